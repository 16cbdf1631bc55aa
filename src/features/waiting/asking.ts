import * as vscode from 'vscode';
import { uncancelled, type Failure, type Result } from '../../core/ports.ts';
import type { AskingForge, AskName, AskTarget } from '../../core/waiting/reviewAsk.ts';
import { shown } from '../../core/waiting/shownText.ts';
import type { PullRequestSignal } from '../../core/waiting/signal.ts';
import type { WaitingDoors } from './doors.ts';
import { forgeName } from './forgeWords.ts';

/** A pull request with the forge on which somebody can be asked about it. */
export interface Opened {
  readonly forge: AskingForge;
  readonly name: AskName;
  readonly target: AskTarget;
}

/** Signs in if need be and reads the pull request as it is now. Undefined after a no. */
export async function openTarget(
  { host, repository, number }: PullRequestSignal,
  { askingForgeOf }: Pick<WaitingDoors, 'askingForgeOf'>,
): Promise<Result<Opened> | undefined> {
  const forge = await askingForgeOf(host);
  if (!forge) return undefined;
  const name: AskName = { repository, number };
  const target = await forge.target(name, uncancelled);
  return target.ok ? { ok: true, value: { forge, name, target: target.value } } : target;
}

/** The pull request on one line. */
export function targetText({ repository, number, title }: AskTarget): string {
  return `${repository}#${number} “${shown(title)}”`;
}

/** The account on one line. */
export function accountText({ forge, target }: Pick<Opened, 'forge' | 'target'>): string {
  return vscode.l10n.t('{0} on {1}', target.viewer, forge.host);
}

/** Why it was not done, in one sentence that goes on behind "NOT ASKED:" or "NOT POSTED:". */
export function deedFailureText(failure: Failure, deed: 'ask' | 'comment'): string {
  if (!('host' in failure)) return vscode.l10n.t('it was broken off.');
  const name = forgeName(failure.host);
  switch (failure.kind) {
    case 'signed-out':
      return vscode.l10n.t('{0} does not accept your session any more. Sign in again, then try again.', name);
    case 'offline':
      return vscode.l10n.t('{0} did not answer. Whether it arrived is looked up before the next try.', name);
    case 'rate-limited':
      return vscode.l10n.t(
        '{0} wants to be left alone until {1}.',
        name,
        new Date(failure.until).toLocaleTimeString(vscode.env.language),
      );
    case 'forbidden':
      if (failure.missing.length === 0)
        return deed === 'comment'
          ? vscode.l10n.t('{0} does not allow it to your account.', name)
          : vscode.l10n.t(
              '{0} does not allow it to your account: asking for a review takes the right to write in the repository. A comment can ask too.',
              name,
            );
      return vscode.l10n.t('{0} does not allow it; the sign-in lacks {1}.', name, failure.missing.join(', '));
    case 'hidden':
      return vscode.l10n.t('{0} has no such pull request or person, or hides it from your account.', name);
    case 'failing':
    case 'unreadable':
      return vscode.l10n.t(
        '{0} refused it or is in trouble. Whether it arrived is looked up before the next try.',
        name,
      );
  }
}
