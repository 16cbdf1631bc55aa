import assert from 'node:assert/strict';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';

const file = '2026-11-24.md';

describe('an answer that another program changes while it is typed on the Reflect page', function () {
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

  it('keeps both texts when another program wrote the same answer, and says so in one sentence', async () => {
    await open({ files: { [file]: '## Self-reflection\n\n> What now?\n\nOld.\n' } });
    const field = harness.field('Self-reflection');
    await field.fill('Mine, typed here.');
    await mark('Saving…').waitFor();
    harness.folder.write(file, '## Self-reflection\n\n> What now?\n\nTheirs, from a phone.\n');
    await harness.write();
    await mark('Changed elsewhere too. Both texts are here.').waitFor();
    const shown = await field.inputValue();
    assert.match(shown, /Theirs, from a phone\./);
    assert.match(shown, /Mine, typed here\./);
    assert.ok(written().includes(shown));
    await field.press('Control+End');
    await field.pressSequentially(' More.');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(written(), /Mine, typed here\. More\./);
    assert.equal(written().match(/Theirs/g)?.length, 1);
    assert.equal(await mark(/Changed elsewhere/).count(), 0);
  });

  it('says nothing of a second text where another program took the answer away, and shows theirs where typing here changed nothing', async () => {
    const answer = (text: string): string => `## Self-reflection\n\n> What now?\n\n${text}\n`;
    harness = await ReflectHarness.open({ files: { [file]: answer('old') } });
    const field = harness.field('Self-reflection');
    await field.fill('old and more');
    await harness.heard();
    harness.folder.write(file, '## Self-reflection\n\n> What now?\n');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.equal(await field.inputValue(), 'old and more');
    assert.equal(await mark(/Changed elsewhere/).count(), 0);

    await field.press('x');
    await field.press('Backspace');
    await harness.heard();
    harness.folder.write(file, answer('theirs'));
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.equal(await field.inputValue(), 'theirs');
    assert.equal(await mark(/Changed elsewhere/).count(), 0);
    await field.press('End');
    await field.pressSequentially(' and mine');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.equal(written(), answer('theirs and mine'));
  });

  it('keeps what was changed elsewhere when the answer was emptied here, and says that there is one text', async () => {
    harness = await ReflectHarness.open({ files: { [file]: '## Self-reflection\n\n> What now?\n\nold\n' } });
    const field = harness.field('Self-reflection');
    await field.fill('');
    await harness.heard();
    harness.folder.write(file, '## Self-reflection\n\n> What now?\n\nold and theirs\n');
    await harness.write();
    await mark('Changed elsewhere; their text stays.').waitFor();
    assert.equal(await field.inputValue(), 'old and theirs');
    assert.match(written(), /\nold and theirs\n$/);
  });
});
