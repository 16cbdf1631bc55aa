import type { Clock, Disposable, State } from '../../core/ports.ts';
import { type Draft, type KeptDrafts, readDrafts, writeDrafts } from '../../core/review/draft.ts';

const stateKey = 'review.drafts';

/** Typing is written at most this much later (ms). */
const delay = 150;

/** The drafts of this workspace, kept as typed. */
export interface DraftStore {
  all(): readonly Draft[];
  get(id: string): Draft | undefined;
  put(draft: Draft): void;
  delete(id: string): void;
  /** Resolves when everything typed so far is kept. */
  flush(): Promise<void>;
}

/** Reads what was kept; from then on this window's copy is the truth. */
export function openDraftStore(state: State, clock: Clock): DraftStore {
  const stored: KeptDrafts = readDrafts(state.get(stateKey));
  const drafts = new Map(stored.drafts.map((draft) => [draft.id, draft]));
  let pending: Disposable | undefined;
  let written: Promise<void> = Promise.resolve();
  const write = (): void => {
    pending?.dispose();
    pending = undefined;
    written = state.set(stateKey, writeDrafts({ drafts: [...drafts.values()], others: stored.others }));
  };
  const writeSoon = (): void => {
    pending ??= clock.after(delay, write);
  };
  return {
    all: () => [...drafts.values()],
    get: (id) => drafts.get(id),
    put: (draft) => {
      drafts.set(draft.id, draft);
      writeSoon();
    },
    delete: (id) => {
      if (drafts.delete(id)) write();
    },
    flush: () => {
      if (pending) write();
      return written;
    },
  };
}
