import * as vscode from 'vscode';
import type { ChangedFile } from '../../core/review/placement.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import { shownSide } from '../../core/review/shownSide.ts';
import type { Side } from '../../core/review/thread.ts';
import type { RepositoryPlace } from '../../host/repositoryPlace.ts';

/** A document as far as telling its side takes it; its text is undefined when it is not open. */
export interface SidedDocument {
  readonly uri: vscode.Uri;
  readonly text: string | undefined;
}

/** Which side of the change a document shows, with the file on that side; undefined when this clone does not have it. */
export interface DocumentSide {
  readonly side: Side;
  readonly sideText: string | undefined;
}

/** Undefined where the document does not tell. `file` is what the pull request changes of it, where that is known. */
export async function documentSide(
  { uri, text }: SidedDocument,
  place: RepositoryPlace,
  { headCommit, baseCommit }: Pick<ReviewTarget, 'headCommit' | 'baseCommit'>,
  file: ChangedFile | undefined,
): Promise<DocumentSide | undefined> {
  const { scheme, query } = uri;
  const said = shownSide(scheme, query);
  const isOfGit = scheme === 'git';
  // What no file system has is made by an extension; whether it is the file with the change, only that one knows.
  if (!said && !isOfGit && vscode.workspace.fs.isWritableFileSystem(scheme) === undefined) return undefined;
  if (mayBeLeft(uri)) {
    // A change is shown against where the branches parted, not against what the base became since.
    const parted = (await place.mergeBase(headCommit, baseCommit)) ?? baseCommit;
    const before = await place.textAt(parted, file?.previousPath ?? place.path);
    const isBefore = before !== undefined && text !== undefined && sameLines(before, text);
    if (said === 'left' || isBefore) return { side: 'left', sideText: before };
  }
  return { side: 'right', sideText: await place.textAt(headCommit, file?.path ?? place.path) };
}

/** Whether a document may show the file as it was before the change, perhaps under the name it had then. */
export function mayBeLeft({ scheme, query }: vscode.Uri): boolean {
  return scheme === 'git' || shownSide(scheme, query) === 'left';
}

function sameLines(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
