import { parseLocalDay, type LocalDay } from '../dates.ts';
import { dominantLineEnd } from '../lines.ts';
import { normaliseCommitmentText, printCommitment, printReason, type Commitment } from './commitment.ts';
import { findCommitment, findOpenCommitment, type CommitmentId } from './commitmentId.ts';
import { parseEntry, type Entry } from './entry.ts';
import { splice } from './insertion.ts';

/** The answer to "did I?". `on` is the day on which the person gave it. */
export type CommitmentOutcome =
  | { readonly kind: 'kept'; readonly on: LocalDay }
  /** `to`: the new due date. */
  | { readonly kind: 'moved'; readonly on: LocalDay; readonly to: LocalDay }
  /** `reason` may be empty; line breaks become a space. */
  | { readonly kind: 'let-go'; readonly on: LocalDay; readonly reason: string };

/**
 * The entry with an open commitment settled; undefined when it is not there any more, or no longer open. Only its line
 * changes. One that is moved stays as a record, and the same commitment with its new date stands open right under it,
 * in the same file: so there is never a moment in which it is in two places or in none.
 */
export function withOutcome(entry: Entry, id: CommitmentId, outcome: CommitmentOutcome): Entry | undefined {
  const found = findOpenCommitment(entry, id);
  if (!found) return undefined;
  const { source } = entry;
  const { start, end } = found.range;
  const line = source.slice(start, end);
  const box = line.indexOf(']') + 1;
  const settled = settledLine(line, box, outcome);
  const onward =
    outcome.kind === 'moved' ? lineEndAt(source, end) + movedLine(line, box, found, outcome.to) : '';
  const edited = parseEntry(splice(source, start, end, settled + onward));
  if (!isAsMeant(entry, edited, found, outcome)) {
    throw new Error('The outcome of a commitment cannot be written so that it is read again.');
  }
  return edited;
}

/** Whether the commitment was settled in exactly this way already: an answer that is given again after a kill finds its own work. */
export function hasOutcome(entry: Entry, id: CommitmentId, outcome: CommitmentOutcome): boolean {
  const found = findCommitment(entry, id);
  if (found?.state !== outcome.kind || found.settledOn !== outcome.on) return false;
  if (outcome.kind === 'moved') return found.movedTo === outcome.to;
  return outcome.kind === 'kept' || (found.reason ?? '') === normaliseCommitmentText(outcome.reason);
}

/**
 * The entry with the outcome taken back: `line`, as it stood before without its line end, in the place of what `withOutcome`
 * made of it. Undefined when that is not what stands there any more, byte for byte.
 */
export function withoutOutcome(
  entry: Entry,
  id: CommitmentId,
  outcome: CommitmentOutcome,
  line: string,
): Entry | undefined {
  const record = findCommitment(entry, id);
  if (!record) return undefined;
  const last = outcome.kind === 'moved' ? entry.commitments[entry.commitments.indexOf(record) + 1] : record;
  if (!last) return undefined;
  const before = parseEntry(splice(entry.source, record.range.start, last.range.end, line));
  return withOutcome(before, id, outcome)?.source === entry.source ? before : undefined;
}

const marks: Readonly<Record<CommitmentOutcome['kind'], string>> = { kept: 'x', moved: '-', 'let-go': '-' };

/** `box` is where the blank after `[ ]` starts. */
function settledLine(line: string, box: number, outcome: CommitmentOutcome): string {
  let text = `${line.slice(0, box - 2)}${marks[outcome.kind]}${line.slice(box - 1)}`;
  // Obsidian Tasks reads its fields from the end and stops at the first it does not know: ours go before them.
  if (outcome.kind === 'moved') text = withField(text, box, 'moved', outcome.to, 'before');
  if (outcome.kind === 'let-go') {
    // An older record of a move, left on an open task, would make this one read as moved again.
    text = withoutMoves(text, box);
    const reason = printReason(outcome.reason);
    if (reason !== '') text = withField(text, box, 'reason', reason, 'before');
  }
  return withField(text, box, outcome.kind === 'kept' ? 'completion' : 'cancelled', outcome.on, 'behind');
}

