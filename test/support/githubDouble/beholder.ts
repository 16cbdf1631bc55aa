import type { GithubWorld, WorldPullRequest } from './githubWorld.ts';
import type { GithubSession } from './session.ts';

/** Who looks at the world, and under which address it is. */
export interface Beholder {
  readonly world: GithubWorld;
  readonly session: GithubSession;
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** A pull request as this person sees it; a function here, because views lead to each other in circles. */
  show(pullRequest: WorldPullRequest): object;
}

/** Where a browser shows a pull request. */
export function urlOf({ origin }: Beholder, { repository, number }: WorldPullRequest): string {
  return `${origin}/${repository.owner}/${repository.name}/pull/${number}`;
}

/** A moment as GraphQL writes it. */
export const timeOf = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();
