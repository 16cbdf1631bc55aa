import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/workbench/commandPalette.ts';
import type { LaunchOptions, Workbench } from '../support/workbench/launch.ts';
import { launch } from '../support/workbench/launch.ts';
import { quickPickRows } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';

interface Case {
  readonly where: string;
  readonly folder: (dir: string) => Promise<void>;
  readonly options?: LaunchOptions;
  /** The accessible name of the status-bar item. */
  readonly answer: RegExp;
  /** A sentence of the last row of the list. */
  readonly says: RegExp;
}

const marker = (dir: string): Promise<void> => writeFile(join(dir, 'a.ts'), '// TODO(@ana): the key\n');
const git = (dir: string, ...args: readonly string[]): void => {
  execFileSync('git', args, { cwd: dir });
};
const no = /those guys\? No\. Nothing that names a person has been idle/;

const cases: readonly Case[] = [
  { where: 'a folder that is no repository', folder: marker, answer: no, says: /no git repository/ },
  {
    where: 'a repository without commits',
    folder: async (dir) => {
      await marker(dir);
      git(dir, 'init', '--quiet');
      git(dir, 'config', 'user.email', 'sam@example.org');
    },
    answer: no,
    says: /no commits yet/,
  },
  {
    where: 'a bare repository',
    folder: async (dir) => git(dir, 'init', '--quiet', '--bare'),
    answer: no,
    says: /bare|no git repository/,
  },
  {
    where: 'Restricted Mode',
    folder: marker,
    options: { trusted: false },
    answer: /those guys\? Cannot tell\. Restricted Mode/,
    says: /Restricted Mode: branches and the age of markers/,
  },
  {
    where: 'a window in which git is turned off',
    folder: marker,
    options: { settings: { 'git.enabled': false } },
    answer: /those guys\? Cannot tell\. Git is turned off or missing/,
    says: /Git is turned off or missing here/,
  },
];

describe('Where little can be looked at', () => {
  for (const { where, folder, options, answer, says } of cases)
    describe(where, () => {
      let workbench: Workbench;
      let dir: string;

      before(async () => {
        dir = await mkdtemp(join(tmpdir(), 'those-guys-calm-'));
        await folder(dir);
        workbench = await launch({ ...options, workspace: dir });
      });

      after(async () => {
        await workbench?.dispose();
        await rm(dir, { recursive: true, force: true });
      });

      it('says calmly why, without error and without notification', () =>
        calmly(() => workbench, answer, says));
    });
});

describe('In the web worker host', () => {
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;

  before(async () => {
    sample = await sampleFolder();
    workbench = await launch({ workspace: sample.folder, host: 'web' });
  });

  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  it('reads the markers, knows no ages, and says so', async () => {
    await calmly(
      () => workbench,
      /those guys\? Cannot tell\. This folder is on another machine/,
      /on another machine/,
    );
    await runCommand(workbench.page, 'Those Guys: Am I Waiting on Those Guys?');
    const row = quickPickRows(workbench.page).filter({ hasText: 'the mail account' });
    await row.waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /cannot tell since when/);
  });
});

async function calmly(of: () => Workbench, answer: RegExp, says: RegExp): Promise<void> {
  const { page } = of();
  const item = statusBarItem(page, answer);
  await item.waitFor();
  assert.equal((await item.innerText()).trim(), 'Those guys: –');
  await runCommand(page, 'Those Guys: Am I Waiting on Those Guys?');
  const last = quickPickRows(page).filter({ hasText: says });
  await page.keyboard.press('End');
  await last.first().waitFor();
  assert.match((await last.first().getAttribute('aria-label')) ?? '', /^I am waiting on…/);
  await page.keyboard.press('Escape');
  // The host of the journeys shows no toasts; the bell has a dot when something was said.
  const bell = page.locator('[id="status.notifications"]');
  assert.equal(await bell.locator('.codicon-bell').count(), 1);
  assert.equal(await bell.locator('.codicon-bell-dot').count(), 0);
}
