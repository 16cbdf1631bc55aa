import type { LocalDay } from '../../core/dates.ts';
import type { Clock, Result } from '../../core/ports.ts';
import { findAnswer } from '../../core/reflection/entry.ts';
import type { Journal, SavedAnswer } from '../../core/reflection/journal.ts';
import type { SaveIntent } from '../../protocol/reflect.ts';
import { GatheredSaves, type WriteEnd } from './gatheredSaves.ts';

/** A save whose day was checked to be one. */
export type CheckedSave = Omit<SaveIntent, 'day'> & { readonly day: LocalDay };

/** Writes answers as they are typed. */
export function answerSaves(
  journal: Pick<Journal, 'read' | 'saveAnswer'>,
  clock: Clock,
  ended: (save: CheckedSave, end: WriteEnd<SavedAnswer>) => void,
): GatheredSaves<CheckedSave, SavedAnswer> {
  return new GatheredSaves({
    clock,
    keyOf: ({ day, principle, prompt }) => `${day} ${principle} ${prompt}`,
    write: (save) => writeAnswer(journal, save),
    ended,
  });
}

async function writeAnswer(
  journal: Pick<Journal, 'read' | 'saveAnswer'>,
  save: CheckedSave,
): Promise<Result<SavedAnswer>> {
  const { day, principle, prompt, text, earlier } = save;
  let { base } = save;
  if (earlier.length > 0) {
    // After a restart the file may hold a text that the page sent before: that is ours, not somebody else's.
    const entry = await journal.read(day);
    const current = entry.ok && entry.value ? findAnswer(entry.value, principle, prompt)?.text : undefined;
    if (current !== undefined && earlier.some((sent) => sent.trim() === current.trim())) base = current;
  }
  return journal.saveAnswer({ day, principle, prompt, answer: text, base });
}
