import * as v from 'valibot';
import { linesWithin, type Draft } from './draft.ts';

/**
 * What became of a draft, as far as that can be known. `emptied`: its box was emptied at once, as sending does;
 * nobody tells us more. `replaced`: most of it was taken out by one edit. `handed-over`: another extension was given it to
 * send, and whether it did cannot be told. `posted`: it was seen there.
 */
export type DraftFate = 'open' | 'closed' | 'emptied' | 'replaced' | 'discarded' | 'handed-over' | 'posted';

/** Where a comment belongs. Lines count from zero; `endLine` is the last of several, and absent for one. */
export interface KeptPlace {
  readonly uri: string;
  readonly line: number;
  readonly endLine?: number;
}

/** What was typed into one comment box, kept so that it can be brought back. */
export interface KeptDraft {
  /** Letters, digits and hyphens; names the file. */
  readonly id: string;
  /** As typed, line ends included; never blank. */
  readonly text: string;
  /** `ours`, a known forge, or the id of a comment controller (`boxOwner.ts`). */
  readonly owner: string;
  /** The file that had the focus before the box, and its line from zero: where the comment most likely belongs. */
  readonly place?: KeptPlace;
  /** What VS Code calls the thread of the box; absent for the first box of a new thread. Good for one session. */
  readonly thread?: string;
  readonly fate: DraftFate;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Epoch milliseconds of the last change of its text. */
  readonly changedAt: number;
}

/** The owner of our own comment boxes. */
export const ourselves = 'ours';

/**
 * What was typed last into one of our drafts: its own text, or that of its kept copy when that is later, as it is when
 * the window ended before VS Code had stored the draft.
 */
export function lastTyped(
  draft: Pick<Draft, 'text' | 'createdAt' | 'changedAt'>,
  kept: KeptDraft | undefined,
): string {
  const isLater = kept?.fate === 'open' && kept.changedAt > (draft.changedAt ?? draft.createdAt);
  return isLater ? kept.text : draft.text;
}

/** The place of one of our drafts, as it is kept. */
export function keptPlace({
  uri,
  startLine,
  endLine,
}: Pick<Draft, 'uri' | 'startLine' | 'endLine'>): KeptPlace {
  return { uri, line: startLine, ...(endLine > startLine ? { endLine } : {}) };
}

/** The lines of such a place in a document of `lineCount` lines: the nearest ones when it became shorter. */
export function keptLines(
  { line, endLine = line }: Pick<KeptPlace, 'line' | 'endLine'>,
  lineCount: number,
): { readonly startLine: number; readonly endLine: number } {
  return linesWithin({ startLine: line, endLine: Math.max(line, endLine) }, lineCount);
}

/** How long a draft is kept after its last change: seven days (ms). */
const keptFor = 7 * 86_400_000;

const lineNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const schema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,80}$/)),
  text: v.pipe(
    v.string(),
    v.check((text) => text.trim() !== '', 'a kept draft is blank'),
  ),
  owner: v.string(),
  place: v.exactOptional(
    v.object({ uri: v.string(), line: lineNumber, endLine: v.exactOptional(lineNumber) }),
  ),
  thread: v.exactOptional(v.string()),
  fate: v.picklist(['open', 'closed', 'emptied', 'replaced', 'discarded', 'handed-over', 'posted']),
  startedAt: v.number(),
  changedAt: v.number(),
});

/** Reads what `printKeptDraft` wrote; undefined for anything else. */
export function parseKeptDraft(text: string): KeptDraft | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** One line of JSON: it holds every text exactly, lone surrogates included. */
export function printKeptDraft(draft: KeptDraft): string {
  return `${JSON.stringify(draft)}\n`;
}

/** Whether its seven days are over. A date further in the future than that is a clock set wrong: it is over too. */
export function isOver(changedAt: number, now: number): boolean {
  return Math.abs(now - changedAt) > keptFor;
}

/** Where the person is who wants a draft back. */
export interface RecoverPlace {
  readonly owner?: string;
  readonly thread?: string;
  readonly uri?: string;
  readonly line?: number;
}

/** Lines of code that a comment may have moved by and still be the one meant. */
const nearby = 5;

/**
 * The drafts in the order in which somebody at this place wants them: of the same thread, near the same line, in the
 * same file, then the latest; what was sent or thrown away stands behind what was lost.
 */
export function inOrderFor(place: RecoverPlace, drafts: readonly KeptDraft[]): readonly KeptDraft[] {
  return drafts.toSorted(
    (one, other) => distance(place, one) - distance(place, other) || other.changedAt - one.changedAt,
  );
}

function distance(here: RecoverPlace, draft: KeptDraft): number {
  const settled = draft.fate === 'posted' || draft.fate === 'discarded' ? 10 : 0;
  if (here.owner === draft.owner && here.thread !== undefined && here.thread === draft.thread) return settled;
  if (here.uri === undefined || here.uri !== draft.place?.uri) return settled + 3;
  const lines = here.line === undefined ? Infinity : Math.abs(here.line - draft.place.line);
  return settled + (lines <= nearby ? 1 : 2);
}
