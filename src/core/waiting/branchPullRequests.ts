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
  const found = seen.find(({ host, repository, number, head }) =>
    named
      ? number === named.number && sameLogin(repository, named.repository)
      : remote !== undefined &&
        host === remote.host &&
        head.branch === branch.branch &&
        head.repository !== undefined &&
        sameLogin(head.repository, remote.path),
  );
  if (!found) return branch;
  const { repository, number, url } = found;
  return { ...branch, pullRequest: { repository, number, url } };
}
