import * as vscode from 'vscode';
import type { Clock, Log } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalOverview } from '../../core/reflection/overview.ts';
import type { LastWaits } from '../../core/waiting/saidWaits.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { Command, Setting, View } from '../../names.ts';
import { firstUse } from './firstUse.ts';
import { openTextBefore } from './textBefore.ts';

/** What the Looking back view needs from outside. */
export interface LookingBackSurroundings {
  readonly extensionUri: vscode.Uri;
  readonly journal: Journal;
  readonly overview: JournalOverview;
  readonly place: JournalPlace;
  readonly clock: Clock;
  readonly log: Log;
  readonly border: ErrorBorder;
  readonly lastWaits: LastWaits;
}

/** The Looking back view and the command that shows it. */
export function registerLookingBack(doors: LookingBackSurroundings): vscode.Disposable {
  const { border } = doors;
  const surface = firstUse(async () => {
    const { openLookingBackSurface } = await import('./lookingBackSurface.ts');
    return openLookingBackSurface(doors);
  });
  const before = openTextBefore();
  return vscode.Disposable.from(
    surface,
    before,
    vscode.window.registerWebviewViewProvider(View.lookingBack, {
      resolveWebviewView: async (view) => (await surface.get()).show(view),
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(Setting.weekdays)) surface.opened?.refresh();
    }),
    border.register(Command.lookBack, async () => {
      await vscode.commands.executeCommand(`${View.lookingBack}.focus`);
      (await surface.get()).focusSearch();
    }),
    border.register(Command.weeklyReview, async () => {
      const { reviewWeek } = await import('./weeklyReview.ts');
      return reviewWeek(doors);
    }),
    border.register(Command.replaceNames, async () => {
      const { replaceNames } = await import('./nameReplacement.ts');
      return replaceNames({ ...doors, before });
    }),
  );
}
