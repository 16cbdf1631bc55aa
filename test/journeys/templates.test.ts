import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../scripts/embedded/places.ts';
import { stepByStep } from '../support/stepByStep.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { focusedBox, waitForBoxText } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { hoverAtCursor } from '../support/workbench/hover.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { openFixes } from '../support/workbench/menu.ts';
import { chooseFrom } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem, waitForFirstLook } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const extension = join(projectRoot, 'test', 'fixtures', 'extensions', 'those-guys-test.github-like-0.0.1');
/** The placeholder of the list of templates. */
const templateList = 'Which template?';
const teamTemplate =
  '---\nname: rollout\ndescription: From the team\n---\nIn ${FILE}: ${1:what breaks?} [run](command:workbench.action.quit)\n';

describe('Templates in the box of another extension', function () {
  this.timeout(180_000);
  stepByStep();
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  let page: Page;

  before(async () => {
    sample = await sampleFolder();
    const folder = join(sample.folder, '.those-guys', 'templates');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'rollout.md'), teamTemplate);
    workbench = await launch({
      workspace: sample.folder,
      otherExtensions: [extension],
    });
    page = workbench.page;
    await waitForFirstLook(page);
  });
  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  const empty = async (): Promise<void> => {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  };
  const suggestion = (name: string) =>
    page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: name });
  const icon = () =>
    page
      .locator('.review-widget .head')
      .getByRole('button', { name: /Use a Review Template/ })
      .first();

  it('are offered behind a slash, on top, and go in with their tab stops', async () => {
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await runCommand(page, 'Comments: Add Comment on Current Selection');
    await focusedBox(page).waitFor();
    await page.keyboard.type('/');
    await suggestion('/balanced-perspective').waitFor({ timeout: 30_000 });
    await suggestion('/rollout').waitFor();
    await takeScreenshot(page, 'templates-slash');
    // The owner of the box has items of its own behind the slash; the widget shows the first dozen.
    const shown = await page
      .locator('.suggest-widget.visible .monaco-list-row')
      .evaluateAll((rows) =>
        rows
          .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
          .map((row) => row.textContent ?? ''),
      );
    assert.match(shown[0] ?? '', /^\/balanced-perspective/);
    // Labels were not asked for; where they are, they stand among the first.
    assert.doesNotMatch(shown.join(' | '), /\/nitpick/);
    const owners = shown.findIndex((row) => /^\/(?:assign|close)/.test(row));
    const behind = owners === -1 ? [] : shown.slice(owners);
    assert.ok(
      behind.every((row) => /^\/(?:assign|close)/.test(row)),
      shown.join(' | '),
    );
    await page.keyboard.type('as');
    await suggestion('/assign').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await suggestion('/balanced-perspective').waitFor();
    await page.keyboard.type('question');
    // What was typed is sought among what is offered before Enter takes it.
    await page.locator('.suggest-widget.visible .focused').filter({ hasText: '/question-first' }).waitFor();
    await page.keyboard.press('Enter');
    await waitForBoxText(focusedBox(page), /^‹What do I not understand here yet\?›/);
    await page.keyboard.type('Why twice?');
    await waitForBoxText(focusedBox(page), /^Why twice\?\n/);
  });

  it('are not offered where a slash is part of something else', async () => {
    await empty();
    await page.keyboard.type('and/');
    await page.keyboard.type('or /');
    await suggestion('/praise').waitFor();
    await page.keyboard.press('Escape');
    await waitForBoxText(focusedBox(page), 'and/or /');
  });

  it('say at the beginning how much the merge depends on it', async () => {
    await empty();
    await page.keyboard.type('It fails. /blocking');
    await suggestion('/blocking').first().waitFor();
    await page.keyboard.press('Enter');
    await waitForBoxText(focusedBox(page), /^\*\*blocking:\*\* It fails\. ?$/);
  });

  it('are chosen by a key, which leaves the box and comes back to it', async () => {
    await empty();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('a');
    await chooseFrom(page, templateList, 'praise');
    await waitForBoxText(focusedBox(page), /^‹What works here\?/);
  });

  it('go in from the icon, also into a reply box that is empty and closes when it loses the focus', async () => {
    await empty();
    await page.keyboard.type('A first comment.');
    await page.getByRole('button', { name: 'Add Comment' }).click();
    await page.getByRole('button', { name: 'Reply...' }).click();
    await focusedBox(page).waitFor();
    // A header that is still growing takes no click.
    await waitUntil('the list of templates', async () => {
      await icon().click();
      const list = page.locator(`.quick-input-widget:visible input[placeholder="${templateList}"]`);
      return list.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => undefined,
      );
    });
    await chooseFrom(page, templateList, 'rollout');
    await waitForBoxText(focusedBox(page), /‹what breaks\?› \[run\]\(command:workbench\.action\.quit\)$/);
    await takeScreenshot(page, 'templates-reply');
    await empty();
  });

  it('can be told that a rule is not wanted, and the setting says so', async () => {
    await page.keyboard.type('This is obviously wrong, because the sum is a float.');
    await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'attached' });
    // VS Code shows the language status of the editor that the box stands in.
    await statusBarItem(page, /Language Status.*\bfindings?\b/).waitFor();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await hoverAtCursor(page, 'True self-confidence');
    await takeScreenshot(page, 'templates-hover');
    await page.keyboard.press('Escape');
    await openFixes(page, 'Switch off “unsupported-certainty” everywhere');
    await page.getByText('Switch off “unsupported-certainty” in this workspace').first().waitFor();
    await takeScreenshot(page, 'templates-fixes');
    await page.getByText('Switch off “unsupported-certainty” everywhere').first().click();
    const file = join(workbench.userDataDir, 'User', 'settings.json');
    await waitUntil('the setting', async () =>
      /"unsupported-certainty": false/.test(await readFile(file, 'utf8')),
    );
    await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'detached' });
  });

  it('begin after all sides of the thread at hand, which needs no network', async () => {
    await page
      .locator('.review-widget')
      .filter({ hasText: 'A first comment.' })
      .locator('.head')
      .getByRole('button', { name: /All Sides/ })
      .click();
    const reading = page.locator('.monaco-editor[data-uri^="those-guys-reading:"]');
    await waitForBoxText(
      reading,
      /^ALL SIDES of the thread at src\/orders\/total\.ts:\d+\nOnly what this window/,
    );
    await waitForBoxText(reading, /\nsam:\n +│ A first comment\.\n/);
    await takeScreenshot(page, 'all-sides-foreign');
    await runCommand(page, 'View: Close Editor');
    await reading.waitFor({ state: 'detached' });
    await page.locator('.review-widget .monaco-editor').last().click();
    await focusedBox(page).waitFor();
  });
});
