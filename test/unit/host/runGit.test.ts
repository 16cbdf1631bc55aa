import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runGit } from '../../../src/host/node/git.ts';
import { CancellationTokenSource } from '../../support/editor/signals.ts';
import { waitUntil } from '../../support/workbench/waitUntil.ts';

const plenty = { timeoutMs: 60_000, maxBytes: 1_000_000 };

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

  it('answers what it wrote and how it ended', async () => {
    await gitThat('printf "%s " "$@"; exit 3');
    assert.deepEqual(await runGit(folder, ['status', '-z'], plenty), {
      code: 3,
      stdout: '--no-optional-locks status -z ',
    });
  });

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

  it('never asks the person for a password, and speaks a language that we read', async () => {
    await gitThat('printf "%s %s" "$GIT_TERMINAL_PROMPT" "$LC_ALL"');
    assert.equal((await runGit(folder, [], plenty))?.stdout, '0 C');
  });

  it('is ended when its time is up, which is no answer', async () => {
    await gitThatHangs();
    assert.equal(await runGit(folder, [], { ...plenty, timeoutMs: 500 }), undefined);
    // Ended before it wrote its number down: then there is nothing to look for.
    if (existsSync(pidFile())) await waitUntil('the slow git has ended', hasEnded);
  });

  it('is ended when the look is cancelled, which is no answer', async () => {
    await gitThatHangs();
    const cancel = new CancellationTokenSource();
    const answer = runGit(folder, [], { ...plenty, cancel: cancel.token });
    await waitUntil('git runs', () => existsSync(pidFile()));
    cancel.cancel();
    assert.equal(await answer, undefined);
    await waitUntil('the cancelled git has ended', hasEnded);
  });

  it('is not started for a look that is cancelled already', async () => {
    await gitThat(`touch '${join(folder, 'started')}'`);
    const cancel = new CancellationTokenSource();
    cancel.cancel();
    assert.equal(await runGit(folder, [], { ...plenty, cancel: cancel.token }), undefined);
    assert.equal(existsSync(join(folder, 'started')), false);
  });

  it('gives no answer when it writes more than is read', async () => {
    await gitThat('while :; do echo 0123456789; done');
    assert.equal(await runGit(folder, [], { ...plenty, maxBytes: 1000 }), undefined);
  });

  it('gives no answer where it is missing', async () => {
    process.env['PATH'] = folder;
    assert.equal(await runGit(folder, [], plenty), undefined);
  });
});
