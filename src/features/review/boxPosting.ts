import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { ownerOfBox } from '../../core/review/boxOwner.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { PostEnd, Previews } from '../../host/previews.ts';
import { Command, commentControllerId } from '../../names.ts';
import type { BoxKeeper } from './boxKeeper.ts';
import { giveBack, takeBack } from './boxRefill.ts';
import { openBoxSending } from './boxSending.ts';
import { boxTarget } from './boxTarget.ts';
import { boxWays } from './boxWays.ts';
import { threadAtHand, threadOf } from './threadAtHand.ts';
import { isCommentBox } from './commentBox.ts';
import { findingLines } from './findingLines.ts';
import { ownerName } from './keepConsent.ts';
import type { PostDoors } from './postCommand.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import type { TextCheck } from './textCheck.ts';

/** The forge is waited for this long (ms) before it counts as not known whether a review is pending. */
const patience = 3_000;

export interface BoxPostingDoors extends Pick<PostDoors, 'placeOf' | 'forgeOf' | 'doubts'> {
  readonly previews: Previews;
  readonly keeper: Pick<BoxKeeper, 'hold'>;
  readonly readings: PullRequestReadings;
  readonly texts: Pick<TextCheck, 'findings'>;
  readonly clock: Clock;
  readonly border: ErrorBorder;
}

/**
 * "Preview and Post…" under the comment boxes of GitHub's extension: our preview, its own command. It is two commands, for
 * whether a review is pending is known to `when` clauses alone, where that extension tells it.
 */
export function registerBoxPosting(doors: BoxPostingDoors): vscode.Disposable {
  const { border } = doors;
  return vscode.Disposable.from(
    border.register(Command.postFromBox, (reply) => postFromBox(reply, false, doors)),
    border.register(Command.postFromBoxInReview, (reply) => postFromBox(reply, true, doors)),
  );
}

async function postFromBox(reply: unknown, isInReview: boolean, doors: BoxPostingDoors): Promise<void> {
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
  const { isDone, fate } = await decide({ reply, text, findings, box, isInReview }, doors);
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

/** What a button under a box gave us, with what we know of it. */
interface FromBox {
  readonly reply: unknown;
  readonly text: string;
  readonly findings: readonly string[];
  readonly box: vscode.TextDocument | undefined;
  /** The extension says that a review is pending. */
  readonly isInReview: boolean;
}

async function decide(
  { reply, text, findings, box, isInReview }: FromBox,
  doors: BoxPostingDoors,
): Promise<Decision> {
  const { previews, readings } = doors;
  const nothing: Decision = { isDone: false, fate: undefined };
  const commands = await vscode.commands.getCommands(true);
  const pending = isInReview || (await hasPending(reply, readings));
  const ways = boxWays(commands, pending === true);
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
  const handing = openBoxSending({ command: way.command, reply, text, owner }, doors.clock);
  const isDone = await previews.ask({
    kind: 'text',
    body: text,
    findings,
    target: {
      ...(await boxTarget(reply, owner, readings)),
      as: `${way.label}. ${way.detail}`,
      notes: way.sends === 'single' && pending === undefined ? [unseenReview(owner)] : [],
    },
    post: async () =>
      (way.sends === 'single' ? await refusedInReview(reply, owner, readings) : undefined) ?? handing.post(),
  });
  return { isDone, fate: handing.fate() };
}

/** Whether GitHub has a review of this person that was not sent; undefined where that is not known. */
async function hasPending(reply: unknown, readings: PullRequestReadings): Promise<boolean | undefined> {
  const at = threadAtHand(threadOf(reply));
  // One may have been begun in the last minute.
  readings.forget();
  const target = at && (await readings.of(at.uri, patience))?.target;
  return target && target.pendingReview !== undefined;
}

function unseenReview(owner: string): string {
  return vscode.l10n.t(
    'Begin no review before you post this: the extension of {0} would send all of it with a single comment, and it cannot be seen from here.',
    owner,
  );
}

/** A review may have been begun while the preview was open: GitHub's extension sends all of it with a single comment. */
async function refusedInReview(
  reply: unknown,
  owner: string,
  readings: PullRequestReadings,
): Promise<PostEnd | undefined> {
  if (!(await hasPending(reply, readings))) return undefined;
  return {
    kind: 'refused',
    why: vscode.l10n.t(
      'you have a pending review by now, and the extension of {0} would send all of it with a single comment. Add the comment to your review instead.',
      owner,
    ),
  };
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
