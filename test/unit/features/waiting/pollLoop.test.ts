import assert from 'node:assert/strict';
import type { CancellationToken } from '../../../../src/core/ports.ts';
import { ledgerName } from '../../../../src/core/waiting/ledger.ts';
import type { Overview } from '../../../../src/core/waiting/overview.ts';
import type { Forge } from '../../../../src/core/forge.ts';
import { startPollLoop, type PollLoop } from '../../../../src/features/waiting/pollLoop.ts';
import type { RunGit } from '../../../../src/host/gitBranches.ts';
import { gitExtensionId } from '../../../../src/host/gitApi.ts';
import { openRepositories } from '../../../../src/host/repositories.ts';
import { KnownGit, KnownRepository } from '../../../support/editor/gitExtension.ts';
import { EventEmitter } from '../../../support/editor/signals.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { lookDoors } from '../../../support/editor/waitingWindow.ts';
import { connected, forgeOf } from './forgeWindow.ts';
import { waitUntil } from '../../../support/workbench/waitUntil.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';

const second = 1000;
const minute = 60 * second;

describe('The poll loop', () => {
  let clock: ManualClock;
  let loop: PollLoop;
  let doors: ReturnType<typeof lookDoors>;
  let git: KnownGit;
  let repository: KnownRepository;
  let agreed: EventEmitter<void>;
  let shown: Overview[];
  /** Looks that began: each asks git first what kind of repository it is; with what ends it. */
  let begun: (CancellationToken | undefined)[];
  /** While true, git takes its time until it is told to stop. */
  let isSlow: boolean;

  const run: RunGit = (_folder, args, { cancel }) => {
    if (args[0] === 'rev-parse') begun.push(cancel);
    return isSlow
      ? new Promise((resolve) => cancel?.onCancellationRequested(() => resolve(undefined)))
      : Promise.resolve({ code: 128, stdout: '' });
  };
  const looks = async (count: number): Promise<void> => {
    await waitUntil(`${count} looks began`, () => begun.length >= count);
    if (!isSlow) await waitUntil(`${count} looks are shown`, () => shown.length >= count);
    assert.equal(begun.length, count);
  };
  /** Lets everything run that was set off: what a look does before it asks git needs no clock. */
  const noMoreLooks = async (count: number): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(begun.length, count);
  };

  beforeEach(() => {
    theEditor.reset();
    theEditor.open('/lunch');
    git = new KnownGit();
    repository = new KnownRepository('/lunch', { name: 'main', commit: 'a1' });
    git.open(repository);
    theEditor.extensions.set(gitExtensionId, git.exports);
    clock = new ManualClock('2026-11-24T12:00:00Z');
    doors = lookDoors(clock, run);
    agreed = new EventEmitter();
    shown = [];
    begun = [];
    isSlow = false;
    loop = startPollLoop(
      doors,
      openRepositories(clock),
      { current: undefined, load: async () => undefined, onDidChange: agreed.event as never, dispose() {} },
      async (overview) => void shown.push(overview),
    );
  });

  afterEach(() => {
    loop.dispose();
    assert.deepEqual(doors.errors, []);
  });

  it('looks when the start is over and not before, then again and again', async () => {
    clock.advance(2 * second - 1);
    await noMoreLooks(0);
    clock.advance(1);
    await looks(1);
    await noMoreLooks(1);
    clock.advance(5 * minute);
    await looks(2);
    assert.equal(loop.latest, shown.at(-1));
  });

  it('asks a forge less often the longer it shows the same, and at once when somebody is back or something is new', async () => {
    const { forge, answer, asks } = forgeOf('grace');
    let count = 0;
    const own: Forge = {
      ...forge,
      look: async () => {
        count += 1;
        return answer.now.ok ? { ok: true, value: { ...answer.now.value, at: clock.now() } } : answer.now;
      },
    };
    Object.assign(doors.forges, { list: async () => [connected(own)] });
    clock.advance(2 * second);
    await looks(1);
    /** Lets so many regular looks pass; gives how many of them asked the forge. */
    const regular = async (howMany: number): Promise<number> => {
      const before = count;
      for (let left = howMany; left > 0; left -= 1) {
        await noMoreLooks(begun.length);
        clock.advance(5 * minute);
        await looks(begun.length + 1);
      }
      return count - before;
    };
    assert.equal(await regular(5), 5);
    assert.equal(await regular(19), 9);
    assert.equal(await regular(12), 4);
    await noMoreLooks(begun.length);
    // Back after a while: what is new is wanted now.
    theEditor.focus(false);
    clock.advance(3 * minute);
    theEditor.focus(true);
    clock.advance(second);
    await looks(begun.length + 1);
    assert.equal(count, 1 + 5 + 9 + 4 + 1);
    assert.equal(await regular(3), 1);
    // Something happened there: every look asks again.
    answer.now = asks(2);
    assert.equal(await regular(3), 1);
    assert.equal(await regular(5), 5);
  });

  it('does not look because a file was saved', async () => {
    clock.advance(2 * second);
    await looks(1);
    await noMoreLooks(1);
    for (let save = 0; save < 20; save += 1) {
      repository.change('a.ts');
      repository.statusRead();
      clock.advance(2 * second);
    }
    await noMoreLooks(1);
  });

  it('looks once for a burst of changes', async () => {
    clock.advance(2 * second);
    await looks(1);
    await noMoreLooks(1);
    for (let commit = 0; commit < 10; commit += 1) {
      repository.head = { name: 'main', commit: `b${commit}` };
      repository.statusRead();
      clock.advance(50);
    }
    clock.advance(second);
    await looks(2);
    await noMoreLooks(2);
  });

  it('looks again when the ledger, a setting, the folders, the trust or the agreement changed, and no other file', async () => {
    clock.advance(2 * second);
    await looks(1);
    const changes = [
      () => doors.journal.write(ledgerName, '- [ ] @ana: the key\n'),
      () => theEditor.settingsChanged.fire({ affectsConfiguration: (section) => section === 'thoseGuys' }),
      () => theEditor.foldersChanged.fire(),
      () => theEditor.trustGranted.fire(),
      () => agreed.fire(),
    ];
    for (const [index, change] of changes.entries()) {
      await noMoreLooks(index + 1);
      change();
      clock.advance(second);
      await looks(index + 2);
    }
    const count = changes.length + 1;
    await noMoreLooks(count);
    doors.journal.write('2026-11-24.md', '# Today\n');
    theEditor.settingsChanged.fire({ affectsConfiguration: () => false });
    clock.advance(second);
    await noMoreLooks(count);
  });

  it('cancels a look that is under way when the next begins, and shows only the next', async () => {
    isSlow = true;
    const first = loop.lookNow();
    await looks(1);
    assert.equal(begun[0]?.isCancellationRequested, false);
    isSlow = false;
    const next = loop.lookNow();
    assert.equal(begun[0]?.isCancellationRequested, true);
    assert.equal(await first, undefined);
    assert.ok(await next);
    assert.equal(shown.length, 1);
  });

  it('rests while another window is in front, and looks when the person is back after a while', async () => {
    clock.advance(2 * second);
    await looks(1);
    await noMoreLooks(1);
    theEditor.focus(false);
    clock.advance(30 * minute);
    await noMoreLooks(1);
    theEditor.focus(true);
    clock.advance(second);
    await looks(2);
  });

  it('does not look again for somebody who is back at once, unless something changed meanwhile', async () => {
    clock.advance(2 * second);
    await looks(1);
    await noMoreLooks(1);
    theEditor.focus(false);
    clock.advance(10 * second);
    theEditor.focus(true);
    clock.advance(10 * second);
    await noMoreLooks(1);
    theEditor.focus(false);
    repository.head = { name: 'main', commit: 'b2' };
    repository.statusRead();
    clock.advance(10 * second);
    await noMoreLooks(1);
    theEditor.focus(true);
    clock.advance(second);
    await looks(2);
  });

  it('makes the first look in a window that is not in front, and waits with the second', async () => {
    theEditor.focus(false);
    clock.advance(2 * second);
    await looks(1);
    await noMoreLooks(1);
    clock.advance(30 * minute);
    await noMoreLooks(1);
  });

  it('ends with its window: the look under way is cancelled, no other begins, nobody listens', async () => {
    isSlow = true;
    clock.advance(2 * second);
    await looks(1);
    loop.dispose();
    assert.equal(begun[0]?.isCancellationRequested, true);
    doors.journal.write(ledgerName, '- [ ] @ana: the key\n');
    clock.advance(30 * minute);
    await noMoreLooks(1);
    assert.deepEqual(shown, []);
    const events = [theEditor.windowStateChanged, theEditor.settingsChanged];
    const others = [theEditor.foldersChanged, theEditor.trustGranted, git, agreed];
    assert.deepEqual(
      [...events, ...others].map(({ listeners }) => listeners),
      [0, 0, 0, 0, 0, 0],
    );
  });
});
