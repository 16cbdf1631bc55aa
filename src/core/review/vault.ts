import type { Clock, Disposable, Failure, Result, VaultFolder } from '../ports.ts';
import { isOver, parseKeptDraft, printKeptDraft, type KeptDraft } from './keptDraft.ts';

/** Typing is written at most this much later (ms). */
const delay = 150;
/** What could not be written is tried again after this (ms), if nothing is typed before. */
const again = 30_000;
/** Drafts beyond this many are read no more: the oldest wait until newer ones are over. */
const most = 1_000;

const suffix = '.json';

/** The drafts that can be brought back: one file each, on this machine only. */
export interface Vault {
  /** Where they are, in words for the person. */
  readonly location: string;
  /** Keeps a draft as it is now; written within 150 ms. */
  keep(draft: KeptDraft): void;
  /** Notes what became of a draft, unless it was deleted meanwhile, here or in another window. */
  settle(draft: KeptDraft): void;
  /** Every draft that is kept, the latest first; those whose seven days are over are deleted. */
  list(): Promise<Result<readonly KeptDraft[]>>;
  /** One draft as it is kept; undefined when it is not, or cannot be read. */
  read(id: string): Promise<KeptDraft | undefined>;
  delete(id: string): Promise<Result<void>>;
  /** Deletes all, also what cannot be read; the first failure when one could not be deleted. */
  deleteAll(): Promise<Result<void>>;
  /** Resolves when everything typed so far is written, or was refused. */
  flush(): Promise<void>;
}

interface Pending {
  readonly draft: KeptDraft;
  /** Written only over a file that is still there. */
  readonly onlyOver: boolean;
}

/** Opens the vault over its folder. `onRefused` hears of each save that was refused; it is tried again by itself. */
export function openVault(folder: VaultFolder, clock: Clock, onRefused: (failure: Failure) => void): Vault {
  const pending = new Map<string, Pending>();
  /** What was deleted in this window: no late save brings it back. */
  const deleted = new Set<string>();
  let timer: Disposable | undefined;
  let retry: Disposable | undefined;
  let writing: Promise<void> = Promise.resolve();
  /** What is being deleted: whoever lists the drafts meanwhile waits until it is gone. */
  let deleting: Promise<unknown> = Promise.resolve();

  const writeOne = async (id: string, { draft, onlyOver }: Pending): Promise<void> => {
    const next = printKeptDraft(draft);
    const saved = await folder.update(id + suffix, (current) =>
      onlyOver && (current ?? '') === '' ? '' : next,
    );
    if (saved.ok) return;
    // Something newer may wait by now; and what was deleted meanwhile is not wanted back.
    if (!pending.has(id) && !deleted.has(id)) pending.set(id, { draft, onlyOver });
    onRefused(saved.failure);
    retry ??= clock.after(again, () => void write());
  };
  const write = (): Promise<void> => {
    for (const each of [timer, retry]) each?.dispose();
    timer = undefined;
    retry = undefined;
    writing = writing.then(async () => {
      const work = [...pending];
      pending.clear();
      for (const [id, each] of work) {
        if (!deleted.has(id)) await writeOne(id, each);
      }
    });
    return writing;
  };
  const remove = async (id: string): Promise<Result<void>> => {
    deleted.add(id);
    pending.delete(id);
    await writing;
    return folder.remove(id + suffix);
  };
  const removeAll = async (): Promise<Result<void>> => {
    for (const id of pending.keys()) deleted.add(id);
    pending.clear();
    await writing;
    const files = await folder.list();
    if (!files.ok) return files;
    let outcome: Result<void> = { ok: true, value: undefined };
    for (const { name } of files.value) {
      if (name.endsWith(suffix)) deleted.add(name.slice(0, -suffix.length));
      const removed = await folder.remove(name);
      if (!removed.ok && outcome.ok) outcome = removed;
    }
    return outcome;
  };
  const inTurn = (removal: Promise<Result<void>>): Promise<Result<void>> => {
    deleting = Promise.allSettled([deleting, removal]);
    return removal;
  };
  const put = (draft: KeptDraft, onlyOver: boolean): void => {
    const waiting = pending.get(draft.id);
    if (!onlyOver) deleted.delete(draft.id);
    pending.set(draft.id, { draft, onlyOver: onlyOver && (waiting?.onlyOver ?? true) });
    timer ??= clock.after(delay, () => void write());
  };

  return {
    location: folder.location,
    keep: (draft) => put(draft, false),
    settle: (draft) => {
      if (!deleted.has(draft.id)) put(draft, true);
    },
    async list() {
      await Promise.all([write(), deleting]);
      const files = await folder.list();
      if (!files.ok) return files;
      const now = clock.now();
      const found = new Map<string, KeptDraft>();
      const newest = files.value
        .filter(({ name }) => name.endsWith(suffix))
        .toSorted((one, other) => other.modifiedAt - one.modifiedAt);
      for (const { name, modifiedAt } of newest) {
        const text = found.size < most ? await folder.read(name) : undefined;
        const draft = text?.ok ? parseKeptDraft(text.value ?? '') : undefined;
        if (isOver(draft?.changedAt ?? modifiedAt, now)) await folder.remove(name);
        else if (draft && `${draft.id}${suffix}` === name) found.set(draft.id, draft);
      }
      // What is refused by the disk is still here.
      for (const { draft, onlyOver } of pending.values()) if (!onlyOver) found.set(draft.id, draft);
      const drafts = [...found.values()].toSorted((one, other) => other.changedAt - one.changedAt);
      return { ok: true, value: drafts };
    },
    async read(id) {
      const text = await folder.read(id + suffix);
      return text.ok ? parseKeptDraft(text.value ?? '') : undefined;
    },
    delete: (id) => inTurn(remove(id)),
    deleteAll: () => inTurn(removeAll()),
    flush: () => (pending.size > 0 ? write() : writing),
  };
}
