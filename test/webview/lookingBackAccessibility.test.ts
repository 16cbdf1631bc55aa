import assert from 'node:assert/strict';
import { axeFindings } from './support/axeFindings.ts';
import { journalOfYears } from './support/journalOfYears.ts';
import { LookingBackHarness } from './support/lookingBackHarness.ts';
import { closeBrowser } from './support/pageStage.ts';
import { themes, type ThemeName } from './support/themes.ts';

describe('accessibility of the Looking back page', function () {
  this.timeout(60_000);
  let harness: LookingBackHarness;
  afterEach(() => harness.close());
  after(closeBrowser);

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leaves axe nothing to say in ${theme}, with everything open, with hits, and with a problem`, async () => {
      harness = await LookingBackHarness.open({ theme, files: journalOfYears });
      const { page, grid, search } = harness;
      await grid.waitFor();
      assert.equal(await page.getByRole('main').count(), 1);
      for (const summary of await page.locator('summary').all()) await summary.click();
      assert.equal(await page.getByRole('table').count(), 2);
      assert.deepEqual(await axeFindings(page), []);
      await search.fill('the');
      await page.locator('mark').first().waitFor();
      assert.deepEqual(await axeFindings(page), []);
      await search.fill('');
      harness.folder.failure = { kind: 'not-found', path: '/gone' };
      harness.journal.useFolder(harness.folder);
      harness.clock.advance(1_000);
      await page.locator('#page').getByText('Your journal cannot be read').waitFor();
      assert.deepEqual(await axeFindings(page), []);
    });
  }

  it('leaves axe nothing to say before there is an entry', async () => {
    harness = await LookingBackHarness.open();
    await harness.page.getByRole('button', { name: 'Reflect on today' }).waitFor();
    assert.deepEqual(await axeFindings(harness.page), []);
  });

  it('shows where the focus is on every control', async () => {
    harness = await LookingBackHarness.open({ files: journalOfYears });
    const { page, grid } = harness;
    await grid.waitFor();
    const seen: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const style = getComputedStyle(document.activeElement ?? document.body);
          return `${style.outlineStyle} ${style.outlineColor}`;
        }),
      );
    }
    assert.deepEqual(new Set(seen), new Set(['solid rgb(0, 120, 212)']));
  });

  it('moves nothing, so that nobody has to ask for less motion', async () => {
    harness = await LookingBackHarness.open({ files: journalOfYears });
    const { page, grid, search } = harness;
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await grid.waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    const moving = (): Promise<readonly string[]> =>
      page.locator('body *').evaluateAll((all) =>
        all
          .filter((each) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
          })
          .map((each) => each.outerHTML.slice(0, 80)),
      );
    assert.deepEqual(await moving(), []);
    await search.fill('the');
    await page.locator('mark').first().waitFor();
    assert.deepEqual(await moving(), []);
  });
});
