/**
 * The door to a forge, where pull requests live, from the core's point of view. Implemented in
 * `forges/`; nothing here says how a forge is asked.
 */
import type { CancellationToken, Disposable, Result } from './ports.ts';
import type { ForgeBranch } from './waiting/branchPullRequests.ts';
import type { MergedPullRequest } from './waiting/pace.ts';
import type { PushedPlace } from './waiting/signal.ts';
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

/** A part of a pull request that a sign-in may not read. */
export type RefusedPart = 'checks' | 'branch-rules' | 'threads' | 'requests' | 'other';

/** What a forge kept back from one look; the rest of the look is good. */
export type ForgeMissing =
  /** A team was asked whose name may not be read, and the scope for it (`read:org`) is missing. */
  | { readonly kind: 'teams' }
  /** An organisation wants its own sign-in (SAML) before it shows anything. */
  | { readonly kind: 'sign-in-of-organisation' }
  /** Parts that the forge answered with an error: `count` pull requests are as of an earlier look, missing or not whole. */
  | { readonly kind: 'parts'; readonly count: number }
  /** Parts that this sign-in may not read: `count` pull requests are judged without them. */
  | { readonly kind: 'refused'; readonly what: readonly RefusedPart[]; readonly count: number }
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
  /**
   * Pages of pull requests that concern the person and of which nothing could be read, now or in an earlier look; `any`
   * where the list itself was not whole: whatever is not in this look may be there as it was.
   */
  readonly unread: readonly string[] | 'any';
  readonly rate: ForgeRate | undefined;
}

/** What a look into repositories found beside the searches. */
export interface ForgeWithin {
  readonly pullRequests: readonly ForgePullRequest[];
  /** Repositories (`owner/name`) that this sign-in is not shown, and that one with more permissions may be: private ones. */
  readonly hidden: readonly string[];
}

/** One forge with one account that is signed in. It keeps what it saw, so that a look asks only for what changed. */
export interface Forge {
  /** As in its address: `github.com`, `code.example.org:8443`. */
  readonly host: string;
  /** Login, as the editor shows the account. */
  readonly account: string;
  /** All open pull requests that concern the person, over all repositories. Fails with a `ForgeFailure` or `cancelled`. */
  look(cancel: CancellationToken): Promise<Result<ForgeLook>>;
  /** The newest merged pull requests of a repository (`owner/name`), at most two hundred, for the pace of its reviews. */
  merged(repository: string, cancel: CancellationToken): Promise<Result<readonly MergedPullRequest[]>>;
  /**
   * Looks into repositories (`owner/name`, at most five at once) for what no search finds: open pull requests in which a
   * review of the person's was never submitted, whatever else their part is; and says which repositories it does not show.
   */
  within(repositories: readonly string[], cancel: CancellationToken): Promise<Result<ForgeWithin>>;
  /**
   * What the forge knows of these branches, whether they are there still, with pull requests, open or not, whose head
   * each is or was; at most twenty branches at once. One whose repository it does not show to this account is missing
   * from the answer.
   */
  ofBranches(
    branches: readonly PushedPlace[],
    cancel: CancellationToken,
  ): Promise<Result<ReadonlyMap<PushedPlace, ForgeBranch>>>;
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

/** A forge that is set up, whether somebody is signed in or not. `address` is as people write it: `https://github.com`. */
export type ForgeAccount =
  | { readonly kind: 'connected'; readonly address: string; readonly session: ForgeSession }
  /** Never connected, or disconnected by the person: nothing is asked, and nothing is missing. */
  | { readonly kind: 'not-connected'; readonly address: string }
  /** It was connected, and the session is gone. */
  | { readonly kind: 'signed-out'; readonly address: string }
  /** The setting names it, but the editor has no sign-in for it. */
  | { readonly kind: 'not-set-up'; readonly address: string };

/** The accounts of this person, as the editor knows them. */
export interface Accounts extends Disposable {
  /** Every forge that is set up. Asks no forge and never shows a dialog. */
  list(): Promise<readonly ForgeAccount[]>;
  /** Somebody connected, disconnected or signed out, or the list of forges is another one. */
  onDidChange(listener: () => void): Disposable;
}

/** A forge as the Waiting surface meets it. */
export type ForgeState =
  | { readonly kind: 'connected'; readonly host: string; readonly forge: Forge }
  | { readonly kind: Exclude<ForgeAccount['kind'], 'connected'>; readonly host: string };

/** All forges that are set up. */
export interface Forges extends Disposable {
  /** Asks no forge. The same forge is the same object as long as its session is the same. */
  list(): Promise<readonly ForgeState[]>;
  onDidChange(listener: () => void): Disposable;
}
