import type { CancellationToken, Result } from '../ports.ts';
import type { ChangedFile } from './placement.ts';
import type { ReviewTarget, Submission } from './submission.ts';

/** A pull request by its name. */
export interface PullRequestName {
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
}

/** One forge with one account, as somebody who reviews meets it. Fails with a `ForgeFailure` or `cancelled`. */
export interface ReviewForge {
  /** As in its address: `github.com`. */
  readonly host: string;
  /** Login, as the editor shows the account. */
  readonly account: string;
  /** The pull request as it is now, with what was said in it. */
  target(name: PullRequestName, cancel: CancellationToken): Promise<Result<ReviewTarget>>;
  /**
   * Open pull requests of the repository whose head is this branch, the latest first. `heads`: the repositories
   * (`owner/name`) that the branch may be in; a stranger's fork has branches of the same name.
   */
  ofBranch(
    repository: string,
    branch: { readonly name: string; readonly heads: readonly string[] },
    cancel: CancellationToken,
  ): Promise<Result<readonly PullRequestName[]>>;
  /** What it changes. */
  changedFiles(name: PullRequestName, cancel: CancellationToken): Promise<Result<readonly ChangedFile[]>>;
  /**
   * Posts once; answers where a browser shows it. A failure does not tell whether it arrived: read the target again
   * before another try (`alreadyPosted`).
   */
  post(
    submission: Submission,
    target: ReviewTarget,
    cancel: CancellationToken,
  ): Promise<Result<{ readonly url: string }>>;
}
