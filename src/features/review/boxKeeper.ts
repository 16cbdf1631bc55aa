import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { ownerOfBox, type BoxOwner } from '../../core/review/boxOwner.ts';
import {
  closed,
  ended,
  handedOn,
  reopened,
  typed,
  type BoxStory,
  type StoryStep,
} from '../../core/review/boxStory.ts';
import { ourselves, type KeptDraft, type RecoverPlace } from '../../core/review/keptDraft.ts';
import type { Vault } from '../../core/review/vault.ts';
import { commentControllerId } from '../../names.ts';
import { isCommentBox } from './commentBox.ts';
import type { KeepConsent } from './keepConsent.ts';
import { watchBoxes } from './shownBoxes.ts';

declare const crypto: { randomUUID(): string };

/** The question is asked when there is something to lose (characters). */
const worthAsking = 20;

/** So long (ms) behind a comment that was sent VS Code may put its text into boxes again: nobody typed that. */
const refillsWithin = 5_000;

/** So many closed boxes, the last ones, may go on with their text in another box. */
const mostLeft = 50;

/** Keeps what is typed into the comment boxes of other extensions, as far as the person said yes. */
export interface BoxKeeper extends vscode.Disposable {
  /** Where the person is: for the order in which kept drafts are offered. */
  placeOf(box: vscode.TextDocument | undefined): RecoverPlace;
  /** The draft goes on in this box; told before its text is put there, so that it is not kept twice. */
  goOnIn(box: vscode.TextDocument, draft: KeptDraft): void;
  /**
   * Keeps what the box holds before it is handed on, and takes its fate once that is known, whatever happens to the box
   * meanwhile. Undefined where the person did not agree that anything is kept.
   */
  hold(box: vscode.TextDocument): HeldDraft | undefined;
}

/** The draft of a box that was handed on. */
export interface HeldDraft {
  settle(fate: KeptDraft['fate']): void;
}

interface OpenBox {
  readonly owner: BoxOwner;
  story: BoxStory;
}

