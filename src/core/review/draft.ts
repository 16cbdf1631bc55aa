import * as v from 'valibot';

/** A review comment being written, as it is kept on this machine until it is discarded. */
export interface Draft {
  readonly id: string;
  /** The document it is about, as a URI in text. It may be gone by now. */
  readonly uri: string;
  /** First and last line, zero-based, both part of it. */
  readonly startLine: number;
  readonly endLine: number;
  /** As typed, placeholders included. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Epoch milliseconds of the last change of its text; absent when it is as it was created. */
  readonly changedAt?: number;
}

const line = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const draftSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    uri: v.pipe(v.string(), v.nonEmpty()),
    startLine: line,
    endLine: line,
    text: v.string(),
    createdAt: v.number(),
    changedAt: v.exactOptional(v.number()),
  }),
  v.check((draft) => draft.startLine <= draft.endLine, 'a draft ends before it starts'),
);

/** What was found in the state. */
export interface KeptDrafts {
  readonly drafts: readonly Draft[];
  /** Values that are not drafts as we know them, perhaps of a newer version: kept, and written back as they are. */
  readonly others: readonly unknown[];
}

/** Reads the stored list. Anything that is no list counts as no drafts; a faulty one never hides its neighbours. */
export function readDrafts(stored: unknown): KeptDrafts {
  const drafts = new Map<string, Draft>();
  const others: unknown[] = [];
  for (const value of Array.isArray(stored) ? (stored as readonly unknown[]) : []) {
    const result = v.safeParse(draftSchema, value);
    if (result.success && !drafts.has(result.output.id)) drafts.set(result.output.id, result.output);
    else others.push(value);
  }
  return { drafts: [...drafts.values()], others };
}

/** What `readDrafts` reads back. */
export function writeDrafts(kept: KeptDrafts): readonly unknown[] {
  return [...kept.drafts, ...kept.others];
}

/** The draft's lines within a document of `lineCount` lines: the nearest ones when the document became shorter. */
export function linesWithin(
  draft: Pick<Draft, 'startLine' | 'endLine'>,
  lineCount: number,
): { readonly startLine: number; readonly endLine: number } {
  const last = Math.max(0, lineCount - 1);
  return { startLine: Math.min(draft.startLine, last), endLine: Math.min(draft.endLine, last) };
}

/** An edit of the document, in lines: what it replaced and how many line ends it brought. */
export interface LineEdit {
  readonly startLine: number;
  readonly endLine: number;
  readonly added: number;
}

/**
 * The draft's lines after edits that were made at once, in any order, none overlapping another. An edit above moves
 * them, an edit inside makes them more or fewer; when the lines are gone, the place where they were stays.
 */
export function linesAfter(
  draft: Pick<Draft, 'startLine' | 'endLine'>,
  edits: readonly LineEdit[],
): { readonly startLine: number; readonly endLine: number } {
  let { startLine, endLine } = draft;
  // From the last to the first: an edit then never moves one that is still to come.
  for (const edit of edits.toSorted((one, other) => other.startLine - one.startLine)) {
    const more = edit.added - (edit.endLine - edit.startLine);
    if (edit.endLine < startLine || (edit.endLine === startLine && edit.startLine < startLine)) {
      startLine += more;
      endLine += more;
    } else if (edit.startLine <= endLine) {
      if (edit.startLine < startLine) startLine = edit.startLine;
      endLine = Math.max(startLine, edit.endLine > endLine ? edit.startLine + edit.added : endLine + more);
    }
  }
  return { startLine, endLine };
}
