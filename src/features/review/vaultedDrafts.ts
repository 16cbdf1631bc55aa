import type { Clock } from '../../core/ports.ts';
import type { Draft } from '../../core/review/draft.ts';
import { type DraftFate, isOver, keptPlace, ourselves, type KeptDraft } from '../../core/review/keptDraft.ts';
import type { Vault } from '../../core/review/vault.ts';
import { hasOwnText } from '../../core/review/wording.ts';
import type { DraftStore } from './draftStore.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** The drafts of this workspace; what a person wrote in them is kept in the vault too, beyond workspace and discard. */
export function vaultedDrafts(
  store: DraftStore,
  vault: Vault,
  shelf: Pick<TemplateShelf, 'wording'>,
  clock: Clock,
): DraftStore {
  const discarded = (draft: Draft): void => {
    if (!hasOwnText(draft.text, shelf.wording)) return;
    const now = clock.now();
    const kept = keptOf(draft, 'discarded', now);
    // Of a draft that lay unchanged for longer than copies are kept there is none to note it in; its seven days begin now.
    if (isOver(draft.changedAt ?? draft.createdAt, now)) vault.keep(kept);
    else vault.settle(kept);
  };
  return {
    all: () => store.all(),
    get: (id) => store.get(id),
    put(draft) {
      const before = store.get(draft.id);
      store.put(draft);
      if (before?.text !== draft.text && hasOwnText(draft.text, shelf.wording))
        vault.keep(keptOf(draft, 'open', draft.changedAt ?? clock.now()));
    },
    delete(id) {
      const draft = store.get(id);
      store.delete(id);
      if (draft) discarded(draft);
    },
    flush: () => store.flush(),
  };
}

function keptOf(draft: Draft, fate: DraftFate, now: number): KeptDraft {
  return {
    id: draft.id,
    text: draft.text,
    owner: ourselves,
    place: keptPlace(draft),
    fate,
    startedAt: draft.createdAt,
    changedAt: now,
  };
}
