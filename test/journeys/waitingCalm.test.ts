import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersCalmly } from '../support/workbench/calmAnswer.ts';
import type { LaunchOptions, Workbench } from '../support/workbench/launch.ts';
import { launch } from '../support/workbench/launch.ts';

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
/** A folder in which no program is, for a PATH. */
const noPrograms = '/nowhere';
const no = /those guys\? No\. Nothing that names a person has been idle/;

const cases: readonly Case[] = [
  {
    where: 'a folder that is no repository and has a marker that names a person',
    folder: marker,
    answer:
      /those guys\? Cannot tell\. The age of one wait on a person is not known\. This folder is no git repository/,
    says: /no git repository/,
  },
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
    folder: async (dir) => {
      git(dir, 'init', '--quiet', '--bare');
      git(dir, 'config', 'user.email', 'sam@example.org');
    },
    answer: no,
    says: /^(?!.*no git repository).*This repository is bare: it has branches, and no files/,
  },
  {
    where: 'a window in which git is turned off',
    folder: marker,
    options: { settings: { 'git.enabled': false } },
    answer: /those guys\? Cannot tell\. Git is turned off or missing/,
    says: /Git is turned off or missing here/,
  },
  {
    where: 'a repository on a machine that has no git',
    folder: async (dir) => {
      await marker(dir);
      git(dir, 'init', '--quiet');
    },
    // The git extension itself would say once that git is missing; the calm is ours.
    options: {
      // As when it is started from a terminal: else the host takes the PATH of a login shell.
      env: { PATH: noPrograms, VSCODE_CLI: '1' },
      settings: { 'git.ignoreMissingGitWarning': true },
    },
    answer: /those guys\? Cannot tell\. Git is turned off or missing/,
    says: /Git is turned off or missing here/,
  },
  {
    where: 'a repository in which no branch is checked out',
    folder: async (dir) => {
      await marker(dir);
      git(dir, 'init', '--quiet', '--initial-branch=main');
      git(dir, 'config', 'user.email', 'sam@example.org');
      git(dir, 'config', 'user.name', 'Sam Rivers');
      git(dir, 'add', '--all');
      git(dir, 'commit', '--quiet', '--message', 'The key');
      git(dir, 'switch', '--quiet', '--detach');
    },
    answer: no,
    // Nothing is missing but what the person has not connected.
    says: /^(?!.*(repository|Git )).*GitHub is not connected/,
  },
];

// Restricted Mode and the web worker host are walked through in otherWindows.
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
        answersCalmly(workbench.page, answer, says));
    });
});
