import * as vscode from 'vscode';
import { localDayAt } from '../../core/dates.ts';
import type { Result } from '../../core/ports.ts';
import { addWait, ledgerName, parseNewWait, tickWait } from '../../core/waiting/ledger.ts';
import type { LedgerSignal } from '../../core/waiting/signal.ts';
import type { WaitingDoors } from './doors.ts';

/** Asks who and what, and writes it into the ledger. Both may be said at once: "ana: the API review". */
export async function writeDownWait({ place, clock }: WaitingDoors): Promise<void | Result<string>> {
  const who = await vscode.window.showInputBox({
    title: vscode.l10n.t('I am waiting on…'),
    prompt: vscode.l10n.t('Who? A name, or all at once: “ana: the API review”'),
    placeHolder: vscode.l10n.t('ana'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /[\p{L}\p{N}]/u.test(text) ? undefined : vscode.l10n.t('Name a person: that is what makes it a wait.'),
  });
  if (who === undefined) return;
  let wait = parseNewWait(who);
  if (!wait) {
    const what = await vscode.window.showInputBox({
      title: vscode.l10n.t('I am waiting on {0}', who.trim()),
      prompt: vscode.l10n.t('For what?'),
      placeHolder: vscode.l10n.t('the API review'),
      ignoreFocusOut: true,
      validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A few words are enough.') : undefined),
    });
    if (what === undefined) return;
    wait = { owner: who, text: what };
  }
  const { owner, text } = wait;
  const since = localDayAt(clock.now(), clock.timeZone());
  return place.folder.update(ledgerName, (current) => addWait(current, { owner, text, since }));
}

/** Ticks an item of the ledger: the wait is over. */
export function endWait(item: LedgerSignal, { place }: WaitingDoors): Promise<Result<string>> {
  return place.folder.update(ledgerName, (current) => tickWait(current ?? '', item));
}
