import type { RemoteAddress } from './remoteAddress.ts';

/** Something on a forge that a text names. */
export interface IssueLink {
  /** As it is called: `#123` or `owner/name#123`. */
  readonly label: string;
  /** Always http(s). */
  readonly url: string;
}

/** More than these in one text nobody follows. */
const most = 3;

/** `#12`, `owner/name#12`, or the address of an issue, a pull request or a merge request. */
const pattern = /https?:\/\/[^\s<>"'()[\]]+|(?<![\w/&#.-])([\w.-]+\/[\w.-]+)?#(\d{1,9})(?![\w-])/g;
const pagePattern =
  /^(https?:\/\/[^/?#\s@]+\/([\w.~/-]+?)\/(?:-\/)?(?:issues|pull|pulls|merge_requests)\/(\d{1,9}))(?:[/?#].*)?$/;

/** GitLab puts a dash before what belongs to a project; the others do not. */
function issuePage(host: string, path: string, number: string): string {
  const issues = /(?:^|\.)gitlab\./.test(host) ? '-/issues' : 'issues';
  return `https://${host}/${path}/${issues}/${number}`;
}

/**
 * The issues and pull requests that a text names, each once. Numbers belong to the forge of the remote; without one only
 * whole addresses lead anywhere. Forges lead from an issue's address to the pull request of that number.
 */
export function issueLinks(text: string, remote: RemoteAddress | undefined): readonly IssueLink[] {
  const links = new Map<string, IssueLink>();
  for (const [found, repository, number] of text.matchAll(pattern)) {
    if (number === undefined) {
      const [, url, path, page] = pagePattern.exec(found.replace(/[.,;:!?]+$/, '')) ?? [];
      if (url !== undefined) links.set(url, { label: `${path}#${page}`, url });
    } else if (remote) {
      const url = issuePage(remote.host, repository ?? remote.path, number);
      links.set(url, { label: `${repository ?? ''}#${number}`, url });
    }
  }
  return [...links.values()].slice(0, most);
}
