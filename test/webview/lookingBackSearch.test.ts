import assert from 'node:assert/strict';
import { journalOfYears } from './support/journalOfYears.ts';
import { LookingBackHarness } from './support/lookingBackHarness.ts';
import { closeBrowser } from './support/pageStage.ts';
import { listenToStatus } from './support/saidAloud.ts';

describe('searching on the Looking back page', function () {
  this.timeout(60_000);
  let harness: LookingBackHarness;
  beforeEach(async () => {
    harness = await LookingBackHarness.open({ files: journalOfYears });
    await harness.search.waitFor();
  });
  afterEach(() => harness.close());
  after(closeBrowser);

  it('finds as one types, marks what was found, and opens the entry there', async () => {
    const { page, search } = harness;
    await search.pressSequentially('ZOE');
    await page.getByText('Found on 1 day.').waitFor();
    const hit = page.getByRole('listitem');
    assert.equal(await hit.locator('mark').innerText(), 'Zoë');
    assert.deepEqual((await hit.innerText()).split('\n'), [
      'Tuesday, 24 November 2026',
      'Self-reflection',
      'I said yes to the rollout without asking Zoë.',
    ]);
    assert.equal(await harness.grid.count(), 0);
    await hit.getByRole('button').click();
    await harness.heard();
    const at = (journalOfYears['2026-11-24.md'] ?? '').indexOf('Zoë');
    assert.deepEqual(harness.asked, [`open 2026-11-24 ${at}–${at + 3}`]);
  });

  it('says when nothing is found, and shows the year again when the field is emptied', async () => {
    const { page, search } = harness;
    await search.fill('nowhere to be found');
    await page.getByText('Found on no day.').waitFor();
    await page.keyboard.press('Escape');
    await harness.grid.waitFor();
    assert.equal(await search.inputValue(), '');
  });

  it('shows markup in an entry as the text that it is', async () => {
    const { page, search } = harness;
    harness.write('2026-11-19.md', '## Notes\n\n<img src=x onerror="alert(1)"> needle <b>bold</b>\n');
    await search.fill('needle');
    const hit = page.getByRole('listitem');
    await hit.getByText('<img src=x onerror="alert(1)"> needle <b>bold</b>').waitFor();
    assert.equal(await page.locator('img, b').count(), 0);
  });

  it('keeps the words and what was found when the view is shown again', async () => {
    const { page, search } = harness;
    await search.fill('the');
    const sentence = page.getByText(/^Found on \d days\.$/);
    await sentence.waitFor();
    const before = await page.getByRole('list').innerText();
    await harness.showAgain();
    await sentence.waitFor();
    assert.equal(await search.inputValue(), 'the');
    assert.equal(await page.getByRole('list').innerText(), before);
  });

  it('finds what is written while the words stand there', async () => {
    const { page, search } = harness;
    await search.fill('retry');
    await page.getByText('Found on 1 day.').waitFor();
    harness.write('2026-11-18.md', '## Notes\n\nretry again\n');
    await page.getByText('Found on 2 days.').waitFor();
  });

  it('says the number of hits aloud once typing rests, not per keystroke', async () => {
    const { page, search } = harness;
    const said = await listenToStatus(page);
    await search.pressSequentially('retry');
    await page.getByRole('status').filter({ hasText: 'Found on 1 day.' }).waitFor();
    assert.deepEqual(await said(), ['Found on 1 day.']);
  });

  it('takes the cursor when the command asks for it', async () => {
    harness.session.focusSearch();
    await harness.page.waitForFunction(() => document.activeElement?.id === 'query');
  });
});
