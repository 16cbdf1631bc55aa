import * as vscode from 'vscode';
import type { ErrorBorder } from '../../host/commands.ts';
import { Command } from '../../names.ts';
import type { AllSidesDoors } from './allSidesCommand.ts';
import type { GoodIntentDoors } from './goodIntentCommand.ts';
import type { LookOverDoors } from './lookOverReview.ts';
import type { SendReviewDoors } from './sendReviewCommand.ts';

/** Everything these commands need, each taking its part. */
export type ReviewCommandDoors = AllSidesDoors & GoodIntentDoors & LookOverDoors & SendReviewDoors;

/** Before and after a review: all sides, posting, looking over, and the two that are for me alone. Each is read at first use. */
export function registerReviewCommands(border: ErrorBorder, doors: ReviewCommandDoors): vscode.Disposable {
  return vscode.Disposable.from(
    border.register(Command.allSides, async (subject) => {
      const { showAllSides } = await import('./allSidesCommand.ts');
      return showAllSides(subject, doors);
    }),
    border.register(Command.postDraft, async (subject) => {
      const { postDraft } = await import('./postCommand.ts');
      return postDraft(subject, doors);
    }),
    border.register(Command.sendReview, async () => {
      const { sendReview } = await import('./sendReviewCommand.ts');
      return sendReview(doors);
    }),
    border.register(Command.lookOverReview, async () => {
      const { lookOverReview } = await import('./lookOverReview.ts');
      return lookOverReview(doors);
    }),
    border.register(Command.selfReview, async () => {
      const { reviewMyself } = await import('./selfReviewCommand.ts');
      return reviewMyself(doors);
    }),
    border.register(Command.goodIntent, async (subject) => {
      const { readKindly } = await import('./goodIntentCommand.ts');
      return readKindly(subject, doors);
    }),
  );
}
