import type { GithubWorld, WorldPullRequest, WorldRepository } from './githubWorld.ts';

/** Somebody who is signed in to the double. */
export interface GithubSession {
  readonly token: string;
  readonly login: string;
  readonly scopes: readonly string[];
  /** Points of the budget that are left; it is whole again at `resetAt` (epoch ms). */
  remaining: number;
  resetAt: number;
}

/** Whether the session sees the repository: a private one takes the scope `repo`. */
export function sees(session: GithubSession, repository: WorldRepository): boolean {
  return !repository.isPrivate || session.scopes.includes('repo');
}

/** Everything it sees. */
export function visiblePullRequests(world: GithubWorld, session: GithubSession): readonly WorldPullRequest[] {
  return world.pullRequests.filter(({ repository }) => sees(session, repository) && !repository.wantsSignIn);
}
