import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunGit } from '../../../src/host/gitBranches.ts';
import {
  journalRepository,
  type FolderLine,
  type RepositoryScene,
} from '../../../src/host/journalRepository.ts';
import { runGit } from '../../../src/host/node/git.ts';
import { RepositoryOnDisk } from './repositoryOnDisk.ts';

function lineOf(folder: string): FolderLine {
  const line: { readonly path: string; readonly name: string }[] = [];
  for (let path = folder; ; path = dirname(path)) {
    line.push({ path, name: basename(path) });
    if (path === dirname(path)) return line;
  }
}

describe('the repository around a journal folder', () => {
  let repository: RepositoryOnDisk;
  beforeEach(() => {
    repository = new RepositoryOnDisk();
  });
  afterEach(() => repository.remove());

  const scene = (folders: readonly string[], isTrusted = true): RepositoryScene => ({
    isTrusted,
    folders: folders.map(lineOf),
    isThere: async (path) => existsSync(path),
    holdsGit: async (path) => existsSync(join(path, '.git')),
  });
  const ask = (journal: string, over: Partial<RepositoryScene> = {}, git: RunGit = runGit) =>
    journalRepository(git, lineOf(join(repository.folder, journal)), {
      ...scene([repository.folder]),
      ...over,
    });
  const failing =
    (fails: (args: readonly string[]) => boolean): RunGit =>
    (cwd, args, bounds) =>
      fails(args) ? Promise.resolve(undefined) : runGit(cwd, args, bounds);

  it('is found with what git says, also before the folder is there', async () => {
    const { folder: root } = repository;
    assert.deepEqual(await ask('notes/journal'), {
      root,
      facts: { below: 'notes/journal', ignored: false, tracked: false },
    });
    repository.write('.gitignore', '/notes/journal/\n');
    assert.deepEqual((await ask('notes/journal'))?.facts.ignored, true);
    repository.write('notes/journal/2026-11-24.md', 'text');
    repository.git('add', '--force', 'notes/journal');
    assert.deepEqual((await ask('notes/journal'))?.facts, {
      below: 'notes/journal',
      // What git keeps it does not ignore, whatever the file says.
      ignored: false,
      tracked: true,
    });
    assert.equal((await ask(''))?.facts.below, '');
  });

  it('is none outside of it, and when no folder of the window belongs to it', async () => {
    assert.equal(await ask('../elsewhere'), undefined);
    const other = join(repository.parent, 'other');
    mkdirSync(other);
    assert.equal(await ask('journal', scene([other])), undefined);
    assert.equal(await ask('journal', scene([other], false)), undefined);
    assert.equal(await ask('journal', scene([])), undefined);
  });

  it('in Restricted Mode is found without running git, and what git would say stays unknown', async () => {
    const never: RunGit = () => assert.fail('git was run');
    const below = join(repository.folder, 'src');
    mkdirSync(below);
    assert.deepEqual(await ask('notes/journal', scene([below], false), never), {
      root: repository.folder,
      facts: { below: 'notes/journal', ignored: undefined, tracked: false },
    });
    assert.equal(await ask('../elsewhere', scene([below], false), never), undefined);
  });

  it('is found by its name where git says nothing, refuses, or breaks off in the middle', async () => {
    const { folder: root } = repository;
    const unknown = { root, facts: { below: 'journal', ignored: undefined, tracked: false } };
    assert.deepEqual(
      await ask(
        'journal',
        {},
        failing(() => true),
      ),
      unknown,
    );
    // As git does for a repository of another owner.
    const refusing: RunGit = async () => ({ code: 128, stdout: '' });
    assert.deepEqual(await ask('journal', {}, refusing), unknown);
    const slow = failing((args) => args[0] === 'rev-parse' && !args.includes('--show-prefix'));
    assert.deepEqual(await ask('journal', {}, slow), unknown);
    const noIgnore = failing((args) => args[0] === 'check-ignore');
    assert.deepEqual(await ask('journal', {}, noIgnore), unknown);
  });
});
