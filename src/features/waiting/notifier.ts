import * as vscode from 'vscode';
import type { Disposable } from '../../core/ports.ts';
import {
  decideNudge,
  notificationsPerDay,
  readNotified,
  stillFor,
  withNotified,
} from '../../core/waiting/nudgePolicy.ts';
import type { Overview, WaitRow } from '../../core/waiting/overview.ts';
import { setAsideKey } from '../../core/waiting/setAside.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import type { WaitingSettings } from '../../host/waitingSettings.ts';
import type { WaitingDoors } from './doors.ts';
import { ageText, reasonText, waitTitle } from './waitWords.ts';

const key = 'waiting.notified';

/** Says in a notification that a wait is overdue, if the person asked for notifications and the policy lets it. */
export interface Notifier extends Disposable {
  /** Decides after a look. */
  consider(overview: Overview, settings: WaitingSettings): void;
}

function candidatesOf({
  groups,
}: Overview): readonly { row: WaitRow; key: string; idle: number; isOverdue: boolean }[] {
  return groups
    .filter(({ name }) => name === 'me' || name === 'others')
    .flatMap(({ rows }) => rows)
    .flatMap((row) => {
      const { idle, isOverdue, wait } = row;
      return idle === undefined ? [] : [{ row, key: setAsideKey(wait), idle, isOverdue }];
    });
}

/** Watches what the person does in this window, so that nothing is said while work moves. */
export function openNotifier(
  { clock, personState, log }: Pick<WaitingDoors, 'clock' | 'personState' | 'log'>,
  chooseMove: (wait: Wait) => void,
): Notifier {
  let actedAt: number | undefined;
  let isOpen = false;
  const acted = (): void => {
    actedAt = clock.now();
  };
  const watched = vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(acted),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme !== 'output') acted();
    }),
  );
  const remember = (waitKey: string, never: boolean): Promise<void> =>
    personState.set(key, withNotified(readNotified(personState.get(key)), waitKey, clock.now(), never));

  const say = async (row: WaitRow, waitKey: string, overview: Overview): Promise<void> => {
    await remember(waitKey, false);
    const move = vscode.l10n.t('Choose a Move…');
    const never = vscode.l10n.t('Not Again for This');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0}: {1}. {2}',
        waitTitle(row.wait),
        ageText(row, overview.present),
        reasonText(row.wait),
      ),
      move,
      never,
    );
    if (answer === move) chooseMove(row.wait);
    if (answer === never) await remember(waitKey, true);
  };
  return {
    consider(overview, settings) {
      if (isOpen || !vscode.window.state.focused) return;
      const candidates = candidatesOf(overview);
      const decision = decideNudge(
        candidates,
        readNotified(personState.get(key)),
        actedAt,
        { isWanted: settings.notify, perDay: notificationsPerDay, quiet: settings.quietHours, stillFor },
        overview.present,
      );
      const chosen =
        decision.kind === 'notify' ? candidates.find((each) => each.key === decision.key) : undefined;
      if (!chosen) return;
      isOpen = true;
      say(chosen.row, chosen.key, overview).then(
        () => (isOpen = false),
        (error: unknown) => {
          isOpen = false;
          log.error('A notification about a wait failed', error);
        },
      );
    },
    dispose: () => void watched.dispose(),
  };
}
