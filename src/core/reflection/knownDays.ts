import type { LocalDay } from '../dates.ts';
import type { DayOverview } from './dayOverview.ts';
import type { EntryFile } from './entryFiles.ts';
import type { Overview, UnreadDay } from './overview.ts';
import { sortedDays, withDay } from './sortedDays.ts';

/** What was read of a day: from which file as it was listed (undefined when only a change was reported), and what it says. */
export type KnownDay =
  | { readonly file: EntryFile | undefined; readonly overview: DayOverview }
  | { readonly file: EntryFile | undefined; readonly unread: UnreadDay };

/** With more changed days than this, putting all of them in order again costs less than placing each. */
const mostPlaced = 32;

/** What is known of the days of one folder. */
export class KnownDays {
  readonly #byDay = new Map<LocalDay, KnownDay>();
  /** Days that changed since `#overview` was made. */
  readonly #changed = new Set<LocalDay>();
  #overview: Overview = { days: [], unread: [] };

  /** Forgets the days that have no file among these. */
  keepOnly(files: readonly EntryFile[]): void {
    if (this.#byDay.size === 0) return;
    const there = new Set(files.map(({ day }) => day));
    for (const day of this.#byDay.keys()) if (!there.has(day)) this.set(day, undefined);
  }

  file(day: LocalDay): EntryFile | undefined {
    return this.#byDay.get(day)?.file;
  }

  /** Undefined: the day has no file any more. */
  set(day: LocalDay, known: KnownDay | undefined): void {
    if (known) this.#byDay.set(day, known);
    else if (!this.#byDay.delete(day)) return;
    this.#changed.add(day);
  }

  /** All of it. After one save in a long journal only that day is placed anew. */
  overview(): Overview {
    this.#overview = this.#changed.size > mostPlaced ? this.#rebuilt() : this.#placed();
    this.#changed.clear();
    return this.#overview;
  }

  #placed(): Overview {
    let { days, unread } = this.#overview;
    for (const day of this.#changed) {
      const known = this.#byDay.get(day);
      days = withDay(days, day, known && 'overview' in known ? known.overview : undefined);
      unread = withDay(unread, day, known && 'unread' in known ? known.unread : undefined);
    }
    return { days, unread };
  }

  #rebuilt(): Overview {
    const days: DayOverview[] = [];
    const unread: UnreadDay[] = [];
    for (const known of this.#byDay.values()) {
      if ('overview' in known) days.push(known.overview);
      else unread.push(known.unread);
    }
    return { days: sortedDays(days), unread: sortedDays(unread) };
  }
}
