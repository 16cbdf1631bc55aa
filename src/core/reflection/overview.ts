import type { LocalDay } from '../dates.ts';
import type { CancellationToken, Disposable, Failure, Result } from '../ports.ts';
import { dayOverview, type DayOverview } from './dayOverview.ts';
import type { EntryFile } from './entryFiles.ts';
import type { Journal } from './journal.ts';
import { KnownDays, type KnownDay } from './knownDays.ts';

/** A day that has a file whose text is not known here. */
export interface UnreadDay {
  readonly day: LocalDay;
  /** Longer than `longestEntry`, or why it could not be read. */
  readonly reason: 'too-long' | Failure;
}

/** The journal at one moment. */
export interface Overview {
  /** The earliest first. */
  readonly days: readonly DayOverview[];
  /** The earliest first; usually empty. */
  readonly unread: readonly UnreadDay[];
}

/** What is known about all entries at once: a cache of the files, kept in memory and nowhere else. One per window. */
export interface JournalOverview extends Disposable {
  /**
   * The journal as it is now; only files that changed since the last time are read. Fails when the folder cannot be
   * listed, and as `cancelled` when asked to stop: what was read by then is not read again.
   */
  read(cancel?: CancellationToken): Promise<Result<Overview>>;
  /** Compares every file again at the next reading, for whoever does not want to rely on reported changes alone. */
  recheck(): void;
  /** Says that the journal may have changed. `read` tells what it is now. */
  onDidChange(listener: () => void): Disposable;
}

/** Bytes. An entry of this length holds a novel; reading it would stop everything else for as long as it takes. */
export const longestEntry = 1_048_576;

/** Files that are read at the same time. */
export const mostReadings = 16;

export function openOverview(journal: Journal): JournalOverview {
  let known = new KnownDays();
  /** What the next reading has to look at: every file, or the days that were reported. */
  let all = true;
  let changed = new Set<LocalDay>();
  let latest: Overview | undefined;
  let lastReading: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const listening = journal.onDidChange((day) => {
    if (day === undefined) {
      // Another folder: nothing that is still being read from the one before may be taken for this one's.
      known = new KnownDays();
      all = true;
    } else changed.add(day);
    for (const listener of [...listeners]) listener();
  });

  const update = async (cancel: CancellationToken | undefined): Promise<Result<Overview>> => {
    if (latest && !all && changed.size === 0) return { ok: true, value: latest };
    // What changes from here on is reported anew.
    const asked: Asked = { all, changed, known };
    all = false;
    changed = new Set();
    latest = undefined;
    const askAgain = (failure?: Failure): void => {
      // The folder that comes back may be another copy of it.
      all ||= asked.all || failure?.kind === 'folder-gone';
      for (const day of asked.changed) changed.add(day);
    };
    try {
      const queue = await daysToRead(journal, asked);
      const read = queue.ok ? await readDays(journal, asked, queue.value, cancel) : queue;
      if (!read.ok) askAgain(read.failure);
      return read.ok ? { ok: true, value: (latest = asked.known.overview()) } : read;
    } catch (error) {
      askAgain();
      throw error;
    }
  };

  return {
    read(cancel) {
      const result = lastReading.then(() => update(cancel));
      lastReading = result.catch(() => undefined);
      return result;
    },
    recheck() {
      all = true;
    },
    onDidChange(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    dispose() {
      listening.dispose();
      listeners.clear();
    },
  };
}

/** What a reading was asked to look at, and where it puts what it finds. */
interface Asked {
  readonly all: boolean;
  /** Days that were reported and not read since. */
  readonly changed: Set<LocalDay>;
  readonly known: KnownDays;
}

interface DayToRead {
  readonly day: LocalDay;
  /** Undefined for a day of which only a change was reported. */
  readonly file: EntryFile | undefined;
}

async function daysToRead(
  journal: Journal,
  {
    all,
    changed,
    known,
  }: { readonly all: boolean; readonly changed: Set<LocalDay>; readonly known: KnownDays },
): Promise<Result<DayToRead[]>> {
  const days: DayToRead[] = [];
  if (!all) {
    for (const day of changed) days.push({ day, file: undefined });
    return { ok: true, value: days };
  }
  const files = await journal.files();
  if (!files.ok) return files;
  known.keepOnly(files.value);
  for (const file of files.value) {
    if (changed.has(file.day) || !isSame(known.file(file.day), file)) days.push({ day: file.day, file });
  }
  return { ok: true, value: days };
}

/** Empties the queue, a few at a time. What was read before a failure or an end stays known. */
async function readDays(
  journal: Journal,
  { known, changed }: Asked,
  queue: DayToRead[],
  cancel: CancellationToken | undefined,
): Promise<Result<void>> {
  // The newest last: of the files that were read the folder keeps an eye on those.
  queue.reverse();
  let gone: Failure | undefined;
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const day = await readDay(journal, next);
      if (day && 'unread' in day && isGone(day.unread.reason)) gone = day.unread.reason;
      // No day is unreadable by itself while the folder of all of them is away.
      if (gone) return;
      known.set(next.day, day);
      changed.delete(next.day);
      if (cancel?.isCancellationRequested) return;
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(mostReadings, queue.length) }, work));
  } finally {
    if (queue.length > 0) queue.length = 0;
  }
  if (gone) return { ok: false, failure: gone };
  return cancel?.isCancellationRequested
    ? { ok: false, failure: { kind: 'cancelled' } }
    : { ok: true, value: undefined };
}

function isGone(reason: UnreadDay['reason']): reason is Failure {
  return reason !== 'too-long' && reason.kind === 'folder-gone';
}

/** Undefined when the day has no file any more. */
async function readDay(journal: Journal, { day, file }: DayToRead): Promise<KnownDay | undefined> {
  if (file && file.size > longestEntry) return { file, unread: { day, reason: 'too-long' } };
  const text = await journal.readText(day, file);
  if (!text.ok) return { file, unread: { day, reason: text.failure } };
  if (text.value === undefined) return undefined;
  if (text.value.length > longestEntry) return { file, unread: { day, reason: 'too-long' } };
  return { file, overview: dayOverview(day, text.value) };
}

function isSame(one: EntryFile | undefined, other: EntryFile): boolean {
  return (
    one !== undefined &&
    one.name === other.name &&
    one.size === other.size &&
    one.modifiedAt === other.modifiedAt
  );
}