export function openBoxKeeper(vault: Vault, consent: KeepConsent, clock: Clock): BoxKeeper {
  const boxes = new Map<string, OpenBox>();
  /** Drafts whose box was closed, by id: VS Code may give their text to another box, which goes on with them then. */
  const left = new Map<string, KeptDraft>();
  /** The text that is in the hands of its owner now, with the box it came from. */
  let handing: { readonly box: OpenBox; readonly text: string } | undefined;
  let sent: { readonly owner: string; readonly text: string; readonly at: number } | undefined;
  let lastEditor = vscode.window.activeTextEditor;
  const rememberEditor = (editor: vscode.TextEditor | undefined): void => {
    if (editor && !isCommentBox(editor.document)) lastEditor = editor;
  };
  const placeOfEditor = (): NonNullable<KeptDraft['place']> | undefined =>
    lastEditor && !isCommentBox(lastEditor.document)
      ? { uri: lastEditor.document.uri.toString(), line: lastEditor.selection.active.line }
      : undefined;

  const open = (document: vscode.TextDocument): OpenBox | undefined => {
    const key = document.uri.toString();
    const known = boxes.get(key);
    if (known) return known;
    const owner = ownerOfBox(document.uri.authority, document.uri.path, commentControllerId);
    // Our own drafts are kept where they are stored; whose comment is edited elsewhere VS Code does not say.
    if (!owner || owner.owner === ourselves) return undefined;
    const place = placeOfEditor();
    const about = {
      owner: owner.owner,
      ...(place ? { place } : {}),
      ...(owner.thread === undefined ? {} : { thread: owner.thread }),
    };
    const box: OpenBox = { owner, story: { given: document.getText(), about, draft: undefined } };
    boxes.set(key, box);
    return box;
  };
  const take = (box: OpenBox, { story, write }: StoryStep): void => {
    box.story = story;
    for (const draft of write) {
      left.delete(draft.id);
      if (draft.fate === 'closed') left.set(draft.id, draft);
      const [oldest] = left.keys();
      if (oldest !== undefined && left.size > mostLeft) left.delete(oldest);
      if (draft.fate === 'open') vault.keep(draft);
      else vault.settle(draft);
    }
  };
  const isRefill = (box: OpenBox, text: string): boolean => {
    const { owner } = box.owner;
    if (handing && handing.box !== box && handing.box.owner.owner === owner && handing.text === text)
      return true;
    return sent?.owner === owner && sent.text === text && clock.now() - sent.at < refillsWithin;
  };
  const read = (box: OpenBox, document: vscode.TextDocument): void => {
    const text = document.getText();
    if (isRefill(box, text)) {
      box.story = { ...box.story, given: text, draft: undefined };
      return;
    }
    const draft = box.story.draft ?? reopened(box.owner.owner, text, [...left.values()]);
    take(
      box,
      typed({ ...box.story, draft }, text, clock.now(), () => crypto.randomUUID()),
    );
  };

  /** The same words may be kept of another editor of the box that VS Code showed meanwhile: they are sent too. */
  const forgetCopies = async (from: OpenBox, { id, text }: KeptDraft): Promise<void> => {
    const { owner } = from.owner;
    for (const box of boxes.values())
      if (box !== from && box.owner.owner === owner && box.story.draft?.text === text)
        box.story = { ...box.story, given: text, draft: undefined };
    const kept = await vault.list();
    if (!kept.ok) return;
    const copies = kept.value.filter((each) => each.owner === owner && each.text === text && each.id !== id);
    for (const copy of copies) if (copy.fate !== 'posted') await vault.delete(copy.id);
  };

  const opened = async (document: vscode.TextDocument): Promise<void> => {
    if (!isCommentBox(document)) return;
    const box = open(document);
    const text = document.getText();
    if (!box || text.trim() === '' || !consent.allows(box.owner.owner)) return;
    const kept = await vault.list();
    const draft = kept.ok ? reopened(box.owner.owner, text, kept.value) : undefined;
    if (!draft || box.story.draft) return;
    box.story = { ...box.story, draft };
    read(box, document);
  };
  const changed = async (document: vscode.TextDocument): Promise<void> => {
    const box = isCommentBox(document) ? open(document) : undefined;
    if (!box) return;
    const { owner } = box.owner;
    if (consent.allows(owner)) read(box, document);
    else if (document.getText().trim().length >= worthAsking && (await consent.ask(owner)))
      read(box, document);
  };

  // What was typed before we were there counts too.
  for (const document of vscode.workspace.textDocuments) void opened(document).then(() => changed(document));
  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(rememberEditor),
    vscode.workspace.onDidOpenTextDocument((document) => void opened(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => void changed(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const box = boxes.get(document.uri.toString());
      if (!box) return;
      boxes.delete(document.uri.toString());
      take(box, closed(box.story));
    }),
    // Of a box that is gone for good VS Code may keep the document: that no editor shows it is all that is told.
    watchBoxes({
      shown({ document }) {
        const box = boxes.get(document.uri.toString());
        if (box?.story.draft?.fate === 'closed') read(box, document);
      },
      hidden(document) {
        const box = boxes.get(document.uri.toString());
        if (box) take(box, closed(box.story));
      },
    }),
  );
  return {
    placeOf(box) {
      const owner = box && ownerOfBox(box.uri.authority, box.uri.path, commentControllerId);
      return {
        ...placeOfEditor(),
        ...(owner ? { owner: owner.owner } : {}),
        ...(owner?.thread === undefined ? {} : { thread: owner.thread }),
      };
    },
    goOnIn(document, draft) {
      const box = open(document);
      if (box?.owner.owner === draft.owner) box.story = { ...box.story, draft };
    },
    hold(document) {
      const box = open(document);
      if (!box || !consent.allows(box.owner.owner)) return undefined;
      take(
        box,
        handedOn(box.story, document.getText(), clock.now(), () => crypto.randomUUID()),
      );
      const handed = box.story.draft;
      if (!handed) return undefined;
      handing = { box, text: handed.text };
      return {
        settle(fate) {
          handing = undefined;
          take(box, ended(box.story, handed, fate));
          if (fate !== 'posted' && fate !== 'handed-over') return;
          sent = { owner: box.owner.owner, text: handed.text, at: clock.now() };
          void forgetCopies(box, handed);
        },
      };
    },
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
