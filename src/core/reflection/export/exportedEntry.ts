import type { LocalDay } from '../../dates.ts';
import type { Entry } from '../entry.ts';

/** An entry on its way out of the journal, the earliest first. */
export interface ExportedEntry {
  readonly day: LocalDay;
  /** Name inside the journal folder. */
  readonly fileName: string;
  readonly entry: Entry;
}
