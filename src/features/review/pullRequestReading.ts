import type * as vscode from 'vscode';
import type { CancellationToken, Clock } from '../../core/ports.ts';
import type { ChangedFile } from '../../core/review/placement.ts';
import type { PullRequestName, ReviewForge } from '../../core/review/reviewForge.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import type { RepositoryPlace } from '../../host/repositoryPlace.ts';

/** A reading counts for this long (ms); then the forge is asked again. */
const fresh = 60_000;

/** The forge is waited for this long (ms) before a draft begins without what it knows. */
export const forgePatience = 3_000;

/** The transport gives up by itself. */
const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

/** What is known about the pull request that a document belongs to. */
export interface PullRequestReading {
  readonly place: RepositoryPlace;
  /** As the forge told it; undefined when it was not asked, did not answer in time, or knows no pull request. */
  readonly target: ReviewTarget | undefined;
  /** What it changes; undefined where the target is, or when the forge does not answer. */
  changedFiles(): Promise<readonly ChangedFile[] | undefined>;
}

export interface ReadingDoors {
  readonly placeOf: (uri: vscode.Uri) => Promise<RepositoryPlace | undefined>;
  /** Only with a session that the person agreed to already; never asks for one. */
  readonly knownForgeOf: (host: string) => Promise<ReviewForge | undefined>;
  readonly clock: Clock;
}

/** Reads pull requests for drafting: what git knows at once, what the forge says only if it is connected. */
export interface PullRequestReadings {
  /** Waits for the forge at most `patience` ms. Undefined when the document is in no repository with a remote. */
  of(uri: vscode.Uri, patience: number): Promise<PullRequestReading | undefined>;
  /** What was read before does not count from here on: the person asks, or posted something. */
  forget(): void;
}

interface Kept {
  readonly at: number;
  readonly target: Promise<ReviewTarget | undefined>;
}

export function openPullRequestReadings({ placeOf, knownForgeOf, clock }: ReadingDoors): PullRequestReadings {
  const kept = new Map<string, Kept>();

  const read = async (place: RepositoryPlace): Promise<ReviewTarget | undefined> => {
    const forge = await knownForgeOf(place.host);
    const name = forge && (place.pullRequest ?? (await pullRequestOfBranch(forge, place)));
    const target = name && (await forge.target(name, never));
    return target?.ok ? target.value : undefined;
  };
  const filesOf = async (
    { host }: RepositoryPlace,
    target: ReviewTarget | undefined,
  ): Promise<readonly ChangedFile[] | undefined> => {
    const forge = target && (await knownForgeOf(host));
    const files = forge && (await forge.changedFiles(target, never));
    return files?.ok ? files.value : undefined;
  };
  const known = (place: RepositoryPlace): Promise<ReviewTarget | undefined> => {
    const { host, repository, branch, pullRequest } = place;
    const key = [host, repository, branch, pullRequest?.repository, pullRequest?.number].join('\n');
    const before = kept.get(key);
    const now = clock.now();
    if (before && now - before.at < fresh && now >= before.at) return before.target;
    const target = read(place);
    kept.set(key, { at: now, target });
    // What was not there may be there at the next look: a connection, a pull request.
    const forget = (): void => {
      if (kept.get(key)?.target === target) kept.delete(key);
    };
    target.then((found) => {
      if (!found) forget();
    }, forget);
    return target;
  };
  return {
    forget: () => kept.clear(),
    async of(uri, patience) {
      const place = await placeOf(uri);
      if (!place) return undefined;
      let limit = { dispose: (): void => undefined };
      const late = new Promise<undefined>((resolve) => {
        limit = clock.after(patience, () => resolve(undefined));
      });
      try {
        const target = await Promise.race([known(place), late]);
        return { place, target, changedFiles: () => filesOf(place, target) };
      } finally {
        limit.dispose();
      }
    },
  };
}

/** The one open pull request of the branch that is checked out; undefined when there is none, or more than one. */
export async function pullRequestOfBranch(
  forge: ReviewForge,
  { repository, branch, heads }: RepositoryPlace,
): Promise<PullRequestName | undefined> {
  if (branch === undefined) return undefined;
  const found = await forge.ofBranch(repository, { name: branch, heads }, never);
  return found.ok && found.value.length === 1 ? found.value[0] : undefined;
}
