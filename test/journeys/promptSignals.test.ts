import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { todaysFile } from '../support/days.ts';
import { startGithubDouble, type GithubDouble } from '../support/githubDouble/githubDouble.ts';
import { addRepository, githubWorld, openPullRequest } from '../support/githubDouble/githubWorld.ts';
import { requestReview } from '../support/githubDouble/pullRequestActs.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { chooseConnection, signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';
import { RepositoryOnDisk } from '../unit/host/repositoryOnDisk.ts';

const ago = (days: number): number => Date.now() - days * 86_400_000;

interface FoundSignal {
  readonly name: string;
  /** Puts the one thing that waits into the repository. */
  readonly make: (repository: RepositoryOnDisk, double: GithubDouble) => void;
  /** Connects GitHub first. */
  readonly connect?: true;
  /** How its question begins, whichever principle it is asked for. */
  readonly question: string;
  readonly why: RegExp;
  readonly link: (repository: RepositoryOnDisk, double: GithubDouble) => string;
  /** Seen when the person opens what it is about; undefined where that is the browser, which is none of the editor's. */
  readonly opened?: (page: Page) => Promise<unknown>;
}

const signals: readonly FoundSignal[] = [
  {
    name: 'a branch of theirs that nobody touched for weeks',
    make(repository) {
      repository.git('switch', '--quiet', '--no-track', '--create', 'allotments', 'main');
      repository.commit('Half an idea', ago(40));
      repository.git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
      repository.git('switch', '--quiet', 'main');
    },
    question: 'The branch allotments has not moved for two weeks.',
    why: /^From your waits: Your branch in work: nothing new for two weeks; .*since /,
    link: (repository) => `${pathToFileURL(repository.folder).href}#allotments`,
    opened: (page) =>
      page
        .getByRole('heading', { name: /^Source Control/ })
        .first()
        .waitFor(),
  },
  {
    name: 'a marker of theirs that is older than a month',
    make(repository) {
      repository.write('src/menu.ts', 'export {};\n// TODO(@sam): ask the caterer about nuts\n');
      repository.commit('Begin the menu', ago(50));
      repository.git('push', '--quiet');
    },
    question: '“ask the caterer about nuts” ',
    why: /^From your waits: TODO in src\/menu\.ts:2 names you; .*since /,
    link: (repository) => `${pathToFileURL(repository.folder).href}/src/menu.ts#L2`,
    opened: (page) => statusBarItem(page, /Ln 2, Col 1/).waitFor(),
  },
  {
    name: 'a pull request that waits for them',
    make(_, { world }) {
      const beds = addRepository(world, 'acme/beds');
      const asked = openPullRequest(world, beds, 'flo', 'Plant beans', ago(20));
      requestReview(world, asked, 'flo', 'sam', ago(12));
    },
    connect: true,
    question: '“Plant beans” waits for you.',
    why: /^From your waits: acme\/beds#\d+: .*since /,
    link: (_, double) => `${double.origin}/acme/beds/pull/${double.world.pullRequests[0]?.number}`,
  },
];

for (const { name, make, connect, question, why, link, opened } of signals) {
  describe(`A person with ${name}`, function () {
    this.timeout(120_000);
    let workbench: Workbench;
    let repository: RepositoryOnDisk;
    let double: GithubDouble;

    before(async () => {
      double = await startGithubDouble(githubWorld(Date.now()));
      double.person = 'sam';
      repository = new RepositoryOnDisk();
      repository.commit('first', ago(80));
      repository.addRemote();
      make(repository, double);
      workbench = await launch({
        workspace: repository.folder,
        settings: connect ? { 'github-enterprise.uri': double.origin } : {},
      });
    });
    afterEach(function () {
      return pictureOfFailure(this.currentTest, workbench?.page);
    });
    after(async () => {
      await workbench?.dispose();
      await double?.close();
      repository?.remove();
    });

    it('is asked about it, told why, led to it, and finds the link in the entry', async () => {
      const { page } = workbench;
      if (connect) {
        await chooseConnection(page, `Connect ${new URL(double.origin).host}`);
        await signInByDeviceCode(page);
      }
      await runCommand(page, 'Those Guys: Reflect on Today');
      const reflect = await webviewFrame(page);
      const card = reflect.getByRole('region').filter({ hasText: 'From your waits' });
      await card.getByText(why).waitFor();
      const asked = await card.locator('label').innerText();
      assert.ok(asked.startsWith(question), asked);
      await card.scrollIntoViewIfNeeded();
      await takeScreenshot(page, `signal-${name.split(' ')[1]}`);

      await card.getByRole('textbox').focus();
      await page.keyboard.type('I put it off because it is easy to put off.');
      await card.getByText(/^Saved \d\d:\d\d in/).waitFor();
      const address = link(repository, double);
      const kept = `> ${asked}\n> [wait](<${address}>)\n\nI put it off because it is easy to put off.\n`;
      await waitUntil('the question with its link, and the answer, in the entry', async () =>
        (await readFile(join(workbench.home, 'those-guys', todaysFile()), 'utf8')).includes(kept),
      );

      const opening = card.getByRole('button', { name: 'Open what it is about' });
      await opening.waitFor();
      if (!opened) return;
      await opening.press('Enter');
      await opened(page);
      await takeScreenshot(page, `signal-${name.split(' ')[1]}-opened`);
    });
  });
}
