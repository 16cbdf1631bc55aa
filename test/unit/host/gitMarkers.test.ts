import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CancellationToken, Clock } from '../../../src/core/ports.ts';
import { markerSyntax } from '../../../src/core/waiting/markerSyntax.ts';
import { nothingFound, unnamedIn, type MarkerScan } from '../../../src/core/waiting/markers.ts';
import type { MarkerSignal, Since } from '../../../src/core/waiting/signal.ts';
import { changedBetween, readBlame, readBlobs, scanByGit } from '../../../src/host/gitMarkers.ts';
import { runGit } from '../../../src/host/node/git.ts';
import { RepositoryOnDisk } from './repositoryOnDisk.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const day = 86_400_000;
const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
const clock: Clock = {
  now: () => Date.now(),
  timeZone: () => 'UTC',
  after(_ms, run) {
    const handle = setImmediate(run);
    return { dispose: () => clearImmediate(handle) };
  },
};

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
  const scan = (files?: readonly string[]): Promise<MarkerScan | undefined> =>
    scanByGit(runGit, place(), clock, never, files);
  const agesOf = async (
    named: readonly MarkerSignal[],
    shallow = false,
  ): Promise<ReadonlyMap<MarkerSignal, Since>> => {
    const lines = await readBlame(runGit, repository.folder, shallow, named, clock, never);
    return new Map([...lines].map(([marker, { since }]) => [marker, since]));
  };

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
    assert.equal(await scanByGit(runGit, place(bare.folder), clock, never), undefined);
    bare.remove();
    const cancelled: CancellationToken = { ...never, isCancellationRequested: true };
    assert.equal(await scanByGit(runGit, place(), clock, cancelled), undefined);
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

  it('tells since when lines stand there, from the author, across a change of indentation', async () => {
    repository.write('a.ts', '// TODO(@ana): old\n// TODO(@ben): later\n');
    repository.commit('old', now - 20 * day);
    repository.write('a.ts', 'if (x) {\n  // TODO(@ana): old\n// TODO(@ben): changed\n}\n');
    repository.commit('new', now - 3 * day);
    repository.write(
      'a.ts',
      'if (x) {\n  // TODO(@ana): old\n// TODO(@ben): changed\n// TODO(@chloe): now\n}\n',
    );
    const named = (await scan())?.named ?? [];
    const ages = await agesOf(named);
    assert.deepEqual(
      named.map((marker) => [marker.owners.join(), ages.get(marker)]),
      [
        ['ana', { kind: 'moment', at: now - 20 * day }],
        ['ben', { kind: 'moment', at: now - 3 * day }],
        ['chloe', { kind: 'uncommitted' }],
      ],
    );
  });

  it('does not guess an age that a shallow clone hides', async () => {
    repository.write('a.ts', '// TODO(@ana): old\n');
    repository.commit('old', now - 20 * day);
    const [marker] = (await scan())?.named ?? [];
    assert.ok(marker);
    const ages = await agesOf([marker], true);
    assert.deepEqual(ages.get(marker), { kind: 'unknown' });
  });

  it('has no age for a file that git does not know', async () => {
    repository.write('a.ts', '// TODO(@ana): x\n');
    repository.commit('all', now);
    const [marker] = (await scan())?.named ?? [];
    assert.ok(marker);
    const gone = { ...marker, file: 'gone.ts' };
    assert.equal((await agesOf([gone])).size, 0);
  });

  it('knows who wrote a line, and nobody for one that is not committed', async () => {
    repository.write('a.ts', '// WAITING: the key\n');
    repository.commit('all', now, 'ben@example.org');
    repository.write('a.ts', '// WAITING: the key\n// BLOCKED: new\n');
    const nameless = (await scan())?.nameless ?? [];
    const lines = await readBlame(runGit, repository.folder, false, nameless, clock, never);
    assert.deepEqual(
      nameless.map((marker) => lines.get(marker)?.author?.email),
      ['ben@example.org', undefined],
    );
  });

  it('searches only the files it is asked for, by their very names', async () => {
    repository.write('a.ts', '// TODO(@ana): a\n');
    repository.write('[ab].ts', '// TODO(@ben): brackets\n');
    repository.commit('all', now);
    const found = async (...files: readonly string[]): Promise<readonly string[] | undefined> =>
      (await scan(files))?.named.map(({ file }) => file);
    assert.deepEqual(await found('[ab].ts'), ['[ab].ts']);
    assert.deepEqual(await found('gone.ts'), []);
    assert.deepEqual(await found(), []);
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
      changedBetween(runGit, repository.folder, from, to, never);
    assert.deepEqual(await between(one, two), ['a ü.ts', 'b.ts']);
    assert.deepEqual(await between(two, two), []);
    assert.equal(await between(undefined, two), undefined);
    assert.equal(await between('0'.repeat(40), two), undefined);
    const blobs = await readBlobs(runGit, repository.folder, ['a ü.ts', 'b.ts'], never);
    assert.deepEqual([...blobs], [['a ü.ts', repository.git('hash-object', 'a ü.ts').trim()]]);
  });
});
