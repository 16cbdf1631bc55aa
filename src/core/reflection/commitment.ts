import type { Lines, TextRange } from '../lines.ts';
import { parseLocalDay, type LocalDay } from '../dates.ts';
import { addressIn, printWaitLink, waitLinkSource } from './waitAddress.ts';

/** Something the person said they would do. */
export interface NewCommitment {
  /** One line; line breaks and the blanks around them become one space. */
  readonly text: string;
  readonly due?: LocalDay | undefined;
  /** Address of the wait it came from. */
  readonly link?: string | undefined;
}

/** How a commitment stands. `moved` is the record of an old date; the commitment itself goes on as another task. */
export type CommitmentState = 'open' | 'kept' | 'moved' | 'let-go';

/** A commitment as it stands in an entry: a task item that Obsidian Tasks and Dataview read. */
export interface Commitment extends NewCommitment {
  /** What stands between the brackets: a blank while it is open, `x` when it was kept. */
  readonly mark: string;
  readonly state: CommitmentState;
  /** The day on which it was kept, moved or let go; undefined while it is open or when nobody wrote it down. */
  readonly settledOn?: LocalDay | undefined;
  /** The date it was moved to. */
  readonly movedTo?: LocalDay | undefined;
  /** Why it was let go. */
  readonly reason?: string | undefined;
  /** Its line, without the line end. */
  readonly range: TextRange;
}

const taskStart = / {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]+\[([^\r\n\]])\][ \t]+/y;
const dueField = /(?<!\\)\[due::[ \t]*(\d{4}-\d{2}-\d{2})[ \t]*\]/;
const linkField = new RegExp(String.raw`(?<!\\)${waitLinkSource}`);
/** What `withOutcome` writes: the blank before a field belongs to it, so that the text around it reads as before. */
const settledField = /[ \t]?(?<!\\)\[(completion|cancelled|moved)::[ \t]*(\d{4}-\d{2}-\d{2})[ \t]*\]/g;
const reasonField = /[ \t]?(?<!\\)\[reason::[ \t]*((?:[^\\[\]\r\n]|\\.)*)\]/;
/** Text of the person that would be read as one of our fields, with the backslashes before it. */
const fieldLike = /(?<!\\)\\*\[(?=(?:due|completion|cancelled|moved|reason)::|wait\]\()/g;

/** The text as it is kept: one line, no blanks around it. */
export function normaliseCommitmentText(text: string): string {
  return text
    .trim()
    .replaceAll(/[\r\n]+/g, ' ')
    .trim();
}

/** The text as it stands in the file, where nothing in it may be read as one of our fields. */
export function printCommitmentText(text: string): string {
  return normaliseCommitmentText(text).replaceAll(fieldLike, '\\$&');
}

/** The task item without its line end. */
export function printCommitment({ text, due, link }: NewCommitment): string {
  const parts = [printCommitmentText(text)];
  if (link) parts.push(printWaitLink(link));
  if (due) parts.push(`[due:: ${due}]`);
  return `- [ ] ${parts.join(' ')}`;
}

/** Reads the task item that starts at `at`; undefined when there is none. */
export function readCommitment(source: string, at: number, lines: Lines): Commitment | undefined {
  taskStart.lastIndex = at;
  const mark = taskStart.exec(source)?.[1];
  if (mark === undefined) return undefined;
  const end = lines.contentEnd(at);
  const line = source.slice(taskStart.lastIndex, end);
  const due = parseLocalDay(dueField.exec(line)?.[1] ?? '');
  const link = addressIn(linkField.exec(line));
  let text = line;
  if (due) text = text.replace(dueField, '');
  if (link !== undefined) text = text.replace(linkField, '');
  const { rest, ...settled } = readSettled(text, mark);
  return {
    text: rest.trim().replaceAll(fieldLike, (found) => found.slice(found.startsWith('\\') ? 1 : 0)),
    mark,
    range: { start: at, end },
    ...(due && { due }),
    ...(link !== undefined && { link }),
    ...settled,
  };
}

type Settled = Pick<Commitment, 'state' | 'settledOn' | 'movedTo' | 'reason'>;

/** The fields of an outcome, and the text without them. A field that names no day is text. */
function readSettled(text: string, mark: string): Settled & { readonly rest: string } {
  const days = new Map<string, LocalDay>();
  let rest = text.replaceAll(settledField, (found, name: string, value: string) => {
    const day = parseLocalDay(value);
    if (!day) return found;
    // Of two records of the same name the first counts.
    if (!days.has(name)) days.set(name, day);
    return '';
  });
  const reason = reasonField.exec(rest)?.[1];
  if (reason !== undefined) rest = rest.replace(reasonField, '');
  const movedTo = days.get('moved');
  const state = stateOf(mark, movedTo !== undefined);
  const settledOn =
    state === 'open' ? undefined : (days.get(state === 'kept' ? 'completion' : 'cancelled') ?? undefined);
  return {
    rest,
    state,
    ...(settledOn && { settledOn }),
    ...(movedTo && { movedTo }),
    ...(reason !== undefined && { reason: readReason(reason) }),
  };
}

/** `>` is what many people write by hand for "moved"; a mark we do not know leaves the commitment open, as in Obsidian Tasks. */
function stateOf(mark: string, isMoved: boolean): CommitmentState {
  if (mark === 'x' || mark === 'X') return 'kept';
  if (mark === '>') return 'moved';
  if (mark === '-') return isMoved ? 'moved' : 'let-go';
  return 'open';
}

/** One line, with a backslash before what would end the field too early, as Dataview reads it. */
export function printReason(reason: string): string {
  return normaliseCommitmentText(reason).replaceAll(/[\\[\]]/g, '\\$&');
}

function readReason(printed: string): string {
  return printed.replaceAll(/\\([\\[\]])/g, '$1').trim();
}
