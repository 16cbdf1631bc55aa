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

for (const { host, trusted } of [
  { host: 'node', trusted: false },
  { host: 'node', trusted: true },
  { host: 'web', trusted: true },
] as const)
  describe(`Signing out of GitHub in the middle, in the ${host} host${trusted ? '' : ', in Restricted Mode'}`, () => {
    let sixty: SixtyPullRequests;
    let double: GithubDouble;
    let repository: RepositoryOnDisk;
    let workbench: Workbench;

    before(async () => {
      sixty = sixtyPullRequests(Date.now());
      double = await startGithubDouble(sixty.world);
      double.person = sam;
      repository = new RepositoryOnDisk();
      repository.commit('first', Date.now() - 80 * 86_400_000);
      repository.addRemote();
      repository.git('config', 'remote.origin.url', `${double.origin}/acme/lunch.git`);
      workbench = await launch({
        host,
        workspace: repository.folder,
        trusted,
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

    const counted = (branches = 0): string => {
      const seen = [...sixty.expected].filter(([id]) => !sixty.hidden.has(id));
      const count = (kind: string): number => seen.filter(([, expected]) => expected === kind).length;
      return `Those guys: ${count('others')} · me: ${count('me') + branches}`;
    };
    const statusText = async (): Promise<string> =>
      (await statusBarItem(workbench.page, question).innerText()).trim();
    const says = (text: string): Promise<unknown> =>
      waitUntil(`the status bar to say "${text}"`, async () => (await statusText()) === text, 60_000);
    const questions = (): readonly string[] => double.requests.flatMap(({ operation }) => operation ?? []);
    /** A branch that seems to be pushed to the forge: one that is connected would be asked for its pull request. */
    const pushBranch = (name: string): void => {
      repository.git('switch', '--quiet', '--create', name);
      repository.commit(name, Date.now() - 3_600_000);
      repository.git('update-ref', `refs/remotes/origin/${name}`, 'HEAD');
      repository.git('config', `branch.${name}.remote`, 'origin');
      repository.git('config', `branch.${name}.merge`, `refs/heads/${name}`);
    };

    it('asks nothing before the person connects, and counts then', async () => {
      const { page } = workbench;
      await says('Those guys: –');
      assert.deepEqual(questions(), []);
      // Nothing has the focus in a window that has just been opened in Restricted Mode.
      await page.locator('.part.editor').click();
      await chooseConnection(page, `Connect ${new URL(double.origin).host}`);
      await signInByDeviceCode(page);
      await says(counted());
      await takeScreenshot(page, `github-connected-${host}-${trusted ? 'trusted' : 'restricted'}`);
      const logins = new Set(double.requests.flatMap(({ login }) => login ?? []));
      assert.deepEqual([...logins], [sam]);
      // Where git may and can be asked, the folder's own repository is looked into as well.
      if (trusted && host === 'node')
        await waitUntil('the repository to be looked into', () => questions().includes('WaitingWithin'));
    });

    it('says "signed out" with the last known count, and asks nothing any more', async () => {
      const { page } = workbench;
      await runCommand(page, 'Accounts: Manage Accounts');
      await choose(page, sam);
      await choose(page, 'Sign Out');
      await page
        .locator('.monaco-dialog-box')
        .getByRole('button', { name: /Sign Out/ })
        .click();
      await says(`${counted()} (signed out)`);
      await takeScreenshot(page, `github-signed-out-${host}-${trusted ? 'trusted' : 'restricted'}`);
      double.requests.length = 0;
      pushBranch('later');
      // Never pushed, and therefore on me: that it is counted says that this look has ended.
      repository.git('switch', '--quiet', '--create', 'held', 'main');
      repository.commit('held', Date.now() - 10 * 86_400_000);
      await runCommand(page, 'Those Guys: Look Again for Waits');
      await says(`${counted(host === 'node' && trusted ? 1 : 0)} (signed out)`);
      assert.deepEqual(questions(), []);
    });
  });
