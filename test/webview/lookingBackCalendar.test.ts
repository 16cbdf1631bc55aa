import assert from 'node:assert/strict';
import { journalOfYears } from './support/journalOfYears.ts';
import { LookingBackHarness, type LookingBackOptions } from './support/lookingBackHarness.ts';
import { closeBrowser } from './support/pageStage.ts';

describe('the calendar of the Looking back page', function () {
  this.timeout(60_000);
  let harness: LookingBackHarness;
  const open = async (options?: LookingBackOptions): Promise<LookingBackHarness> => {
    harness = await LookingBackHarness.open({ files: journalOfYears, ...options });
    await harness.grid.waitFor();
    return harness;
  };
  const press = async (key: string): Promise<string> => {
    await harness.page.keyboard.press(key);
    return harness.focused();
  };
  afterEach(() => harness.close());
  after(closeBrowser);

  it('is one grid of twelve months, in which every day says what it holds', async () => {
    await open();
    const { grid } = harness;
    assert.equal(await harness.page.getByRole('grid', { name: 'Days with an entry 2026' }).count(), 1);
    assert.equal(await grid.getByRole('rowgroup').count(), 12);
    assert.equal(await grid.getByRole('gridcell', { name: /2026/ }).count(), 365);
    for (const name of [
      'Tuesday, 24 November 2026: 1 answer, 9 words',
      'Monday, 23 November 2026: 4 answers, 21 words',
      'Friday, 20 November 2026: an entry of 6 words, no prompt answered',
      'Sunday, 22 November 2026: no entry',
    ]) {
      assert.equal(await grid.getByRole('gridcell', { name, exact: true }).count(), 1, name);
    }
  });

  it('is one stop for Tab, on today, and goes by day, week and month with the keys', async () => {
    await open();
    assert.equal(await harness.grid.locator('[tabindex="0"]').count(), 1);
    await harness.grid.locator('[tabindex="0"]').focus();
    assert.match(await harness.focused(), /^Tuesday, 24 November 2026/);
    assert.match(await press('ArrowLeft'), /^Monday, 23 November/);
    assert.match(await press('ArrowUp'), /^Monday, 16 November/);
    assert.match(await press('ArrowRight'), /^Tuesday, 17 November/);
    assert.match(await press('ArrowDown'), /^Tuesday, 24 November/);
    assert.match(await press('Home'), /^Monday, 23 November/);
    assert.match(await press('End'), /^Sunday, 29 November/);
    assert.match(await press('PageUp'), /^Thursday, 29 October/);
    assert.match(await press('PageDown'), /^Sunday, 29 November/);
    assert.equal(await harness.grid.locator('[tabindex="0"]').count(), 1);
    await press('Tab');
    await harness.page.keyboard.press('Shift+Tab');
    assert.match(await harness.focused(), /^Sunday, 29 November/);
  });

  it('crosses the ends of months and weeks without a gap', async () => {
    await open();
    await harness.page.getByRole('gridcell', { name: /^Sunday, 1 November 2026/ }).focus();
    assert.match(await press('ArrowLeft'), /^Saturday, 31 October/);
    assert.match(await press('Home'), /^Monday, 26 October/);
    await press('End');
    assert.match(await harness.focused(), /^Sunday, 1 November/);
  });

  it('goes on into other years, and stops where there is nothing to see', async () => {
    const { page } = await open();
    await page.getByRole('gridcell', { name: /^Thursday, 1 January 2026/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { name: '2025' }).waitFor();
    assert.match(await harness.focused(), /^Wednesday, 31 December 2025/);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: '2026' }).waitFor();
    await page.getByRole('gridcell', { name: /^Thursday, 31 December 2026/ }).focus();
    assert.match(await press('ArrowRight'), /^Thursday, 31 December 2026/);
  });

  it('opens the entry of a day with Enter, Space or a click, and nothing where there is none', async () => {
    const { page } = await open();
    await page.getByRole('gridcell', { name: /^Monday, 23 November/ }).focus();
    await press('Enter');
    await press('Space');
    await page.getByRole('gridcell', { name: /^Tuesday, 17 November/ }).click();
    await page.getByRole('gridcell', { name: /^Wednesday, 18 November/ }).click();
    await press('Enter');
    await harness.heard();
    assert.deepEqual(harness.asked, ['open 2026-11-23', 'open 2026-11-23', 'open 2026-11-17']);
    await page.getByText('Wednesday, 18 November 2026: no entry').waitFor();
  });

  it('begins weeks on Sunday where people do', async () => {
    await open({ firstWeekday: 7 });
    await harness.page.getByRole('gridcell', { name: /^Tuesday, 24 November/ }).focus();
    assert.match(await press('Home'), /^Sunday, 22 November/);
    const first = harness.grid.getByRole('rowgroup', { name: 'November' }).getByRole('row').first();
    assert.match(
      (await first.getByRole('gridcell').first().getAttribute('aria-label')) ?? '',
      /^Sunday, 1 November/,
    );
  });

  it('steps from year to year by button, and stays there when the view is shown again', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Earlier year: 2025' }).click();
    await page.getByText('1 day with an entry, 9 words.').waitFor();
    await page.getByRole('button', { name: 'Earlier year: 2024' }).click();
    await page.getByRole('heading', { name: '2024' }).waitFor();
    const earlier = page.getByRole('button', { name: 'Earlier year' });
    assert.equal(await earlier.getAttribute('aria-disabled'), 'true');
    await harness.showAgain();
    await page.getByRole('heading', { name: '2024' }).waitFor();
    await page.getByRole('button', { name: 'Later year: 2025' }).click();
    await page.getByRole('heading', { name: '2025' }).waitFor();
  });

  it('is a table too: months with their days and words, each day a button', async () => {
    const { page } = await open();
    await page.getByText('As a table').click();
    const november = page
      .getByRole('table')
      .first()
      .getByRole('row', { name: /^November/ });
    assert.deepEqual(await november.getByRole('button').allInnerTexts(), ['17', '20', '23', '24']);
    assert.deepEqual(await november.locator('.number').allInnerTexts(), ['43']);
    await november.getByRole('button', { name: 'Monday, 23 November 2026: 4 answers, 21 words' }).click();
    await harness.heard();
    assert.deepEqual(harness.asked, ['open 2026-11-23']);
  });
});
