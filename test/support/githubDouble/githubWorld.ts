/** Everything the GitHub double knows: people, teams, repositories, pull requests. Plain state, no HTTP and no GraphQL. */

import type { BranchRule } from './branchRule.ts';
import type { WorldFile } from './worldFile.ts';

/** An account; coding agents and apps are bots. */
export interface WorldUser {
  readonly login: string;
  readonly isBot: boolean;
}

export interface WorldTeam {
  /** As `organisation/slug`. */
  readonly name: string;
  readonly members: readonly string[];
  /** Only its members see it. */
  readonly isSecret?: boolean;
}

export type WorldPermission = 'ADMIN' | 'WRITE' | 'READ';

export interface WorldRepository {
  readonly owner: string;
  readonly name: string;
  isPrivate: boolean;
  isArchived: boolean;
  readonly defaultBranch: string;
  rule: BranchRule | undefined;
  /** By login; everybody else reads. */
  readonly permissions: Readonly<Record<string, WorldPermission>>;
  /** Branches that were pushed without a pull request. */
  branches?: readonly string[];
  /** What it was forked from. */
  readonly parent?: WorldRepository;
  /** The organisation wants its own sign-in (SAML) before it shows anything. */
  wantsSignIn: boolean;
}

export interface WorldComment {
  readonly id: string;
  readonly author: string;
  readonly at: number;
  body: string;
  /** The review it was written in; pending with it. */
  readonly review: string | undefined;
}

export interface WorldThread {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly startLine: number | undefined;
  readonly side: 'LEFT' | 'RIGHT';
  isResolved: boolean;
  isOutdated: boolean;
  readonly comments: WorldComment[];
}

export type WorldReviewState = 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';

export interface WorldReview {
  readonly id: string;
  readonly author: string;
  state: WorldReviewState;
  body: string;
  /** Epoch milliseconds; undefined while pending. */
  submittedAt: number | undefined;
  updatedAt: number;
  readonly commit: string;
}

export interface WorldRequest {
  readonly kind: 'user' | 'team';
  readonly name: string;
}

/** Something in the timeline that is neither a review nor a thread. */
export interface WorldEvent {
  readonly kind:
    | 'commit'
    | 'comment'
    | 'force-push'
    | 'review-requested'
    | 'review-request-removed'
    | 'review-dismissed'
    | 'ready-for-review'
    | 'convert-to-draft'
    | 'closed'
    | 'reopened'
    | 'merged'
    | 'queued'
    | 'unqueued';
  readonly at: number;
  readonly actor: string;
  /** Who was asked, whose review it was, the commit's id, the comment's text, why it left the queue. */
  readonly subject?: string;
  readonly isTeam?: boolean;
  /** The commit merges the base into the branch. */
  readonly isMerge?: boolean;
}

export interface WorldCheck {
  readonly name: string;
  readonly conclusion: 'SUCCESS' | 'FAILURE' | undefined;
  readonly startedAt: number;
  readonly completedAt: number | undefined;
}

export interface WorldPullRequest {
  readonly id: string;
  readonly repository: WorldRepository;
  readonly number: number;
  title: string;
  readonly author: string;
  readonly createdAt: number;
  updatedAt: number;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  readonly branch: string;
  /** The fork its branch is in; undefined: the repository itself. */
  readonly fork?: WorldRepository;
  base: string;
  head: string;
  mergeable: 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN';
  queuedAt: number | undefined;
  /** Lines added; nothing is ever removed. */
  changedLines: number;
  readonly assignees: string[];
  readonly mentioned: string[];
  requests: WorldRequest[];
  readonly events: WorldEvent[];
  readonly reviews: WorldReview[];
  readonly threads: WorldThread[];
  checks: WorldCheck[];
  /** Logins that GitHub suggests as reviewers. */
  suggested?: readonly string[];
  /** Nobody may comment. */
  isLocked?: boolean;
  /** The branch was deleted. */
  isBranchGone?: boolean;
  /** Markdown; undefined: nothing was written. */
  description?: string;
  /** The commit of the base branch; undefined: any. */
  baseCommit?: string;
  /** Nobody knew the author before. */
  isFirstContribution?: boolean;
  /** As GitHub's REST door tells them; undefined: none are known, and any line may be commented on. */
  files?: readonly WorldFile[];
}

export interface GithubWorld {
  readonly users: Map<string, WorldUser>;
  readonly teams: WorldTeam[];
  readonly repositories: WorldRepository[];
  readonly pullRequests: WorldPullRequest[];
  /** Epoch milliseconds; tests move it. */
  now: number;
  /** A new id of the kind, such as `PR_7`. */
  newId(kind: string): string;
}

/** An empty GitHub at the moment `now` (epoch ms). */
export function githubWorld(now: number): GithubWorld {
  let last = 0;
  return {
    users: new Map(),
    teams: [],
    repositories: [],
    pullRequests: [],
    now,
    newId(kind) {
      last += 1;
      return `${kind}_${last}`;
    },
  };
}

/** The account of that login; it is made at its first mention, as a bot when its name says so. */
export function userOf(world: GithubWorld, login: string): WorldUser {
  const key = login.toLowerCase();
  const user = world.users.get(key) ?? { login, isBot: /\[bot\]$/.test(login) };
  world.users.set(key, user);
  return user;
}

/** Adds a repository `owner/name`; what is not given is a public one without rules. */
export function addRepository(
  world: GithubWorld,
  fullName: string,
  parts: Partial<Omit<WorldRepository, 'owner' | 'name'>> = {},
): WorldRepository {
  const [owner = '', name = ''] = fullName.split('/');
  const repository: WorldRepository = {
    owner,
    name,
    isPrivate: false,
    isArchived: false,
    defaultBranch: 'main',
    rule: undefined,
    permissions: {},
    wantsSignIn: false,
    ...parts,
  };
  world.repositories.push(repository);
  return repository;
}

/** Opens a pull request in the repository at that moment (epoch ms). */
export function openPullRequest(
  world: GithubWorld,
  repository: WorldRepository,
  author: string,
  title: string,
  at: number,
  parts: Partial<Pick<WorldPullRequest, 'isDraft' | 'base' | 'branch' | 'changedLines' | 'fork'>> = {},
): WorldPullRequest {
  userOf(world, author);
  const number = world.pullRequests.filter((each) => each.repository === repository).length + 1;
  const head = world.newId('commit');
  const pullRequest: WorldPullRequest = {
    id: world.newId('PR'),
    repository,
    number,
    title,
    author,
    createdAt: at,
    updatedAt: at,
    state: 'OPEN',
    isDraft: false,
    branch: `change-${number}`,
    base: repository.defaultBranch,
    head,
    mergeable: 'MERGEABLE',
    queuedAt: undefined,
    changedLines: 20,
    assignees: [],
    mentioned: [],
    requests: [],
    events: [{ kind: 'commit', at: at - 60_000, actor: author, subject: head }],
    reviews: [],
    threads: [],
    checks: [],
    ...parts,
  };
  world.pullRequests.push(pullRequest);
  return pullRequest;
}
