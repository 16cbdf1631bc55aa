import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CancellationToken, Clock } from '../../../src/core/ports.ts';
import type { MarkerScan } from '../../../src/core/waiting/markers.ts';
import { readAges, scanByGit } from '../../../src/host/gitMarkers.ts';
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

  const scan = (): Promise<MarkerScan | undefined> =>
    scanByGit(runGit, repository.folder, pathToFileURL(repository.folder).href, clock, never);

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
    assert.equal(found?.unnamed, 1);
    assert.equal(found?.cut, false);
  });

  it('finds nothing, and says so without fail, where there is nothing', async () => {
    assert.deepEqual(await scan(), { named: [], unnamed: 0, cut: false });
    repository.write('a.ts', 'nothing here\n');
    repository.commit('all', now);
    assert.deepEqual(await scan(), { named: [], unnamed: 0, cut: false });
  });

  it('has no answer for a bare repository and for a cancelled look', async () => {
    const bare = new RepositoryOnDisk('bare.git', ['--bare']);
    assert.equal(await scanByGit(runGit, bare.folder, 'file:///bare', clock, never), undefined);
    bare.remove();
    const cancelled: CancellationToken = { ...never, isCancellationRequested: true };
    assert.equal(await scanByGit(runGit, repository.folder, 'file:///r', clock, cancelled), undefined);
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
    const ages = await readAges(runGit, repository.folder, false, named, clock, never);
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
    const ages = await readAges(runGit, repository.folder, true, [marker], clock, never);
    assert.deepEqual(ages.get(marker), { kind: 'unknown' });
  });

  it('has no age for a file that git does not know', async () => {
    repository.write('a.ts', '// TODO(@ana): x\n');
    repository.commit('all', now);
    const [marker] = (await scan())?.named ?? [];
    assert.ok(marker);
    const gone = { ...marker, file: 'gone.ts' };
    assert.equal((await readAges(runGit, repository.folder, false, [gone], clock, never)).size, 0);
  });
});
