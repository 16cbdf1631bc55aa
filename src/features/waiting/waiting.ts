import * as vscode from 'vscode';
import type { Overview } from '../../core/waiting/overview.ts';
import type { Move } from '../../core/waiting/moves.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import type { LastSignals } from '../../core/waiting/saidSignals.ts';
import type { LastWaits } from '../../core/waiting/saidWaits.ts';
import type { Outcome } from '../../host/commands.ts';
import { othersFirst } from '../../host/clock.ts';
import { openRepositories } from '../../host/repositories.ts';
import { registerInTurns } from '../../host/turns.ts';
import { readWaitingSettings } from '../../host/waitingSettings.ts';
import { Command } from '../../names.ts';
import type { WaitingDoors } from './doors.ts';
import { lastSignals } from './lastSignals.ts';
import { lastWaits } from './lastWaits.ts';
import { openNotifier } from './notifier.ts';
import { startPollLoop } from './pollLoop.ts';
import { waitingStatus } from './statusBar.ts';
import { openTeamAgreement } from './teamAgreement.ts';
import { waitOfNode } from './waitTree.ts';
import { openWaitingView } from './waitingView.ts';

/** Commands that make one move, for the menu of a row. */
const moveCommands = {
  [Command.takeOwnStep]: 'own-step',
  [Command.openWait]: 'open',
  [Command.askForReview]: 'ask',
  [Command.followUp]: 'follow-up',
  [Command.noteWait]: 'note',
  [Command.takeTurn]: 'take-turn',
  [Command.giveTurnBack]: 'give-turn-back',
  [Command.setAside]: 'set-aside',
  [Command.bringBack]: 'bring-back',
  [Command.endWait]: 'tick',
} as const;

/** The Waiting surface, registered. */
export interface Waiting extends vscode.Disposable {
  readonly lastWaits: LastWaits;
  readonly lastSignals: LastSignals;
  /** A look has ended: both may say something else now. */
  readonly onDidLook: vscode.Event<void>;
}

/**
 * The Waiting surface: one status-bar item that answers "am I waiting on those guys?", the view and the quick pick of
 * waits and moves, and the command that writes a wait down. Only registers; the first look comes when the host is idle.
 */
export async function registerWaiting(doors: WaitingDoors): Promise<Waiting> {
  const { border, clock } = doors;
  const repositories = openRepositories(clock);
  const agreement = openTeamAgreement(doors.log, repositories);
  const status = waitingStatus(doors.reminder);
  await othersFirst();
  const view = openWaitingView(doors.state);
  const notifier = openNotifier(doors, (wait) => void border.run(Command.chooseMove, () => chooseMove(wait)));
  const looked = new vscode.EventEmitter<void>();
  let shown: Overview | undefined;
  const show = async (overview: Overview): Promise<void> => {
    shown = overview;
    status.show(overview);
    // Each is a turn of the thread of its own; a later look may have been shown meanwhile.
    await othersFirst();
    if (overview !== shown) return;
    view.show(overview);
    await othersFirst();
    if (overview !== shown) return;
    notifier.consider(overview, readWaitingSettings(agreement.current));
    looked.fire();
  };
  status.show(undefined);
  const loop = startPollLoop(doors, repositories, agreement, show);

  const signals = lastSignals();
  const addWait = async (): Promise<Outcome> => {
    const { writeDownWait } = await import('./ledgerCommands.ts');
    const written = await writeDownWait(doors);
    if (written?.ok) await loop.lookNow();
    return written;
  };
  const make = async (move: Move, wait: Wait): Promise<Outcome> => {
    const { makeMove } = await import('./makeMove.ts');
    const { outcome, changed } = await makeMove(
      move,
      wait,
      doors,
      readWaitingSettings(agreement.current).week,
    );
    if (changed !== 'nothing') await loop.lookNow({ forgesAgain: changed === 'forge' });
    return outcome;
  };
  async function chooseMove(wait: Wait): Promise<Outcome> {
    const { pickMove } = await import('./waitPicker.ts');
    const rows = loop.latest?.groups.flatMap((group) => group.rows) ?? [];
    const move = await pickMove(wait, rows.find((row) => row.wait.id === wait.id)?.said);
    return move === undefined ? undefined : make(move, wait);
  }
  /** Which wait is meant: that of the row, else the one the person picks. */
  const meant = async (argument: unknown): Promise<Wait | 'add' | undefined> => {
    const known = waitOfNode(argument);
    if (known) return known;
    const { pickWait } = await import('./waitPicker.ts');
    return pickWait(loop.latest, loop.lookNow());
  };
  const onWait =
    (act: (wait: Wait) => Promise<Outcome>) =>
    async (argument?: unknown): Promise<Outcome> => {
      const wait = await meant(argument);
      if (wait === 'add') return addWait();
      return wait && act(wait);
    };
  const registered = await registerInTurns(clock, [
    () => agreement,
    () => status,
    () => view,
    () => notifier,
    () => loop,
    () => looked,
    () => border.register(Command.showWaits, onWait(chooseMove)),
    () => border.register(Command.addWait, addWait),
    () => border.register(Command.chooseMove, onWait(chooseMove)),
    ...Object.entries(moveCommands).map(
      ([command, move]) =>
        () =>
          border.register(
            command as keyof typeof moveCommands,
            onWait((wait) => make(move, wait)),
          ),
    ),
    () =>
      border.register(Command.connectForge, async () => {
        const { connectForge } = await import('./connectForge.ts');
        const outcome = await connectForge(doors, loop.latest?.gaps ?? []);
        if (!outcome || outcome.ok) await loop.lookNow();
        return outcome;
      }),
    () => border.register(Command.refreshWaits, async () => void (await loop.lookNow({ isWhole: true }))),
    () => border.register(Command.arrangeWaits, () => view.chooseArrangement()),
    () => border.register(Command.filterWaits, () => view.askFilter()),
    () => border.register(Command.clearWaitFilter, () => view.clearFilter()),
  ]);
  return {
    lastWaits: () => lastWaits(loop.latest),
    lastSignals: () => signals.of(loop.latest),
    onDidLook: looked.event,
    dispose() {
      shown = undefined;
      registered.dispose();
    },
  };
}
