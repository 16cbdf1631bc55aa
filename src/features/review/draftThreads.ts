import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { distinctText, draftOfBox } from '../../core/review/box.ts';
import { ownerOfBox } from '../../core/review/boxOwner.ts';
import { type Draft, linesAfter, linesWithin } from '../../core/review/draft.ts';
import { lastTyped } from '../../core/review/keptDraft.ts';
import type { Vault } from '../../core/review/vault.ts';
import { commentControllerId } from '../../names.ts';
import { isCommentBox } from './commentBox.ts';
import { DraftComment } from './draftComment.ts';
import type { DraftStore } from './draftStore.ts';

/** Our drafts as comment threads at their lines. */
export interface DraftThreads extends vscode.Disposable {
  /**
   * Opens a draft at the lines and resolves with its box, or with undefined when none appears in time. A box that is
   * asked for empty is for the caller to fill with the draft's text.
   */
  open(
    uri: vscode.Uri,
    lines: vscode.Range,
    text: string,
    options?: {
      /** One line for the thread's head: who was heard. */
      readonly note?: string | undefined;
      readonly isEmpty?: boolean;
    },
  ): Promise<vscode.TextDocument | undefined>;
  /** The draft that a menu of VS Code means, or whose box it is. */
  draftOf(subject: unknown): Draft | undefined;
  /** The drafts about a document. */
  draftsIn(uri: vscode.Uri): readonly Draft[];
  /** Shows the box again after VS Code closed it, as it does behind every button below it. */
  reopenBox(id: string): void;
  /** Unfolds the thread, and puts the focus into its box. */
  unfold(id: string): void;
  /** Takes up what was typed last where the draft was stored before that. */
  catchUp(vault: Pick<Vault, 'read'>): Promise<void>;
  discard(id: string): void;
}

/** How long a box may take to appear (ms); on a busy machine it takes seconds. */
const boxLimit = 30_000;

/** VS Code tells its window of a thread's changes together, each tenth of a second (ms). */
const foldTime = 250;

