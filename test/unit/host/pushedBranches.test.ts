import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { maxOwnBranches } from '../../../src/core/waiting/branches.ts';
import type { BranchSignal } from '../../../src/core/waiting/signal.ts';
import { readBranches, readScene } from '../../../src/host/gitBranches.ts';
import { runGit } from '../../../src/host/node/git.ts';
import { never } from '../../support/forgeDoors.ts';
import { RepositoryOnDisk } from './repositoryOnDisk.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const ago = (days: number): number => now - days * 86_400_000;

describe('Pushed branches of a real repository', () => {
  let repository: RepositoryOnDisk;
  afterEach(() => repository.remove());

  const read = async (): ReturnType<typeof readBranches> => {
    const scene = await readScene(runGit, repository.folder, never);
    assert.ok(scene);
    const root = pathToFileURL(repository.folder).href;
    return readBranches(runGit, repository.folder, root, scene, now, never);
  };
  const signals = async (): Promise<readonly BranchSignal[]> => (await read())?.signals ?? [];
  const pushed = (name: string, days: number, as = name): void => {
    repository.git('switch', '--quiet', '--no-track', '--create', name, 'main');
    repository.commit(name, ago(days));
    repository.git('push', '--quiet', '--set-upstream', 'origin', `HEAD:refs/heads/${as}`);
  };

  it('say where on a forge they are, for it to tell whether there is a pull request', async () => {
    repository = new RepositoryOnDisk();
    repository.commit('first', ago(50));
    repository.addRemote();
    pushed('feature/done', 3);
    pushed('stale', 20, 'old/name');
    assert.deepEqual(
      (await signals()).map(({ branch }) => branch),
      ['stale'],
    );
    repository.git('config', 'remote.origin.url', 'git@github.com:acme/api.git');
    const commit = (ref: string): string => repository.git('rev-parse', ref).trim();
    const place = { host: 'github.com', repository: 'acme/api' };
    assert.deepEqual(
      (await signals()).map(({ branch: name, state, pushedTo }) => [name, state, pushedTo]),
      [
        ['feature/done', 'pushed', { ...place, branch: 'feature/done', commit: commit('feature/done') }],
        ['stale', 'stale', { ...place, branch: 'old/name', commit: commit('stale') }],
      ],
    );
  });

  it('are left behind when a merge brought them in, though they are still at the remote; a fresh one is not', async () => {
    repository = new RepositoryOnDisk();
    repository.commit('first', ago(50));
    repository.addRemote();
    pushed('joined', 9);
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Join', 'joined');
    repository.git('push', '--quiet');
    repository.git('switch', '--quiet', '--no-track', '--create', 'fresh', 'main');
    repository.git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
    assert.deepEqual(
      (await signals()).map(({ branch, state }) => [branch, state]),
      [['joined', 'left-behind']],
    );
  });

  it('are more than are looked at where there are more than a hundred, and it says so', async () => {
    repository = new RepositoryOnDisk();
    repository.commit('first', ago(50));
    const branches = (from: number, to: number): void => {
      for (let index = from; index <= to; index += 1) repository.git('branch', `b${index}`, 'main');
    };
    // The main line is one of the hundred.
    branches(1, maxOwnBranches - 1);
    assert.equal((await read())?.isCut, false);
    branches(maxOwnBranches, maxOwnBranches);
    assert.equal((await read())?.isCut, true);
  });
});
