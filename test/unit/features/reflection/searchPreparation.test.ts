import assert from 'node:assert/strict';
import type { Clock } from '../../../../src/core/ports.ts';
import type { DayOverview } from '../../../../src/core/reflection/dayOverview.ts';
import { prepareSearch } from '../../../../src/features/reflection/searchPreparation.ts';
import { journalDays } from '../../../support/journalDays.ts';

/** A clock that a piece of work itself moves on. */
class WorkClock implements Clock {
  time = 0;
  #next: (() => void) | undefined;

  now(): number {
    return this.time;
  }

  timeZone(): string {
    return 'UTC';
  }

  after(_ms: number, run: () => void) {
    this.#next = run;
    return { dispose: () => (this.#next = undefined) };
  }

  /** Runs what is planned; answers whether there was anything. */
  tick(): boolean {
    const run = this.#next;
    this.#next = undefined;
    run?.();
    return run !== undefined;
  }
}

describe('readying the journal for a search', () => {
  let clock: WorkClock;
  let read: string[];
  let days: readonly DayOverview[];
  beforeEach(async () => {
    clock = new WorkClock();
    read = [];
    const names = Array.from({ length: 7 }, (_, index) => `2026-11-0${index + 1}`);
    const journal = await journalDays(Object.fromEntries(names.map((day) => [day, '## Notes\n\nwords\n'])));
    days = journal.map((day) => ({
      ...day,
      get folded() {
        read.push(day.day);
        clock.time += 3;
        return day.folded;
      },
    }));
  });

  it('reads the newest days first, a few milliseconds at a time, until all are read', () => {
    prepareSearch(days, clock);
    assert.deepEqual(read, []);
    clock.tick();
    assert.deepEqual(read, ['2026-11-07', '2026-11-06', '2026-11-05']);
    clock.tick();
    assert.equal(read.length, 6);
    clock.tick();
    assert.deepEqual([read.length, read.at(-1)], [7, '2026-11-01']);
    assert.equal(clock.tick(), false);
  });

  it('ends when nobody searches any more', () => {
    const preparing = prepareSearch(days, clock);
    clock.tick();
    preparing.dispose();
    assert.equal(clock.tick(), false);
    assert.equal(read.length, 3);
  });
});
