import assert from 'node:assert/strict';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { sam, sixtyPullRequests, type SixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { chooseConnection, signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose } from '../support/workbench/quickPick.ts';
import { RepositoryOnDisk } from '../unit/host/repositoryOnDisk.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const question = /Am I waiting on those guys/;

describe('GitHub in Restricted Mode, and signing out in the middle', () => {
  let sixty: SixtyPullRequests;
  let double: GithubDouble;
  let repository: RepositoryOnDisk;
  let workbench: Workbench;

  before(async () => {
    sixty = sixtyPullRequests(Date.now());
    double = await startGithubDouble(sixty.world);
    double.person = sam;
    repository = new RepositoryOnDisk();
    workbench = await launch({
      workspace: repository.folder,
      trusted: false,
      settings: {
        'github-enterprise.uri': double.origin,
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
  });
  after(async () => {
    await workbench?.dispose();
    await double?.close();
    repository?.remove();
  });

  const counted = (): string => {
    const seen = [...sixty.expected].filter(([id]) => !sixty.hidden.has(id));
    const count = (kind: string): number => seen.filter(([, expected]) => expected === kind).length;
    return `Those guys: ${count('others')} · me: ${count('me')}`;
  };
  const statusText = async (): Promise<string> =>
    (await statusBarItem(workbench.page, question).innerText()).trim();
  const says = (text: string): Promise<unknown> =>
    waitUntil(`the status bar to say "${text}"`, async () => (await statusText()) === text, 60_000);
  const questions = (): number => double.requests.filter(({ operation }) => operation !== undefined).length;
  it('asks nothing in Restricted Mode before the person connects from there, and counts then', async () => {
    const { page } = workbench;
    await says('Those guys: –');
    assert.equal(questions(), 0);
    // Nothing has the focus in a window that has just been opened in Restricted Mode.
    await page.locator('.part.editor').click();
    await chooseConnection(page, `Connect ${new URL(double.origin).host}`);
    await signInByDeviceCode(page);
    await says(counted());
    await takeScreenshot(page, 'github-restricted');
    const logins = new Set(double.requests.flatMap(({ login }) => login ?? []));
    assert.deepEqual([...logins], [sam]);
  });

  it('says "signed out" with the last known count when the person signs out in the editor’s accounts', async () => {
    const { page } = workbench;
    await runCommand(page, 'Accounts: Manage Accounts');
    await choose(page, sam);
    await choose(page, 'Sign Out');
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: /Sign Out/ })
      .click();
    await says(`${counted()} (signed out)`);
    await takeScreenshot(page, 'github-signed-out');
    double.requests.length = 0;
    await runCommand(page, 'Those Guys: Look Again for Waits');
    await says(`${counted()} (signed out)`);
    assert.equal(questions(), 0);
  });
});