/** The line without its records of moves; a field that names no day is the person's text and stays. */
function withoutMoves(line: string, box: number): string {
  const text = line.slice(box);
  const moves = /[ \t]?(?<!\\)\[moved::[ \t]*(\d{4}-\d{2}-\d{2})[ \t]*\]/g;
  return (
    line.slice(0, box) + text.replaceAll(moves, (found, day: string) => (parseLocalDay(day) ? '' : found))
  );
}

/** The line with a field set: its value replaced where it stands already, else added before or behind the last fields. */
function withField(
  line: string,
  box: number,
  name: string,
  value: string,
  place: 'before' | 'behind',
): string {
  const printed = `[${name}:: ${value}]`;
  const fields = [...line.matchAll(new RegExp(`(?<!\\\\)\\[${name}::((?:[^\\\\[\\]]|\\\\.)*)\\]`, 'g'))];
  // A field that names no day is the person's text and stays.
  const there = fields.find((each) => name === 'reason' || parseLocalDay(each[1]?.trim() ?? ''));
  if (there) return splice(line, there.index, there.index + there[0].length, printed);
  const end = fieldsEnd(line, box);
  const start = place === 'before' ? fieldsStart(line, box, end) : end;
  if (start < end) return splice(line, start, start, `${printed} `);
  const gap = /[ \t]/.test(line.charAt(end - 1)) ? '' : ' ';
  return splice(line, end, end, gap + printed);
}

const blockId = /[ \t]\^[A-Za-z0-9-]+$/;

/** Behind the text and its fields: before blanks at the end, and before Obsidian's `^id`, which must stay last. */
function fieldsEnd(line: string, box: number): number {
  const text = line.slice(0, Math.max(box + 1, line.trimEnd().length));
  const id = blockId.exec(text);
  return id && id.index > box ? Math.max(box + 1, text.slice(0, id.index).trimEnd().length) : text.length;
}

/** Where the last run of `[name:: value]` starts, each a blank apart; `end` itself when there is none. */
function fieldsStart(line: string, box: number, end: number): number {
  let start = end;
  for (let at = end; line.charAt(at - 1) === ']'; at = line.slice(0, start).trimEnd().length) {
    const open = line.lastIndexOf('[', at - 1);
    if (open <= box || !/[ \t]/.test(line.charAt(open - 1))) break;
    if (!/^\[[a-z]+::[^[\]]*\]$/i.test(line.slice(open, at))) break;
    start = open;
  }
  return start;
}

/** The commitment as it goes on, behind the same list marker. Obsidian's `^id` must not stand twice in a file. */
function movedLine(line: string, box: number, { text, link }: Commitment, due: LocalDay): string {
  const onward = printCommitment({ text: movedText(text), link, due });
  return `${line.slice(0, box - 2)} ${line.slice(box - 1, box)}${onward.slice('- [ ]'.length)}`;
}

function movedText(text: string): string {
  return normaliseCommitmentText(text.replace(blockId, ''));
}

function lineEndAt(source: string, at: number): string {
  if (source.startsWith('\r\n', at)) return '\r\n';
  return at < source.length ? source.charAt(at) : dominantLineEnd(source);
}

function isAsMeant(before: Entry, after: Entry, found: Commitment, outcome: CommitmentOutcome): boolean {
  const at = before.commitments.indexOf(found);
  const record = after.commitments[at];
  const added = outcome.kind === 'moved' ? 1 : 0;
  const onward = after.commitments[at + 1];
  return (
    record?.state === outcome.kind &&
    record.text === found.text &&
    record.due === found.due &&
    record.link === found.link &&
    record.settledOn === outcome.on &&
    after.commitments.length === before.commitments.length + added &&
    (outcome.kind !== 'moved' ||
      (record.movedTo === outcome.to && onward?.state === 'open' && onward.due === outcome.to)) &&
    after.answers.length === before.answers.length &&
    after.notes.length === before.notes.length
  );
}
