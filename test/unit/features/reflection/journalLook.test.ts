import assert from 'node:assert/strict';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import { openOverview } from '../../../../src/core/reflection/overview.ts';
import { JournalLook } from '../../../../src/features/reflection/journalLook.ts';
import { dayOf } from '../../../support/days.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { MemoryLog } from '../../../webview/support/sessionDoubles.ts';

const today = dayOf('2026-11-24');
const asks = '## Commitments\n\n- [ ] Ask Ada\n';

describe('the look at all entries', () => {
  const open = (files: Readonly<Record<string, string>> = { '2026-11-20.md': asks }) => {
    const folder = new MemoryJournalFolder();
    for (const [name, text] of Object.entries(files)) folder.write(name, text);
    const journal = openJournal(folder);
    const overview = openOverview(journal);
    let read: () => Promise<void> = async () => undefined;
    const seen = { changes: 0, readings: 0 };
    const clock = new ManualClock('2026-11-24T12:00:00Z');
    const log = new MemoryLog();
    const look = new JournalLook({
      overview: {
        ...overview,
        read: async (cancel) => {
          seen.readings += 1;
          await read();
          return overview.read(cancel);
        },
      },
      clock,
      log,
      today: () => today,
      changed: () => void (seen.changes += 1),
    });
    const texts = (): readonly string[] | undefined => look.due(today)?.map(({ id }) => id.text);
    return { folder, clock, log, look, seen, texts, slow: (wait: () => Promise<void>) => void (read = wait) };
  };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  it('knows nothing before it ended, and then what is due', async () => {
    const { look, texts } = open();
    assert.equal(texts(), undefined);
    await look.lookFor(200);
    assert.deepEqual(texts(), ['Ask Ada']);
  });

  it('is not waited for longer than asked, and says so when it ends', async () => {
    const { look, clock, seen, texts, slow } = open();
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    slow(() => ended);
    const looked = look.lookFor(200);
    clock.advance(200);
    await looked;
    assert.equal(texts(), undefined);
    end();
    await settled();
    assert.deepEqual(texts(), ['Ask Ada']);
    assert.equal(seen.changes, 1);
  });

  it('says when something else is due, not when somebody types, and nothing while nobody looks', async () => {
    const { look, folder, seen, texts } = open();
    await look.lookFor(200);
    texts();
    folder.write('2026-11-24.md', '## Self-reflection\n\n> Why?\n\nTyping.\n');
    await settled();
    assert.equal(seen.changes, 0);
    folder.write('2026-11-21.md', asks);
    await settled();
    assert.equal(seen.changes, 1);
    assert.deepEqual(texts(), ['Ask Ada', 'Ask Ada']);
    look.rest();
    const { readings } = seen;
    folder.write('2026-11-22.md', asks);
    await settled();
    assert.deepEqual([seen.readings, seen.changes], [readings, 1]);
  });

  it('keeps what it knew when the journal is out of reach, and forgets it when the journal is another one', async () => {
    const { look, folder, texts, log, slow } = open();
    await look.lookFor(200);
    folder.failure = { kind: 'not-found', path: 'x' };
    await look.look();
    assert.deepEqual(texts(), ['Ask Ada']);
    slow(() => Promise.reject(new Error('unexpected')));
    await look.look();
    assert.match(log.lines.join('\n'), /could not be looked at/);
    assert.deepEqual(texts(), ['Ask Ada']);
    look.forget();
    assert.equal(texts(), undefined);
  });
});
