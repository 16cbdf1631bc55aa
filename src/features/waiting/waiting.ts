import type * as vscode from 'vscode';
import type { Overview } from '../../core/waiting/overview.ts';
import type { Outcome } from '../../host/commands.ts';
import { openRepositories } from '../../host/repositories.ts';
import { Command } from '../../names.ts';
import type { WaitingDoors } from './doors.ts';
import { startPollLoop } from './pollLoop.ts';
import { waitingStatus } from './statusBar.ts';

/**
 * The Waiting surface: one status-bar item that answers "am I waiting on those guys?", its quick pick of waits and
 * moves, and the command that writes a wait down. Only registers; the first look comes when the host is idle.
 */
export function registerWaiting(doors: WaitingDoors): vscode.Disposable {
  const { border, clock } = doors;
  const status = waitingStatus();
  const show = (overview: Overview | undefined): void => status.show(overview, clock.timeZone());
  show(undefined);
  const loop = startPollLoop(doors, openRepositories(clock), show);

  const addWait = async (): Promise<Outcome> => {
    const { writeDownWait } = await import('./ledgerCommands.ts');
    const written = await writeDownWait(doors);
    if (written?.ok) await loop.lookNow();
    return written;
  };
  const showWaits = async (): Promise<Outcome> => {
    const { pickMove, pickWait } = await import('./waitPicker.ts');
    const chosen = await pickWait(loop.latest, loop.lookNow(), clock.timeZone());
    if (chosen === undefined) return undefined;
    if (chosen === 'add') return addWait();
    const move = await pickMove(chosen);
    if (move === undefined) return undefined;
    const { makeMove } = await import('./makeMove.ts');
    const made = await makeMove(move, chosen, doors);
    if (move === 'tick') await loop.lookNow();
    return made;
  };
  const registrations = [
    status,
    loop,
    border.register(Command.showWaits, showWaits),
    border.register(Command.addWait, addWait),
  ];
  return {
    dispose() {
      for (const registration of registrations) registration.dispose();
    },
  };
}
