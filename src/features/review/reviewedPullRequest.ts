import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/ports.ts';
import type { PullRequestName, ReviewForge } from '../../core/review/reviewForge.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import type { RepositoryPlace } from '../../host/repositoryPlace.ts';
import { postFailureText } from './hindranceText.ts';
import { pullRequestOfBranch } from './pullRequestReading.ts';

/** Nobody waits longer than the transport does; closing the preview is the way out. */
export const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

export interface ReviewedDoors {
  /** Where a file stands on a forge; undefined when nobody knows. */
  readonly placeOf: (uri: vscode.Uri) => Promise<RepositoryPlace | undefined>;
  /** The forge with the person's account, signing in if need be; undefined when there is none. */
  readonly forgeOf: (host: string) => Promise<ReviewForge | undefined>;
}

/** A pull request that the person wants to post to, as it is now. */
export interface ReviewedPullRequest {
  readonly place: RepositoryPlace;
  readonly forge: ReviewForge;
  readonly name: PullRequestName;
  readonly target: ReviewTarget;
}

/** One sentence at most, and nothing was posted. */
export function say(sentence: string): undefined {
  void vscode.window.showInformationMessage(sentence);
  return undefined;
}

/** Finds and reads the pull request that a file belongs to; undefined when there is none, which was said then. */
export async function reviewedPullRequest(
  uri: vscode.Uri,
  { placeOf, forgeOf }: ReviewedDoors,
): Promise<ReviewedPullRequest | undefined> {
  const place = await placeOf(uri);
  if (!place)
    return say(
      vscode.l10n.t(
        'Which repository on GitHub this file belongs to cannot be told: git knows no remote of it in this window. Nothing was posted; copy your draft to post it by hand.',
      ),
    );
  const forge = await forgeOf(place.host);
  if (!forge)
    return say(
      vscode.l10n.t('You are not signed in to {0}. Nothing was posted, your draft is kept.', place.host),
    );
  const name = place.pullRequest ?? (await choosePullRequest(forge, place));
  if (!name) return undefined;
  const target = await forge.target(name, never);
  return target.ok
    ? { place, forge, name, target: target.value }
    : say(vscode.l10n.t('Nothing was posted: {0}', postFailureText(target.failure)));
}

async function choosePullRequest(
  forge: ReviewForge,
  place: RepositoryPlace,
): Promise<PullRequestName | undefined> {
  const known = await pullRequestOfBranch(forge, place);
  if (known) return known;
  const { repository } = place;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Which pull request of {0}?', repository),
    prompt: vscode.l10n.t('Its number'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^#?\d{1,9}$/.test(text.trim()) ? undefined : vscode.l10n.t('A number, such as 42.'),
  });
  return typed === undefined ? undefined : { repository, number: Number(typed.trim().replace('#', '')) };
}
