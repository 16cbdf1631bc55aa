import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { ownerOfBox } from '../../core/review/boxOwner.ts';
import type { KeptDraft } from '../../core/review/keptDraft.ts';
import type { Vault } from '../../core/review/vault.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { PostEnd, Previews } from '../../host/previews.ts';
import { Command, commentControllerId } from '../../names.ts';
import { isCommentBox } from './commentBox.ts';
import { findingLines } from './findingLines.ts';
import { ownerName, type KeepConsent } from './keepConsent.ts';
import type { TextCheck } from './textCheck.ts';

declare const crypto: { randomUUID(): string };

/** VS Code empties a box right behind its button's command; it is given its text back within this time (ms). */
const emptiedWithin = 5_000;

/** Commands of GitHub's extension that send what is in a box. Its own, undocumented: looked for before they are used. */
const sending = [
  { command: 'pr.startReview', sends: 'pending' },
  { command: 'pr.createSingleComment', sends: 'single' },
] as const;

export interface BoxPostingDoors {
  readonly previews: Previews;
  readonly vault: Vault;
  readonly consent: KeepConsent;
  readonly texts: Pick<TextCheck, 'findings'>;
  readonly clock: Clock;
  readonly border: ErrorBorder;
}

/** "Preview and Post…" under the comment boxes of GitHub's extension: our preview, its own command. */
export function registerBoxPosting(doors: BoxPostingDoors): vscode.Disposable {
  return doors.border.register(Command.postFromBox, (reply) => postFromBox(reply, doors));
}

async function postFromBox(reply: unknown, doors: BoxPostingDoors): Promise<void> {
  const text = textOf(reply);
  if (text === undefined || text.trim() === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is nothing to post yet. Write the comment, then preview it.'),
    );
    return;
  }
  const box = vscode.workspace.textDocuments.find(
    (document) => isCommentBox(document) && document.getText() === text,
  );
  const draft = keepFirst(text, box, doors);
  // As long as the box is there: what was ignored in it is forgotten with it.
  const findings = findingLines(text, await doors.texts.findings(text, box?.uri.toString()));
  const isPosted = await decide(reply, text, findings, box, doors);
  if (draft) doors.vault.settle({ ...draft, fate: isPosted ? 'posted' : 'closed' });
  if (!isPosted && box) giveBack(box, text, doors.clock);
}

/** Whatever happens to the box from here on, the text is kept; without consent the box alone has it. */
function keepFirst(
  text: string,
  box: vscode.TextDocument | undefined,
  { vault, consent, clock }: BoxPostingDoors,
): KeptDraft | undefined {
  const owner = box && ownerOfBox(box.uri.authority, box.uri.path, commentControllerId)?.owner;
  if (owner === undefined || !consent.allows(owner)) return undefined;
  const now = clock.now();
  const draft: KeptDraft = {
    id: crypto.randomUUID(),
    text,
    owner,
    fate: 'closed',
    startedAt: now,
    changedAt: now,
  };
  vault.keep(draft);
  return draft;
}

async function decide(
  reply: unknown,
  text: string,
  findings: readonly string[],
  box: vscode.TextDocument | undefined,
  { previews }: BoxPostingDoors,
): Promise<boolean> {
  const commands = await vscode.commands.getCommands(true);
  const ways = sending
    .filter(({ command }) => commands.includes(command))
    .map(({ command, sends }) => ({ command, label: wayLabel(sends), detail: wayDetail(sends) }));
  if (ways.length === 0) {
    await vscode.env.clipboard.writeText(text);
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The extension that owns this box offers no command to post with. The text is in the clipboard.',
      ),
    );
    return false;
  }
  const way = await vscode.window.showQuickPick(ways, {
    title: vscode.l10n.t('Preview and Post'),
    placeHolder: vscode.l10n.t('As what? A preview comes first.'),
  });
  if (!way) return false;
  const owner = box && ownerOfBox(box.uri.authority, box.uri.path, commentControllerId)?.owner;
  const name = ownerName(owner ?? 'github');
  return previews.ask({
    kind: 'text',
    body: text,
    findings,
    target: {
      to: vscode.l10n.t('the thread in which you wrote it, through the extension of {0}', name),
      as: `${way.label}. ${way.detail}`,
      account: vscode.l10n.t('the one that the extension of {0} is signed in with', name),
      notes: [],
    },
    post: () => send(way.command, reply),
  });
}

/** The argument goes on exactly as it came: its owner gets its live thread back, also from another host. */
async function send(command: string, reply: unknown): Promise<PostEnd> {
  try {
    await vscode.commands.executeCommand(command, reply);
    return { kind: 'posted', sentence: vscode.l10n.t('Handed over to the extension that owns the box.') };
  } catch {
    // What it says may hold the comment; the person has the text in front of them.
    return {
      kind: 'refused',
      why: vscode.l10n.t(
        'the extension that owns the box refused it. Look at the thread before you try again.',
      ),
    };
  }
}

/** Puts the text back into the box that VS Code empties when its command ends. */
function giveBack(box: vscode.TextDocument, text: string, clock: Clock): void {
  const restore = async (): Promise<void> => {
    end();
    if (box.isClosed || box.getText() !== '') return;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(box.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  };
  const limit = clock.after(emptiedWithin, () => end());
  const changes = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document === box && document.getText() === '') void restore();
  });
  function end(): void {
    limit.dispose();
    changes.dispose();
  }
}

/** Nothing but the text is ever read of another extension's argument. */
function textOf(reply: unknown): string | undefined {
  if (typeof reply !== 'object' || reply === null || !('text' in reply)) return undefined;
  return typeof reply.text === 'string' ? reply.text : undefined;
}

function wayLabel(sends: 'pending' | 'single'): string {
  return sends === 'pending'
    ? vscode.l10n.t('Add it to your review')
    : vscode.l10n.t('Post it as a single comment');
}

function wayDetail(sends: 'pending' | 'single'): string {
  return sends === 'pending'
    ? vscode.l10n.t('Only you see it until you send the review')
    : vscode.l10n.t('Everybody sees it at once');
}
