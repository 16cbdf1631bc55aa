import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { GithubDouble } from '../support/githubDouble/githubDouble.ts';
import type { WorldPullRequest } from '../support/githubDouble/githubWorld.ts';
import { sam } from '../support/githubDouble/sixtyPullRequests.ts';
import { startWaitingWorld } from '../support/githubDouble/waitingWorld.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { waitForBoxText } from '../support/workbench/commentBox.ts';
import { chooseConnection, signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose, quickPickRows, titledInput } from '../support/workbench/quickPick.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { readTree, treeRow } from '../support/workbench/tree.ts';
import type { RepositoryOnDisk } from '../unit/host/repositoryOnDisk.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

describe('Pull requests in the Waiting view', () => {
  let double: GithubDouble;
  let workbench: Workbench;
  let repository: RepositoryOnDisk;
  /** A second Enterprise server, for which the editor has no sign-in. */
  let second: GithubDouble;

  before(async () => {
    ({ double, second, repository } = await startWaitingWorld());
    workbench = await launch({
      workspace: repository.folder,
      settings: {
        'github-enterprise.uri': double.origin,
        'thoseGuys.github.enterpriseHosts': [second.origin],
      },
      size: { width: 1280, height: 1400 },
    });
  });
  after(async () => {
    await workbench?.dispose();
    await double?.close();
    await second?.close();
    repository?.remove();
  });

  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  const titled = (title: string): WorldPullRequest => {
    const found = double.world.pullRequests.find((each) => each.title === title);
    assert.ok(found);
    return found;
  };
  const preview = (page: Page): Locator => page.locator('.monaco-editor[data-uri^="those-guys-preview:"]');

  const pickWait = async (page: Page, title: string): Promise<void> => {
    await runCommand(page, 'Those Guys: Am I Waiting on Those Guys?');
    // The palette's own rows are there before ours.
    await titledInput(page, 'Am I waiting on those guys?');
    await quickPickRows(page).filter({ hasText: 'Draft of Sam 1' }).first().waitFor();
    // Far down in the list, out of sight until one asks for it.
    await page.keyboard.insertText(title);
    await quickPickRows(page).filter({ hasText: title }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  const onMe = async (page: Page): Promise<number> =>
    Number(/\d+/.exec((await treeRow(page, /^On me, /).getAttribute('aria-label')) ?? '')?.[0]);

  it('stand in their groups with age and reason, and say what is usual where a review is waited for', async () => {
    const { page } = workbench;
    await chooseConnection(page, `Connect ${new URL(double.origin).host}`);
    await signInByDeviceCode(page);
    await runCommand(page, 'Those Guys: Focus on Waiting View');
    await treeRow(page, /^On me, \d+ waits$/).waitFor({ timeout: 60_000 });
    await treeRow(page, /^Nobody asked Sam, .*your review is not submitted$/).waitFor();
    await treeRow(page, /^forgotten, .*: pushed, and there is no pull request for it$/).waitFor();
    await treeRow(
      page,
      /^squashed, .*#\d+: merged and left behind: it can be deleted; not counted$/,
    ).waitFor();
    const rows = await readTree(page);
    assert.ok(
      rows.some((row) => /working days?, since .*\. [\w.-]+\/[\w.-]+#\d+: /.test(row)),
      rows.join('\n'),
    );
    await waitUntil('the merged pull requests to be asked for', () =>
      double.requests.some(({ operation }) => operation === 'WaitingPace'),
    );
    await runCommand(page, 'Those Guys: Look Again for Waits');
    await treeRow(page, /No review here to compare with, so what is usual is not known\.$/).waitFor();
    await takeScreenshot(page, 'waiting-view-pull-requests');
  });

  it('come from a second server too, with a token of one’s own where the editor has no sign-in', async () => {
    const { page } = workbench;
    const { host } = new URL(second.origin);
    const connect = async (token: string): Promise<void> => {
      await chooseConnection(page, `Connect ${host} with a token of my own`);
      await titledInput(page, `A token of your own for ${host}`);
      await page.keyboard.insertText(token);
      await page.keyboard.press('Enter');
    };
    second.requests.length = 0;
    await connect('made-up');
    await waitUntil('the server to refuse it', () => second.requests.length > 0);
    await connect(second.signIn('samuel', ['read:user']).token);
    await treeRow(page, /^Plant beans, .*flo asked you for a review/).waitFor();
    assert.ok(second.requests.every(({ login }) => login === undefined || login === 'samuel'));
    assert.ok(double.requests.every(({ login, operation }) => operation === undefined || login === sam));
  });

  it('offer to ask for the review that nobody was asked for, a step of my own before it', async () => {
    const { page } = workbench;
    await pickWait(page, 'Pushed, nobody told 1');
    await quickPickRows(page).filter({ hasText: 'Ask for the review' }).first().waitFor();
    const labels = await quickPickRows(page).locator('.label-name').allInnerTexts();
    assert.equal(labels[0], 'I am one of those guys');
    await takeScreenshot(page, 'waiting-pull-request-moves');
  });

  it('ask the right person after a preview of the exact effect, and after one yes', async () => {
    const { page } = workbench;
    const pullRequest = titled('Pushed, nobody told 1');
    const asked = (): readonly string[] => pullRequest.requests.map(({ name }) => name);
    const before = await onMe(page);
    await choose(page, 'Ask for the review');
    // The sign-in for looking may not act: this is asked for now, and only now.
    await signInByDeviceCode(page);
    await titledInput(page, `Whom do you ask about #${pullRequest.number}?`);
    await takeScreenshot(page, 'waiting-ask-whom');
    await page.keyboard.press('Enter');
    await waitForBoxText(preview(page), /PREVIEW: nobody has been asked/);
    await waitForBoxText(
      preview(page),
      new RegExp(`asks ben for a review of\\n[\\w/]+#${pullRequest.number} “Pushed, nobody told 1”`),
    );
    await waitForBoxText(preview(page), /Account: {2}sam on 127\.0\.0\.1/);
    await takeScreenshot(page, 'waiting-ask-preview');
    assert.deepEqual(asked(), []);
    double.failNext({ kind: 'reset' }, { kind: 'reset' }, { kind: 'reset' });
    await page.getByRole('button', { name: 'Ask Now' }).click();
    await waitForBoxText(preview(page), /NOT ASKED: .*did not answer/);
    assert.deepEqual(asked(), []);
    await page.getByRole('button', { name: 'Ask Now' }).click();
    await preview(page).waitFor({ state: 'detached' });
    assert.deepEqual(asked(), ['ben']);
    // The forge is looked at again at once: it is not on me any more.
    await waitUntil('the view to know it', async () => (await onMe(page)) === before - 1);
  });

  it('post a kind follow-up only after a preview of exactly its words', async () => {
    const { page } = workbench;
    const pullRequest = titled('Sam asked Ana 1');
    const comments = (): readonly (string | undefined)[] =>
      pullRequest.events.filter(({ kind }) => kind === 'comment').map(({ subject }) => subject);
    await pickWait(page, 'Sam asked Ana 1');
    await choose(page, 'A kind follow-up');
    await titledInput(page, 'A kind follow-up to ana');
    await page.keyboard.insertText('show it to you today');
    await page.keyboard.press('Enter');
    await choose(page, 'Preview and post as a comment');
    await waitForBoxText(preview(page), /PREVIEW: nothing has been posted/);
    await waitForBoxText(preview(page), /Hi @ana,/);
    await takeScreenshot(page, 'waiting-follow-up-preview');
    await page.getByRole('button', { name: "Don't Post" }).click();
    await preview(page).waitFor({ state: 'detached' });
    assert.deepEqual(comments(), []);
    await pickWait(page, 'Sam asked Ana 1');
    await choose(page, 'A kind follow-up');
    await titledInput(page, 'A kind follow-up to ana');
    await page.keyboard.press('Enter');
    await choose(page, 'Preview and post as a comment');
    await waitForBoxText(preview(page), /PREVIEW: nothing has been posted/);
    await page.getByRole('button', { name: 'Post It' }).click();
    await preview(page).waitFor({ state: 'detached' });
    assert.equal(comments().length, 1);
    assert.match(comments()[0] ?? '', /^Hi @ana,\n\nI have been waiting on “Sam asked Ana 1” since /);
  });

  it('become mine when I say so against the rules, and go back when I take that back', async () => {
    const { page } = workbench;
    const before = await onMe(page);
    await pickWait(page, 'Sam asked Ana 2');
    await choose(page, 'It is my turn');
    await waitUntil('it to be on me', async () => (await onMe(page)) === before + 1);
    await pickWait(page, 'Sam asked Ana 2');
    // The list of moves says why it is one.
    await page
      .locator('.quick-input-widget:visible input[placeholder$="you said that it is your turn"]')
      .waitFor();
    await takeScreenshot(page, 'waiting-turn-taken');
    await choose(page, 'It is not my turn after all');
    await waitUntil('it to be with Ana again', async () => (await onMe(page)) === before);
  });

  it('tell what is usual in their repository where enough reviews started there, in the row and in its tooltip', async () => {
    const { page } = workbench;
    const usual = 'Reviews of this size here usually start within 3 h, 9 of 10 within 5 h of working time.';
    await runCommand(page, 'Those Guys: Focus on Waiting View');
    const row = treeRow(page, new RegExp(`^Update of a bot \\d, .*, overdue\\. acme/menu#\\d+: .*${usual}$`));
    await row.waitFor();
    await row.hover();
    await page.locator('.workbench-hover').filter({ hasText: usual }).waitFor();
    await takeScreenshot(page, 'waiting-usual-pace');
  });

  it('tell of branches that were deleted at their remote: merged and left behind, or nobody knows', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Focus on Waiting View');
    await treeRow(
      page,
      /^deleted, .*, pull request #\d+: merged and left behind: it can be deleted; not counted$/,
    ).waitFor();
    // What nobody can tell is closed until somebody opens it; all sections are in sight then.
    await page.keyboard.press('Control+ArrowLeft');
    await treeRow(page, /^Cannot tell, \d+ waits?, not counted$/).click();
    await treeRow(
      page,
      /^unheard-of, .*: gone at its remote, and whether it was merged cannot be told$/,
    ).waitFor();
    await takeScreenshot(page, 'waiting-branches-gone');
  });
});
