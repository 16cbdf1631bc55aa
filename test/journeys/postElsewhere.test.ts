import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { githubWorld, type WorldPullRequest } from '../support/githubDouble/githubWorld.ts';
import { reviewedBranch, reviewedFile } from '../support/reviewedBranch.ts';
import { stepByStep } from '../support/stepByStep.ts';
import { focusedBox, startDraftByKey, waitForBoxText } from '../support/workbench/commentBox.ts';
import { openAtLine, openFile } from '../support/workbench/editorPane.ts';
import { postPreview } from '../support/workbench/foreignBox.ts';
import { signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { confirmPost, sendReview } from '../support/workbench/posting.ts';
import { choose, titledInput } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';

// Git's extension is in the Node host, ours is not.
describe('Posting from a window whose git is in another host', function () {
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
      host: 'web',
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
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  const preview = (): Locator => postPreview(page);
  const draftAt = async (line: number, words: string): Promise<void> => {
    await openAtLine(page, reviewedFile, line);
    await startDraftByKey(page);
    await page.keyboard.type(words);
  };

  it('finds the pull request of the branch and posts a single comment at its line, by keyboard alone', async () => {
    await draftAt(4, 'a fixed threshold');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('g');
    await signInByDeviceCode(page);
    await titledInput(page, 'Preview and Post');
    await choose(page, 'A single comment');
    await preview().waitFor();
    await waitForBoxText(
      preview(),
      /those-guys\/sample#1 “Share delivery fairly”, src\/orders\/total\.ts, line 4/,
    );
    await waitForBoxText(preview(), /As: +A single comment: everybody sees it at once/);
    // The text of the last commit was read through the other host, so there is nothing to look at.
    assert.doesNotMatch(await preview().innerText(), /cannot.be.read.here/);
    await takeScreenshot(page, 'post-elsewhere');
    await confirmPost(page);
    const [thread] = pullRequest.threads.filter(({ line }) => line === 4);
    assert.match(thread?.comments[0]?.body ?? '', /^I see a fixed threshold\./);
    assert.deepEqual([thread?.comments.length, thread?.side], [1, 'RIGHT']);
    assert.deepEqual(
      pullRequest.reviews.filter(({ author }) => author === 'sam').map(({ state }) => state),
      ['COMMENTED'],
    );
    await focusedBox(page).waitFor({ state: 'detached' });
  });

  it('asks for changes with the words of a draft', async () => {
    await draftAt(2, 'an import that nothing uses');
    // The file is what the review is of, and not the box.
    await openFile(page, reviewedFile);
    await sendReview(page, 'request changes');
    await choose(page, 'I see an import');
    await preview().waitFor();
    await waitForBoxText(preview(), /As: +The summary of your review: request changes/);
    await confirmPost(page);
    assert.deepEqual(
      pullRequest.reviews.filter(({ author }) => author === 'sam').map(({ state }) => state),
      ['COMMENTED', 'CHANGES_REQUESTED'],
    );
  });
});
