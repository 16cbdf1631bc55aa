/**
 * The door to a forge, where pull requests live, from the core's point of view. Implemented in
 * `forges/`; nothing here says how a forge is asked.
 */
import type { CancellationToken, Result } from './ports.ts';
import type { MergedPullRequest } from './waiting/pace.ts';
import type { PullRequestFacts, Viewer } from './waiting/pullRequest.ts';

/** A pull request as a forge told it. */
export interface ForgePullRequest {
  /** The forge's own id, the same for the same pull request for ever. */
  readonly id: string;
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly title: string;
  /** Where a browser shows it. */
  readonly url: string;
  /** The branch it would merge, for finding the branch's own pull request; the repository may be a fork, or be gone. */
  readonly head: { readonly repository: string | undefined; readonly branch: string };
  /** Lines added and removed; absent where the forge does not tell. */
  readonly changedLines?: number;
  /** Without the viewer's own decisions, which no forge knows. */
  readonly facts: PullRequestFacts;
}

/** What a forge kept back from one look; the rest of the look is good. */
export type ForgeMissing =
  /** Which of my teams exist may not be read: the scope `read:org` is missing. */
  | { readonly kind: 'teams' }
  /** An organisation wants its own sign-in (SAML) before it shows anything. */
  | { readonly kind: 'sign-in-of-organisation' }
  /** Parts that the forge answered with an error: `count` pull requests are as of an earlier look or missing. */
  | { readonly kind: 'parts'; readonly count: number }
  /** The forge finds more than it lists (1,000 for each question). */
  | { readonly kind: 'too-many' };

/** The budget of requests that the forge grants, as it said itself. */
export interface ForgeRate {
  /** Points this look cost. */
  readonly cost: number;
  readonly remaining: number;
  /** Epoch milliseconds at which the whole budget is there again. */
  readonly resetAt: number;
}

/** Everything open that concerns one person on one forge, at one moment. */
export interface ForgeLook {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly viewer: Viewer;
  readonly pullRequests: readonly ForgePullRequest[];
  readonly missing: readonly ForgeMissing[];
  readonly rate: ForgeRate | undefined;
}
/** One forge with one account that is signed in. It keeps what it saw, so that a look asks only for what changed. */
export interface Forge {
  /** As in its address: `github.com`, `code.example.org:8443`. */
  readonly host: string;
  /** All open pull requests that concern the person, over all repositories. Fails with a `ForgeFailure` or `cancelled`. */
  look(cancel: CancellationToken): Promise<Result<ForgeLook>>;
  /** The newest merged pull requests of a repository (`owner/name`), at most two hundred, for the pace of its reviews. */
  merged(repository: string, cancel: CancellationToken): Promise<Result<readonly MergedPullRequest[]>>;
}

/** A session that a person signed in with in the editor. Never stored by us, never logged. */
export interface ForgeSession {
  /** Login, as the editor shows the account. */
  readonly login: string;
  /** Goes to this session's own forge and nowhere else. */
  readonly token: string;
  /** What the person agreed to, such as `repo`. */
  readonly scopes: readonly string[];
}
