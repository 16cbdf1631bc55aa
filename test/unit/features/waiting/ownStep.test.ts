import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/core/ports.ts';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import { ledgerName } from '../../../../src/core/waiting/ledger.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { takeOwnStep } from '../../../../src/features/waiting/ownStep.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';

const today = '2026-11-24.md';
const refused: Failure = { kind: 'read-only', path: ledgerName };
const branch = waitOf(
  {
    kind: 'branch',
    root: 'file:///lunch',
    branch: 'soup',
    state: 'unpushed',
    ahead: 1,
    behind: 0,
    since: { kind: 'unknown' },
  },
  nobodyKnown,
);

/** A folder that takes every file but those that it refuses. */
class ChoosyFolder extends MemoryJournalFolder {
  readonly refuses = new Set<string>();

  override async update(
    ...[name, change]: Parameters<MemoryJournalFolder['update']>
  ): ReturnType<MemoryJournalFolder['update']> {
    return this.refuses.has(name) ? { ok: false, failure: refused } : super.update(name, change);
  }
}

describe('A step of my own', () => {
  let folder: ChoosyFolder;
  let failures: Failure[];
  const take = (): Promise<void> => {
    const clock = new ManualClock('2026-11-24T12:00:00Z');
    return takeOwnStep(branch, {
      journal: openJournal(folder),
      place: { folder, uri: undefined },
      clock,
      border: {
        say: (failure) => void failures.push(failure),
        register: () => ({ dispose() {} }),
        run: async () => undefined,
      },
    });
  };

  beforeEach(() => {
    theEditor.reset();
    folder = new ChoosyFolder();
    failures = [];
    theEditor.typed.push('it is ten', 'push it');
  });

  it('is said to be in both files when it is', async () => {
    await take();
    assert.deepEqual(theEditor.said, ['Your step is in today’s entry and in the ledger.']);
    assert.match(folder.files.get(today) ?? '', /If it is ten, then I will push it\./);
    assert.match(folder.files.get(ledgerName) ?? '', /If it is ten, then I will push it\./);
    assert.deepEqual(failures, []);
  });

  it('is not said to be in a ledger that refused it', async () => {
    folder.refuses.add(ledgerName);
    await take();
    assert.match(folder.files.get(today) ?? '', /If it is ten, then I will push it\./);
    assert.equal(folder.files.has(ledgerName), false);
    assert.deepEqual(failures, [refused]);
    assert.deepEqual(theEditor.said, ['Your step is in today’s entry, and not in the ledger.']);
  });

  it('is not said to be anywhere when the entry refused it, and what was typed comes back', async () => {
    folder.refuses.add(today);
    await take();
    assert.deepEqual(failures, [refused]);
    assert.deepEqual(theEditor.said, []);
    assert.deepEqual(theEditor.offered, ['', '', 'it is ten']);
  });
});
