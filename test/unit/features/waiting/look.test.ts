import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Overview } from '../../../../src/core/waiting/overview.ts';
import { answerOf } from '../../../../src/core/waiting/answer.ts';
import { gitExtensionId } from '../../../../src/host/gitApi.ts';
import { openRepositories, type Repositories } from '../../../../src/host/repositories.ts';
import { KnownGit, KnownRepository } from '../../../support/editor/gitExtension.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { AskedGit, lookDoors, looker } from '../../../support/editor/waitingWindow.ts';
import { RepositoryOnDisk } from '../../host/repositoryOnDisk.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const weekAgo = now - 7 * 86_400_000;

describe('A look at a repository', function () {
  // Real git, several processes a case, on a busy machine.
  this.timeout(120_000);
  let disk: RepositoryOnDisk;
  let known: KnownRepository;
  let git: AskedGit;
  let extension: KnownGit;
  let repositories: Repositories;
  const clock = {
    now: () => now,
    timeZone: () => 'UTC',
    after(_ms: number, run: () => void) {
      const handle = setImmediate(run);
      return { dispose: () => clearImmediate(handle) };
    },
  };
  const open = (): ReturnType<typeof looker> => looker(lookDoors(clock, git.run), repositories);
  const head = (): string => disk.git('rev-parse', 'HEAD').trim();
  const writeMarkers = (count: number, owner = 'ana'): void => {
    for (let index = 0; index < count; index += 1)
      disk.write(`src/${String(index).padStart(3, '0')}.ts`, `// TODO(@${owner}): the key ${index}\n`);
    disk.commit('markers', weekAgo, 'ana@example.org');
    known.head = { name: 'main', commit: head() };
  };
  /** Files whose lines git was asked about, in order. */
  const blamedFiles = (): readonly string[] => git.of('blame').map((args) => args.at(-1) ?? '');
  const lookUntilDone = async (look: ReturnType<typeof open>): Promise<{ looks: number; last: Overview }> => {
    for (let looks = 1; ; looks += 1) {
      const last = await look();
      assert.ok(last);
      if (!last.hasMore) return { looks, last };
    }
  };

  beforeEach(() => {
    theEditor.reset();
    disk = new RepositoryOnDisk();
    theEditor.open(disk.folder);
    git = new AskedGit();
    extension = new KnownGit();
    known = new KnownRepository(disk.folder, undefined);
    extension.open(known);
    theEditor.extensions.set(gitExtensionId, extension.exports);
    repositories = openRepositories(clock);
  });

  afterEach(() => {
    repositories.dispose();
    disk.remove();
  });

  it('links the issues that a marker names, in its brackets and in its text', async () => {
    disk.git('remote', 'add', 'origin', 'https://github.com/acme/lunch.git');
    disk.write('src/a.ts', '// TODO(@ana, #123): see acme/menu#7\n');
    disk.commit('marker', weekAgo, 'ana@example.org');
    known.head = { name: 'main', commit: head() };
    const last = await open()();
    const [wait] = last?.groups.flatMap(({ rows }) => rows.map((row) => row.wait.signal)) ?? [];
    assert.deepEqual(wait?.kind === 'marker' && wait.issues, [
      { label: '#123', url: 'https://github.com/acme/lunch/issues/123' },
      { label: 'acme/menu#7', url: 'https://github.com/acme/menu/issues/7' },
    ]);
  });

  it('finds the age of all rows that are shown and of no more in one go', async () => {
    writeMarkers(100);
    const last = await open()();
    assert.equal(last?.hasMore, false);
    assert.deepEqual(blamedFiles(), []);
    const files = git.of('log').map((args) => args.filter((each) => each.startsWith('src/')));
    assert.deepEqual([new Set(files[0]).size, files[0]?.length, files[1]?.length], [60, 60, 0]);
    assert.deepEqual(answerOf(last), { kind: 'counted', others: 60, me: 0, undated: 40 });
  });

  it('asks blame where it is told to pass over commits, which the history alone does not', async () => {
    disk.write('formatted.txt', '');
    disk.git('config', 'blame.ignoreRevsFile', 'formatted.txt');
    writeMarkers(5);
    await open()();
    assert.deepEqual([git.of('log').length, blamedFiles().length], [0, 5]);
  });

  it('asks for the age of these rows some at a time where the history is too long for that', async () => {
    writeMarkers(100);
    const outOfTime: typeof git.run = async (folder, args, bounds) => {
      const output = await git.run(folder, args, bounds);
      return args.includes('log') ? undefined : output;
    };
    const look = looker(lookDoors(clock, outOfTime), repositories);
    const first = await look();
    assert.equal(first?.hasMore, true);
    assert.equal(blamedFiles().length, 10);
    const { looks, last } = await lookUntilDone(look);
    assert.equal(looks, 5);
    assert.equal(new Set(blamedFiles()).size, 60);
    assert.equal(blamedFiles().length, 60);
    assert.equal(git.of('log').length, 1);
    assert.equal(last.nudge.others, 60);
    assert.deepEqual([last.hidden, last.undated], [40, 40]);
    assert.deepEqual(answerOf(last), { kind: 'counted', others: 60, me: 0, undated: 40 });
  });

  it('searches no file and asks for no age twice while nothing changes', async () => {
    writeMarkers(5);
    const look = open();
    await lookUntilDone(look);
    assert.equal(git.of('grep').length, 1);
    assert.equal(git.of('log').length, 2);
    git.forget();
    theEditor.filesRead.length = 0;
    const again = await look();
    assert.equal(again?.nudge.others, 5);
    assert.deepEqual([git.of('grep'), git.of('log'), git.of('blame'), git.of('ls-tree')], [[], [], [], []]);
    assert.deepEqual(theEditor.filesRead, []);
  });

  it('reads a file that was saved, without git, and asks for the age of its lines alone', async () => {
    writeMarkers(5);
    const look = open();
    await lookUntilDone(look);
    git.forget();
    theEditor.filesRead.length = 0;
    disk.write('src/002.ts', '\n// TODO(@ana): the key 2\n');
    known.change('src/002.ts');
    const after = await look();
    assert.equal(after?.nudge.others, 5);
    assert.deepEqual(git.of('grep'), []);
    assert.deepEqual(
      theEditor.filesRead.map((address) => address.split('/').at(-1)),
      ['002.ts'],
    );
    assert.deepEqual(blamedFiles(), ['src/002.ts']);
  });

  it('reads what a commit changed, and keeps the ages of files whose content stayed', async () => {
    writeMarkers(5);
    const look = open();
    await lookUntilDone(look);
    git.forget();
    theEditor.filesRead.length = 0;
    disk.write('src/003.ts', '// TODO(@ben): the key 3\n');
    disk.commit('one file', weekAgo, 'ana@example.org');
    known.head = { name: 'main', commit: head() };
    const after = await look();
    assert.equal(after?.nudge.others, 5);
    assert.deepEqual(git.of('grep'), []);
    assert.deepEqual(
      theEditor.filesRead.map((address) => address.split('/').at(-1)),
      ['003.ts'],
    );
    assert.deepEqual(blamedFiles(), ['src/003.ts']);
  });

  it('searches everything when it is told to, when more changed than is worth it, and when nobody knows', async () => {
    writeMarkers(301);
    const look = open();
    await look();
    git.forget();
    await look({ isWhole: true });
    assert.equal(git.of('grep').length, 1);
    writeMarkers(301, 'ben');
    await look();
    assert.equal(git.of('grep').length, 2);
    // More than a thousand changes: the extension may have left some out.
    known.change(...Array.from({ length: 1001 }, (_, index) => `gone/${index}.ts`));
    await look();
    assert.equal(git.of('grep').length, 3);
  });

  it('ends when it is cancelled, and asks git for nothing more', async () => {
    writeMarkers(20);
    const cancel = new vscode.CancellationTokenSource();
    const running = new AskedGit();
    const look = looker(
      lookDoors(clock, async (folder, args, bounds) => {
        const output = await running.run(folder, args, bounds);
        if (args.includes('grep')) cancel.cancel();
        return output;
      }),
      repositories,
    );
    assert.equal(await look({ cancel: cancel.token }), undefined);
    assert.deepEqual(running.of('blame'), []);
  });

  it('knows a bare repository, which the git extension passes over, and says nothing else of it', async () => {
    const bare = new RepositoryOnDisk('bare', ['--bare']);
    try {
      extension.close(known);
      theEditor.open(bare.folder);
      const overview = await open()();
      assert.deepEqual(
        overview?.gaps.map(({ kind }) => kind),
        ['bare', 'no-commits'],
      );
    } finally {
      bare.remove();
    }
  });

  it('takes a folder without git for what it is, and reads its files', async () => {
    const folder = join(disk.parent, 'plain');
    mkdirSync(folder);
    extension.close(known);
    theEditor.open(folder);
    theEditor.write(join(folder, 'a.ts'), '// TODO(@ana): the key\n');
    const overview = await open()();
    assert.deepEqual(overview?.gaps, [{ kind: 'no-repository' }]);
    assert.equal(overview?.undated, 1);
  });
});
