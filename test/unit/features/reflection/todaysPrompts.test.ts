import assert from 'node:assert/strict';
import { parseLocalDay, type LocalDay } from '../../../../src/core/dates.ts';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import { openOverview } from '../../../../src/core/reflection/overview.ts';
import { ourSets } from '../../../../src/core/reflection/promptSets.ts';
import type { SaidSignal } from '../../../../src/core/waiting/saidSignals.ts';
import { JournalLook } from '../../../../src/features/reflection/journalLook.ts';
import { TodaysPrompts } from '../../../../src/features/reflection/todaysPrompts.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { MemoryLog, MemoryState, words } from '../../../webview/support/sessionDoubles.ts';

const today = parseLocalDay('2026-11-24') as LocalDay;
const signal: SaidSignal = {
  kind: 'wait-on-others',
  id: 'w1',
  subject: 'the API review',
  names: ['ana'],
  reason: 'Your ledger, line 3',
  age: '5 working days',
  link: 'https://example.org/pull/7',
};

describe('the prompts of a day with one from a signal', () => {
  const open = async () => {
    const journal = openJournal(new MemoryJournalFolder());
    const overview = openOverview(journal);
    const clock = new ManualClock('2026-11-24T14:32:00Z');
    const log = new MemoryLog();
    const state = new MemoryState();
    const look = new JournalLook({ overview, clock, log, today: () => today, changed: () => undefined });
    await look.look();
    const prompts = new TodaysPrompts(
      {
        journal,
        overview,
        state,
        clock,
        log,
        words,
        prompts: { sets: ourSets, load: async () => undefined },
        signals: () => [signal],
        openEntry: () => undefined,
        openLink: () => undefined,
        revealFolder: () => undefined,
        notice: () => null,
        actOnNotice: () => undefined,
      },
      look,
    );
    const asked = (): readonly string[] =>
      (state.get('reflection.prompts') as { readonly daily: { readonly asked: readonly string[] } }).daily
        .asked;
    return { prompts, asked };
  };

  it('remembers the three that were shown, also when one of them is passed over, and the fourth once it is shown', async () => {
    const { prompts, asked } = await open();
    const shown = await prompts.on(today, undefined);
    assert.equal(shown.cards.length, 4);
    const from = shown.cards.find(({ prompt }) => prompt.includes('the API review'));
    assert.ok(from);
    assert.equal(asked().length, 3);
    assert.ok(!asked().some((id) => id.startsWith(from.principle)));
    assert.deepEqual((await prompts.on(today, undefined)).cards, shown.cards);

    const other = shown.cards.find((card) => card !== from);
    assert.ok(other);
    await prompts.passOver(today, other);
    assert.equal(asked().length, 4);
    assert.ok(!asked().some((id) => id.startsWith(from.principle)));

    await prompts.passOver(today, from);
    const after = await prompts.on(today, undefined);
    assert.deepEqual(
      after.cards.map(({ principle }) => principle),
      shown.cards.map(({ principle }) => principle),
    );
    assert.equal(asked().filter((id) => id.startsWith(from.principle)).length, 1);
  });
});
