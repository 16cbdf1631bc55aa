import { parseLocalDay, type LocalDay } from '../dates.ts';
import { printWaitLink } from '../reflection/waitAddress.ts';
import { printField, printPlain, readFields, withField } from './ledgerFields.ts';
import type { LedgerSignal } from './signal.ts';

/** Name of the ledger in the journal folder. It is the person's: we add lines at its end, tick boxes and write fields. */
export const ledgerName = 'waiting.md';

/** What a person tells us when a wait begins. */
export interface NewWait {
  readonly owner: string;
  readonly text: string;
  /** Left out when nobody knows. */
  readonly since?: LocalDay | undefined;
  readonly did?: string | undefined;
  readonly next?: string | undefined;
  /** Address of the wait that it is about. */
  readonly link?: string | undefined;
}

/** What the person does about a wait, as it stands in the ledger. An empty text takes it away. */
export interface LedgerChange {
  readonly did?: string;
  readonly next?: string;
}

const taskPattern = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([ xX])(\][ \t]+)(.*)$/;

interface Line {
  readonly number: number;
  /** Offset of the line's first character. */
  readonly start: number;
  readonly text: string;
}

interface Layout {
  /** Lines outside code fences and HTML comments. */
  readonly lines: readonly Line[];
  /** Where a fence or comment begins that never ends; what is added must stand before it. */
  readonly open: number | undefined;
}

/** Finds the lines that Markdown reads as text: a task in a code fence or a comment is an example, not a wait. */
function layoutOf(source: string): Layout {
  const lines: Line[] = [];
  let fence: string | undefined;
  let comment = false;
  let open: number | undefined;
  let start = source.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 1; start < source.length; number += 1) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const text = source.slice(start, source[end - 1] === '\r' ? end - 1 : end);
    const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text);
    const mark = marks?.[1] ?? '';
    if (fence !== undefined) {
      if (mark.startsWith(fence) && (marks?.[2] ?? '').trim() === '') fence = undefined;
    } else if (comment) {
      comment = !text.includes('-->');
    } else if (mark !== '' && !(mark.startsWith('`') && (marks?.[2] ?? '').includes('`'))) {
      fence = mark;
      open = start;
    } else if (/^ {0,3}<!--/.test(text)) {
      comment = !text.includes('-->');
      open = start;
    } else {
      lines.push({ number, start, text });
    }
    start = end + 1;
  }
  return { lines, open: fence !== undefined || comment ? open : undefined };
}

/**
 * `@ana: the review`, `ana: the review`, `@Ana María: …`, `@ana the review`. A web address is not a name, nor is, without
 * an `@`, what has no letter: `10:30` is a time.
 */
function readOwner(text: string): { owner: string | undefined; rest: string } {
  const named = /^@?([^\s:@[\]()][^:[\]()\n]{0,60}?)[ \t]*:(?!\/\/)[ \t]*(.*)$/u.exec(text);
  if (named && (text.startsWith('@') || /^(?=.*\p{L})\S+$/u.test(named[1] ?? '')))
    return { owner: named[1], rest: named[2] ?? '' };
  const mentioned = /^@(\S+?)(?:[,;]?[ \t]+(.*))?$/u.exec(text);
  if (mentioned) return { owner: mentioned[1], rest: mentioned[2] ?? '' };
  return { owner: undefined, rest: text };
}

/** The open waits of the ledger in the order of the file. Done items and everything that is no task are left out. */
export function parseLedger(source: string): readonly LedgerSignal[] {
  return layoutOf(source).lines.flatMap(({ number, text }): readonly LedgerSignal[] => {
    const task = taskPattern.exec(text);
    if (!task || task[2] !== ' ') return [];
    const fields = readFields((task[4] ?? '').trim());
    const { did = '', next = '' } = fields.values;
    const day = parseLocalDay(fields.values.since ?? '');
    const { owner, rest } = readOwner(fields.rest.trim());
    if (owner === undefined && rest === '') return [];
    return [
      {
        kind: 'ledger',
        line: number,
        source: text,
        owner,
        text: rest.trim(),
        since: day === undefined ? { kind: 'unknown' } : { kind: 'day', day },
        ...(did === '' ? {} : { did }),
        ...(next === '' ? {} : { next }),
        ...(fields.link === undefined ? {} : { link: fields.link }),
      },
    ];
  });
}

