import assert from 'node:assert/strict';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness } from './support/reflectHarness.ts';

const older = '2026-11-20.md';
const files = {
  [older]:
    '# Friday\r\n\r\n## Commitments\r\n\r\n- [ ] Ask Ada why [wait](<https://example.org/7>) [due:: 2026-11-24]\r\n- [x] Done\r\n',
  '2026-11-23.md': '## Commitments\n\n- [ ] Tidy up the flags\n- [ ] Later [due:: 2026-12-01]\n',
};

describe('an answered commitment, in the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open({ files });
    await harness.field('Self-reflection').waitFor();
    return harness;
  };
  const due = () => harness.page.getByRole('region', { name: 'Did I?' });
  const row = (text: string) => due().getByRole('listitem').filter({ hasText: text });
  const button = (text: string, name: string) => row(text).getByRole('button', { name });
  const written = (name: string): string => harness.folder.files.get(name) ?? '';
  const focused = (): Promise<string> => harness.page.evaluate(() => document.activeElement?.id ?? '');
  afterEach(() => harness.close());
  after(closeBrowser);

  it('can be taken back for as long as it is said what became of it: by keyboard, to the same bytes', async () => {
    const { page } = await open();
    await button('Tidy up', 'Kept').focus();
    await page.keyboard.press('Enter');
    await harness.write();
    await row('Tidy up').waitFor({ state: 'detached' });
    const back = due().getByRole('button', { name: 'Take back' });
    assert.equal(await back.getAttribute('aria-describedby'), 'due-said');
    await back.focus();
    await page.keyboard.press('Enter');
    await row('Tidy up').waitFor();
    await due().getByText('Taken back: Tidy up the flags').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^Taken back: Tidy up the flags$/ })
      .waitFor();
    assert.equal(await back.count(), 0);
    assert.equal(await focused(), 'open-settled');
    assert.equal(written('2026-11-23.md'), files['2026-11-23.md']);

    await button('Ask Ada', 'Move to a date…').click();
    await page.getByLabel('New date').fill('2026-12-02');
    await page.keyboard.press('Enter');
    await harness.write();
    await row('Ask Ada').waitFor({ state: 'detached' });
    await back.click();
    await row('Ask Ada').waitFor();
    assert.equal(written(older), files[older]);
    await button('Ask Ada', 'Kept').click();
    await harness.write();
    await row('Ask Ada').waitFor({ state: 'detached' });
    await page.reload();
    await row('Tidy up').waitFor();
    assert.equal(await back.count(), 0);
  });
});
