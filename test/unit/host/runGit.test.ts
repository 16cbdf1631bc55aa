import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runGit } from '../../../src/host/node/git.ts';
import { openThreadedGit } from '../../../src/host/node/threadedGit.ts';
import { CancellationTokenSource } from '../../support/editor/signals.ts';
import { waitUntil } from '../../support/workbench/waitUntil.ts';

const plenty = { timeoutMs: 60_000, maxBytes: 1_000_000 };

const threadScript = fileURLToPath(new URL('../../../src/host/node/gitThread.ts', import.meta.url));

/** A thread has the environment of the moment it is made in, so each test has one of its own. */
const ways = {
  'from this thread': () => runGit,
  'from a thread of its own': () => openThreadedGit(threadScript).runGit,
};

// The program that stands in for git is a shell script.
describe('Git as a program', () => {
  const before = process.env['PATH'];
  let folder: string;

  /** A git that does this. */
  const gitThat = (script: string): Promise<void> =>
    writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  /** A git that writes its process id down and never ends. */
  const gitThatHangs = (): Promise<void> =>
    gitThat(
      `echo $$ > '${join(folder, 'part')}'; mv '${join(folder, 'part')}' '${pidFile()}'; exec sleep 600`,
    );
  const pidFile = (): string => join(folder, 'pid');
  const hasEnded = (): boolean => {
    try {
      process.kill(Number(readFileSync(pidFile(), 'utf8')), 0);
      return false;
    } catch {
      return true;
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'those-guys-git-'));
    process.env['PATH'] = [folder, before].join(delimiter);
  });

  afterEach(async () => {
    process.env['PATH'] = before;
    await rm(folder, { recursive: true, force: true });
  });

  for (const [way, open] of Object.entries(ways)) {
    describe(way, () => {
      let git: typeof runGit;

      beforeEach(() => {
        git = open();
      });

      it('answers what it wrote and how it ended', async () => {
        await gitThat('printf "%s " "$@"; exit 3');
        assert.deepEqual(await git(folder, ['status', '-z'], plenty), {
          code: 3,
          stdout: '--no-optional-locks status -z ',
        });
      });

      it('never asks the person for a password, and speaks a language that we read', async () => {
        await gitThat('printf "%s %s" "$GIT_TERMINAL_PROMPT" "$LC_ALL"');
        assert.equal((await git(folder, [], plenty))?.stdout, '0 C');
      });

      it('is ended when its time is up, which is no answer', async () => {
        await gitThatHangs();
        assert.equal(await git(folder, [], { ...plenty, timeoutMs: 500 }), undefined);
        // Ended before it wrote its number down: then there is nothing to look for.
        if (existsSync(pidFile())) await waitUntil('the slow git has ended', hasEnded);
      });

      it('is ended when the look is cancelled, which is no answer', async () => {
        await gitThatHangs();
        const cancel = new CancellationTokenSource();
        const answer = git(folder, [], { ...plenty, cancel: cancel.token });
        await waitUntil('git runs', () => existsSync(pidFile()));
        cancel.cancel();
        assert.equal(await answer, undefined);
        await waitUntil('the cancelled git has ended', hasEnded);
      });

      it('is not started for a look that is cancelled already', async () => {
        await gitThat(`touch '${join(folder, 'started')}'`);
        const cancel = new CancellationTokenSource();
        cancel.cancel();
        assert.equal(await git(folder, [], { ...plenty, cancel: cancel.token }), undefined);
        assert.equal(existsSync(join(folder, 'started')), false);
      });

      it('gives no answer when it writes more than is read', async () => {
        await gitThat('while :; do echo 0123456789; done');
        assert.equal(await git(folder, [], { ...plenty, maxBytes: 1000 }), undefined);
      });

      it('gives no answer where it is missing', async () => {
        process.env['PATH'] = folder;
        assert.equal(await git(folder, [], plenty), undefined);
      });
    });
  }

  it('is started in a turn of the event loop of its own, since a start holds everybody up', async () => {
    await gitThat('exit 0');
    let turn = 0;
    let next = setImmediate(function count() {
      turn += 1;
      next = setImmediate(count);
    });
    const turns: number[] = [];
    const note = (): void => void turns.push(turn);
    subscribe('child_process', note);
    await Promise.all([1, 2, 3].map(() => runGit(folder, [], plenty)));
    unsubscribe('child_process', note);
    clearImmediate(next);
    assert.equal(turns.length, 3);
    assert.equal(new Set(turns).size, 3, turns.join(' '));
  });

  it('is not started from this thread where it has one of its own', async () => {
    await gitThat('printf "%s" "$1"');
    let starts = 0;
    const note = (): void => void (starts += 1);
    subscribe('child_process', note);
    const git = openThreadedGit(threadScript).runGit;
    const answers = await Promise.all([1, 2, 3].map(() => git(folder, [], plenty)));
    unsubscribe('child_process', note);
    assert.deepEqual(
      answers.map((answer) => answer?.stdout),
      Array.from({ length: 3 }, () => '--no-optional-locks'),
    );
    assert.equal(starts, 0);
  });

  it('is started from this thread where there can be no other', async () => {
    await gitThat('printf here');
    const git = openThreadedGit(join(folder, 'no-such-script.js')).runGit;
    for (let time = 0; time < 4; time++) assert.equal((await git(folder, [], plenty))?.stdout, 'here');
  });

  it('is started from this thread where the other one never says anything', async () => {
    await gitThat('printf here');
    const mute = join(folder, 'mute.cjs');
    await writeFile(mute, 'setInterval(() => undefined, 1000);');
    const git = openThreadedGit(mute, 100).runGit;
    assert.equal((await git(folder, [], { ...plenty, timeoutMs: 2000 }))?.stdout, 'here');
  });

  it('has one thread, made before anything is asked, and answers where there can be none', async () => {
    await gitThat('printf here');
    let threads = 0;
    const note = (): void => void (threads += 1);
    process.on('worker', note);
    const git = openThreadedGit(threadScript);
    await git.prepare();
    await git.prepare();
    assert.equal(threads, 1);
    assert.equal((await git.runGit(folder, [], plenty))?.stdout, 'here');
    assert.equal(threads, 1);
    process.off('worker', note);
    const none = openThreadedGit(join(folder, 'no-such-script.js'));
    await none.prepare();
    assert.equal((await none.runGit(folder, [], plenty))?.stdout, 'here');
  });
});
