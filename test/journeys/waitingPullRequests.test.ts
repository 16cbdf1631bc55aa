import assert from 'node:assert/strict';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { sam, sixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { chooseConnection, signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { quickPickRows } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { readTree, treeRow } from '../support/workbench/tree.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

describe('Pull requests in the Waiting view', () => {
  let double: GithubDouble;
  let workbench: Workbench;

  before(async () => {
    double = await startGithubDouble(sixtyPullRequests(Date.now()).world);
    double.person = sam;
    workbench = await launch({
      settings: { 'github-enterprise.uri': double.origin },
      size: { width: 1280, height: 1400 },
    });
  });
  after(async () => {
    await workbench?.dispose();
    await double?.close();
  });

  it('stand in their groups with age and reason, and say what is usual where a review is waited for', async () => {
    const { page } = workbench;
    await chooseConnection(page, `Connect ${new URL(double.origin).host}`);
    await signInByDeviceCode(page);
    await runCommand(page, 'Those Guys: Focus on Waiting View');
    await treeRow(page, /^On me, \d+ waits$/).waitFor({ timeout: 60_000 });
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

  it('offer to ask for the review that nobody was asked for, a step of my own before it', async () => {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Am I Waiting on Those Guys?');
    // The palette's own rows are there before ours.
    await quickPickRows(page).filter({ hasText: 'Draft of Sam 1' }).first().waitFor();
    // Far down in the list, out of sight until one asks for it.
    await page.keyboard.insertText('Pushed, nobody told 1');
    await quickPickRows(page).filter({ hasText: 'Pushed, nobody told 1' }).first().waitFor();
    await page.keyboard.press('Enter');
    await quickPickRows(page).filter({ hasText: 'Ask for the review' }).first().waitFor();
    const labels = await quickPickRows(page).locator('.label-name').allInnerTexts();
    assert.equal(labels[0], 'I am one of those guys');
    await takeScreenshot(page, 'waiting-pull-request-moves');
    await page.keyboard.press('Escape');
  });
});
