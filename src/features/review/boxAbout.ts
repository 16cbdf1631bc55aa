import * as vscode from 'vscode';
import { ownerOfBox } from '../../core/review/boxOwner.ts';
import { commentControllerId } from '../../names.ts';
import type { BoxMemory } from './boxMemory.ts';
import type { DraftAbout } from './draftFacts.ts';
import type { DraftThreads } from './draftThreads.ts';
import type { ThreadAtHand } from './threadAtHand.ts';

/** What the comment in a box is about: our draft's lines; of another extension's box only the file before it is known. */
export function boxAbout(
  box: vscode.TextDocument,
  threads: Pick<DraftThreads, 'draftOf'>,
  memory: Pick<BoxMemory, 'editorBefore'>,
): DraftAbout | undefined {
  const draft = threads.draftOf(box.uri);
  if (draft)
    return {
      uri: vscode.Uri.parse(draft.uri),
      lines: new vscode.Range(draft.startLine, 0, draft.endLine, 0),
    };
  const uri = memory.editorBefore();
  return uri && { uri, lines: undefined };
}

/**
 * Tells the boxes that may be the one of a thread: of our own it is known; of another extension's VS Code says no more
 * than whether the thread had a comment when its box was made. Where several are left, the last focused counts.
 */
export function boxesOf(
  subject: unknown,
  thread: ThreadAtHand | undefined,
  threads: Pick<DraftThreads, 'draftOf'>,
): (box: vscode.TextDocument) => boolean {
  const draft = subject === undefined ? undefined : threads.draftOf(subject);
  return ({ uri }) => {
    if (draft) return threads.draftOf(uri)?.id === draft.id;
    if (!thread || thread.thread.comments.length > 0) return true;
    // A box that names its thread had a comment from the start, so it is not the one of an empty thread.
    return ownerOfBox(uri.authority, uri.path, commentControllerId)?.thread === undefined;
  };
}
