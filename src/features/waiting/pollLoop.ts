import * as vscode from 'vscode';
import { ledgerName } from '../../core/waiting/ledger.ts';
import type { Overview } from '../../core/waiting/overview.ts';
import type { Disposable } from '../../core/ports.ts';
import { forgesFreshFor, lookEvery } from '../../core/waiting/rest.ts';
import { othersFirst } from '../../host/clock.ts';
import type { Repositories } from '../../host/repositories.ts';
import { readWaitingSettings } from '../../host/waitingSettings.ts';
import type { LookDoors } from './doors.ts';
import { WaitingMemory } from './memory.ts';
import type { TeamAgreement } from './teamAgreement.ts';

/** After the start the host has other things to do (ms). */
const firstLookAfter = 2000;
/** What the first look would pay at once it pays before, each in a turn of its own (ms before it). */
const preparesBefore = 1200;
const readsLookBefore = 900;
const readsFoldersBefore = 600;
/** Changes come in bursts: one look for all of them (ms). */
const settleTime = 700;
/** A look that could not finish is gone on with after this (ms). */
const goOnAfter = 1500;
/** Coming back to the window is no reason to look when the last look is younger (ms). */
const freshFor = 60_000;
/** Somebody who asks to look now means it, but not twice in a row (ms). */
const forgesAskedAgainAfter = 10_000;

/** Every setting of ours may change what is shown. */
const settingsOfAll = 'thoseGuys';

/** The loop that looks again and again while the window has the focus. */
export interface PollLoop extends vscode.Disposable {
  readonly latest: Overview | undefined;
  /** Looks now and cancels a look that is under way. Undefined when another took over or it failed. */
  lookNow(how?: HowToLook): Promise<Overview | undefined>;
}

interface HowToLook {
  /** All files are searched for markers again. */
  readonly isWhole?: boolean;
  /** The forges are asked again, however young what is known of them is: something was done there. */
  readonly forgesAgain?: boolean;
}

export function startPollLoop(
  doors: LookDoors,
  repositories: Repositories,
  agreement: TeamAgreement,
  onOverview: (overview: Overview) => Promise<void>,
): PollLoop {
  const { clock } = doors;
  const memory = new WaitingMemory();
  const end = new vscode.CancellationTokenSource();
  let latest: Overview | undefined;
  let handle: vscode.CancellationTokenSource | undefined;
  let planned: { readonly due: number; mayRest: boolean; readonly timer: Disposable } | undefined;
  let missed = false;
  let disposed = false;

  /** A look nobody asked for must not interrupt: what was known stays, the log tells. */
  const failed = (error: unknown): void => doors.log.error('Looking for waits failed', error);
  const lookOnce = async (
    isWhole = false,
    forgesOlderThan = forgesFreshFor,
    mayRest = false,
  ): Promise<Overview | undefined> => {
    handle?.cancel();
    handle?.dispose();
    const own = new vscode.CancellationTokenSource();
    handle = own;
    try {
      // The heavy part is read at the first look, not at activation.
      const { look } = await import('./look.ts');
      const { markerChoice } = await import('./markerLook.ts');
      await agreement.load();
      await othersFirst();
      const settings = readWaitingSettings(agreement.current);
      const choice = markerChoice(settings);
      await othersFirst();
      const overview = await look(doors, {
        repositories,
        memory,
        settings,
        choice,
        isWhole,
        isTrusted: vscode.workspace.isTrusted,
        isFocused: vscode.window.state.focused,
        cancel: own.token,
        end: end.token,
        forgesOlderThan,
        mayRest,
        onEarly: (early) => {
          if (!own.token.isCancellationRequested && !disposed) onOverview(early).catch(failed);
        },
      });
      // To find out and to show are two turns of the thread.
      await othersFirst();
      if (!overview || own.token.isCancellationRequested || disposed) return undefined;
      latest = overview;
      await onOverview(overview);
      if (overview.hasMore) plan(goOnAfter, true);
      return overview;
    } catch (error) {
      failed(error);
      return undefined;
    }
  };
  /** Plans a look after `ms`, which something set off, else it is only time for one; an earlier one stays. */
  const plan = (ms: number, isOnlyTime = false): void => {
    const due = clock.now() + ms;
    if (planned && planned.due <= due && planned.due >= clock.now()) {
      planned.mayRest &&= isOnlyTime;
      return;
    }
    if (disposed) return;
    planned?.timer.dispose();
    const timer = clock.after(ms, () => {
      const mayRest = planned?.mayRest;
      planned = undefined;
      void lookOnce(false, forgesFreshFor, mayRest).then(() => {
        if (vscode.window.state.focused) plan(lookEvery, true);
      });
    });
    planned = { due, mayRest: isOnlyTime, timer };
  };
  const pause = (): void => {
    planned?.timer.dispose();
    planned = undefined;
  };
  /** Something changed: look soon, or as soon as the person is back. */
  const changed = (): void => {
    if (vscode.window.state.focused) plan(settleTime);
    else missed = true;
  };
  let ledger = doors.place.folder.onDidChange((name) => name === ledgerName && changed());
  const subscriptions: Disposable[] = [
    repositories,
    repositories.onDidChange(changed),
    doors.forges.onDidChange(changed),
    agreement.onDidChange(changed),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(settingsOfAll)) changed();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(changed),
    vscode.workspace.onDidGrantWorkspaceTrust(changed),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (!focused) {
        if (latest) pause();
        return;
      }
      const age = clock.now() - (latest?.present.now ?? Number.NEGATIVE_INFINITY);
      const isOld = missed || age < 0 || age >= freshFor;
      plan(isOld ? settleTime : lookEvery - age, !isOld);
      missed = false;
    }),
    doors.place.onDidMove(({ folder }) => {
      ledger.dispose();
      ledger = folder.onDidChange((name) => name === ledgerName && changed());
      changed();
    }),
  ];
  /** The first question about the time zone reads the tables of all zones: another thread has read them by then. */
  const prepare = async (): Promise<void> => {
    await doors.platform.prepare?.();
    clock.timeZone();
  };
  // The first look is also made in a window that is not in front: it was opened to be looked at.
  plan(firstLookAfter);
  // What cannot be done now is told by the look itself.
  const beforeLook = (ms: number, act: () => Promise<unknown>): Disposable =>
    clock.after(firstLookAfter - ms, () => void act().catch(() => undefined));
  subscriptions.push(
    beforeLook(preparesBefore, prepare),
    beforeLook(readsLookBefore, () => import('./look.ts')),
    beforeLook(readsFoldersBefore, () => import('./markerLook.ts')),
  );
  return {
    get latest() {
      return latest;
    },
    async lookNow({ isWhole, forgesAgain } = {}) {
      pause();
      const overview = await lookOnce(isWhole, forgesAgain === true ? 0 : forgesAskedAgainAfter);
      plan(lookEvery, true);
      return overview;
    },
    dispose() {
      disposed = true;
      end.cancel();
      end.dispose();
      handle?.cancel();
      handle?.dispose();
      pause();
      ledger.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
