import type { RemoteAddress } from './remoteAddress.ts';
import type { PullRequestPlace } from './signal.ts';

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
