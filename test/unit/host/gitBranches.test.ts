import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CancellationToken } from '../../../src/core/ports.ts';
import { maxOwnBranches } from '../../../src/core/waiting/branches.ts';
import type { BranchSignal } from '../../../src/core/waiting/signal.ts';
import { readBranches, readScene, type GitScene } from '../../../src/host/gitBranches.ts';
import { runGit } from '../../../src/host/node/git.ts';
import { RepositoryOnDisk } from './repositoryOnDisk.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-24T12:00:00Z');
const ago = (days: number): number => now - days * day;
const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

describe('Branches of a real repository', () => {
  let repository: RepositoryOnDisk;
  afterEach(() => repository.remove());

  const scene = async (): Promise<GitScene> => {
    const read = await readScene(runGit, repository.folder, never);
    assert.ok(read);
    return read;
  };
  const signals = async (): Promise<readonly BranchSignal[]> => {
    const root = pathToFileURL(repository.folder).href;
    const read = await readBranches(runGit, repository.folder, root, await scene(), now, never);
    assert.ok(read);
    return read.signals;
  };
  const states = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await signals()).map(({ branch, state, ahead, behind, since }) => [
        branch,
        `${state} ${ahead}/${behind} ${since.kind === 'moment' ? (now - since.at) / day : since.kind}`,
      ]),
    );
  /** A branch off `main` with one commit of mine, not pushed. */
  const branch = (name: string, days: number, email?: string): void => {
    repository.git('switch', '--quiet', '--no-track', '--create', name, 'main');
    repository.commit(name, ago(days), email);
  };
  const push = (): string => repository.git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
  const withRemote = (): void => {
    repository = new RepositoryOnDisk();
    repository.commit('first', ago(50));
    repository.addRemote();
  };

  it('tells what is unpushed, never pushed, behind, diverged and stale, and since when', async () => {
    withRemote();
    branch('unpushed', 5);
    push();
    repository.commit('more', ago(4));
    repository.commit('and more', ago(3));
    branch('never-pushed', 6);
    branch('behind', 8);
    push();
    repository.commit('by ben', ago(2), 'ben@example.org');
    repository.git('push', '--quiet');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    branch('diverged', 9);
    push();
    repository.commit('by ben', ago(7), 'ben@example.org');
    repository.git('push', '--quiet');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    repository.commit('mine', ago(1));
    branch('stale', 15);
    push();
    branch('fresh', 13);
    push();
    assert.deepEqual(await states(), {
      unpushed: 'unpushed 2/0 3',
      'never-pushed': 'never-pushed undefined/undefined 6',
      behind: 'behind 0/1 2',
      diverged: 'diverged 1/1 1',
      stale: 'stale 0/0 15',
    });
  });

  it('leaves out what is not mine, what is merged, and what only just began', async () => {
    withRemote();
    branch('of-ben', 20, 'ben@example.org');
    branch('merged', 20);
    push();
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--ff-only', 'merged');
    repository.git('push', '--quiet');
    repository.git('switch', '--quiet', '--no-track', '--create', 'begun', 'main');
    assert.deepEqual(await states(), {});
  });

  it('takes a main line that runs ahead of me for nothing, and commits that I hold back for a wait', async () => {
    withRemote();
    repository.commit('elsewhere', ago(4), 'ben@example.org');
    repository.git('push', '--quiet');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    assert.deepEqual(await states(), {});
    repository.commit('held back', ago(3));
    assert.deepEqual(await states(), { main: 'unpushed 1/1 3' });
  });

  it('does not call a branch behind because it follows the main line', async () => {
    withRemote();
    branch('follows-main', 3);
    repository.git('push', '--quiet', 'origin', 'HEAD');
    repository.git('branch', '--quiet', '--set-upstream-to=origin/main');
    repository.git('switch', '--quiet', 'main');
    repository.commit('news', ago(1), 'ben@example.org');
    repository.git('push', '--quiet');
    repository.git('switch', '--quiet', 'follows-main');
    assert.deepEqual(await states(), { 'follows-main': 'unpushed 1/1 3' });
  });

  it('says of a branch whose upstream is gone that it is gone, whatever its age', async () => {
    withRemote();
    branch('gone-new', 3);
    push();
    branch('gone-old', 30);
    push();
    repository.git('push', '--quiet', '--delete', 'origin', 'gone-new', 'gone-old');
    repository.git('fetch', '--quiet', '--prune');
    assert.deepEqual(await states(), {
      'gone-new': 'gone undefined/undefined 3',
      'gone-old': 'gone undefined/undefined 30',
    });
  });

  it('has nothing to push where there is no remote, but sees what lies around', async () => {
    repository = new RepositoryOnDisk();
    repository.commit('first', ago(50));
    branch('new', 3);
    branch('old', 30);
    assert.deepEqual(await states(), { old: 'stale undefined/undefined 30' });
  });

  it('reads odd names of branches', async () => {
    withRemote();
    for (const name of ['feature/ümläut', "it's-1%", 'a.b/c', '$(x)']) branch(name, 3);
    assert.deepEqual(Object.keys(await states()).toSorted(), ['$(x)', 'a.b/c', 'feature/ümläut', "it's-1%"]);
  });

  it('looks at the branches also when HEAD is detached', async () => {
    withRemote();
    branch('kept', 3);
    repository.git('switch', '--quiet', '--detach');
    assert.deepEqual(Object.keys(await states()), ['kept']);
  });

  it('finds a repository without commits empty', async () => {
    repository = new RepositoryOnDisk();
    assert.deepEqual(await states(), {});
    assert.deepEqual(
      { ...(await scene()), me: undefined },
      {
        me: undefined,
        bare: false,
        shallow: false,
        blamesAlone: false,
        hasRemote: false,
        head: undefined,
        remote: undefined,
        remotes: new Map(),
        pullRequests: new Map(),
      },
    );
  });

  it('knows a bare and a shallow repository, and a partial clone', async () => {
    repository = new RepositoryOnDisk('bare.git', ['--bare']);
    assert.equal((await scene()).bare, true);
    assert.deepEqual(await states(), {});
    repository.remove();
    withRemote();
    repository.commit('second', ago(3));
    repository.git('push', '--quiet');
    const remote = pathToFileURL(`${repository.parent}/remote.git`).href;
    repository.git('clone', '--quiet', '--depth=1', remote, `${repository.parent}/shallow`);
    const shallow = await readScene(runGit, `${repository.parent}/shallow`, never);
    assert.deepEqual([shallow?.shallow, shallow?.blamesAlone], [true, false]);
    repository.git('clone', '--quiet', '--filter=blob:none', remote, `${repository.parent}/partial`);
    const partial = await readScene(runGit, `${repository.parent}/partial`, never);
    assert.deepEqual([partial?.shallow, partial?.blamesAlone, partial?.hasRemote], [false, true, true]);
  });

  it('reads who I am from the repository, the last value of a key winning', async () => {
    repository = new RepositoryOnDisk();
    repository.git('config', 'github.user', 'samr');
    repository.git('config', '--add', 'user.email', 'second@example.org');
    assert.deepEqual((await scene()).me, { name: 'Sam Rivers', email: 'second@example.org', handle: 'samr' });
  });

  it('says nothing about a folder that is no repository, or is not there', async () => {
    repository = new RepositoryOnDisk();
    assert.equal(await readScene(runGit, repository.parent, never), undefined);
    assert.equal(await readScene(runGit, `${repository.parent}/missing`, never), undefined);
  });

  it('looks closely at no more than the latest hundred of thousands of branches, in time', async () => {
    withRemote();
    const input = Array.from({ length: 5000 }, (_, index) => `create refs/heads/b${index} HEAD`).join('\n');
    repository.commit('mine', ago(3));
    repository.write('refs.txt', `${input}\n`);
    repository.git('-c', 'alias.many=!git update-ref --stdin < refs.txt', 'many');
    const started = performance.now();
    assert.equal((await signals()).length, maxOwnBranches);
    assert.ok(performance.now() - started < 5000);
  });

  it('ends at once when it is cancelled', async () => {
    repository = new RepositoryOnDisk();
    const cancelled: CancellationToken = { ...never, isCancellationRequested: true };
    assert.equal(await readScene(runGit, repository.folder, cancelled), undefined);
  });

  it('finds branches that are merged and gone at the remote, and no branch that only begins', async () => {
    withRemote();
    branch('finished', 9);
    push();
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--ff-only', 'finished');
    repository.git('push', '--quiet');
    repository.git('push', '--quiet', 'origin', '--delete', 'finished');
    repository.git('branch', 'just-begun', 'main');
    repository.git('branch', '--track', 'follows', 'origin/main');
    assert.deepEqual(await states(), { finished: 'left-behind undefined/undefined 9' });
  });

  it('knows the pull request that was written into the configuration, and its page', async () => {
    withRemote();
    branch('Feature/one', 6);
    branch('odd', 6);
    repository.git('config', 'branch.Feature/one.github-pr-owner-number', 'acme#api#12');
    repository.git('config', 'branch.odd.github-pr-owner-number', 'not a pull request');
    const known = async (): Promise<unknown> =>
      (await signals()).map(({ branch: name, pullRequest }) => [name, pullRequest]);
    assert.deepEqual(await known(), [
      ['Feature/one', { repository: 'acme/api', number: 12, url: undefined }],
      ['odd', undefined],
    ]);
    repository.git('remote', 'add', 'upstream', 'git@code.example.org:acme/api.git');
    const { remote } = await scene();
    assert.equal(remote?.web, 'https://code.example.org/acme/api');
    const [first] = await signals();
    assert.equal(first?.pullRequest?.url, 'https://code.example.org/acme/api/pull/12');
  });
});
