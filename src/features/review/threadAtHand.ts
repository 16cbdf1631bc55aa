import * as vscode from 'vscode';
import type { ShownComment } from '../../core/review/arrival.ts';
import type { SaidComment, Thread } from '../../core/review/thread.ts';

/** A thread that a menu of VS Code gave us, as far as it can be read. */
export interface ThreadAtHand {
  readonly uri: vscode.Uri;
  /** The lines it is about; undefined for a whole file. */
  readonly lines: vscode.Range | undefined;
  /** What was said in it; our own drafts are left out. */
  readonly thread: Pick<Thread, 'comments' | 'isResolved' | 'unread'>;
}

/** More comments than anybody reads. */
const mostComments = 500;

/**
 * Reads a live thread, ours or of another extension in the same host. One that came over from another host is nothing
 * but an address to hand back, and undefined here. Nothing of it is ever changed.
 */
export function threadAtHand(value: unknown): ThreadAtHand | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, range, comments, state } = value;
  if (!(uri instanceof vscode.Uri) || !Array.isArray(comments)) return undefined;
  const resolution: unknown = isRecord(state) ? state['resolved'] : state;
  return {
    uri,
    lines: range instanceof vscode.Range ? range : undefined,
    thread: {
      comments: (comments as readonly unknown[]).slice(-mostComments).flatMap(saidOf),
      ...(comments.length > mostComments ? { unread: comments.length - mostComments } : {}),
      isResolved: resolution === vscode.CommentThreadState.Resolved,
    },
  };
}

/** Every comment that a live thread shows at this moment; undefined for a thread that cannot be read. */
export function shownIn(value: unknown): readonly ShownComment[] | undefined {
  if (!isRecord(value) || !(value['uri'] instanceof vscode.Uri)) return undefined;
  const { comments } = value;
  if (!Array.isArray(comments)) return undefined;
  return (comments as readonly unknown[]).flatMap((comment) => {
    if (!isRecord(comment)) return [];
    // GitHub's extension shows names as links in the body, and has beside it what was sent.
    const { rawComment: raw, body: shown, contextValue, mode } = comment;
    const body = (isRecord(raw) ? textOf(raw['body']) : undefined) ?? textOf(shown);
    if (body === undefined) return [];
    return [
      {
        body,
        isOpen: mode === vscode.CommentMode.Editing,
        // As GitHub's extension calls what it shows before it is sent.
        isUnderWay: typeof contextValue === 'string' && contextValue.split(',').includes('temporary'),
      },
    ];
  });
}

/** A comment that a menu of VS Code gave us: whose it is and what it says; undefined when it cannot be read. */
export function commentOf(value: unknown): { readonly by: string; readonly body: string } | undefined {
  const [said] = saidOf(value, 0);
  return said?.author && { by: said.author.login, body: said.body };
}

function saidOf(value: unknown, index: number): readonly SaidComment[] {
  // By its property, not by its class, which a part of the bundle has once more for itself.
  if (!isRecord(value) || 'draftId' in value) return [];
  const { author, body, timestamp } = value;
  const text = textOf(body);
  const name = isRecord(author) ? author['name'] : undefined;
  if (text === undefined || typeof name !== 'string' || name === '') return [];
  return [
    {
      id: String(index),
      author: { login: name, isBot: name.endsWith('[bot]') },
      body: text,
      at: timestamp instanceof Date ? timestamp.getTime() : index,
      url: '',
    },
  ];
}

/** The thread of what a button under a box gives: `{ thread, text }`. */
export function threadOf(reply: unknown): unknown {
  return isRecord(reply) ? reply['thread'] : undefined;
}

/** Plain, or Markdown as VS Code has it. */
function textOf(body: unknown): string | undefined {
  const text = isRecord(body) ? body['value'] : body;
  return typeof text === 'string' ? text : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
