import type { LocalDay } from '../dates.ts';
import { Lines, isBlank } from '../lines.ts';
import { printCommitment, printCommitmentText, type Commitment } from './commitment.ts';
import { parseEntry, withCommitment, type Entry } from './entry.ts';
import { readIfThen, type IfThen } from './ifThen.ts';
import { splice } from './insertion.ts';

/** The if–then commitment that a day's entry holds for the next day. */
export interface NextStep extends IfThen {
  /** The commitment's text, from which both parts were read. */
  readonly text: string;
}

export interface NextStepToSave {
  readonly due: LocalDay;
  /** Texts under which it may stand already, the latest first: what was last read from the file, and what was sent since. */
  readonly own: readonly string[];
  /** The text it shall have; undefined when both parts were emptied. */
  readonly text: string | undefined;
}

/**
 * The step that can be edited: of the open commitments in if–then form with this due date the last, since ours is added
 * behind what is there.
 */
export function findNextStep(entry: Entry, due: LocalDay, form?: string): NextStep | undefined {
  for (const each of entry.commitments.toReversed()) {
    const parts = isOpen(each, due) && placeOf(entry, each) ? readIfThen(each.text, form) : undefined;
    if (parts) return { ...parts, text: each.text };
  }
  return undefined;
}

/** Whether the step stands in the entry with this text. */
export function hasNextStep(entry: Entry, due: LocalDay, text: string): boolean {
  return entry.commitments.some((each) => isOpen(each, due) && each.text === text);
}

/**
 * The entry with the step as it shall be: its text replaced where it stands, else added behind the commitments there are.
 * Emptied, its line goes when it is nothing but what we wrote; a line to which somebody added something stays. Every other
 * character stays.
 */
export function withNextStep(entry: Entry, { due, own, text }: NextStepToSave): Entry {
  const standing = own
    .map((each) => entry.commitments.findLast((one) => isOpen(one, due) && one.text === each))
    .find((each) => each !== undefined);
  if (text === undefined) return standing ? without(entry, standing) : entry;
  if (standing?.text === text) return entry;
  return (standing && reworded(entry, standing, text)) ?? withCommitment(entry, { text, due });
}

/** Undefined where only the text of this commitment cannot be changed. */
function reworded(entry: Entry, standing: Commitment, text: string): Entry | undefined {
  const place = placeOf(entry, standing);
  if (!place) return undefined;
  const edited = parseEntry(splice(entry.source, place.start, place.end, printCommitmentText(text)));
  const at = entry.commitments.indexOf(standing);
  const now = edited.commitments[at];
  const isAsMeant = now?.text === text && now.due === standing.due && isOpen(now, now.due);
  return isAsMeant && isSame(othersOf(entry, at), othersOf(edited, at)) ? edited : undefined;
}

function isOpen({ state, mark, due }: Commitment, on: LocalDay | undefined): boolean {
  return state === 'open' && mark === ' ' && due === on;
}

/** Where its text stands, when that is in one piece. */
function placeOf({ source }: Entry, { text, range }: Commitment) {
  const printed = printCommitmentText(text);
  const start = source.indexOf(printed, source.indexOf(']', range.start) + 1);
  const end = start + printed.length;
  return printed !== '' && start >= 0 && end <= range.end ? { start, end } : undefined;
}

function without(entry: Entry, standing: Commitment): Entry {
  const { source, outline } = entry;
  const { text, due, range } = standing;
  if (source.slice(range.start, range.end) !== printCommitment({ text, due })) return entry;
  const lines = new Lines(source);
  const end = lines.end(range.start);
  // A heading may be set in as well; it ends the section, and nothing of it hangs on the task above.
  const isLast = outline.sections.some((section) => section.range.end === end);
  const isFollowed =
    !isLast && /[ \t]/.test(source.charAt(end)) && !isBlank(source, end, lines.contentEnd(end));
  // What is written under it, set in, would hang on something else.
  if (isFollowed) return entry;
  const edited = parseEntry(splice(source, range.start, end, ''));
  return isSame(othersOf(entry, entry.commitments.indexOf(standing)), othersOf(edited)) ? edited : entry;
}

/** Everything that is read from an entry besides the commitment at this place. */
function othersOf({ outline, answers, notes, commitments }: Entry, at?: number): readonly unknown[] {
  return [
    outline.sections.map(({ name }) => name),
    answers.map(({ principle, prompt, text }) => [principle, prompt, text]),
    notes.map(({ text }) => text),
    commitments.filter((_, index) => index !== at).map(({ range: _range, ...each }) => each),
  ];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
