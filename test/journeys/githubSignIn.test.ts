import assert from 'node:assert/strict';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { sam, sixtyPullRequests, type SixtyPullRequests } from '../support/githubDouble/sixtyPullRequests.ts';
import { chooseConnection, signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { assertNeverLogged, readOwnLog } from '../support/workbench/ownLog.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { choose, titledInput } from '../support/workbench/quickPick.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { treeRow } from '../support/workbench/tree.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const question = /Am I waiting on those guys/;

for (const host of ['node', 'web'] as const)
  describe(`Connecting GitHub, in the ${host} host`, () => {
    let sixty: SixtyPullRequests;
    let double: GithubDouble;
    let workbench: Workbench;

    before(async () => {
      sixty = sixtyPullRequests(Date.now());
      double = await startGithubDouble(sixty.world);
      double.person = sam;
      workbench = await launch({ host, settings: { 'github-enterprise.uri': double.origin } });
    });
    after(async () => {
      await workbench?.dispose();
      await double?.close();
    });

    const address = (): string => new URL(double.origin).host;
    /** What the fixture says that has to be counted; private ones only once they are allowed. */
    const counted = (withPrivate: boolean): string => {
      const seen = [...sixty.expected].filter(([id]) => withPrivate || !sixty.hidden.has(id));
      const count = (kind: string): number => seen.filter(([, expected]) => expected === kind).length;
      return `Those guys: ${count('others')} · me: ${count('me')}`;
    };
    const statusText = async (): Promise<string> =>
      (await statusBarItem(workbench.page, question).innerText()).trim();
    const says = (text: string): Promise<unknown> =>
      waitUntil(`the status bar to say "${text}"`, async () => (await statusText()) === text, 60_000);

    it('asks nothing of any forge before the person connects one', async () => {
      await says('Those guys: –');
      assert.deepEqual(double.requests, []);
    });

    it('signs in through the editor’s own device code and counts what is true of sixty pull requests', async () => {
      await chooseConnection(workbench.page, `Connect ${address()}`);
      await signInByDeviceCode(workbench.page);
      await says(counted(false));
      await takeScreenshot(workbench.page, `github-connected-${host}`);
      const { operation, login } = double.requests.find((each) => each.operation !== undefined) ?? {};
      assert.deepEqual([operation, login], ['WaitingList', sam]);
    });

    it('asks for private repositories on their own, and counts them then', async () => {
      await chooseConnection(workbench.page, `I miss something on ${address()}`);
      await titledInput(workbench.page, `What is missing on ${address()}?`);
      await choose(workbench.page, 'Also private repositories');
      await signInByDeviceCode(workbench.page);
      await says(counted(true));
      assert.deepEqual(new Set(double.flow.asked.at(-1)), new Set(['read:user', 'repo']));
    });

    it('asks for the person’s teams on their own, and shows apart what is asked of them then', async () => {
      const { page } = workbench;
      const ofTeams = [...sixty.expected.values()].filter((shown) => shown === 'shared').length;
      await runCommand(page, 'Those Guys: Focus on Waiting View');
      await treeRow(page, /^On me, \d+ waits$/).waitFor();
      // All sections in sight.
      await page.keyboard.press('Control+ArrowLeft');
      await treeRow(page, /^Cannot tell, \d+ waits, not counted$/).waitFor();
      assert.equal(await treeRow(page, /^Anyone of my team, /).count(), 0);
      await chooseConnection(page, `Also my teams on ${address()}`);
      await signInByDeviceCode(page);
      await runCommand(page, 'Those Guys: Focus on Waiting View');
      await page.keyboard.press('Control+ArrowLeft');
      await treeRow(page, new RegExp(`^Anyone of my team, ${ofTeams} waits, `)).waitFor();
      assert.deepEqual(new Set(double.flow.asked.at(-1)), new Set(['read:user', 'repo', 'read:org']));
      await says(counted(true));
      await takeScreenshot(page, `github-teams-${host}`);
    });

    it('shows what was last known in a second window: signed out, then offline, and the same once it can ask', async () => {
      const second = await workbench.page.context().newPage();
      const saysThere = (text: string): Promise<unknown> =>
        waitUntil(
          `the second window to say "${text}"`,
          async () => {
            const said = (await statusBarItem(second, question).innerText()).trim();
            if (said !== text) await runCommand(second, 'Those Guys: Look Again for Waits');
            return said === text;
          },
          60_000,
        );
      await second.goto(workbench.page.url());
      await statusBarItem(second, question).waitFor();
      // A browser without a keychain keeps each window's sessions to itself; that it was connected is known in both.
      await saysThere(`${counted(true)} (signed out)`);
      double.failAlways({ kind: 'reset' });
      await chooseConnection(second, `Connect ${address()}`);
      await signInByDeviceCode(second);
      await saysThere(`${counted(true)} (offline)`);
      await takeScreenshot(second, `github-last-known-${host}`);
      double.failAlways(undefined);
      await saysThere(counted(true));
      await second.close();
      await says(counted(true));
    });

    it('keeps the count and says so when GitHub is out of reach, and goes on when it is back', async () => {
      double.failAlways({ kind: 'reset' });
      await waitUntil('the status bar to say that it is offline', async () => {
        await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
        return (await statusText()) === `${counted(true)} (offline)`;
      });
      await takeScreenshot(workbench.page, `github-offline-${host}`);
      double.failAlways(undefined);
      await waitUntil('the status bar to be up to date', async () => {
        await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
        return (await statusText()) === counted(true);
      });
    });

    it('keeps the count and says as of when it is, while GitHub is in trouble itself', async () => {
      double.failAlways({ kind: 'status', status: 503 });
      await waitUntil('the status bar to say that it is not up to date', async () => {
        await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
        return (await statusText()) === `${counted(true)} (not up to date)`;
      });
      await workbench.page
        .getByText(/is in trouble itself\. Its pull requests are shown as of \d/)
        .first()
        .waitFor();
      await takeScreenshot(workbench.page, `github-in-trouble-${host}`);
      double.failAlways(undefined);
      await waitUntil('the status bar to be up to date', async () => {
        await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
        return (await statusText()) === counted(true);
      });
    });

    it('keeps the count and says so when the session ends in the middle', async () => {
      double.failAlways({ kind: 'status', status: 401 });
      await waitUntil(
        'the status bar to say that the person is signed out',
        async () => {
          await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
          return (await statusText()) === `${counted(true)} (signed out)`;
        },
        60_000,
      );
      double.failAlways(undefined);
    });

    it('offers to sign in again when GitHub ended the session that the editor still has, and counts on', async () => {
      await waitUntil('the status bar to be up to date', async () => {
        await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
        return (await statusText()) === counted(true);
      });
      double.revokeAll();
      await waitUntil('the status bar to say that the person is signed out', async () => {
        await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
        return (await statusText()) === `${counted(true)} (signed out)`;
      });
      await chooseConnection(workbench.page, `Sign in to ${address()} again`);
      await signInByDeviceCode(workbench.page);
      await says(counted(true));
    });

    it('shows nothing of GitHub after the person disconnected it', async () => {
      await chooseConnection(workbench.page, `Disconnect ${address()}`);
      await says('Those guys: –');
      double.requests.length = 0;
      await runCommand(workbench.page, 'Those Guys: Look Again for Waits');
      await says('Those guys: –');
      assert.deepEqual(
        double.requests.filter(({ operation }) => operation !== undefined),
        [],
      );
    });

    // The log of the web host is in the browser.
    if (host === 'node')
      it('has logged why GitHub could not be looked at, and neither a token nor a title', async () => {
        assert.match(await readOwnLog(workbench), /could not be looked at: signed-out/);
        await assertNeverLogged(
          workbench,
          sixty.world.pullRequests.map(({ title }) => title),
        );
      });
  });
