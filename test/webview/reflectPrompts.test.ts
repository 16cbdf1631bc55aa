import assert from 'node:assert/strict';
import { nightlyPrompts } from '../../src/core/reflection/prompts/nightlyPrompts.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';

const file = '2026-11-24.md';

describe('prompts of the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options?: HarnessOptions): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open(options);
    await harness.page.getByRole('textbox').first().waitFor();
    return harness;
  };
  const choose = async (id: string, cards: number): Promise<void> => {
    await harness.page.getByRole('combobox', { name: 'Prompts' }).selectOption(id);
    await harness.page.waitForFunction(
      ([count, set]) =>
        document.querySelectorAll('textarea:not(.line)').length === count &&
        document.querySelector('select')?.value === set,
      [cards, id] as const,
    );
  };
  const prompts = (): Promise<string[]> => harness.page.locator('label.prompt').allInnerTexts();
  afterEach(() => harness.close());
  after(closeBrowser);

  it('shows a prompt of another text when asked for one, says it aloud, and remembers it', async () => {
    await open();
    const card = harness.card('Genuine humility');
    const first = await card.locator('label').innerText();
    await card.getByRole('button', { name: 'Another prompt' }).click();
    await card.locator('label').filter({ hasNotText: first }).waitFor();
    const second = await card.locator('label').innerText();
    // It is said a frame after it is shown.
    await harness.page.getByRole('status').filter({ hasText: second }).waitFor();
    await harness.restartHost();
    await card.locator('label').filter({ hasText: second }).waitFor();
  });

  it('never shows a prompt again that is not for me, until that is taken back', async () => {
    await open();
    const { page } = harness;
    const card = harness.card('Balanced perspective');
    const first = await card.locator('label').innerText();
    await card.getByRole('button', { name: 'Not for me' }).click();
    await page.getByText(`“${first}” will not come again.`).waitFor();
    assert.notEqual(await card.locator('label').innerText(), first);
    assert.equal((harness.state.values.get('reflection.refused') as string[]).length, 1);
    await page.getByRole('button', { name: 'Take that back' }).click();
    await card.locator('label').filter({ hasText: first }).waitFor();
    assert.equal(await page.getByText('will not come again').count(), 0);
    assert.deepEqual(harness.state.values.get('reflection.refused'), []);
  });

  it('offers every set in the platform’s own list and says what the chosen one is for', async () => {
    await open();
    const list = harness.page.getByRole('combobox', { name: 'Prompts' });
    assert.equal(await list.inputValue(), 'daily');
    assert.equal(await list.getByRole('option').count(), 7);
    await choose('nightly', 8);
    assert.deepEqual(
      await prompts(),
      nightlyPrompts.map(({ text }) => text),
    );
    await harness.page.getByText('About nightly').waitFor();
  });

  it('is chosen without a mouse', async () => {
    await open();
    await harness.page.getByRole('combobox', { name: 'Prompts' }).focus();
    await harness.page.keyboard.press('ArrowDown');
    await harness.page.waitForFunction(() => document.querySelectorAll('textarea:not(.line)').length === 1);
  });

  it('writes each answer of a set under its principle with its prompt quoted, in any order', async () => {
    await open();
    await choose('nightly', 8);
    const fields = harness.page.getByRole('textbox');
    await fields.nth(7).fill('At ten I ask before I merge.');
    await fields.nth(0).fill('The retry, to Ana.');
    await fields.nth(1).fill('Two outages and a call.');
    await harness.write();
    await waitUntil('three marks', async () => (await harness.page.getByText(/^Saved/).count()) === 3);
    const text = harness.folder.files.get(file) ?? '';
    assert.match(text, /## Self-reflection\n\n> What will you do otherwise tomorrow/);
    const quoted = (at: number, answer: string): string => `> ${nightlyPrompts[at]?.text}\n\n${answer}\n`;
    assert.ok(text.includes(quoted(7, 'At ten I ask before I merge.')));
    assert.ok(text.includes(quoted(0, 'The retry, to Ana.')));
    assert.ok(text.includes(quoted(1, 'Two outages and a call.')));
    assert.equal(text.split('## ').length, 2);
  });

  it('stays with the set for the day and begins the next one with the daily prompts', async () => {
    await open();
    await choose('weekly', 8);
    await harness.restartHost();
    await harness.page.waitForFunction(() => document.querySelectorAll('textarea:not(.line)').length === 8);
    harness.clock.advance(24 * 3_600_000);
    await harness.page.getByRole('heading', { name: 'Day 2026-11-25' }).waitFor();
    assert.equal(await harness.page.getByRole('textbox').count(), 6);
  });

  it('does not take an answer of another set for an answer to the daily prompt', async () => {
    await open();
    const daily = await prompts();
    await choose('nightly', 8);
    await harness.page.getByRole('textbox').nth(2).fill('The rollback.');
    await harness.write();
    await harness.page.getByText(/^Saved/).waitFor();
    await choose('daily', 4);
    assert.deepEqual(await prompts(), daily);
    assert.equal(await harness.field('True self-confidence').inputValue(), '');
    await choose('nightly', 8);
    assert.equal(await harness.page.getByRole('textbox').nth(2).inputValue(), 'The rollback.');
  });

  it('keeps words on the page that could not be saved, also after another set was chosen', async () => {
    await open();
    await choose('nightly', 8);
    harness.folder.failure = { kind: 'no-space', path: file };
    await harness.page.getByRole('textbox').nth(2).fill('The rollback.');
    await harness.write();
    await harness.page
      .getByRole('region')
      .getByText(/^Not saved/)
      .waitFor();
    await choose('daily', 4);
    const card = harness.card('True self-confidence');
    assert.equal(await card.getByRole('textbox').inputValue(), 'The rollback.');
    await card.getByText(/^Not saved/).waitFor();
    harness.folder.failure = undefined;
    await card.getByRole('button', { name: 'Try again' }).click();
    await harness.write();
    const quoted = `> ${nightlyPrompts[2]?.text}\n\nThe rollback.\n`;
    await waitUntil('the file holds it', () => (harness.folder.files.get(file) ?? '').includes(quoted));
    const field = card.getByRole('textbox');
    await waitUntil('the card is free again', async () => (await field.inputValue()) === '');
  });

  it('asks one question of the principle that was answered least lately', async () => {
    const answered = (names: readonly string[]): string =>
      names.map((name) => `## ${name}\n\n> Why?\n\nSo.\n`).join('\n');
    await open({
      files: {
        '2026-11-20.md': answered(['Self-reflection', 'Balanced perspective', 'Genuine humility']),
        '2026-11-23.md': answered(['Self-reflection', 'Balanced perspective', 'Genuine humility']),
        '2026-06-01.md': answered(Array.from({ length: 9 }, () => 'True self-confidence')),
      },
    });
    await choose('one', 1);
    await harness.card('True self-confidence').getByRole('textbox').waitFor();
  });

  it('goes back to the daily prompts when the set of the day is gone', async () => {
    await open();
    const own = { id: 'own:x.md', origin: 'own', title: 'Mine', sitting: 'all' } as const;
    const prompt = {
      id: 'own:x.md/1',
      principle: 'genuine-humility',
      kind: 'look-back',
      text: 'Who?',
    } as const;
    const before = harness.prompts.sets;
    harness.prompts.sets = [...before, { ...own, prompts: [prompt] }];
    harness.session.refresh();
    await harness.page.getByRole('option', { name: 'Mine' }).waitFor({ state: 'attached' });
    await choose('own:x.md', 1);
    harness.prompts.sets = before;
    harness.session.refresh();
    await harness.page.waitForFunction(() => document.querySelectorAll('textarea:not(.line)').length === 4);
  });
});
