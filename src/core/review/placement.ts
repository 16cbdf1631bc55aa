import { mapLines } from './lineMap.ts';
import { hunksOf, type Hunk } from './patch.ts';
import type { Side } from './thread.ts';

/** A file that a pull request changes. */
export interface ChangedFile {
  readonly path: string;
  /** Where it was before; undefined unless it was renamed. */
  readonly previousPath?: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Unified diff without the file's header; undefined when the forge gives none (binary, too large). */
  readonly patch?: string;
}

/** Where a draft was written. */
export interface DraftPlace {
  /** In the repository, with forward slashes. */
  readonly path: string;
  /** `left` when it was written at the file as it was before the change. */
  readonly side: Side;
  /** First and last line from 0, both part of it. */
  readonly startLine: number;
  readonly endLine: number;
  /** The text it was written at; undefined when it is not known, and then no line can have moved. */
  readonly text?: string;
}

/** A place that a forge takes comments for. Lines count from 1; `startLine` is absent for a single line. */
export interface CommentPlace {
  readonly path: string;
  readonly side: Side;
  readonly line: number;
  readonly startLine?: number;
}

/** Where a draft belongs at the head of a pull request. */
export type Placement =
  /** `moved`: lines by which it moved since it was written, negative upwards. */
  | { readonly kind: 'lines'; readonly place: CommentPlace; readonly moved: number }
  /** The lines are there, but the change does not show them, and a forge takes comments only for what it shows. */
  | { readonly kind: 'outside'; readonly path: string; readonly nearest: CommentPlace | undefined }
  /** The lines were changed or removed since. */
  | { readonly kind: 'gone'; readonly path: string; readonly nearest: CommentPlace | undefined }
  /** The pull request does not change this file. */
  | { readonly kind: 'not-changed' };

/** The changed file that a path means, by its name now or before. */
export function changedFile(files: readonly ChangedFile[], path: string): ChangedFile | undefined {
  return files.find((file) => file.path === path) ?? files.find(({ previousPath }) => previousPath === path);
}

/**
 * Finds the lines of a draft again at the pull request's head. `headText` is the file on the draft's side there;
 * undefined when it could not be read, and then lines are taken to be where they were.
 */
export function placeDraft(
  draft: DraftPlace,
  files: readonly ChangedFile[],
  headText: string | undefined,
): Placement {
  const file = changedFile(files, draft.path);
  if (!file) return { kind: 'not-changed' };
  // An added file has no left side, a removed one no right side.
  const side = file.change === 'added' ? 'right' : file.change === 'removed' ? 'left' : draft.side;
  const hunks = hunksOf(file.patch ?? '');
  const map =
    draft.text !== undefined && headText !== undefined && draft.text !== headText
      ? mapLines(linesOf(draft.text), linesOf(headText))
      : undefined;
  const at = (line: number): number | undefined => (map ? map[line] : line);
  const found = Array.from({ length: draft.endLine - draft.startLine + 1 }, (_, index) =>
    at(draft.startLine + index),
  ).filter((line) => line !== undefined);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined || at(draft.endLine) === undefined)
    return {
      kind: 'gone',
      path: file.path,
      nearest: near(file, side, hunks, last ?? before(map, draft.startLine)),
    };
  const hunk = hunks.find((each) => holds(each, side, last + 1));
  if (!hunk) return { kind: 'outside', path: file.path, nearest: near(file, side, hunks, last) };
  // A range may not reach over the edge of what is shown.
  const start = Math.max(first + 1, startOf(hunk, side));
  const place = { path: file.path, side, line: last + 1 };
  return {
    kind: 'lines',
    place: start < last + 1 ? { ...place, startLine: start } : place,
    moved: last - draft.endLine,
  };
}

/** The last line before `line` that is still there. */
function before(map: readonly (number | undefined)[] | undefined, line: number): number | undefined {
  return map?.slice(0, line).findLast((each) => each !== undefined);
}

function startOf(hunk: Hunk, side: Side): number {
  return side === 'left' ? hunk.leftStart : hunk.rightStart;
}

function lengthOf(hunk: Hunk, side: Side): number {
  return side === 'left' ? hunk.leftLines : hunk.rightLines;
}

function holds(hunk: Hunk, side: Side, line: number): boolean {
  return line >= startOf(hunk, side) && line < startOf(hunk, side) + lengthOf(hunk, side);
}

/** The shown line that is nearest to a line (from 0); undefined when nothing of this side is shown. */
function near(
  file: ChangedFile,
  side: Side,
  hunks: readonly Hunk[],
  line: number | undefined,
): CommentPlace | undefined {
  const wanted = (line ?? 0) + 1;
  const candidates = hunks
    .filter((hunk) => lengthOf(hunk, side) > 0)
    .map((hunk) => {
      const start = startOf(hunk, side);
      return Math.min(Math.max(wanted, start), start + lengthOf(hunk, side) - 1);
    })
    .toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted));
  return candidates[0] === undefined ? undefined : { path: file.path, side, line: candidates[0] };
}

/** Lines without their ends: a checkout may have other line ends than the repository. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
