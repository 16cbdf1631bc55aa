import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { SaidSignal } from '../../src/core/waiting/saidSignals.ts';
import { axeFindings } from './support/axeFindings.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';

const file = '2026-11-24.md';
const signal: SaidSignal = {
  kind: 'wait-on-others',
  id: 'w1',
  subject: 'the API review',
  names: ['ana'],
  reason: 'Your ledger, line 3',
  age: '5 working days',
  link: 'https://example.org/pull/7',
};
const question = 'wait-on-others asks genuine-humility: what about “the API review”?';
const why = 'From your waits: Your ledger, line 3; 5 working days.';

/** Three principles were answered lately, Genuine humility was not. */
const lately = {
  '2026-11-20.md': ['Self-reflection', 'Balanced perspective', 'True self-confidence']
    .map((name) => `## ${name}\n\n> Why?\n\nSo.\n`)
    .join('\n'),
};

describe('a prompt from a signal, in the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options?: HarnessOptions, signals?: readonly SaidSignal[]): Promise<Locator> => {
    harness = await ReflectHarness.open({ files: lately, ...options });
    harness.signals = signals ?? [signal];
    harness.session.refresh();
    const card = harness.card('Genuine humility');
    await card.waitFor();
    return card;
  };
  const written = (): string => harness.folder.files.get(file) ?? '';
  afterEach(() => harness.close());
  after(closeBrowser);

  it('stands on the card of the principle answered least lately, says why, and opens what it is about', async () => {
    const card = await open();
    await card.getByText(question).waitFor();
    await card.getByText(why).waitFor();
    assert.equal(await card.locator('label').innerText(), question, 'the link is no part of the question');
    await card.getByRole('button', { name: 'Open what it is about' }).click();
    assert.deepEqual(harness.asked, ['open https://example.org/pull/7']);
    assert.equal(await harness.page.getByText('From your waits').count(), 1);
    assert.deepEqual(await axeFindings(harness.page), []);
  });

  it('is quoted in the entry with its link, which the card keeps when the signal is gone', async () => {
    const card = await open();
    await card.getByText(question).waitFor();
    await card.getByRole('textbox').fill('An example that she can copy.');
    await harness.write();
    await card.getByText(/^Saved/).waitFor();
    assert.ok(
      written().endsWith(
        `## Genuine humility\n\n> ${question}\n> [wait](<https://example.org/pull/7>)\n\nAn example that she can copy.\n`,
      ),
      written(),
    );
    harness.signals = [];
    await harness.restartHost();
    await card.getByText(question).waitFor();
    assert.equal(await card.getByRole('textbox').inputValue(), 'An example that she can copy.');
    assert.equal(await card.getByText('From your waits').count(), 0);
    await card.getByRole('button', { name: 'Open what it is about' }).click();
    assert.deepEqual(harness.asked, ['open https://example.org/pull/7']);
  });

  it('makes room for another prompt when asked, for the rest of the day', async () => {
    const card = await open();
    await card.getByText(question).waitFor();
    await card.getByRole('button', { name: 'Another prompt' }).click();
    await card.getByText(question).waitFor({ state: 'detached' });
    assert.equal(await card.locator('label').count(), 1);
    await harness.restartHost();
    await card.waitFor();
    assert.equal(await harness.page.getByText('From your waits').count(), 0);
  });

  it('never comes again that is not for me, until that is taken back; what is remembered says nothing of it', async () => {
    const card = await open();
    await card.getByText(question).waitFor();
    await card.getByRole('button', { name: 'Not for me' }).click();
    await harness.page.getByText(`“${question}” will not come again.`).waitFor();
    assert.deepEqual(harness.state.values.get('reflection.refused'), [
      'signal/wait-on-others/genuine-humility',
    ]);
    await harness.page.getByRole('button', { name: 'Take that back' }).click();
    await card.getByText(question).waitFor();
    assert.doesNotMatch(JSON.stringify([...harness.state.values]), /API|example\.org|ana/);
  });

  it('does not take the place of a prompt that is written under', async () => {
    const card = await open({}, []);
    const before = await card.locator('label').innerText();
    await card.getByRole('textbox').fill('Words.');
    await harness.write();
    await card.getByText(/^Saved/).waitFor();
    harness.signals = [signal];
    harness.session.refresh();
    await harness.page.getByText('From your waits').waitFor();
    assert.equal(await card.locator('label').innerText(), before);
    assert.equal(await harness.page.getByText('From your waits').count(), 1);
  });

  it('comes only into the daily prompts', async () => {
    await open();
    await harness.page.getByText('From your waits').waitFor();
    await harness.page.getByRole('combobox', { name: 'Prompts' }).selectOption('nightly');
    await harness.page.getByText('From your waits').waitFor({ state: 'detached' });
  });

  it('shows words of others as text, whatever they look like', async () => {
    const subject = '<img src=x> $(x) [a](command:x)';
    const card = await open({}, [{ ...signal, subject }]);
    await card.getByText(`what about “${subject}”?`).waitFor();
    assert.equal(await harness.page.locator('img, a').count(), 0);
  });
});

describe('where a day begins, in the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  afterEach(() => harness.close());
  after(closeBrowser);

  it('is the card of the principle answered least lately, and the card says so until it is answered', async () => {
    harness = await ReflectHarness.open({ files: lately });
    const card = harness.card('Genuine humility');
    await card.getByText('Answered least lately.').waitFor();
    harness.session.focusUnanswered();
    await harness.page.waitForFunction(() => document.activeElement?.id === 'genuine-humility-answer');
    await card.getByRole('textbox').fill('Ana.');
    await harness.write();
    await card.getByText('Answered least lately.').waitFor({ state: 'detached' });
    harness.session.focusUnanswered();
    await harness.page.waitForFunction(() => document.activeElement?.id === 'self-reflection-answer');
  });

  it('is the first card while no principle is behind the others', async () => {
    harness = await ReflectHarness.open({
      files: { '2026-11-20.md': '## Genuine humility\n\n> Who?\n\nAna.\n' },
    });
    await harness.field('Self-reflection').waitFor();
    harness.session.focusUnanswered();
    await harness.page.waitForFunction(() => document.activeElement?.id === 'self-reflection-answer');
    assert.equal(await harness.page.getByText('Answered least lately.').count(), 0);
  });
});
