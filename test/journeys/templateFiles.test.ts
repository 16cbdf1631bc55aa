import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from '../../scripts/embedded/places.ts';
import { stepByStep } from '../support/stepByStep.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { focusedBox, waitForBoxText } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { chooseFrom } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitForFirstLook } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const extension = join(projectRoot, 'test', 'fixtures', 'extensions', 'those-guys-test.github-like-0.0.1');
/** The placeholder of the list of templates. */
const templateList = 'Which template?';
const everything = [
  '---',
  'name: all-of-it',
  'description: Every variable there is',
  '---',
  '${FILE} ${LINES} on ${BRANCH} by ${AUTHOR}',
  '${CODE}',
  '${PERSPECTIVES}',
  'At ${DATE}: ${PERMALINK}',
  '',
].join('\n');

const suggestion = (page: Page, name: string): Locator =>
  page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: name });

async function folderWithTemplates(): Promise<Awaited<ReturnType<typeof sampleFolder>>> {
  const sample = await sampleFolder();
  const folder = join(sample.folder, '.those-guys', 'templates');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'all-of-it.md'), everything);
  return sample;
}

describe('The files of templates', function () {
  this.timeout(180_000);
  stepByStep();
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  let page: Page;

  before(async () => {
    sample = await folderWithTemplates();
    workbench = await launch({ workspace: sample.folder, settings: { 'thoseGuys.review.labels': true } });
    page = workbench.page;
  });
  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  it('fill in what is known of the lines, and leave the rest open', async () => {
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await runCommand(page, 'Those Guys: Use a Review Template…');
    await chooseFrom(page, templateList, 'all-of-it');
    const box = focusedBox(page);
    await waitForBoxText(box, /^src\/orders\/total\.ts 5–8 on main by ‹the author›\n```typescript\n/);
    await waitForBoxText(box, /\nexport function total\(order: Order, ordersThatDay: number\): number \{\n/);
    await waitForBoxText(box, /```\n‹what each side said, in their own words›\nAt \d{4}-\d\d-\d\d: /);
    // The box breaks the long address into two lines.
    await waitForBoxText(box, /https:\/\/github\.com\/those-guys\/sample\/blob\/\s?[0-9a-f]{7}/);
    await waitForBoxText(box, /#L5-L8 *$/);
    await takeScreenshot(page, 'template-variables');
  });

  it('go into the draft whose icon it is when two drafts are open', async () => {
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 2, 2);
    await runCommand(page, 'Those Guys: Draft a Balanced Review Comment');
    // Labels are wanted here, so it begins with its own.
    await waitForBoxText(focusedBox(page), /^\*\*suggestion:\*\* I see ‹what this code does/);
    const first = page.locator('.review-widget').filter({ hasText: 'src/orders/total.ts 5–8' });
    const second = page.locator('.review-widget').filter({ hasText: 'what this code does' });
    const list = page.locator(`.quick-input-widget:visible input[placeholder="${templateList}"]`);
    // A header that is still growing takes no click.
    await waitUntil('the list of templates', async () => {
      await first
        .locator('.head')
        .getByRole('button', { name: /Use a Review Template/ })
        .click();
      return list.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => undefined,
      );
    });
    await chooseFrom(page, templateList, 'praise');
    await waitForBoxText(first.locator('.monaco-editor').first(), /‹What works here\?/);
    await waitForBoxText(second.locator('.monaco-editor').first(), /^(?![^]*What works here)/);
    await takeScreenshot(page, 'template-two-drafts');
  });

  it('bring their labels behind a slash where labels are wanted', async () => {
    const second = page.locator('.review-widget').filter({ hasText: 'what this code does' });
    await second.locator('.monaco-editor').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type('/nit');
    await suggestion(page, '/nitpick').first().waitFor();
    await takeScreenshot(page, 'template-labels');
    await page.keyboard.press('Enter');
    await waitForBoxText(focusedBox(page), /^\*\*nitpick:\*\* ?$/);
  });

  it('take the room of their text, wholly in sight, also below boxes that are open', async () => {
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 11, 12);
    await runCommand(page, 'Those Guys: Draft a Balanced Review Comment');
    await waitForBoxText(focusedBox(page), /I see ‹what this code does/);
    const third = page.locator('.review-widget').filter({ hasText: 'what this code does' });
    const [text, box, button] = await Promise.all([
      focusedBox(page).locator('.view-lines').boundingBox(),
      focusedBox(page).boundingBox(),
      third.getByRole('button', { name: 'Copy as Markdown' }).boundingBox(),
    ]);
    await takeScreenshot(page, 'template-third-draft');
    assert.ok(text && box && button);
    const lines = await focusedBox(page).locator('.view-line').count();
    const lineHeight = await focusedBox(page)
      .locator('.view-line')
      .first()
      .evaluate((line) => line.getBoundingClientRect().height);
    assert.ok(box.height < (lines + 3) * lineHeight, `${box.height} px for ${lines} lines`);
    assert.ok(box.y > 0 && button.y + button.height < 800, `from ${box.y} px to ${button.y} px`);
  });

  it('say at the line what is wrong in one of them, and the others still work', async () => {
    const file = join(sample.folder, '.those-guys', 'templates', 'faulty.md');
    await writeFile(file, '---\ndescription: No good\nname: Not A Name\n---\nWhat ${1:never closed\n');
    await openFile(page, '.those-guys/templates/faulty.md');
    const editor = page.locator('.monaco-editor[data-uri$="faulty.md"]');
    await editor.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    const marker = editor.locator('.marker-widget');
    await marker.getByText('A name has up to 40 lower-case letters').first().waitFor();
    // The line of the name, not the first of the file.
    await page.locator('.part.statusbar').getByText('Ln 3, Col').waitFor();
    await takeScreenshot(page, 'template-fault');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Those Guys: Preview a Review Template…');
    await page.locator(`.quick-input-widget:visible input[placeholder="${templateList}"]`).waitFor();
    const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
    await rows.filter({ hasText: 'all-of-it' }).waitFor();
    assert.equal(await rows.filter({ hasText: 'faulty' }).count(), 0);
    await page.keyboard.press('Escape');
  });

  it('are written by a command, and previewed as text in which nothing can be clicked', async () => {
    await runCommand(page, 'Those Guys: New Review Template…');
    await chooseFrom(page, 'What should it begin as?', 'An empty template');
    await chooseFrom(page, 'Who is it for?', 'For the team');
    await page.locator('.quick-input-widget:visible input[placeholder="my-template"]').waitFor();
    await page.keyboard.insertText('my-own');
    await page.keyboard.press('Enter');
    const file = join(sample.folder, '.those-guys', 'templates', 'my-own.md');
    const text = await waitUntil('the file', async () => readFile(file, 'utf8').catch(() => undefined));
    assert.match(text, /^---\nname: my-own\n/);
    await page.locator('.monaco-editor[data-uri$="my-own.md"].focused').waitFor();
    await runCommand(page, 'Those Guys: Preview a Review Template…');
    await chooseFrom(page, templateList, 'my-own');
    const preview = page.locator('.monaco-editor[data-uri^="those-guys-template:"]');
    await waitForBoxText(
      preview,
      /^‹What do I see\?›\n\n‹What do I want to ask\?›\nNot blocking: your call\./,
    );
    await takeScreenshot(page, 'template-preview');
    assert.equal(await preview.locator('.detected-link').count(), 0);
  });
});

