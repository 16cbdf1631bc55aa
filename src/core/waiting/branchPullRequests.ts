import { sameLogin } from './pullRequest.ts';
import type { RemoteAddress } from './remoteAddress.ts';
import type { BranchSignal, PullRequestPlace, PullRequestSignal } from './signal.ts';

/**
 * Reads the value of `branch.<name>.github-pr-owner-number`, which GitHub's extension writes: `owner#name#123`.
 * Undefined when it is something else.
 */
export function readPullRequestPlace(
  value: string,
  remote: RemoteAddress | undefined,
): PullRequestPlace | undefined {
  const [, owner, name, number] = /^([\w.-]+)#([\w.-]+)#(\d{1,9})$/.exec(value.trim()) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  const repository = `${owner}/${name}`;
  const url = remote && `https://${remote.host}/${repository}/pull/${number}`;
  return { repository, number: Number(number), url };
}

function sameHead(branch: BranchSignal, remote: RemoteAddress | undefined, seen: PullRequestSignal): boolean {
  const { host, head } = seen;
  const place =
    branch.pushedTo ?? (remote && { host: remote.host, repository: remote.path, branch: branch.branch });
  return (
    place !== undefined &&
    host === place.host &&
    head.branch === place.branch &&
    head.repository !== undefined &&
    sameLogin(head.repository, place.repository)
  );
}

/**
 * The branch with its pull request: the one that git's configuration names, else the one whose head it is. The forge's
 * own address is taken where the pull request was seen.
 */
export function withPullRequest(
  branch: BranchSignal,
  remote: RemoteAddress | undefined,
  seen: readonly PullRequestSignal[],
): BranchSignal {
  const named = branch.pullRequest;
  const found = seen.find((each) =>
    named
      ? each.number === named.number && sameLogin(each.repository, named.repository)
      : sameHead(branch, remote, each),
  );
  if (!found) return branch;
  const { repository, number, url } = found;
  return { ...branch, pullRequest: { repository, number, url, isOpen: true } };
}

/** A pull request whose head is a branch, open or not. */
export interface BranchPullRequest {
  /** As `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  /** Its commits as far as they were told, its last one always among them. */
  readonly commits: readonly string[];
}

/** What a forge knows of one branch. */
export interface ForgeBranch {
  /** The branch is there; else it was deleted, most often after a merge. */
  readonly isThere: boolean;
  /** The newest first. */
  readonly pullRequests: readonly BranchPullRequest[];
}

/** Whether a forge has to be asked about the branch: it was pushed there, and no open pull request of it was seen. */
export function isInQuestion({ state, pushedTo, pullRequest }: BranchSignal): boolean {
  const isJudged = state === 'pushed' || state === 'stale' || state === 'gone';
  return pushedTo !== undefined && isJudged && pullRequest?.isOpen !== true;
}

/**
 * The branch with what the forge knows of it (undefined: nobody could say). Undefined when nothing waits. A branch whose
 * last commit is in a merged pull request was squashed or rebased and is left behind, although git calls it unmerged; one
 * whose pull request was closed as it stands was decided.
 */
export function withForgeAnswer(
  branch: BranchSignal,
  answer: ForgeBranch | undefined,
): BranchSignal | undefined {
  const { state, pushedTo } = branch;
  const asItIs = state === 'pushed' ? undefined : branch;
  if (!answer || !pushedTo || !isInQuestion(branch)) return asItIs;
  const { isThere, pullRequests } = answer;
  const known = ({ repository, number, url }: BranchPullRequest): Pick<BranchSignal, 'pullRequest'> => ({
    pullRequest: { repository, number, url },
  });
  const open = pullRequests.find((each) => each.state === 'open');
  if (open) return asItIs && { ...asItIs, ...known(open) };
  const last = pullRequests.find(({ commits }) => commits.includes(pushedTo.commit));
  if (last?.state === 'merged') return { ...branch, state: 'left-behind', ...known(last) };
  if (last?.state === 'closed') return state === 'stale' ? { ...branch, ...known(last) } : undefined;
  // The configuration may still name one that was merged before the last commit.
  const { pullRequest: _former, ...alone } = branch;
  if (isThere) return state === 'gone' ? undefined : { ...alone, state: 'no-pull-request' };
  const [newest] = pullRequests;
  return { ...branch, state: 'gone', ...(newest ? known(newest) : {}) };
}
