import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from '../../scripts/embedded/places.ts';
import { stepByStep } from '../support/stepByStep.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { focusedBox, startDraftByKey, stepThrough, waitForBoxText } from '../support/workbench/commentBox.ts';
import { openFile } from '../support/workbench/editorPane.ts';
import {
  chooseKept,
  discardBox,
  keptWith,
  openBoxAt,
  postPreview,
  previewAt,
  previewByKey,
} from '../support/workbench/foreignBox.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { assertNeverLogged } from '../support/workbench/ownLog.ts';
import { choose, titledInput } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitForFirstLook } from '../support/workbench/statusBar.ts';

const extension = join(projectRoot, 'test', 'fixtures', 'extensions', 'those-guys-test.github-like-0.0.1');
const lost = 'Round up here, because the kitchen loses a cent.';
const words = 'Obviously this never works. [look](command:a.b) <b>now</b>';

// In the web host ours and the owner of the box are in different hosts.
for (const host of ['node', 'web'] as const)
  describe(`The comment box of another extension, ours in the ${host} host`, function () {
    this.timeout(120_000);
    stepByStep();
    let workbench: Workbench;
    let sample: Awaited<ReturnType<typeof sampleFolder>>;
    let page: Page;
    before(async () => {
      sample = await sampleFolder();
      workbench = await launch({
        workspace: sample.folder,
        host,
        otherExtensions: [extension],
        settings: { 'thoseGuys.review.rules': { absolute: false } },
      });
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

    const box = (): Locator => page.locator('.review-widget .monaco-editor').last();
    const preview = (): Locator => postPreview(page);
    /** From another host VS Code gives a box the text back that was handed over: it may count as being written again. */
    const handedOver = host === 'node' ? /Handed over to be sent/ : /Handed over to be sent|Being written/;

    it('takes the template when it is empty, and its owner sends exactly what was written', async () => {
      await openFile(page, 'src/orders/deadline.ts');
      await openBoxAt(page, 1);
      await page.keyboard.type('Hm');
      await waitForBoxText(focusedBox(page), 'Hm');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await waitForBoxText(focusedBox(page), '');
      await startDraftByKey(page);
      await stepThrough(page, ['the hour and the minute apart']);
      await waitForBoxText(
        focusedBox(page),
        /^I see the hour and the minute apart\.\nMy guess at the reason: ‹/,
      );
      await page.keyboard.press('Control+Enter');
      const sent = page.locator('.review-comment').filter({ hasText: 'I see the hour' });
      await sent.waitFor();
      assert.match(
        await sent.innerText(),
        /I see the hour and the minute apart\.\s*My guess at the reason: ‹the best/,
      );
      await takeScreenshot(page, `box-foreign-sent-${host}`);
    });

    it('shows the exact text, where it goes and the open findings before anything is sent, by keyboard', async () => {
      await runCommand(page, 'Notifications: Show Notifications');
      await page.locator('.notifications-center').getByRole('button', { name: 'Keep My Drafts' }).click();
      await openFile(page, 'src/orders/total.ts');
      await openBoxAt(page, 6);
      await page.keyboard.insertText(words);
      await previewByKey(page, 'Post it as a single comment');
      await waitForBoxText(preview(), /PREVIEW: nothing has been posted/);
      await waitForBoxText(preview(), /\[look\]\(command:a\.b\) <b>now<\/b>/);
      await waitForBoxText(preview(), /Line 1: “Obviously” claims certainty/);
      // From another host VS Code gives the address of a thread, and nothing of what is in it.
      const place = host === 'node' ? 'src/orders/total\\.ts, line 6' : 'cannot tell which file and line';
      await waitForBoxText(
        preview(),
        new RegExp(`To: +cannot tell which pull request, ${place}: the thread in which you wrote it`),
      );
      await waitForBoxText(
        preview(),
        /Account: +cannot tell with which the extension of GitHub is signed in/,
      );
      // Switched off in the settings.
      assert.doesNotMatch(await preview().innerText(), /leaves.no.exception/);
      await takeScreenshot(page, `preview-box-${host}`);
      assert.equal(await page.locator('.review-comment').count(), 0);
    });

    it('gives the text back to its box after a no', async () => {
      await runCommand(page, "Those Guys: Don't Post");
      await preview().waitFor({ state: 'detached' });
      await waitForBoxText(box(), words);
      assert.equal(await page.locator('.review-comment').count(), 0);
    });

    it('hands it over to the owner of the thread after one yes', async () => {
      await page.locator('.review-widget').getByRole('button', { name: 'Preview and Post…' }).last().click();
      await choose(page, 'Add it to your review');
      await preview().waitFor();
      await runCommand(page, 'Those Guys: Post It');
      await preview().waitFor({ state: 'detached' });
      const comment = page.locator('.review-comment').filter({ hasText: 'Obviously this never' });
      await comment.waitFor();
      assert.equal(await comment.count(), 1);
      assert.match(await comment.innerText(), /pending/);
      // VS Code gives a box its text back with its editor; what was seen to be posted is not to be posted again.
      if (host === 'node')
        await page
          .locator('.review-widget .view-line', { hasText: 'Obviously' })
          .waitFor({ state: 'detached' });
      await takeScreenshot(page, `posted-box-${host}`);
      const kept = await keptWith(page, 'Obviously this never');
      assert.equal(kept.length, 1, kept.join('\n'));
      assert.match(kept[0] ?? '', host === 'node' ? /Posted, last/ : handedOver);
    });

    it('does not believe its owner that a comment arrived: the thread has to show it', async () => {
      await openFile(page, 'src/orders/total.ts');
      const ways = await previewAt(
        page,
        2,
        'This one is lost on the way (unheard).',
        'Add it to your review',
      );
      // A review is pending by now: a single comment would send all of it.
      assert.equal(ways.length, 1, ways.join('\n'));
      await runCommand(page, 'Those Guys: Post It');
      if (host === 'node') {
        await waitForBoxText(preview(), /NOT KNOWN whether it was posted: the thread does not show it/);
        await takeScreenshot(page, 'box-not-known');
        await runCommand(page, 'Those Guys: Post It');
        await titledInput(page, 'It may have arrived already');
        await choose(page, 'Do not send it again');
        await runCommand(page, "Those Guys: Don't Post");
      }
      await preview().waitFor({ state: 'detached' });
      assert.equal(await page.locator('.review-comment').filter({ hasText: 'on the way' }).count(), 0);
      await waitForBoxText(box(), 'This one is lost on the way (unheard).');
      // It comes back with the focus, which would close a list that is open by then.
      if (host === 'web') await focusedBox(page).waitFor();
      const kept = await keptWith(page, 'This one is lost');
      assert.equal(kept.length, 1, kept.join('\n'));
      assert.match(kept[0] ?? '', handedOver);
    });

    it('keeps what its owner broke off over', async () => {
      await openFile(page, 'src/orders/deadline.ts');
      await previewAt(page, 5, 'Nobody will see this (broken).', 'Add it to your review');
      await runCommand(page, 'Those Guys: Post It');
      await waitForBoxText(preview(), /NOT KNOWN whether it was posted: the extension of GitHub broke off/);
      await runCommand(page, "Those Guys: Don't Post");
      await waitForBoxText(box(), 'Nobody will see this (broken).');
    });

    it('brings back what was in a box that was closed for good, by keyboard', async () => {
      await openFile(page, 'src/members/member.ts');
      await openBoxAt(page, 3);
      await page.keyboard.insertText(lost);
      await waitForBoxText(focusedBox(page), lost);
      await discardBox(page);
      await openFile(page, 'src/members/member.ts');
      await openBoxAt(page, 5);
      await waitForBoxText(focusedBox(page), '');
      const kept = await keptWith(page, lost);
      assert.equal(kept.length, 1, kept.join('\n'));
      assert.match(kept[0] ?? '', /src\/members\/member\.ts:3 · GitHub, Its box was closed, last changed/);
      await takeScreenshot(page, `box-recover-${host}`);
      await chooseKept(page, lost);
      await choose(page, 'Put it into the comment box');
      await waitForBoxText(box(), lost);
      await takeScreenshot(page, `box-recovered-${host}`);
    });

    it('deletes one of the drafts kept, then all of them, by keyboard, and has logged no word of them', async () => {
      await chooseKept(page, lost);
      await takeScreenshot(page, `box-kept-ways-${host}`);
      await choose(page, 'Delete it');
      // The others are still there.
      assert.deepEqual(await keptWith(page, lost), []);
      assert.equal((await keptWith(page, 'Nobody will see')).length, 1);
      await runCommand(page, 'Those Guys: Recover a Review Comment…');
      await titledInput(page, 'Drafts kept');
      await choose(page, 'Delete all of them');
      await choose(page, 'they cannot be brought back');
      await runCommand(page, 'Those Guys: Recover a Review Comment…');
      await page.getByText('No drafts are kept.').first().waitFor();
      await waitForBoxText(box(), lost);
      // The log of the web host is in the browser.
      if (host === 'node')
        await assertNeverLogged(workbench, [lost, words, 'the hour and', 'on the way', 'will see this']);
    });
  });
