import * as vscode from 'vscode';
import type { Clock, State } from '../../core/ports.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { openBoxCheck } from './boxCheck.ts';
import { registerBoxFixes } from './boxFixes.ts';
import { registerDraftCommands } from './draftCommands.ts';
import { openDraftStore } from './draftStore.ts';
import { openDraftThreads } from './draftThreads.ts';

/** What the review feature needs from outside. */
export interface ReviewDoors {
  /** State of this workspace: the drafts are about its files. */
  readonly state: State;
  readonly clock: Clock;
  readonly border: ErrorBorder;
}

/** What runs until the extension ends. */
export interface Review extends vscode.Disposable {
  /** Resolves when every draft is kept as typed. */
  flush(): Promise<void>;
}

/** Drafts as comment threads, and the balance check with its fixes in every comment box. */
export function registerReview({ state, clock, border }: ReviewDoors): Review {
  const store = openDraftStore(state, clock);
  const threads = openDraftThreads(store, clock);
  const check = openBoxCheck(clock);
  const subscriptions = vscode.Disposable.from(
    threads,
    check,
    registerBoxFixes(check),
    registerDraftCommands(border, store, threads, clock),
  );
  return {
    flush: () => store.flush(),
    dispose: () => {
      void store.flush();
      subscriptions.dispose();
    },
  };
}
