import * as vscode from 'vscode';
import { normaliseLineEnds } from '../../core/lines.ts';
import type { Clock } from '../../core/ports.ts';
import type { Draft } from '../../core/review/draft.ts';
import { keptPlace, ourselves, type KeptDraft } from '../../core/review/keptDraft.ts';
import type { Vault } from '../../core/review/vault.ts';
import { finish } from '../../core/review/wording.ts';
import { activeBox } from './commentBox.ts';
import { draftMeant } from './draftChoice.ts';
import type { DraftStore } from './draftStore.ts';
import type { DraftThreads } from './draftThreads.ts';
import { postFailureText } from './hindranceText.ts';
import { previewAndPost, type DeedDoors } from './postDeed.ts';
import { choosePlace, findPlace, placeNotes, placeText } from './postPlace.ts';
import { chooseWay, sentAlong, submissionOf, wayText } from './postWays.ts';
import { never, reviewedPullRequest, say, type ReviewedDoors } from './reviewedPullRequest.ts';
import { nextBox } from './shownBoxes.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** What posting a draft takes. */
export interface PostDoors extends ReviewedDoors, DeedDoors {
  readonly store: DraftStore;
  readonly threads: DraftThreads;
  readonly shelf: Pick<TemplateShelf, 'wording'>;
  readonly vault: Vault;
  readonly clock: Clock;
}

/** Preview and Post on GitHub: one of our drafts, to the pull request of its branch. */
export async function postDraft(subject: unknown, doors: PostDoors): Promise<void> {
  const box = subject === undefined ? activeBox() : undefined;
  const own = box && doors.threads.draftOf(box.uri);
  if (box && !own)
    return say(
      vscode.l10n.t(
        'This box belongs to another extension: use the buttons under it. With “Toggle Tab Key Moves Focus” on, Tab leads there.',
      ),
    );
  const draft = own ?? (await draftMeant(subject, doors));
  if (!draft) return undefined;
  // Only a button closes the box.
  if (subject !== undefined) {
    doors.threads.reopenBox(draft.id);
    await nextBox(doors.clock);
  }
  const { text } = finish(draft.text, doors.shelf.wording);
  if (text === '') return say(vscode.l10n.t('There is nothing to post yet: fill in at least one line.'));
  if (await postText(draft, text, doors)) settlePosted(draft, doors);
  return undefined;
}

/** What a text is about: our draft, or a box that stands at these lines. */
export type PostSubject = Pick<Draft, 'id' | 'uri' | 'startLine' | 'endLine' | 'createdAt'>;

/** Lets the person choose as what, previews, and posts after their yes; true when it is there. What it was instead is said. */
export async function postText(
  draft: PostSubject,
  text: string,
  doors: Omit<PostDoors, 'store' | 'threads' | 'shelf' | 'vault' | 'clock'>,
): Promise<boolean> {
  const reviewed = await reviewedPullRequest(vscode.Uri.parse(draft.uri), doors);
  if (!reviewed) return false;
  const { place, forge, name, target } = reviewed;
  const way = await chooseWay(target, place.path, draft.endLine + 1);
  if (!way) return false;
  let at: string | undefined;
  let notes: readonly string[] = [];
  let submission = submissionOf(way, text, undefined);
  if (way.kind === 'pending' || way.kind === 'single') {
    const files = await forge.changedFiles(name, never);
    if (!files.ok) {
      say(vscode.l10n.t('Nothing was posted: {0}', postFailureText(files.failure)));
      return false;
    }
    const found = await findPlace(draft, place, target, files.value);
    if (!found) {
      say(
        vscode.l10n.t(
          'Whether this document shows the file before or after the change cannot be told, so nothing was posted. Put your words into a draft at the file itself.',
        ),
      );
      return false;
    }
    const chosen = await choosePlace(found.placement, place.path, target);
    if (!chosen) return false;
    submission = submissionOf(way, text, chosen);
    at = placeText(chosen);
    notes = placeNotes(found);
  } else if (way.kind === 'summary') notes = sentAlong(target);
  if (!submission) return false;
  // An earlier try of this draft may have arrived without our hearing of it.
  const deed = { submission, as: wayText(way, target), at, notes, since: draft.createdAt, draft: draft.id };
  return previewAndPost(reviewed, deed, doors);
}

/**
 * The draft was posted: its thread goes, and the vault knows what became of it. Its box stays open while the preview is, so
 * the person may have written on in it: then the draft stays with their words, and what was posted is kept beside it.
 */
export function settlePosted(draft: Draft, { store, threads, vault, clock }: SettleDoors): void {
  const posted: KeptDraft = {
    id: draft.id,
    text: draft.text,
    owner: ourselves,
    place: keptPlace(draft),
    fate: 'posted',
    startedAt: draft.createdAt,
    changedAt: clock.now(),
  };
  const now = store.get(draft.id)?.text ?? '';
  if (now.trim() === '' || isSameText(now, draft.text)) {
    threads.discard(draft.id);
    vault.settle(posted);
    return;
  }
  vault.keep({ ...posted, id: `${draft.id}-${clock.now().toString(36)}` });
  say(
    vscode.l10n.t(
      'The text was posted as the preview showed it. What you wrote since is still in your draft, and was not posted.',
    ),
  );
}

/** What settling a draft takes. */
interface SettleDoors extends Pick<PostDoors, 'vault' | 'clock'> {
  readonly store: Pick<DraftStore, 'get'>;
  readonly threads: Pick<DraftThreads, 'discard'>;
}

function isSameText(one: string, other: string): boolean {
  return normaliseLineEnds(one).trim() === normaliseLineEnds(other).trim();
}
