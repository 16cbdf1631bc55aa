import type { Move } from '../../core/waiting/moves.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import type { WorkingWeek } from '../../core/waiting/workingTime.ts';
import type { Outcome } from '../../host/commands.ts';
import type { WaitingDoors } from './doors.ts';
import { openPage, openWait } from './openWait.ts';

/** What became of a move. */
export interface MoveMade {
  readonly outcome: Outcome;
  /** Where something reads differently now: look again there. */
  readonly changed: 'nothing' | 'here' | 'forge';
}

const opened = (outcome: Outcome): MoveMade => ({ outcome, changed: 'nothing' });
const changed = (outcome: Outcome): MoveMade => ({ outcome, changed: 'here' });

/** True: the forge knows something new; false: nothing was done; else why not. */
const onForge = (done: boolean | Exclude<Outcome, void>): MoveMade =>
  typeof done === 'boolean' ? { outcome: undefined, changed: done ? 'forge' : 'nothing' } : opened(done);

/** Makes the chosen move about a wait. Each loads what it needs when it is made. */
export async function makeMove(
  move: Move,
  wait: Wait,
  doors: WaitingDoors,
  week: WorkingWeek,
): Promise<MoveMade> {
  switch (move) {
    case 'own-step': {
      const { takeOwnStep } = await import('./ownStep.ts');
      return changed(await takeOwnStep(wait, doors));
    }
    case 'open':
      return opened(await openWait(wait, doors));
    case 'open-page':
      return opened(await openPage(wait));
    case 'ask': {
      if (wait.signal.kind !== 'pull-request') return opened(undefined);
      const { askForReview } = await import('./askMove.ts');
      return onForge(await askForReview(wait.signal, doors));
    }
    case 'follow-up': {
      const { followUp } = await import('./followUpMove.ts');
      return onForge(await followUp(wait, doors));
    }
    case 'note': {
      const { askNote } = await import('./ledgerCommands.ts');
      const noted = await askNote(wait, doors);
      return noted === false ? opened(undefined) : changed(noted);
    }
    case 'set-aside': {
      const { setAside } = await import('./setAsideMove.ts');
      const isDone = await setAside(wait, doors, week);
      return isDone ? changed(undefined) : opened(undefined);
    }
    case 'take-turn': {
      const { takeTurn } = await import('./setAsideMove.ts');
      return changed(await takeTurn(wait, doors));
    }
    case 'give-turn-back':
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
