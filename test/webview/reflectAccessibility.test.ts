import assert from 'node:assert/strict';
import { axeFindings } from './support/axeFindings.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness } from './support/reflectHarness.ts';
import { listenToStatus } from './support/saidAloud.ts';
import { themes, type ThemeName } from './support/themes.ts';

describe('accessibility of the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  afterEach(() => harness.close());
  after(closeBrowser);

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leaves axe nothing to say in ${theme}, with marks, a merge, a failure and a new day on the page`, async () => {
      harness = await ReflectHarness.open({ theme, now: '2026-11-24T23:59:50Z' });
      const { page } = harness;
      await harness.field('Self-reflection').waitFor();
      assert.equal(await page.getByRole('main').count(), 1);
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      assert.equal(await page.getByRole('textbox').count(), 6);
      assert.equal(await page.getByRole('button', { name: 'Another prompt' }).count(), 4);
      assert.equal(await page.getByRole('button', { name: 'Not for me' }).count(), 4);
      assert.equal(await page.getByRole('combobox', { name: 'Prompts' }).count(), 1);
      assert.equal(await page.getByRole('button', { name: 'Open today’s entry' }).count(), 1);
      assert.deepEqual(await axeFindings(page), []);

      await harness.field('Self-reflection').fill('Mine.');
      await harness.write();
      await harness
        .card('Self-reflection')
        .getByText(/^Saved/)
        .waitFor();
      harness.folder.failure = { kind: 'no-space', path: '2026-11-24.md' };
      await harness.field('Genuine humility').fill('Kept.');
      await harness.write();
      await harness
        .card('Genuine humility')
        .getByText(/^Not saved/)
        .waitFor();
      harness.clock.advance(20_000);
      await page.getByText('It is past midnight.').waitFor();
      assert.deepEqual(await axeFindings(page), []);
    });
  }

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leaves axe nothing to say in ${theme} about a set with several prompts of a principle and one refused`, async () => {
      harness = await ReflectHarness.open({ theme });
      const { page } = harness;
      await page.getByRole('combobox', { name: 'Prompts' }).selectOption('nightly');
      await page.waitForFunction(() => document.querySelectorAll('textarea:not(.line)').length === 8);
      await page.getByRole('button', { name: 'Not for me' }).first().click();
      await page.getByRole('button', { name: 'Take that back' }).waitFor();
      assert.deepEqual(await axeFindings(page), []);
    });
  }

  it('shows where the focus is on every control', async () => {
    harness = await ReflectHarness.open();
    await harness.field('Self-reflection').waitFor();
    const outlines: string[] = [];
    for (let step = 0; step < 10; step++) {
      await harness.page.keyboard.press('Tab');
      outlines.push(
        await harness.page.evaluate(() => {
          const style = getComputedStyle(document.activeElement ?? document.body);
          return `${style.outlineStyle} ${style.outlineColor}`;
        }),
      );
    }
    assert.deepEqual(new Set(outlines), new Set(['solid rgb(0, 120, 212)']));
  });

  it('says a save aloud once typing rests, not per keystroke', async () => {
    harness = await ReflectHarness.open();
    const said = await listenToStatus(harness.page);
    const field = harness.field('Self-reflection');
    for (const letter of 'words') {
      await field.press(letter);
      await harness.write();
    }
    await harness.page.getByRole('status').filter({ hasText: 'Saved 14:32 in 2026-11-24.md' }).waitFor();
    assert.deepEqual(await said(), ['Saved 14:32 in 2026-11-24.md']);
  });
});
