import type { ChildProcess } from 'node:child_process';

/** How a process ended. */
export type ProcessEnd =
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly kind: 'not-started'; readonly error: Error };

/** A process with its whole group, which must have been spawned `detached`. */
export interface OwnedProcess {
  readonly process: ChildProcess;
  readonly ended: Promise<ProcessEnd>;
  /** Ends the whole group: politely, then after `graceMs` by force. Resolves when it is gone. */
  end(graceMs?: number): Promise<void>;
  /** Ends the whole group at once, as a power cut would. */
  kill(): void;
}

const owned = new Set<OwnedProcess>();
let watching = false;

/**
 * Takes responsibility for a detached child: its group is killed when this process exits, for
 * whatever reason JavaScript still sees (end, exception, SIGINT, SIGTERM, SIGHUP). What JavaScript
 * does not see, a SIGKILL, is covered for servers by parentGuard.ts.
 */
export function ownedProcess(child: ChildProcess): OwnedProcess {
  watchOwnEnd();
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.once('error', (error) => resolve({ kind: 'not-started', error }));
    child.once('exit', (code, signal) => resolve({ kind: 'ended', code, signal }));
  });
  const self: OwnedProcess = {
    process: child,
    ended,
    kill: () => {
      signalGroup(child.pid, 'SIGKILL');
      owned.delete(self);
    },
    end: async (graceMs = 3_000) => {
      signalGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
      // Children of the leader may have survived it; nothing of the group stays.
      self.kill();
    },
  };
  owned.add(self);
  return self;
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

function watchOwnEnd(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const each of owned) each.kill();
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    // Only when nobody else decides what the signal means (mocha does, for SIGINT).
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(code);
    });
  }
}
