import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addThread, beginReview, happen } from '../support/githubDouble/pullRequestActs.ts';
import { githubWorld, type WorldPullRequest } from '../support/githubDouble/githubWorld.ts';
import { reviewedBranch, reviewedFile, shortenedFile } from '../support/reviewedBranch.ts';
import { stepByStep } from '../support/stepByStep.ts';
import { changeColourTheme } from '../support/workbench/colourTheme.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { focusedBox, startDraftByKey, waitForBoxText } from '../support/workbench/commentBox.ts';
import { goToLineBefore } from '../support/workbench/diffEditor.ts';
import { openAtLine, openFile, selectLines } from '../support/workbench/editorPane.ts';
import { postPreview } from '../support/workbench/foreignBox.ts';
import { signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { assertNeverLogged } from '../support/workbench/ownLog.ts';
import { confirmPost, previewDraft, sendReview } from '../support/workbench/posting.ts';
import { choose, chooseFrom, readQuickPick, titledInput } from '../support/workbench/quickPick.ts';
import { closeReading, readingEditor } from '../support/workbench/reading.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';

describe('Posting a review to the pull request of the branch', function () {
  this.timeout(180_000);
  stepByStep();
  let double: GithubDouble;
  let pullRequest: WorldPullRequest;
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  let page: Page;

  before(async () => {
    double = await startGithubDouble(githubWorld(Date.now()));
    double.person = 'sam';
    sample = await sampleFolder();
    pullRequest = await reviewedBranch(sample, double);
    workbench = await launch({
      workspace: sample.folder,
      settings: { 'github-enterprise.uri': double.origin },
      size: { width: 1280, height: 1200 },
    });
    page = workbench.page;
  });
  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
    await double?.close();
  });

  const preview = (): Locator => postPreview(page);
  const reading = (): Locator => readingEditor(page);
  const bodiesAtLine = (line: number): readonly string[] =>
    pullRequest.threads
      .filter((thread) => thread.line === line)
      .flatMap(({ comments }) => comments.map(({ body }) => body));
  const draftAt = async (line: number): Promise<void> => {
    await openAtLine(page, reviewedFile, line);
    await runCommand(page, 'Those Guys: Draft a Balanced Review Comment');
  };
  const ownReviews = (): readonly string[] =>
    pullRequest.reviews.filter(({ author }) => author === 'sam').map(({ state }) => state);

  it('begins without asking anything of GitHub, which nobody connected', async () => {
    await draftAt(4);
    await waitForBoxText(focusedBox(page), /^I see ‹what this code does/);
    // The first placeholder is selected once the tab stops are there.
    await focusedBox(page).locator('.selected-text').first().waitFor({ state: 'attached' });
    await page.keyboard.type('a fixed threshold, which is obviously wrong');
    assert.deepEqual(double.requests, []);
  });

  it('shows the exact text, its place, the account and the open findings first, by keyboard', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('g');
    await signInByDeviceCode(page);
    await titledInput(page, 'Preview and Post');
    await takeScreenshot(page, 'post-ways');
    await choose(page, 'A comment of your pending review');
    await waitForBoxText(preview(), /PREVIEW: nothing has been posted/);
    await waitForBoxText(
      preview(),
      /those-guys\/sample#1 “Share delivery fairly”, src\/orders\/total\.ts, line 4/,
    );
    await waitForBoxText(preview(), new RegExp(`Account:  sam on ${new URL(double.origin).host}`));
    await waitForBoxText(preview(), /Line 1: “obviously” claims certainty/);
    await waitForBoxText(
      preview(),
      /\nI see a fixed threshold, which is obviously wrong\.\n\nNot blocking: your call\.\n/,
    );
    await takeScreenshot(page, 'post-preview');
    assert.deepEqual(bodiesAtLine(4), []);
  });

  it('keeps the draft and says why when it cannot be posted', async () => {
    double.failAlways({ kind: 'status', status: 502 });
    await runCommand(page, 'Those Guys: Post It');
    await waitForBoxText(preview(), /NOT POSTED: .*Whether it arrived is looked up before the next try/);
    await takeScreenshot(page, 'post-refused');
    assert.deepEqual(bodiesAtLine(4), []);
  });

  it('does not claim that nothing was posted when only the answer was lost', async () => {
    double.failAlways(undefined);
    // Reading is answered as ever; what is behind it is done, and nobody hears of it.
    double.failNext({ kind: 'slow', ms: 0 }, { kind: 'lost' });
    await runCommand(page, 'Those Guys: Post It');
    await waitForBoxText(
      preview(),
      /NOT KNOWN whether it was posted: .* did not answer. Whether it arrived is looked up before the next try/,
    );
    await takeScreenshot(page, 'post-not-known');
    assert.equal(bodiesAtLine(4).length, 1);
  });

  it('is there once after the next yes: in the pending review, at the right line and side', async () => {
    await confirmPost(page);
    await page.locator('.statusbar').getByText('It had arrived already; nothing was posted twice.').waitFor();
    assert.deepEqual(bodiesAtLine(4), [
      'I see a fixed threshold, which is obviously wrong.\n\nNot blocking: your call.',
    ]);
    const thread = pullRequest.threads.find(({ line }) => line === 4);
    assert.deepEqual([thread?.path, thread?.side], [reviewedFile, 'RIGHT']);
    assert.deepEqual(ownReviews(), ['PENDING']);
    await page.locator('.review-widget').waitFor({ state: 'detached' });
  });

  it('gives all sides of a thread in their own words, with what nobody answered and who was not heard', async () => {
    await openFile(page, reviewedFile);
    await selectLines(page, 7, 7);
    await runCommand(page, 'Those Guys: Show All Sides');
    await waitForBoxText(reading(), /^ALL SIDES of the thread at src\/orders\/total\.ts:7/);
    await waitForBoxText(reading(), /ana, who opened it:\n +│ Shares the delivery\. \[run\]\(command:/);
    await waitForBoxText(reading(), /ben:\n +│ Why cents here\?/);
    await waitForBoxText(reading(), /Not heard here:\n +- chloe, who owns the file by CODEOWNERS/);
    await waitForBoxText(reading(), /The word went from one to another 5 times/);
    await takeScreenshot(page, 'all-sides');
    await closeReading(page);
  });

  it('offers what helps in a circle first, filled with every side, and posts it as a reply', async () => {
    await draftAt(7);
    await choose(page, 'stuck-disagreement');
    await waitForBoxText(focusedBox(page), /\*\*ana\*\* \(\[there\]\(http:[^)]*\)\):\n/);
    await waitForBoxText(focusedBox(page), /\*\*ben\*\* .*\n> It reads badly\.\n/);
    await takeScreenshot(page, 'stuck-draft');
    await runCommand(page, 'Those Guys: Preview and Post on GitHub…');
    await titledInput(page, 'Preview and Post');
    await choose(page, 'A reply to ben');
    await waitForBoxText(
      preview(),
      /As: +A reply to ben: “Why cents here\?”: it waits with your pending review/,
    );
    await confirmPost(page);
    assert.match(bodiesAtLine(7).at(-1) ?? '', /^We have been going back and forth[^]*> It reads badly\./);
  });

  it('puts a comment on a removed line at the side before the change, from the change as git shows it', async () => {
    await goToLineBefore(page, shortenedFile, 'Let the balance speak', 6);
    await startDraftByKey(page);
    await page.keyboard.type('why a balance below zero needs words');
    await previewDraft(page, 'A comment of your pending review');
    await waitForBoxText(preview(), /src\/members\/member\.ts, line 6 as it was before/);
    await confirmPost(page);
    const thread = pullRequest.threads.find(({ path }) => path === shortenedFile);
    assert.deepEqual([thread?.side, thread?.line, thread?.startLine], ['LEFT', 6, undefined]);
    assert.match(thread?.comments[0]?.body ?? '', /^I see why a balance below zero needs words\./);
  });

  it('sends the review with its verdict, after a list of what goes with it', async () => {
    await openFile(page, reviewedFile);
    await sendReview(page, 'approve');
    await choose(page, 'Without words');
    await waitForBoxText(preview(), /Sent with it: src\/orders\/total\.ts:4 +“I see a fixed threshold/);
    await takeScreenshot(page, 'post-summary');
    await confirmPost(page);
    assert.deepEqual(ownReviews(), ['APPROVED']);
  });

  it('sends a review without a verdict, in the words of a draft', async () => {
    await openFile(page, reviewedFile);
    await selectLines(page, 2, 2);
    await startDraftByKey(page);
    await page.keyboard.type('an import that nothing uses');
    // The file is what the review is of, and not the box.
    await openFile(page, reviewedFile);
    await sendReview(page, 'comment, without a verdict');
    await choose(page, 'I see an import');
    await waitForBoxText(preview(), /As: +The summary of your review: comment, without a verdict/);
    await confirmPost(page);
    assert.deepEqual(ownReviews(), ['APPROVED', 'COMMENTED']);
    assert.match(pullRequest.reviews.at(-1)?.body ?? '', /^I see an import that nothing uses\./);
  });

  it('goes through the drafts and the pending review before it is sent, and what waits for an answer', async () => {
    double.world.now = Date.now();
    happen(double.world, pullRequest, { kind: 'comment', actor: 'ben', subject: 'Does it round?' });
    const review = beginReview(double.world, pullRequest, 'sam');
    addThread(double.world, pullRequest, review, { path: reviewedFile, line: 4 }, 'You are an idiot.');
    await runCommand(page, 'Those Guys: Look Over My Review…');
    await titledInput(page, 'My review: 1 comment');
    const rows = await readQuickPick(page);
    await takeScreenshot(page, 'look-over-pending');
    assert.match(rows.join('\n'), /You are an idiot[^\n]*src\/orders\/total\.ts:4, pending on GitHub/);
    assert.match(rows.join('\n'), /ben: “Does it round\?”/);
    await page.keyboard.press('Escape');
  });

  it('says in one sentence why nothing can be posted to a locked conversation', async () => {
    await changeColourTheme(workbench, 'light');
    pullRequest.isLocked = true;
    await sendReview(page, 'approve');
    await choose(page, 'Begin a summary');
    await chooseFrom(page, 'Which template?', 'review-summary');
    await waitForBoxText(focusedBox(page), /^What this does, as I read it/);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Fine. ');
    await takeScreenshot(page, 'summary-draft-light');
    await page.getByRole('button', { name: 'Preview and Post on GitHub…' }).last().click();
    await titledInput(page, 'Preview and Post');
    await chooseFrom(page, 'As what? A preview comes first.', 'The summary of your review: approve');
    await runCommand(page, 'Notifications: Show Notifications');
    await page
      .locator('.notifications-center')
      .getByText('Nothing was posted: the conversation of this pull request is locked.')
      .waitFor();
    assert.equal(pullRequest.reviews.filter(({ state }) => state === 'APPROVED').length, 1);
  });

  it('reads a comment that was received with good intent, asks before others are asked, and logs no word of it all', async () => {
    await changeColourTheme(workbench, 'highContrast');
    await openFile(page, reviewedFile);
    await takeScreenshot(page, 'summary-draft-high-contrast');
    await runCommand(page, 'Those Guys: Read with Good Intent…');
    await titledInput(page, 'Read with Good Intent');
    await choose(page, 'Does it round?');
    await waitForBoxText(reading(), /^WITH GOOD INTENT, what ben wrote: for your eyes only, kept nowhere\./);
    await waitForBoxText(reading(), /What it asks, in their words:\n +- Does it round\?/);
    await takeScreenshot(page, 'good-intent');
    await closeReading(page);
    Object.assign(pullRequest, { author: 'sam' });
    await openFile(page, reviewedFile);
    await runCommand(page, 'Those Guys: Review My Own Pull Request First');
    const own = page.locator('.monaco-editor[data-uri^="untitled:"]');
    await waitForBoxText(own, /^# Before I ask others: those-guys\/sample#1\n/);
    await waitForBoxText(own, /One question of others has no answer\./);
    await takeScreenshot(page, 'self-review');
    await assertNeverLogged(workbench, [4, 6, 7].flatMap(bodiesAtLine));
  });
});
