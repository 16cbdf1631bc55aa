import type { Move } from '../../core/waiting/moves.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import type { Outcome } from '../../host/commands.ts';
import type { WaitingDoors } from './doors.ts';
import { endWait } from './ledgerCommands.ts';
import { openWait } from './openWait.ts';
import { takeOwnStep } from './ownStep.ts';

/** Makes the chosen move about a wait. */
export async function makeMove(move: Move, wait: Wait, doors: WaitingDoors): Promise<Outcome> {
  switch (move) {
    case 'own-step':
      return takeOwnStep(wait, doors);
    case 'open':
      return openWait(wait, doors);
    case 'tick':
      return wait.signal.kind === 'ledger' ? endWait(wait.signal, doors) : undefined;
  }
}
