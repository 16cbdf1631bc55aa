import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { axeFindings } from './support/axeFindings.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';
import { themes, type ThemeName } from './support/themes.ts';

const older = '2026-11-20.md';
const files = {
  [older]: '## Commitments\n\n- [ ] Ask Ada why [wait](<https://example.org/7>) [due:: 2026-11-24]\n',
  '2026-11-23.md': '## Commitments\n\n- [ ] Tidy up the flags\n',
};

describe('accessibility of commitments in the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options: HarnessOptions = {}): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open({ files, ...options });
    await harness.field('Self-reflection').waitFor();
    return harness;
  };
  const row = (text: string): Locator =>
    harness.page.getByRole('region', { name: 'Did I?' }).getByRole('listitem').filter({ hasText: text });
  const button = (text: string, name: string): Locator => row(text).getByRole('button', { name });
  afterEach(() => harness.close());
  after(closeBrowser);

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leave axe nothing to say in ${theme}, with both forms open, a mistake and a failure`, async () => {
      const { page } = await open({ theme });
      await button('Tidy up', 'Move to a date…').click();
      await page.getByLabel('New date').fill('2026-11-01');
      await page.keyboard.press('Enter');
      await button('Ask Ada', 'Let go…').click();
      await page.keyboard.press('Enter');
      assert.equal(await page.getByRole('alert').count(), 2);
      assert.deepEqual(await axeFindings(page), []);
      harness.folder.failure = { kind: 'no-space', path: older };
      await page.keyboard.type('Why.');
      await page.keyboard.press('Enter');
      await harness.write();
      await row('Ask Ada')
        .getByText(/^Not saved/)
        .waitFor();
      assert.deepEqual(await axeFindings(page), []);
    });
  }

  for (const width of [250, 125]) {
    it(`have room at ${width} px, with both forms open and a long word`, async () => {
      const long = `- [ ] ${'x'.repeat(200)} [due:: 2026-11-24]\n`;
      const { page } = await open({
        width,
        files: { ...files, '2026-11-22.md': `## Commitments\n\n${long}` },
      });
      await button('Tidy up', 'Move to a date…').click();
      await button('Ask Ada', 'Let go…').click();
      await page.keyboard.type('y'.repeat(200));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }

  it('names each answer together with the commitment that it is about', async () => {
    await open();
    const kept = button('Ask Ada', 'Kept');
    const id = (await kept.getAttribute('aria-describedby')) ?? '';
    assert.equal(await harness.page.locator(`#${id}`).innerText(), 'Ask Ada why');
    assert.equal(await harness.page.getByRole('group', { name: 'Ask Ada why' }).count(), 1);
    assert.equal(await harness.page.getByRole('list').count(), 1);
  });
});
