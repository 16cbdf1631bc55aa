import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { uncancelled, type CancellationToken } from '../../../src/core/ports.ts';
import { systemClock } from '../../../src/host/clock.ts';
import { markerSyntax } from '../../../src/core/waiting/markerSyntax.ts';
import { nothingFound, unnamedIn, type MarkerScan } from '../../../src/core/waiting/markers.ts';
import type { MarkerSignal } from '../../../src/core/waiting/signal.ts';
import { readBlobs } from '../../../src/host/gitBlame.ts';
import { changedBetween, scanByGit, scanFiles } from '../../../src/host/gitMarkers.ts';
import { runGit } from '../../../src/host/node/git.ts';
import { RepositoryOnDisk } from './repositoryOnDisk.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const day = 86_400_000;

describe('Markers of a real repository', () => {
  let repository: RepositoryOnDisk;
  beforeEach(() => {
    repository = new RepositoryOnDisk();
  });
  afterEach(() => repository.remove());

  const place = (folder = repository.folder) => ({
    folder,
    root: pathToFileURL(folder).href,
    syntax: markerSyntax(),
    isIgnored: () => false,
  });
  const scan = (): Promise<MarkerScan | undefined> => scanByGit(runGit, place(), systemClock, uncancelled);
  const readText = (file: string): Promise<string | undefined> =>
    readFile(join(repository.folder, file), 'utf8').catch(() => undefined);

  it('finds the named ones with file, line and text, and numbers the others', async () => {
    repository.write('src/a ü.ts', '\n// TODO(@ana): decide\nconst x = 1; // FIXME: later\n');
    repository.write('b.py', '# WAITING(@ben) key, TODO(@chloe): two\n# BLOCKED(@acme/api)\n');
    repository.write('.gitignore', 'ignored.ts\n');
    repository.write('ignored.ts', '// TODO(@ana): ignored\n');
    repository.write('data.bin', '\0\0TODO(@ana): binary\n');
    repository.write('min.js', `${'x'.repeat(200_000)};/*TODO(@dana): minified*/${'y'.repeat(200_000)}\n`);
    repository.commit('all', now);
    const found = await scan();
    assert.deepEqual(
      found?.named.map(({ file, line, tag, owners, text }) => [file, line, tag, owners.join(), text]),
      [
        ['b.py', 1, 'WAITING', 'ben', 'key,'],
        ['b.py', 1, 'TODO', 'chloe', 'two'],
        ['b.py', 2, 'BLOCKED', 'acme/api', ''],
        ['min.js', 1, 'TODO', 'dana', `minified*/${'y'.repeat(109)}…`],
        ['src/a ü.ts', 2, 'TODO', 'ana', 'decide'],
      ],
    );
    assert.equal(found && unnamedIn(found), 1);
    assert.equal(found?.cut, false);
  });

  it('finds nothing, and says so without fail, where there is nothing', async () => {
    assert.deepEqual(await scan(), nothingFound);
    repository.write('a.ts', 'nothing here\n');
    repository.commit('all', now);
    assert.deepEqual(await scan(), nothingFound);
  });

  it('has no answer for a bare repository and for a cancelled look', async () => {
    const bare = new RepositoryOnDisk('bare.git', ['--bare']);
    assert.equal(await scanByGit(runGit, place(bare.folder), systemClock, uncancelled), undefined);
    bare.remove();
    const cancelled: CancellationToken = { ...uncancelled, isCancellationRequested: true };
    assert.equal(await scanByGit(runGit, place(), systemClock, cancelled), undefined);
  });

  it('keeps to what names somebody when everything is too much', async () => {
    repository.write(
      'many.ts',
      '// TODO: something that nobody was asked to do, in many words\n'.repeat(100_000),
    );
    repository.write('one.ts', '// TODO(@ana): this one\n');
    repository.commit('all', now);
    const found = await scan();
    assert.deepEqual(
      found?.named.map(({ file }) => file),
      ['one.ts'],
    );
    assert.equal(found?.cut, true);
  });

  it('reads only the files it is asked for, and finds in each what the search of all finds', async () => {
    repository.write('a.ts', '// TODO(@ana): a\r\n// FIXME: b\r\n');
    repository.write('[ab].ts', '// TODO(@ben): brackets\n');
    repository.write('data.bin', '\0\0TODO(@ana): binary\n');
    repository.commit('all', now);
    const files = ['a.ts', '[ab].ts', 'data.bin', 'gone.ts'];
    const found = await scanFiles(readText, place(), files, uncancelled);
    const byFile = (all: readonly MarkerSignal[] = []): readonly MarkerSignal[] =>
      all.toSorted((one, other) => (one.file < other.file ? -1 : 1));
    const whole = await scan();
    assert.deepEqual(byFile(found?.named), byFile(whole?.named));
    assert.deepEqual(byFile(found?.nameless), byFile(whole?.nameless));
    assert.deepEqual((await scanFiles(readText, place(), ['[ab].ts'], uncancelled))?.named.length, 1);
    assert.deepEqual(await scanFiles(readText, place(), [], uncancelled), nothingFound);
  });

  it('tells which files differ between two commits, and the blob of each file', async () => {
    repository.write('a ü.ts', 'one\n');
    repository.write('b.ts', 'one\n');
    repository.commit('one', now);
    const one = repository.git('rev-parse', 'HEAD').trim();
    repository.write('a ü.ts', 'two\n');
    repository.git('rm', '--quiet', 'b.ts');
    repository.commit('two', now);
    const two = repository.git('rev-parse', 'HEAD').trim();
    const between = (from?: string, to?: string) =>
      changedBetween(runGit, repository.folder, from, to, uncancelled);
    assert.deepEqual(await between(one, two), ['a ü.ts', 'b.ts']);
    assert.deepEqual(await between(two, two), []);
    assert.equal(await between(undefined, two), undefined);
    assert.equal(await between('0'.repeat(40), two), undefined);
    const blobs = await readBlobs(runGit, repository.folder, two, ['a ü.ts', 'b.ts'], uncancelled);
    assert.deepEqual([...blobs], [['a ü.ts', repository.git('hash-object', 'a ü.ts').trim()]]);
  });

  it('tells what differs between two commits without reading git’s list of all files', async () => {
    repository.write('a.ts', 'one\n');
    repository.commit('one', now - day);
    const one = repository.git('rev-parse', 'HEAD').trim();
    repository.write('a.ts', 'two\n');
    repository.commit('two', now);
    const two = repository.git('rev-parse', 'HEAD').trim();
    // In a large repository reading the list takes longer than all the rest: here it cannot be read at all.
    repository.write('.git/index', 'no list');
    assert.deepEqual(await changedBetween(runGit, repository.folder, one, two, uncancelled), ['a.ts']);
  });

  it('finds the same with a git that does not know Perl’s patterns', async () => {
    repository.write('a.ts', 'autoTODO(@ana)\n// TODO(@ana): x\n// FIXME: y\n');
    repository.commit('all', now);
    const withoutPerl: typeof runGit = (cwd, args, bounds) =>
      args.includes('-P') ? Promise.resolve({ code: 128, stdout: '' }) : runGit(cwd, args, bounds);
    assert.deepEqual(await scanByGit(withoutPerl, place(), systemClock, uncancelled), await scan());
  });
});
