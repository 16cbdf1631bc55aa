import * as vscode from 'vscode';
import type { Move } from '../../core/waiting/moves.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import type { WorkingWeek } from '../../core/waiting/workingTime.ts';
import type { Outcome } from '../../host/commands.ts';
import type { WaitingDoors } from './doors.ts';
import { openPage, openWait } from './openWait.ts';

/** What became of a move. */
export interface MoveMade {
  readonly outcome: Outcome;
  /** Something reads differently now: look again. */
  readonly isChanged: boolean;
}

const opened = (outcome: Outcome): MoveMade => ({ outcome, isChanged: false });
const changed = (outcome: Outcome): MoveMade => ({ outcome, isChanged: true });

/** Makes the chosen move about a wait. Each loads what it needs when it is made. */
export async function makeMove(
  move: Move,
  wait: Wait,
  doors: WaitingDoors,
  week: WorkingWeek,
): Promise<MoveMade> {
  const { clock } = doors;
  switch (move) {
    case 'own-step': {
      const { takeOwnStep } = await import('./ownStep.ts');
      return changed(await takeOwnStep(wait, doors));
    }
    case 'open':
      return opened(await openWait(wait, doors));
    case 'open-page':
      return opened(await openPage(wait));
    case 'ask':
      void vscode.window.setStatusBarMessage(
        vscode.l10n.t('Ask for the review on the page that opens: under “Reviewers”.'),
        8000,
      );
      return opened(await openWait(wait, doors));
    case 'follow-up': {
      const { followUp } = await import('./followUpMove.ts');
      return opened(await followUp(wait, clock.timeZone(), clock.now()));
    }
    case 'note': {
      const { askNote } = await import('./ledgerCommands.ts');
      const noted = await askNote(wait, doors);
      return noted === false ? opened(undefined) : changed(noted);
    }
    case 'set-aside': {
      const { setAside } = await import('./setAsideMove.ts');
      const isDone = await setAside(wait, doors, week);
      return { outcome: undefined, isChanged: isDone };
    }
    case 'bring-back': {
      const { bringBack } = await import('./setAsideMove.ts');
      return changed(await bringBack(wait, doors));
    }
    case 'tick': {
      const { endWait } = await import('./ledgerCommands.ts');
      return wait.signal.kind === 'ledger' ? changed(await endWait(wait.signal, doors)) : opened(undefined);
    }
  }
}