/** Reads one line such as `ana: the API review`; undefined when it does not say who or what. */
export function parseNewWait(line: string): { readonly owner: string; readonly text: string } | undefined {
  const { owner, rest } = readOwner(oneLine(line));
  return owner === undefined || rest === '' ? undefined : { owner, text: rest };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** How a wait is written: `- [ ] @ana: the API review [since:: 2026-11-24] [next:: ask her on Monday]`. */
export function printWait({ owner, text, since, did = '', next = '', link }: NewWait): string {
  const plain = oneLine(owner)
    .replace(/^[\s@]+/, '')
    .replaceAll(/[:[\]()]/g, '');
  const name = [...plain].slice(0, 60).join('').trim();
  const parts = [`- [ ] @${name}: ${printPlain(oneLine(text))}`];
  if (link !== undefined) parts.push(printWaitLink(link));
  if (since !== undefined) parts.push(printField('since', since));
  if (oneLine(did) !== '') parts.push(printField('did', oneLine(did)));
  if (oneLine(next) !== '') parts.push(printField('next', oneLine(next)));
  return parts.join(' ');
}

/** Adds a wait after the last line, every other byte kept: byte order mark, line ends and all. */
export function addWait(source: string | undefined, wait: NewWait): string {
  if (source === undefined || source.replace('\uFEFF', '') === '')
    return `${source ?? ''}# Waiting\n\n${printWait(wait)}\n`;
  const lineEnd = /\r?\n/.exec(source)?.[0] ?? '\n';
  const at = layoutOf(source).open ?? source.length;
  const before = source.slice(0, at);
  const joint = before === '' || before === '\uFEFF' || before.endsWith('\n') ? '' : lineEnd;
  return `${before}${joint}${printWait(wait)}${lineEnd}${source.slice(at)}`;
}

/** Which item is meant, in words that survive edits elsewhere in the file. */
type ItemPlace = Pick<LedgerSignal, 'line' | 'source'>;

/** The open task that a signal was read from, nearest to where it was; undefined when it is gone or ticked. */
function findTask(source: string, item: ItemPlace): Line | undefined {
  const same = layoutOf(source).lines.filter((line) => line.text === item.source);
  const distance = (line: Line): number => Math.abs(line.number - item.line);
  // Lines are more often added above than taken away: of two equally near the lower one.
  const [nearest] = same.toSorted(
    (one, other) => distance(one) - distance(other) || other.number - one.number,
  );
  return nearest && taskPattern.exec(nearest.text)?.[2] === ' ' ? nearest : undefined;
}

/** Ticks the task that a signal was read from, changing one character; the same text when it is gone. */
export function tickWait(source: string, item: ItemPlace): string {
  const task = findTask(source, item);
  if (!task) return source;
  const box = task.start + (taskPattern.exec(task.text)?.[1] ?? '').length;
  return `${source.slice(0, box)}x${source.slice(box + 1)}`;
}

/**
 * Writes what I did and the next step I own into the item that a signal was read from. Only the bytes of these fields
 * change; the same text when the item is gone.
 */
export function changeWait(source: string, item: ItemPlace, change: LedgerChange): string {
  const task = findTask(source, item);
  if (!task) return source;
  let line = task.text;
  if (change.did !== undefined) line = withField(line, 'did', oneLine(change.did));
  if (change.next !== undefined) line = withField(line, 'next', oneLine(change.next));
  return source.slice(0, task.start) + line + source.slice(task.start + task.text.length);
}
