import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { namingObstacles } from '../embedded/obstacle.ts';
import { sampleBranches } from './sampleBranches.ts';
import type { SampleCommit, SamplePerson } from './sampleHistory.ts';
import { mainHistory, samplePeople } from './sampleHistory.ts';

/** The address the sample's remote is known by. Git reads the local folder instead: nothing leaves the machine. */
export const sampleRemoteUrl = 'https://github.com/those-guys/sample.git';

const day = 24 * 60 * 60 * 1000;

export interface SampleWorkspace {
  /** The folder to open: a git repository on `main`, owned by Sam Rivers. */
  readonly folder: string;
  /** The bare repository that stands for the remote. */
  readonly remote: string;
}

/**
 * Makes the sample project as a real repository in `<dir>/lunch-club`, its remote beside it; what was
 * there before is replaced. All dates count back from `now`. Throws when git fails, and an ObstacleError when it is
 * missing or the disk is full.
 *
 * What it shows: `vegan-marks` two commits ahead of its upstream, `fair-delivery` one behind,
 * `offline-menu` without upstream and untouched for 40 days; markers for @ana (21 days old, and one of today),
 * @ben (13 days), @chloe (8) and @sam (6), two without a name.
 */
export function createSampleWorkspace(dir: string, now: Date): Promise<SampleWorkspace> {
  return namingObstacles(dir, () => makeSample(dir, now));
}

async function makeSample(dir: string, now: Date): Promise<SampleWorkspace> {
  const folder = join(dir, 'lunch-club');
  const remote = join(dir, 'lunch-club.remote.git');
  await rm(folder, { recursive: true, force: true });
  await rm(remote, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const commitAll = async (commits: readonly SampleCommit[]): Promise<void> => {
    for (const commit of commits) await makeCommit(folder, commit, now);
  };
  const git = (...args: readonly string[]): Promise<string> => runGit(folder, args);
  await runGit(dir, ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  await git('init', '--quiet', '--initial-branch=main');
  const configuration = [
    ['user.name', samplePeople.sam.name],
    ['user.email', samplePeople.sam.email],
    ['commit.gpgSign', 'false'],
    ['core.autocrlf', 'false'],
    ['gc.auto', '0'],
    ['remote.origin.url', sampleRemoteUrl],
    ['remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*'],
    [`url.${pathToFileURL(remote).href}.insteadOf`, sampleRemoteUrl],
  ] as const;
  for (const [name, value] of configuration) await git('config', name, value);

  await commitAll(mainHistory);
  await git('push', '--quiet', '--set-upstream', 'origin', 'main');
  for (const branch of sampleBranches) {
    const start = (await git('rev-list', '--reverse', 'main')).split('\n')[branch.from - 1] ?? 'main';
    await git('switch', '--quiet', '--no-track', '--create', branch.name, start);
    await commitAll(branch.pushed);
    if (branch.upstream) await git('push', '--quiet', '--set-upstream', 'origin', branch.name);
    if (branch.elsewhere.length > 0) {
      const here = (await git('rev-parse', 'HEAD')).trim();
      await commitAll(branch.elsewhere);
      await git('push', '--quiet', 'origin', branch.name);
      await git('reset', '--quiet', '--hard', here);
    }
    await commitAll(branch.unpushed);
  }
  await git('switch', '--quiet', 'main');
  await git('remote', 'set-head', 'origin', 'main');
  return { folder, remote };
}

async function makeCommit(folder: string, commit: SampleCommit, now: Date): Promise<void> {
  for (const edit of commit.edits) {
    const file = join(folder, edit.file);
    await mkdir(dirname(file), { recursive: true });
    if ('text' in edit) {
      await writeFile(file, edit.text);
      continue;
    }
    const text = await readFile(file, 'utf8');
    if (!text.includes(edit.find)) throw new Error(`"${edit.find}" is not in ${edit.file}`);
    await writeFile(
      file,
      text.replace(edit.find, () => edit.replace),
    );
  }
  await runGit(folder, ['add', '--all']);
  await runGit(folder, ['commit', '--quiet', '--message', commit.message], commit.by, dateOf(commit, now));
}

/** Commits of past days are at the same time of day as now; those of today an hour ago at most. */
function dateOf(commit: SampleCommit, now: Date): Date {
  return new Date(now.getTime() - (commit.daysAgo === 0 ? 60_000 : commit.daysAgo * day));
}

async function runGit(
  folder: string,
  args: readonly string[],
  by: SamplePerson = 'sam',
  date?: Date,
): Promise<string> {
  const person = samplePeople[by];
  const at = date ? `${Math.floor(date.getTime() / 1000)} +0000` : undefined;
  const { stdout } = await promisify(execFile)('git', args, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      // A person's own hooks, templates and signing must not reach the sample.
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: person.name,
      GIT_AUTHOR_EMAIL: person.email,
      GIT_COMMITTER_NAME: person.name,
      GIT_COMMITTER_EMAIL: person.email,
      ...(at ? { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at } : {}),
    },
  });
  return stdout;
}
