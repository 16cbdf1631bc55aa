import type { CancellationToken, Clock, State } from '../../../src/core/ports.ts';
import type { Overview } from '../../../src/core/waiting/overview.ts';
import { forgesFreshFor } from '../../../src/core/waiting/rest.ts';
import { defaultWeek } from '../../../src/core/waiting/workingTime.ts';
import type { LookDoors } from '../../../src/features/waiting/doors.ts';
import { look, type LookInput } from '../../../src/features/waiting/look.ts';
import { markerChoice } from '../../../src/features/waiting/markerLook.ts';
import { WaitingMemory } from '../../../src/features/waiting/memory.ts';
import type { RunGit } from '../../../src/host/gitBranches.ts';
import { runGit } from '../../../src/host/node/git.ts';
import type { Repositories } from '../../../src/host/repositories.ts';
import { never } from '../forgeDoors.ts';
import { MemoryJournalFolder } from '../memoryJournalFolder.ts';

const nothingKept: State = { get: () => undefined, set: async () => undefined };

/** The real git, which writes down what it was asked. */
export class AskedGit {
  readonly asked: (readonly string[])[] = [];

  readonly run: RunGit = (folder, args, bounds) => {
    this.asked.push(args);
    return runGit(folder, args, bounds);
  };

  /** Questions of one kind since the last `forget`, such as `blame`. */
  of(subcommand: string): readonly (readonly string[])[] {
    return this.asked.filter((args) => args.includes(subcommand));
  }

  forget(): void {
    this.asked.length = 0;
  }
}

/** What the loop and a look need besides the editor: no forge, an empty journal, nothing kept. */
export function lookDoors(
  clock: Clock,
  run: RunGit | undefined,
): LookDoors & {
  readonly errors: unknown[];
  readonly journal: MemoryJournalFolder;
} {
  const errors: unknown[] = [];
  const journal = new MemoryJournalFolder();
  return {
    errors,
    journal,
    platform: { runGit: run },
    place: { folder: journal, onDidMove: () => ({ dispose() {} }) },
    state: nothingKept,
    personState: nothingKept,
    forges: { list: async () => [], onDidChange: () => ({ dispose() {} }), dispose() {} },
    clock,
    log: { info() {}, warn() {}, error: (_message, error) => void errors.push(error) },
  };
}

/** Looks one after another in one window, with one memory. */
export function looker(
  doors: LookDoors,
  repositories: Repositories,
  memory = new WaitingMemory(),
): (how?: {
  readonly isWhole?: boolean;
  readonly mayRest?: boolean;
  readonly cancel?: CancellationToken;
}) => Promise<Overview | undefined> {
  const settings = {
    week: defaultWeek,
    overdueAfter: undefined,
    reviewWithin: undefined,
    notify: false,
    quietHours: [],
    markerTags: [],
    markerOwners: new Map(),
    ignoredPaths: [],
  };
  return ({ isWhole = false, mayRest = false, cancel = never } = {}) =>
    look(doors, {
      repositories,
      memory,
      settings,
      choice: markerChoice(settings),
      isWhole,
      forgesOlderThan: mayRest ? forgesFreshFor : 0,
      mayRest,
      isTrusted: true,
      isFocused: true,
      cancel: cancel as LookInput['cancel'],
      end: never,
      onEarly() {},
    });
}
