import assert from 'node:assert/strict';
import { journalOfYears } from './support/journalOfYears.ts';
import { LookingBackHarness, type LookingBackOptions } from './support/lookingBackHarness.ts';
import { closeBrowser } from './support/pageStage.ts';

describe('the Looking back page', function () {
  this.timeout(60_000);
  let harness: LookingBackHarness;
  const open = async (options?: LookingBackOptions): Promise<LookingBackHarness> => {
    harness = await LookingBackHarness.open({ files: journalOfYears, ...options });
    return harness;
  };
  afterEach(() => harness.close());
  after(closeBrowser);

  it('says that it reads the journal, and then shows the year', async () => {
    let read = (): void => {};
    const { page } = await open({ until: new Promise((resolve) => (read = resolve)) });
    await page.getByText('Reading your journal…').waitFor();
    read();
    await page.getByRole('heading', { name: '2026' }).waitFor();
    await page.getByText('5 days with an entry, 45 words.').waitFor();
    assert.equal(await page.getByText('Reading your journal…').count(), 0);
  });

  it('says what it will be for while there is no entry, and leads to the first', async () => {
    const { page } = await open({ files: {} });
    await page.getByText('There is no entry yet.').waitFor();
    await page.getByRole('button', { name: 'Reflect on today' }).click();
    await harness.heard();
    assert.deepEqual(harness.asked, ['reflect']);
    assert.equal(await harness.grid.count(), 0);
  });

  it('says why the journal cannot be read, and shows it once it can', async () => {
    const { page } = await open({ failing: true });
    await page
      .locator('#page')
      .getByText('Your journal cannot be read: /gone is not there. Check the setting')
      .waitFor();
    harness.folder.failure = undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: '2026' }).waitFor();
    assert.equal(await page.getByText('cannot be read').count(), 0);
  });

  it('keeps what was shown when the journal cannot be read any more', async () => {
    const { page } = await open();
    await page.getByRole('heading', { name: '2026' }).waitFor();
    harness.folder.failure = { kind: 'not-found', path: '/gone' };
    harness.connection.dispose();
    harness.connection = harness.session.connect(
      (message) => void page.evaluate((data) => window.postMessage(data, '*'), message),
    );
    await page.getByRole('button', { name: /^Earlier year/ }).click();
    await page.locator('#page').getByText('Your journal cannot be read').waitFor();
    assert.equal(await page.getByRole('heading', { name: '2026' }).count(), 1);
  });

  it('tells of entries that could not be read, and marks their days', async () => {
    const { page } = await open({ files: { ...journalOfYears, '2026-06-01.md': 'x'.repeat(1_100_000) } });
    await page.getByText('The entry of 1 Jun 2026 is left out: it is too long to be read here').waitFor();
    await page
      .getByRole('gridcell', { name: 'Monday, 1 June 2026: an entry that could not be read' })
      .click();
    await harness.heard();
    assert.deepEqual(harness.asked, ['open 2026-06-01']);
  });

  it('says in words what the chart shows, with the same numbers in a table', async () => {
    const { page } = await open();
    const chart = page.getByRole('region', { name: 'Answers by principle' });
    await chart.getByText('Self-reflection: 4 answers, most in March, November (2)').waitFor();
    await chart.getByText('True self-confidence: 1 answer, most in November (1)').waitFor();
    await chart.getByText('In numbers').click();
    const march = chart.getByRole('row', { name: /^March/ });
    assert.deepEqual(await march.getByRole('cell').allInnerTexts(), ['2', '0', '0', '0']);
    assert.equal(await chart.getByRole('columnheader', { name: 'Genuine humility' }).count(), 1);
  });

  it('tells what came of commitments, and opens one where it stands', async () => {
    const { page } = await open();
    const part = page.getByRole('region', { name: 'What came of commitments' });
    await part.waitFor();
    assert.deepEqual(await part.locator('summary').allInnerTexts(), [
      'Kept 1',
      'Moved 1',
      'Let go 1',
      'Open 1',
    ]);
    await part.locator('summary', { hasText: 'Let go' }).click();
    await part.getByRole('button', { name: 'Learn the old parser. let go: it was deleted' }).click();
    await harness.heard();
    const text = journalOfYears['2026-03-02.md'] ?? '';
    const start = text.indexOf('- [-] Learn');
    assert.deepEqual(harness.asked, [`open 2026-03-02 ${start}–${text.indexOf('\n', start)}`]);
  });

  it('shows what was written on this day, and opens it', async () => {
    const { page } = await open();
    const part = page.getByRole('region', { name: 'On this day' });
    await part.waitFor();
    const rows = await part.getByRole('button').allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.split('\n')),
      [
        ['A week ago', 'Tuesday, 17 November 2026', 'Thanked the one who fixed the build.'],
        ['A year ago', 'Monday, 24 November 2025', 'The customer had asked for less, not for more.'],
      ],
    );
    await part.getByRole('button', { name: 'A year ago' }).click();
    await harness.heard();
    assert.deepEqual(harness.asked, ['open 2025-11-24']);
  });

  it('takes up what is written while it is shown, and reads nothing while it is hidden', async () => {
    const { page } = await open();
    await page.getByText('5 days with an entry').waitFor();
    harness.write('2026-11-22.md', '## Notes\n\none\n');
    await page.getByText('6 days with an entry').waitFor();
    harness.connection.setVisible(false);
    harness.write('2026-11-21.md', '## Notes\n\none\n');
    await harness.heard();
    assert.equal(await page.getByText('6 days with an entry').count(), 1);
    harness.connection.setVisible(true);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('7 days with an entry').waitFor();
  });

  it('counts no streaks, and dots only the weekdays to come that the person chose', async () => {
    const { page } = await open();
    await harness.grid.waitFor();
    const dots = (): Promise<number> => page.locator('.mark-none.chosen').count();
    // From 25 November to the end of the year; 24 November, today, has an entry.
    assert.equal(await dots(), 27);
    harness.weekdays = [];
    harness.session.refresh();
    await page.waitForFunction(() => document.querySelectorAll('.mark-none.chosen').length === 0);
    assert.doesNotMatch(await page.getByRole('main').innerText(), /streak|missed|in a row/i);
  });

  for (const width of [250, 320, 640]) {
    it(`needs no sideways scrolling at ${width} px, also when everything is open`, async () => {
      const { page } = await open({ width });
      await harness.grid.waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    });
  }

  it('needs no sideways scrolling at 200 % zoom of a side bar of 250 px', async () => {
    const { page } = await open({ width: 125 });
    await harness.grid.waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
  });

  it('loads nothing but its own files, under a policy that lets it do no more', async () => {
    const { page } = await open();
    await harness.grid.waitFor();
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    assert.deepEqual(asked.toSorted(), ['/lookingBack.css', '/lookingBack.js', '/page.css']);
    assert.deepEqual(harness.log.lines, []);
    assert.deepEqual(
      harness.intents.filter(({ type }) => type === 'pageError'),
      [],
    );
  });
});
