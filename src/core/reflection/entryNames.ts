import type { LocalDay } from '../dates.ts';
import { defaultPattern, type FileNamePattern } from './fileNamePattern.ts';

/** Which files of the journal folder are entries: those of the pattern in use and of every pattern before it. */
export interface EntryNames {
  /** Names that the entry of a day can have; the first is the one that a new entry gets. */
  of(day: LocalDay): readonly [string, ...string[]];
  /** The day of a file; undefined when the name is not that of an entry. */
  day(fileName: string): LocalDay | undefined;
  /** Whether entries can stand in a sub-folder, or below it. */
  readonly enters: (folder: string) => boolean;
}

/**
 * Entries keep their file when the pattern changes: nothing is renamed behind the person's back. So the earlier patterns
 * go on naming entries, and the default always does.
 */
export function entryNames(current: FileNamePattern, earlier: readonly FileNamePattern[] = []): EntryNames {
  const patterns = [...earlier, defaultPattern].filter(
    (pattern, index, all) =>
      pattern.source !== current.source && all.findIndex((each) => each.source === pattern.source) === index,
  );
  return {
    of(day) {
      const first = current.fileName(day);
      const others = new Set(patterns.map((pattern) => pattern.fileName(day)));
      others.delete(first);
      return [first, ...others];
    },
    day(fileName) {
      const own = current.day(fileName);
      if (own !== undefined) return own;
      for (const pattern of patterns) {
        const day = pattern.day(fileName);
        if (day !== undefined) return day;
      }
      return undefined;
    },
    enters: (folder) => [current, ...patterns].some((pattern) => pattern.enters(folder)),
  };
}

/** Only the default pattern. */
export const defaultEntryNames: EntryNames = entryNames(defaultPattern);
