import assert from 'node:assert/strict';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';

const file = '2026-11-24.md';

describe('saving in the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options?: HarnessOptions): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open(options);
    await harness.field('Self-reflection').waitFor();
    return harness;
  };
  const written = (name = file): string => harness.folder.files.get(name) ?? '';
  const mark = (text: string | RegExp) => harness.card('Self-reflection').getByText(text);
  afterEach(() => harness.close());
  after(closeBrowser);

  it('sends each keystroke at once, numbered upwards', async () => {
    await open();
    await harness.field('Self-reflection').pressSequentially('abc');
    await mark('Saving…').waitFor();
    const saves = harness.intents.filter((intent) => intent.type === 'save');
    assert.deepEqual(
      saves.map((save) => save.text),
      ['a', 'ab', 'abc'],
    );
    const numbers = saves.map((save) => save.sequence);
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].toSorted((a, b) => a - b),
    );
  });

  it('says "saved" only after the host has written the newest text', async () => {
    await open();
    await harness.field('Self-reflection').fill('first');
    await mark('Saving…').waitFor();
    assert.equal(await mark(/^Saved/).count(), 0);
    await harness.write();
    await mark('Saved 14:32 in 2026-11-24.md').waitFor();
    assert.match(written(), /first/);
    await harness.field('Self-reflection').press('End');
    await harness.field('Self-reflection').pressSequentially('!');
    await mark('Saving…').waitFor();
    assert.equal(await mark(/^Saved/).count(), 0);
  });

  it('writes what was typed within 250 ms of the first keystroke, also while typing goes on', async () => {
    await open();
    const field = harness.field('Self-reflection');
    for (let step = 0; step < 5; step++) {
      await field.pressSequentially('w');
      await harness.heard();
      harness.clock.advance(50);
    }
    await waitUntil('the file holds text', () => written().includes('w'));
  });

  it('keeps a blank at the end while the person types on, though the file does not hold it', async () => {
    await open();
    await harness.field('Self-reflection').pressSequentially('one ');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), 'one ');
    await harness.field('Self-reflection').pressSequentially('two');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(written(), /^one two$/m);
  });

  it('replays after a reload what no snapshot has confirmed', async () => {
    await open();
    await harness.field('Self-reflection').fill('typed before the reload');
    await mark('Saving…').waitFor();
    harness.killHost();
    await harness.restartHost();
    await harness.field('Self-reflection').waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), 'typed before the reload');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(written(), /^typed before the reload$/m);
  });

  it('writes nothing twice when the host died after writing and before saying so', async () => {
    await open();
    const field = harness.field('Self-reflection');
    await field.pressSequentially('abc');
    await harness.heard();
    harness.cutLine();
    await harness.write();
    assert.match(written(), /^abc$/m);
    await field.press('Backspace');
    await field.pressSequentially('d');
    harness.killHost();
    await harness.restartHost();
    await harness.field('Self-reflection').waitFor();
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(written(), /\n\nabd\n$/);
    assert.doesNotMatch(written(), /abc/);
  });

  it('replays nothing that was confirmed', async () => {
    await open();
    await harness.field('Self-reflection').fill('settled');
    await harness.write();
    await mark(/^Saved/).waitFor();
    harness.intents.length = 0;
    await harness.page.reload();
    await mark('In 2026-11-24.md').waitFor();
    assert.deepEqual(
      harness.intents.map((intent) => intent.type),
      ['ready'],
    );
  });

  it('says why it was not saved and what to do, keeps the text, and saves when it can', async () => {
    await open();
    harness.folder.failure = { kind: 'no-space', path: file };
    await harness.field('Self-reflection').fill('not lost');
    await harness.write();
    await mark('Not saved: no-space. Your text stays here until it is.').waitFor();
    const said = await mark(/^Not saved/).innerText();
    await harness.page.getByRole('status').filter({ hasText: said }).waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), 'not lost');
    harness.folder.failure = undefined;
    await harness.card('Self-reflection').getByRole('button', { name: 'Try again' }).click();
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(written(), /^not lost$/m);
  });

  it('gives refused text back to a page that was made anew and has lost it, and saves it when it can', async () => {
    await open();
    harness.folder.failure = { kind: 'no-space', path: file };
    await harness.field('Self-reflection').fill('not lost');
    await harness.write();
    await mark(/^Not saved/).waitFor();
    harness.killHost();
    await harness.loseState();
    await harness.restartHost();
    await harness.write();
    await mark('Not saved: no-space. Your text stays here until it is.').waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), 'not lost');
    harness.folder.failure = undefined;
    harness.clock.advance(5_000);
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(written(), /^not lost$/m);
    await harness.loseState();
    harness.intents.length = 0;
    await harness.restartHost();
    await mark('In 2026-11-24.md').waitFor();
    assert.deepEqual(
      harness.intents.map((intent) => intent.type),
      ['ready'],
    );
  });

  it('tries a refused save again by itself', async () => {
    await open();
    harness.folder.failure = { kind: 'read-only', path: file };
    await harness.field('Self-reflection').fill('patience');
    await harness.write();
    await mark(/^Not saved/).waitFor();
    harness.folder.failure = undefined;
    harness.clock.advance(5_000);
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(written(), /^patience$/m);
  });

  it('shows what another program wrote while nothing is unsaved', async () => {
    await open({ files: { [file]: '## Self-reflection\n\n> What now?\n\nOld.\n' } });
    harness.folder.write(file, '## Self-reflection\n\n> What now?\n\nFrom elsewhere.\n');
    await harness.page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('#self-reflection-answer')?.value === 'From elsewhere.',
    );
  });

  it('leaves text with the day it was begun on and then shows the new day', async () => {
    await open({ now: '2026-11-24T23:59:50Z' });
    await harness.field('Self-reflection').pressSequentially('late');
    await harness.write();
    await mark(/^Saved/).waitFor();
    harness.clock.advance(20_000);
    await harness.page.getByText('It is past midnight.').waitFor();
    await harness.field('Self-reflection').pressSequentially(' thought');
    await harness.write();
    await mark('Saved 00:00 in 2026-11-24.md').waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), 'late thought');
    await harness.page.getByRole('button', { name: 'Show today' }).click();
    await harness.page.getByRole('heading', { name: 'Day 2026-11-25' }).waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), '');
    assert.match(written(), /^late thought$/m);
    assert.equal(harness.folder.files.has('2026-11-25.md'), false);
  });

  it('shows the new day at once when nobody writes', async () => {
    await open({ now: '2026-11-24T23:59:50Z' });
    harness.clock.advance(20_000);
    await harness.page.getByRole('heading', { name: 'Day 2026-11-25' }).waitFor();
  });

  it('keeps showing what was written while its file is out of reach', async () => {
    await open({ files: { [file]: '## Self-reflection\n\n> What now?\n\nStill here.\n' } });
    harness.folder.failure = { kind: 'not-found', path: file };
    await harness.page.reload();
    await harness.page.getByText('2026-11-24.md cannot be read: not-found').waitFor();
    assert.equal(await harness.field('Self-reflection').inputValue(), 'Still here.');
  });

  it('says that today’s entry cannot be read, and shows it when it can', async () => {
    await open();
    harness.folder.failure = { kind: 'not-text', path: file };
    await harness.page.reload();
    await harness.page.getByText('2026-11-24.md cannot be read: not-text').waitFor();
    harness.folder.failure = undefined;
    harness.folder.write(file, '## Self-reflection\n\n> What now?\n\nBack.\n');
    await harness.page.getByText('cannot be read').waitFor({ state: 'detached' });
    assert.equal(await harness.field('Self-reflection').inputValue(), 'Back.');
  });
});
