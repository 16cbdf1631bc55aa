import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todaysFile } from '../support/days.ts';
import { answersCalmly } from '../support/workbench/calmAnswer.ts';
import { copyAsMarkdown } from '../support/workbench/clipboard.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { startDraftByKey, stepThrough } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import type { LaunchOptions, Workbench } from '../support/workbench/launch.ts';
import { launch } from '../support/workbench/launch.ts';
import { quickPickRows } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

interface Window {
  readonly name: string;
  readonly options: LaunchOptions;
  /** What the Reflect view promises about the place of the journal. */
  readonly promise: RegExp;
  /** What cannot be looked at here, in the status bar's tooltip and in the list. */
  readonly why: RegExp;
  /** What else is in the folder. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** A template that must not be offered here. */
  readonly withheld?: string;
  /** Reads today's entry as another program would; undefined when it is nowhere that one could. */
  readonly entry: (home: string) => string | undefined;
}

const windows: readonly Window[] = [
  {
    name: 'Restricted Mode',
    options: { trusted: false },
    promise: /Plain Markdown on the disk of the server behind this window/,
    // The second would be what drafts start with, and the draft below starts with the built-in one.
    prepare: async (folder) => {
      const templates = join(folder, '.those-guys', 'templates');
      await mkdir(templates, { recursive: true });
      for (const name of ['rollout', 'balanced-perspective'])
        await writeFile(
          join(templates, `${name}.md`),
          `---\nname: ${name}\n---\nFrom strangers: ${'${1:what}'}\n`,
        );
    },
    withheld: 'rollout',
    why: /Restricted Mode: branches and the age of markers are not looked at until you trust this folder\./,
    entry: (home) => readFileSync(join(home, 'those-guys', todaysFile()), 'utf8'),
  },
  {
    name: 'the web worker host',
    options: { host: 'web' },
    promise:
      /Kept by this browser only, and gone when its data are cleared\. Export it to have a copy elsewhere\./,
    why: /This folder is on another machine: the checked-out branch is known, the age of waits is not\./,
    entry: () => undefined,
  },
];

for (const { name, options, promise, why, prepare, withheld, entry } of windows) {
  describe(`In ${name}`, () => {
    let workbench: Workbench;
    let sample: Awaited<ReturnType<typeof sampleFolder>>;

    before(async () => {
      sample = await sampleFolder();
      await prepare?.(sample.folder);
      workbench = await launch({ ...options, workspace: sample.folder });
    });

    afterEach(function () {
      return pictureOfFailure(this.currentTest, workbench?.page);
    });

    after(async () => {
      await workbench?.dispose();
      await sample?.remove();
    });

    it('a person reflects, is told where the journal is, and finds the words in the entry', async () => {
      const { page } = workbench;
      await runCommand(page, 'Those Guys: Reflect on Today');
      const reflect = await webviewFrame(page);
      await reflect.getByRole('textbox').first().and(reflect.locator(':focus')).waitFor();
      await page.keyboard.type('Not everything has to run to be useful.');
      await reflect
        .getByText(/^Saved \d\d:\d\d in/)
        .first()
        .waitFor();
      await reflect.getByText(promise).waitFor();
      await takeScreenshot(page, `windows-reflect-${options.host ?? 'restricted'}`);
      const text = entry(workbench.home);
      if (text !== undefined) assert.match(text, /^Not everything has to run to be useful\.$/m);
      await runCommand(page, "Those Guys: Open Today's Entry");
      await page.locator('.monaco-editor .view-line').filter({ hasText: 'Not everything has' }).waitFor();
    });

    it('the words are there after a reload', async () => {
      await workbench.reopen();
      const { page } = workbench;
      await runCommand(page, 'Those Guys: Reflect on Today');
      const reflect = await webviewFrame(page);
      const card = reflect.getByRole('region', { name: 'Self-reflection' });
      await card.getByText(`In ${todaysFile()}`).waitFor();
      assert.equal(await card.getByRole('textbox').inputValue(), 'Not everything has to run to be useful.');
    });

    it('the status bar and the list say calmly what cannot be told, and why', async () => {
      const { page } = workbench;
      await answersCalmly(page, /those guys\? Cannot tell\. /, why);
      await runCommand(page, 'Those Guys: Am I Waiting on Those Guys?');
      const row = quickPickRows(page).filter({ hasText: 'the mail account' });
      await row.waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /cannot tell since when/);
      await page.keyboard.press('Escape');
      await statusBarItem(page, /Am I waiting on those guys\?/).hover();
      const shown = page.locator('.workbench-hover').filter({ hasText: 'Am I waiting on those guys?' });
      await shown.waitFor();
      const text = await waitUntil('its sentences', () => shown.innerText());
      assert.match(text, /^Cannot tell\. /m);
      assert.equal(text.match(new RegExp(why, 'g'))?.length, 1, text);
      await takeScreenshot(page, `windows-tooltip-${options.host ?? 'restricted'}`);
      await page.keyboard.press('Escape');
    });

    it('a comment is drafted, checked and copied', async () => {
      const { page } = workbench;
      await openFile(page, 'src/orders/total.ts');
      await selectLines(page, 5, 8);
      await startDraftByKey(page);
      await stepThrough(page, ['the delivery is obviously shared']);
      await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'attached' });
      assert.equal(
        await copyAsMarkdown(page),
        'I see the delivery is obviously shared.\n\nNot blocking: your call.',
      );
    });

    if (withheld !== undefined)
      it('a template of the folder is not offered', async () => {
        const { page } = workbench;
        await runCommand(page, 'Those Guys: Use a Review Template…');
        await quickPickRows(page).filter({ hasText: 'praise' }).waitFor();
        await takeScreenshot(page, 'windows-templates-restricted');
        await page.keyboard.insertText(withheld);
        await quickPickRows(page).filter({ hasText: 'praise' }).waitFor({ state: 'detached' });
        assert.equal(await quickPickRows(page).filter({ hasText: withheld }).count(), 0);
        await page.keyboard.press('Escape');
      });
  });
}
