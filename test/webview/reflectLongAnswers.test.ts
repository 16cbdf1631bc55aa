import assert from 'node:assert/strict';
import { axeFindings } from './support/axeFindings.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';

const file = '2026-11-24.md';
const line = 'Words that somebody pasted.\n';
const long = line.repeat(120_000 / line.length).trimEnd();

describe('very long texts on the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options?: HarnessOptions): Promise<ReflectHarness> =>
    (harness = await ReflectHarness.open(options));
  afterEach(() => harness.close());
  after(closeBrowser);

  it('shows an answer that the file holds and the field may not: whole, to be read, with the way to its entry', async () => {
    const { page } = await open({ files: { [file]: `## Self-reflection\n\n> What now?\n\n${long}\n` } });
    const field = harness.field('Self-reflection');
    await harness.card('Self-reflection').getByText('Here it can only be read.').waitFor();
    assert.equal(await field.inputValue(), long);
    assert.equal(await field.getAttribute('readonly'), '');
    await field.press('x');
    await harness.heard();
    assert.ok(!harness.intents.some(({ type }) => type === 'save'));
    assert.deepEqual(await axeFindings(page), []);
    await harness.card('Self-reflection').getByRole('button', { name: 'Open its entry' }).press('Enter');
    await harness.heard();
    assert.deepEqual(harness.asked, ['open 2026-11-24']);
    // The others are not touched by it.
    await harness.field('Genuine humility').fill('New words.');
    await harness.write();
    await harness
      .card('Genuine humility')
      .getByText(/^Saved/)
      .waitFor();
    assert.ok((harness.folder.files.get(file) ?? '').includes(long));
  });

  it('saves under a prompt of several thousand characters that somebody wrote by hand', async () => {
    const question = `What of this matters? ${'And of this? '.repeat(300)}`.trim();
    await open({ files: { [file]: `## Self-reflection\n\n> ${question}\n\nOld words.\n` } });
    await harness.field('Self-reflection').fill('New words.');
    await harness.write();
    await harness
      .card('Self-reflection')
      .getByText(/^Saved/)
      .waitFor();
    assert.equal(harness.folder.files.get(file), `## Self-reflection\n\n> ${question}\n\nNew words.\n`);
  });

  it('goes on saving where another program made the answer long meanwhile, and keeps both texts', async () => {
    const { page } = await open({ files: { [file]: '## Self-reflection\n\n> What now?\n\nOld.\n' } });
    await harness.field('Self-reflection').fill('Old. And mine.');
    await harness.heard();
    harness.folder.write(file, `## Self-reflection\n\n> What now?\n\n${long}\n`);
    await harness.write();
    await harness.card('Self-reflection').getByText('Here it can only be read.').waitFor();
    assert.match(harness.folder.files.get(file) ?? '', /pasted\.\n\nOld\. And mine\.\n$/);
    await page.reload();
    await harness.card('Self-reflection').getByText('Here it can only be read.').waitFor();
  });

  it('says that a text is not saved when it is longer than a save may be, and saves it when it is shorter', async () => {
    const { page } = await open();
    const field = harness.field('Self-reflection');
    await field.waitFor();
    // Only a program can put so much there: the field takes no more than it may hold.
    const put = (text: string): Promise<void> =>
      field.evaluate((area: HTMLTextAreaElement, value) => {
        area.value = value;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
    await put(long);
    await harness.write();
    const card = harness.card('Self-reflection');
    await card.getByText('Not saved: too long. Your text stays here.').waitFor();
    assert.equal(await card.getByText('Saving…').count(), 0);
    assert.equal(await field.inputValue(), long);
    assert.equal(await field.getAttribute('readonly'), null);
    assert.equal(harness.folder.files.get(file), undefined);
    await page.reload();
    await card.getByText('Not saved: too long.').waitFor();
    await put('Shorter.');
    await harness.write();
    await card.getByText(/^Saved/).waitFor();
    assert.match(harness.folder.files.get(file) ?? '', /\n\nShorter\.\n$/);
  });
});