/** Restores the threads of the kept drafts, and keeps what is typed into their boxes. */
export function openDraftThreads(store: DraftStore, clock: Clock): DraftThreads {
  const controller = vscode.comments.createCommentController(commentControllerId, 'Those Guys');
  const threads = new Map<string, vscode.CommentThread>();
  /** Box (document URI) → draft. A draft shown in two editors has two. */
  const boxes = new Map<string, string>();
  /** What each comment was last built with: VS Code builds a new box from it when it has dropped the old one's text. */
  const given = new Map<string, string>();
  const awaited = new Map<string, (box: vscode.TextDocument) => void>();

  /** A thread begins folded; saying so would fold what the person unfolds in the same moment. */
  const show = (draft: Draft, text: string, note?: string): vscode.CommentThread => {
    const thread = controller.createCommentThread(
      vscode.Uri.parse(draft.uri),
      new vscode.Range(draft.startLine, 0, draft.endLine, 0),
      [new DraftComment(draft.id, text)],
    );
    thread.canReply = false;
    thread.contextValue = 'draft';
    thread.label = note ?? vscode.l10n.t('Balanced review comment');
    threads.set(draft.id, thread);
    given.set(draft.id, text);
    return thread;
  };

  const reopenBox = (id: string): void => {
    const draft = store.get(id);
    const thread = threads.get(id);
    if (!draft || !thread) return;
    // Only a comment that VS Code does not know yet makes it build a box.
    thread.comments = [new DraftComment(id, draft.text)];
    given.set(id, draft.text);
  };

  const follow = (document: vscode.TextDocument): void => {
    if (!isCommentBox(document)) return;
    const text = document.getText();
    const box = document.uri.toString();
    const known = boxes.get(box);
    if (known !== undefined) {
      const draft = store.get(known);
      if (draft && draft.text !== text) store.put({ ...draft, text, changedAt: clock.now() });
      return;
    }
    // Not the box of a reply, which is empty too: a thread of ours takes none.
    if (text === '' && ownerOfBox(document.uri.authority, document.uri.path, commentControllerId)) return;
    const id =
      text === ''
        ? [...awaited.keys()].find((each) => given.get(each) === '')
        : draftOfBox(text, store.all());
    if (id !== undefined) {
      boxes.set(box, id);
      awaited.get(id)?.(document);
      return;
    }
    const outdated = draftOfBox(
      text,
      [...given].map(([each, its]) => ({ id: each, text: its })),
    );
    if (outdated !== undefined) reopenBox(outdated);
  };

  const place = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    for (const draft of store.all()) {
      if (draft.uri !== uri) continue;
      const { startLine, endLine } = linesWithin(draft, document.lineCount);
      const thread = threads.get(draft.id);
      if (!thread || (startLine === draft.startLine && endLine === draft.endLine)) continue;
      thread.range = new vscode.Range(startLine, 0, endLine, 0);
      store.put({ ...draft, startLine, endLine });
    }
  };

  const move = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const uri = document.uri.toString();
    for (const draft of store.all()) {
      if (draft.uri !== uri) continue;
      // VS Code moves the thread on the screen by itself; what is kept has to follow.
      const lines = linesAfter(
        draft,
        contentChanges.map(({ range, text }) => ({
          startLine: range.start.line,
          endLine: range.end.line,
          added: text.split(/\r\n|\r|\n/).length - 1,
        })),
      );
      if (lines.startLine !== draft.startLine || lines.endLine !== draft.endLine)
        store.put({ ...draft, ...lines });
    }
  };

  const forget = (document: vscode.TextDocument): void => {
    const id = boxes.get(document.uri.toString());
    boxes.delete(document.uri.toString());
    // Nobody sees it now, so that what VS Code builds the next box from can be made the text that was typed.
    if (id !== undefined && given.get(id) === '') reopenBox(id);
  };

  for (const draft of store.all()) show(draft, draft.text);
  for (const document of vscode.workspace.textDocuments) place(document);

  const subscriptions = vscode.Disposable.from(
    controller,
    vscode.workspace.onDidOpenTextDocument((document) => {
      follow(document);
      place(document);
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (isCommentBox(event.document)) follow(event.document);
      else if (event.contentChanges.length > 0) move(event);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
  );

  return {
    async open(uri, lines, wanted, options = {}) {
      const text = distinctText(wanted, [...store.all().map((draft) => draft.text), ...given.values()]);
      const now = clock.now();
      const draft: Draft = {
        id: `${now.toString(36)}-${store.all().length}`,
        uri: uri.toString(),
        startLine: lines.start.line,
        endLine: lines.end.line,
        text,
        createdAt: now,
      };
      store.put(draft);
      const box = new Promise<vscode.TextDocument | undefined>((resolve) => {
        awaited.set(draft.id, resolve);
        clock.after(boxLimit, () => resolve(undefined));
      });
      // For a comment with text VS Code opens its Comments view over the lower lines of the box.
      const thread = show(draft, options.isEmpty ? '' : draft.text, options.note);
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
      const document = await box;
      awaited.delete(draft.id);
      if (!document && options.isEmpty) reopenBox(draft.id);
      return document;
    },
    draftOf(subject) {
      const id = idOf(subject);
      return id === undefined ? undefined : store.get(id);

      function idOf(value: unknown): string | undefined {
        if (value instanceof DraftComment) return value.draftId;
        for (const [id, thread] of threads) if (thread === value) return id;
        for (const [box, id] of boxes) if (value instanceof vscode.Uri && value.toString() === box) return id;
        return undefined;
      }
    },
    draftsIn: (uri) => store.all().filter((draft) => draft.uri === uri.toString()),
    reopenBox,
    unfold(id) {
      const thread = threads.get(id);
      if (!thread) return;
      const { Collapsed, Expanded } = vscode.CommentThreadCollapsibleState;
      if ([...boxes.values()].includes(id)) {
        // A box gets the focus when its thread unfolds, and in no other way that leaves its text alone.
        thread.collapsibleState = Collapsed;
        clock.after(foldTime, () => (thread.collapsibleState = Expanded));
      } else {
        reopenBox(id);
        thread.collapsibleState = Expanded;
      }
    },
    async catchUp(vault) {
      for (const { id } of store.all()) {
        const before = store.get(id);
        if (!before) continue;
        const text = lastTyped(before, await vault.read(id));
        // Whatever was typed meanwhile is later still.
        if (text === before.text || store.get(id) !== before) continue;
        store.put({ ...before, text, changedAt: clock.now() });
        reopenBox(id);
      }
    },
    discard(id) {
      store.delete(id);
      threads.get(id)?.dispose();
      threads.delete(id);
      given.delete(id);
    },
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