describe('Templates, ours in the web worker host and the owner of the box in the Node host', function () {
  this.timeout(180_000);
  stepByStep();
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  let page: Page;

  before(async () => {
    sample = await folderWithTemplates();
    workbench = await launch({ workspace: sample.folder, host: 'web', otherExtensions: [extension] });
    page = workbench.page;
    await waitForFirstLook(page);
  });
  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  it('are offered behind a slash, the team’s among them, and go in', async () => {
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await runCommand(page, 'Comments: Add Comment on Current Selection');
    await focusedBox(page).waitFor();
    await page.keyboard.type('/');
    await suggestion(page, '/balanced-perspective').waitFor();
    await suggestion(page, '/all-of-it').waitFor();
    await page.keyboard.type('question');
    await suggestion(page, '/question-first').waitFor();
    await page.keyboard.press('Enter');
    await waitForBoxText(focusedBox(page), /^‹What do I not understand here yet\?›/);
  });

  it('go in from the icon of a thread that the other host owns', async () => {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await waitForBoxText(focusedBox(page), '');
    await page
      .locator('.review-widget .head')
      .getByRole('button', { name: /Use a Review Template/ })
      .first()
      .click();
    await chooseFrom(page, templateList, 'praise');
    await waitForBoxText(focusedBox(page), /^‹What works here\?/);
    await takeScreenshot(page, 'template-other-host');
  });
});
