import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { ownerOfBox } from '../../core/review/boxOwner.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { Previews } from '../../host/previews.ts';
import { Command, commentControllerId } from '../../names.ts';
import type { BoxKeeper } from './boxKeeper.ts';
import { giveBack, takeBack } from './boxRefill.ts';
import { openBoxSending } from './boxSending.ts';
import { boxTarget } from './boxTarget.ts';
import { threadAtHand, threadOf } from './threadAtHand.ts';
import { isCommentBox } from './commentBox.ts';
import { findingLines } from './findingLines.ts';
import { ownerName } from './keepConsent.ts';
import type { PostDoors } from './postCommand.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import type { TextCheck } from './textCheck.ts';

/** Commands of GitHub's extension that send what is in a box. Its own, undocumented: looked for before they are used. */
const sending = [
  { command: 'pr.startReview', sends: 'pending' },
  { command: 'pr.createSingleComment', sends: 'single' },
] as const;

export interface BoxPostingDoors extends Pick<PostDoors, 'placeOf' | 'forgeOf'> {
  readonly previews: Previews;
  readonly keeper: Pick<BoxKeeper, 'hold'>;
  readonly readings: PullRequestReadings;
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
  // Whatever happens to the box from here on, the text is kept; without consent the box alone has it.
  const held = box && doors.keeper.hold(box);
  // As long as the box is there: what was ignored in it is forgotten with it.
  const findings = findingLines(text, await doors.texts.findings(text, box?.uri.toString()));
  const { isDone, fate } = await decide(reply, text, findings, box, doors);
  held?.settle(fate ?? 'closed');
  if (!isDone && box) giveBack(box, text, doors.clock);
  if (fate === 'posted' && box) takeBack(box, text, doors.clock);
  if (isDone && fate === 'handed-over' && !held) offerText(text);
}

interface Decision {
  /** The box has done its work; else it gets its text back. */
  readonly isDone: boolean;
  /** Undefined when nothing was sent. */
  readonly fate: 'posted' | 'handed-over' | undefined;
}

async function decide(
  reply: unknown,
  text: string,
  findings: readonly string[],
  box: vscode.TextDocument | undefined,
  doors: BoxPostingDoors,
): Promise<Decision> {
  const { previews, readings } = doors;
  const nothing: Decision = { isDone: false, fate: undefined };
  const commands = await vscode.commands.getCommands(true);
  const ways = sending
    .filter(({ command }) => commands.includes(command))
    .map(({ command, sends }) => ({ command, label: wayLabel(sends), detail: wayDetail(sends) }));
  if (ways.length === 0) {
    const isDone = await postByOurselves(reply, text, box, doors);
    return { isDone, fate: isDone ? 'posted' : undefined };
  }
  const way = await vscode.window.showQuickPick(ways, {
    title: vscode.l10n.t('Preview and Post'),
    placeHolder: vscode.l10n.t('As what? A preview comes first.'),
  });
  if (!way) return nothing;
  const owner = ownerName(
    (box && ownerOfBox(box.uri.authority, box.uri.path, commentControllerId)?.owner) ?? 'github',
  );
  const handing = openBoxSending({ command: way.command, reply, text, owner });
  const isDone = await previews.ask({
    kind: 'text',
    body: text,
    findings,
    target: {
      ...(await boxTarget(reply, owner, readings)),
      as: `${way.label}. ${way.detail}`,
      notes: [],
    },
    post: () => handing.post(),
  });
  return { isDone, fate: handing.fate() };
}

/** The owner of the box offers no command to post with: where its thread can be read, GitHub is asked itself. */
async function postByOurselves(
  reply: unknown,
  text: string,
  box: vscode.TextDocument | undefined,
  doors: BoxPostingDoors,
): Promise<boolean> {
  const at = threadAtHand(threadOf(reply));
  if (!at?.lines) {
    await vscode.env.clipboard.writeText(text);
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The extension that owns this box offers no command to post with, and at which lines it stands cannot be told. The text is in the clipboard.',
      ),
    );
    return false;
  }
  const { postText } = await import('./postCommand.ts');
  const subject = {
    id: box?.uri.toString() ?? '',
    uri: at.uri.toString(),
    startLine: at.lines.start.line,
    endLine: at.lines.end.line,
    createdAt: doors.clock.now(),
  };
  return postText(subject, text, doors);
}

/** Nobody can tell whether it arrived, and it is kept nowhere: the last chance to have it. */
function offerText(text: string): void {
  const copy = vscode.l10n.t('Copy My Words');
  void vscode.window
    .showInformationMessage(
      vscode.l10n.t(
        'Whether your comment was posted cannot be seen from here, and it is not kept. Look at the thread.',
      ),
      copy,
    )
    .then((answer) => (answer === copy ? vscode.env.clipboard.writeText(text) : undefined));
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
