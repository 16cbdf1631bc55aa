import * as vscode from 'vscode';
import { Command, type CommandId } from '../names.ts';
import type { Failure, Log, Result } from '../core/ports.ts';
import { failureText } from './failureText.ts';
import { hostSpeech } from './speech.ts';

/** What a command handler may answer: nothing, or a result whose failure the border puts into words. */
export type Outcome = void | Result<unknown>;

/**
 * The one error border of commands and messages (design decision 9): a cancelled act is silent, an expected failure
 * is one plain sentence, anything else is one sentence with "Show Log".
 */
export interface ErrorBorder {
  /** Registers a command whose outcome passes the border. */
  register(
    command: CommandId,
    handler: (...args: readonly unknown[]) => Outcome | PromiseLike<Outcome>,
  ): vscode.Disposable;
  /** Runs something that is not a command (a page's message, a background tick) inside the border. */
  run(what: string, act: () => Outcome | PromiseLike<Outcome>): Promise<void>;
  /** Says an expected failure that the caller handles otherwise. */
  say(failure: Failure): void;
}

export function errorBorder(log: Log): ErrorBorder {
  const say = (failure: Failure): void => {
    const text = failureText(failure, hostSpeech());
    if (text !== undefined) void vscode.window.showWarningMessage(text);
  };
  const run: ErrorBorder['run'] = async (what, act) => {
    try {
      const outcome = await act();
      if (outcome && !outcome.ok) say(outcome.failure);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return;
      log.error(what, error);
      const showLog = vscode.l10n.t('Show Log');
      const answer = await vscode.window.showErrorMessage(
        vscode.l10n.t('Those Guys could not do that. Nothing you wrote was changed.'),
        showLog,
      );
      if (answer === showLog) await vscode.commands.executeCommand(Command.showLog);
    }
  };
  return {
    register: (command, handler) =>
      vscode.commands.registerCommand(command, (...args: readonly unknown[]) =>
        run(command, () => handler(...args)),
      ),
    run,
    say,
  };
}
