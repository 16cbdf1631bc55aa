import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { axeFindings } from './support/axeFindings.ts';
import { closeBrowser } from './support/pageStage.ts';
import { ReflectHarness, type HarnessOptions } from './support/reflectHarness.ts';
import { themes, type ThemeName } from './support/themes.ts';

const file = '2026-11-24.md';
const task = '- [ ] If it is ten, then I will ask Ada why. [due:: 2026-11-25]\n';

describe('the step for tomorrow, in the Reflect page', function () {
  this.timeout(60_000);
  let harness: ReflectHarness;
  const open = async (options?: HarnessOptions): Promise<ReflectHarness> => {
    harness = await ReflectHarness.open(options);
    await section().waitFor();
    return harness;
  };
  const section = (): Locator => harness.page.getByRole('region', { name: 'One step for tomorrow' });
  const ifPart = (): Locator => section().getByRole('textbox', { name: 'If …' });
  const thenPart = (): Locator => section().getByRole('textbox', { name: 'then I will …' });
  const mark = (text: string | RegExp): Locator => section().getByText(text);
  const written = (): string => harness.folder.files.get(file) ?? '';
  afterEach(() => harness.close());
  after(closeBrowser);

  it('is written by keyboard as a task that is due tomorrow, behind everything else', async () => {
    const { page } = await open();
    await ifPart().focus();
    await page.keyboard.type('it is ten');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ask Ada why.');
    await mark('Saving…').waitFor();
    await harness.write();
    await mark('Saved 14:32 in 2026-11-24.md').waitFor();
    assert.equal(written(), `---\ndate: 2026-11-24\n---\n\n# 2026-11-24\n\n## Commitments\n\n${task}`);
    assert.equal(await thenPart().inputValue(), 'ask Ada why.', 'the full stop stays where it was typed');
  });

  it('can be changed on the same day, also after a restart: one task, its words replaced', async () => {
    await open({ files: { [file]: `# Mine\n\n## Commitments\n\n- [ ] Other\n${task}\nEnd` } });
    assert.equal(await ifPart().inputValue(), 'it is ten');
    await mark('In 2026-11-24.md').waitFor();
    await thenPart().fill('ask Ben');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.equal(
      written(),
      `# Mine\n\n## Commitments\n\n- [ ] Other\n${task.replace('Ada why', 'Ben')}\nEnd`,
    );
    await harness.restartHost();
    await section().waitFor();
    assert.equal(await thenPart().inputValue(), 'ask Ben');
    await ifPart().fill('it rains');
    await thenPart().fill('read');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(
      written(),
      /- \[ \] Other\n- \[ \] If it rains, then I will read\. \[due:: 2026-11-25\]\n\nEnd$/,
    );
  });

  it('stays on the page while a half is missing, says so, and survives a kill', async () => {
    await open();
    await ifPart().fill('it is ten');
    await harness.write();
    await mark('The other half is missing.').waitFor();
    assert.equal(harness.folder.files.size, 0);
    harness.killHost();
    await harness.restartHost();
    await section().waitFor();
    assert.equal(await ifPart().inputValue(), 'it is ten');
    await thenPart().fill('ask Ada why');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.ok(written().endsWith(task));
    await thenPart().fill('');
    await harness.write();
    await mark('Half is missing. 2026-11-24.md has it as it was.').waitFor();
    assert.ok(written().endsWith(task));
  });

  it('goes with both halves, and stays where somebody added something to it', async () => {
    await open({ files: { [file]: `## Commitments\n\n${task}` } });
    await ifPart().fill('');
    await thenPart().fill('');
    await harness.write();
    await mark('Taken out of 2026-11-24.md').waitFor();
    assert.equal(written(), '## Commitments\n\n');
    const tagged = `## Commitments\n\n${task.replace(' [due', ' [wait](<https://example.org>) [due')}`;
    harness.folder.write(file, tagged);
    await waitUntil('the fields show it', async () => (await thenPart().inputValue()) !== '');
    await ifPart().fill('');
    await thenPart().fill('');
    await harness.write();
    await mark('Change it in 2026-11-24.md.').waitFor();
    assert.equal(written(), tagged);
    assert.equal(await ifPart().inputValue(), 'it is ten');
  });

  it('is kept and tried again when it cannot be written, and is there once after any kill', async () => {
    await open();
    harness.folder.failure = { kind: 'no-space', path: file };
    await ifPart().fill('it is ten');
    await thenPart().fill('ask Ada why');
    await harness.write();
    await mark('Not saved: no-space. It is kept here until it is.').waitFor();
    harness.folder.failure = undefined;
    harness.clock.advance(5_000);
    await harness.write();
    await mark(/^Saved/).waitFor();
    await thenPart().fill('ask Ada wh');
    await harness.heard();
    harness.cutLine();
    await harness.write();
    await thenPart().fill('ask Ben');
    harness.killHost();
    await harness.restartHost();
    await section().waitFor();
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.ok(written().endsWith(`## Commitments\n\n${task.replace('Ada why', 'Ben')}`), written());
  });

  it('keeps both when another program reworded it meanwhile', async () => {
    await open({ files: { [file]: `## Commitments\n\n${task}` } });
    await thenPart().fill('ask Ben');
    await harness.heard();
    harness.folder.files.set(file, `## Commitments\n\n${task.replace('Ada', 'Chloe')}`);
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.equal(
      written(),
      `## Commitments\n\n${task.replace('Ada', 'Chloe')}${task.replace('Ada why', 'Ben')}`,
    );
    assert.equal(await thenPart().inputValue(), 'ask Ben');
  });

  it('belongs to the day it was begun on; a half goes on to the next day', async () => {
    await open({ now: '2026-11-24T23:59:50Z' });
    await ifPart().fill('it is ten');
    await harness.write();
    await mark('The other half is missing.').waitFor();
    harness.clock.advance(20_000);
    await harness.page.getByRole('button', { name: 'Show today' }).click();
    await harness.page.getByRole('heading', { name: 'Day 2026-11-25' }).waitFor();
    assert.equal(await ifPart().inputValue(), 'it is ten');
    await thenPart().fill('ask Ada why');
    await harness.write();
    await mark(/^Saved/).waitFor();
    assert.match(harness.folder.files.get('2026-11-25.md') ?? '', /ask Ada why\. \[due:: 2026-11-26\]/);
    assert.equal(harness.folder.files.has(file), false);
  });

  it('is asked about on the day that it names', async () => {
    await open({ now: '2026-11-24T12:00:00Z' });
    await ifPart().fill('it is ten');
    await thenPart().fill('ask Ada why');
    await harness.write();
    await mark(/^Saved/).waitFor();
    harness.clock.advance(24 * 3_600_000);
    await harness.restartHost();
    await harness.page.getByRole('region', { name: 'Did I?' }).getByText('If it is ten').waitFor();
    assert.equal(await ifPart().inputValue(), '');
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`leaves axe nothing to say in ${theme}, and has room at 250 px and twice as large`, async () => {
      await open({ theme, width: 250 });
      await ifPart().fill('x'.repeat(120));
      await harness.write();
      await mark('The other half is missing.').waitFor();
      assert.deepEqual(await axeFindings(harness.page), []);
      for (const width of [250, 125]) {
        await harness.page.setViewportSize({ width, height: 800 });
        assert.equal(await harness.page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    });
  }
});
