import * as vscode from 'vscode';
import { localDayAt } from '../../core/dates.ts';
import { linkOf } from '../../core/waiting/waitLink.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { Command } from '../../names.ts';
import type { LedgerDoors, WaitingDoors } from './doors.ts';
import { noteInLedger } from './ledgerCommands.ts';
import { waitTitle } from './waitWords.ts';

async function ask(
  step: number,
  prompt: string,
  placeHolder: string,
  value: string,
): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('I am one of those guys ({0} of 2)', step),
    prompt,
    placeHolder,
    value,
    // What was typed must not be lost because another window came to the front.
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A few words are enough.') : undefined),
  });
  return answer?.trim();
}

type OwnStepDoors = LedgerDoors & Pick<WaitingDoors, 'journal' | 'border'>;

const withoutEnd = (text: string): string => text.replace(/[\s.,;]+$/u, '');

/**
 * Asks for an if–then step and writes it as a commitment into today's entry, with a link to the wait, and as the next
 * step into the ledger. When it cannot be written, the reason is said and the questions come back with what was typed.
 */
export async function takeOwnStep(wait: Wait, doors: OwnStepDoors): Promise<void> {
  const { journal, clock, border } = doors;
  let when = '';
  let then = '';
  for (;;) {
    const moment = await ask(
      1,
      vscode.l10n.t('If … (when and where?)'),
      vscode.l10n.t('it is ten tomorrow and nothing has moved'),
      when,
    );
    if (moment === undefined) return;
    when = moment;
    const step = await ask(
      2,
      vscode.l10n.t('If {0}, then I will …', withoutEnd(when)),
      vscode.l10n.t('ask in person, and offer my help'),
      then,
    );
    if (step === undefined) return;
    then = step;
    const own = vscode.l10n.t('If {0}, then I will {1}.', withoutEnd(when), withoutEnd(then));
    const text = vscode.l10n.t('{0} ({1})', own, waitTitle(wait));
    const written = await journal.addCommitment(localDayAt(clock.now(), clock.timeZone()), {
      text,
      link: linkOf(wait),
    });
    if (!written.ok) {
      border.say(written.failure);
      continue;
    }
    // The commitment is kept by now; the ledger's failure is said and takes nothing back.
    const noted = await noteInLedger(wait, { next: own }, doors);
    if (!noted.ok) border.say(noted.failure);
    sayWritten(noted.ok);
    return;
  }
}

/** Says where the step is now, and offers to open it. */
function sayWritten(isInLedger: boolean): void {
  const open = vscode.l10n.t('Open Today’s Entry');
  const text = isInLedger
    ? vscode.l10n.t('Your step is in today’s entry and in the ledger.')
    : vscode.l10n.t('Your step is in today’s entry, and not in the ledger.');
  void vscode.window.showInformationMessage(text, open).then((choice) => {
    if (choice === open) void vscode.commands.executeCommand(Command.openTodaysEntry);
  });
}
