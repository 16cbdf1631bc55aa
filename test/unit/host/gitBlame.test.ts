import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { uncancelled, type CancellationToken } from '../../../src/core/ports.ts';
import { systemClock } from '../../../src/host/clock.ts';
import type { BlamedLine } from '../../../src/core/waiting/blame.ts';
import { markerSyntax } from '../../../src/core/waiting/markerSyntax.ts';
import type { MarkerScan } from '../../../src/core/waiting/markers.ts';
import type { MarkerSignal, Since } from '../../../src/core/waiting/signal.ts';
import type { RunGit } from '../../../src/host/gitBranches.ts';
import { readBlame, type BlameScene, type Blamed } from '../../../src/host/gitBlame.ts';
import { scanByGit } from '../../../src/host/gitMarkers.ts';
import { runGit } from '../../../src/host/node/git.ts';
import { AskedGit } from '../../support/editor/waitingWindow.ts';
import { makeUpHistory } from './madeUpHistory.ts';
import { RepositoryOnDisk } from './repositoryOnDisk.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const day = 86_400_000;

describe('Lines of a real repository, by blame', function () {
  // Real git, many processes a case, on a busy machine.
  this.timeout(120_000);
  let repository: RepositoryOnDisk;
  beforeEach(() => {
    repository = new RepositoryOnDisk();
  });
  afterEach(() => repository.remove());

  const scan = (): Promise<MarkerScan | undefined> =>
    scanByGit(
      runGit,
      {
        folder: repository.folder,
        root: pathToFileURL(repository.folder).href,
        syntax: markerSyntax(),
        isIgnored: () => false,
      },
      systemClock,
      uncancelled,
    );
  const inCommit = { shallow: false, oneByOne: false, commit: () => 'HEAD' };
  const onDisk = { shallow: false, oneByOne: false, commit: () => undefined };
  const blame = (
    markers: readonly MarkerSignal[],
    scene: BlameScene = inCommit,
    run: RunGit = runGit,
  ): Promise<Blamed> => readBlame(run, repository.folder, scene, markers, systemClock, uncancelled);
  const blameAll = async (
    markers: readonly MarkerSignal[],
    scene: BlameScene,
  ): Promise<ReadonlyMap<MarkerSignal, BlamedLine>> => {
    const found = new Map<MarkerSignal, BlamedLine>();
    for (let hasMore = true; hasMore;) {
      const more = await blame(
        markers.filter((marker) => !found.has(marker)),
        scene,
      );
      for (const [marker, line] of more.lines) found.set(marker, line);
      ({ hasMore } = more);
    }
    return found;
  };
  const agesOf = async (
    named: readonly MarkerSignal[],
    scene: BlameScene = onDisk,
  ): Promise<ReadonlyMap<MarkerSignal, Since>> => {
    const { lines } = await blame(named, scene);
    return new Map([...lines].map(([marker, { since }]) => [marker, since]));
  };
  const everyLine = (files: readonly string[]): readonly MarkerSignal[] =>
    files.flatMap((file) => {
      const lines = readFileSync(join(repository.folder, file), 'utf8').split('\n');
      if (lines.at(-1) === '') lines.pop();
      return lines.map((_text, index): MarkerSignal => ({
        ...{ kind: 'marker', root: '', tag: 'TODO', owners: [], ownedBy: 'nobody', text: '' },
        ...{ file, line: index + 1, since: { kind: 'unknown' } },
      }));
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
    const ages = await agesOf([marker], { ...inCommit, shallow: true });
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
    const { lines } = await blame(nameless, onDisk);
    assert.deepEqual(
      nameless.map((marker) => lines.get(marker)?.author?.email),
      ['ben@example.org', undefined],
    );
  });

  it('blames ten files at a time, in the commit they are in, where the history is long, and says that there are more', async () => {
    for (let number = 10; number < 25; number += 1) repository.write(`a${number}.ts`, '// TODO(@ana): x\n');
    repository.commit('all', now - 5 * day);
    const named = (await scan())?.named ?? [];
    const scene = { ...inCommit, oneByOne: true };
    const first = await blame(named, scene);
    assert.deepEqual([first.lines.size, first.hasMore], [10, true]);
    assert.deepEqual(first.lines.get(named[0] as MarkerSignal)?.since, { kind: 'moment', at: now - 5 * day });
    const rest = named.filter((marker) => !first.lines.has(marker));
    const second = await blame(rest, scene);
    assert.deepEqual([second.lines.size, second.hasMore], [5, false]);
  });

  it('asks twice for the history of many files, and says of every line what blame says of it', async () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      repository.remove();
      repository = new RepositoryOnDisk();
      const markers = everyLine(makeUpHistory(repository, seed));
      const git = new AskedGit();
      assert.ok(new Set(markers.map(({ file }) => file)).size > 2, `${seed}`);
      const { lines } = await blame(markers, inCommit, git.run);
      const alone = await blameAll(markers, { ...inCommit, oneByOne: true });
      assert.equal(alone.size, markers.length);
      for (const marker of markers)
        assert.deepEqual(
          [seed, marker.file, marker.line, lines.get(marker)],
          [seed, marker.file, marker.line, alone.get(marker)],
        );
      assert.equal(git.of('log').length, 2);
    }
  });

  it('asks blame alone for a few files, for those that differ from the commit, and for names that git quotes', async () => {
    const write = (...files: readonly string[]): void => {
      for (const file of files) repository.write(file, '// TODO(@ana): x\n');
    };
    write('a.ts', 'b.ts', 'c.ts', 'd.ts', 'with "quotes".ts');
    repository.commit('all', now - 5 * day);
    repository.write('d.ts', '// TODO(@ana): y\n');
    const named = (await scan())?.named ?? [];
    assert.equal(named.length, 5);
    const scene = { ...inCommit, commit: (file: string) => (file === 'd.ts' ? undefined : 'HEAD') };
    const git = new AskedGit();
    const { lines } = await blame(named, scene, git.run);
    assert.deepEqual(
      named.map((marker) => [marker.file, lines.get(marker)?.since]),
      ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'with "quotes".ts'].map((file) => [
        file,
        file === 'd.ts' ? { kind: 'uncommitted' } : { kind: 'moment', at: now - 5 * day },
      ]),
    );
    assert.deepEqual(
      git.of('blame').map((args) => args.at(-1)),
      ['d.ts', 'with "quotes".ts'],
    );
    git.forget();
    assert.equal((await blame(named.slice(0, 2), scene, git.run)).lines.size, 2);
    assert.deepEqual([git.of('log').length, git.of('blame').length], [0, 2]);
  });

  it('asks blame where the history is too long to be read in one go, and says so', async () => {
    for (const file of ['a.ts', 'b.ts', 'c.ts']) repository.write(file, '// TODO(@ana): x\n');
    repository.commit('all', now - 5 * day);
    const named = (await scan())?.named ?? [];
    const outOfTime: RunGit = async (folder, args, bounds) =>
      args.includes('log') ? undefined : runGit(folder, args, bounds);
    const { lines, isLong } = await blame(named, inCommit, outOfTime);
    assert.deepEqual([lines.size, isLong], [3, true]);
    assert.equal((await blame(named)).isLong, false);
    const cancelled: CancellationToken = { ...uncancelled, isCancellationRequested: true };
    const ended = await readBlame(outOfTime, repository.folder, inCommit, named, systemClock, cancelled);
    assert.deepEqual([ended.lines.size, ended.isLong], [0, false]);
  });
});
