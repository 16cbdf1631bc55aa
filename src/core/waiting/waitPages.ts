import type { IssueLink } from './issueLinks.ts';
import type { PushedPlace } from './signal.ts';
import type { Wait } from './wait.ts';

const isWeb = (url: string): boolean => /^https?:\/\/[^\s@/]+(?:\/[^\s<>]*)?$/i.test(url);

/** Where a pull request of a pushed branch can be opened; GitHub leads a fork's on to the repository it came from. */
function newPullRequestPage({ host, repository, branch }: PushedPlace): readonly IssueLink[] {
  const isHere = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host);
  const url = `${isHere ? 'http' : 'https'}://${host}/${repository}/pull/new/${encodeURI(branch)}`;
  return isWeb(url) ? [{ label: `${repository}: ${branch}`, url }] : [];
}

/**
 * Pages in the browser that belong to a wait: of the pull request, of the branch's pull request, of the issues that a
 * marker or an item of the ledger names. Only http(s).
 */
export function pagesOf({ signal }: Wait): readonly IssueLink[] {
  switch (signal.kind) {
    case 'pull-request': {
      const { repository, number, url } = signal;
      return isWeb(url) ? [{ label: `${repository}#${number}`, url }] : [];
    }
    case 'branch': {
      const { repository, number, url } = signal.pullRequest ?? {};
      if (url !== undefined && isWeb(url)) return [{ label: `${repository}#${number}`, url }];
      return signal.state === 'no-pull-request' && signal.pushedTo ? newPullRequestPage(signal.pushedTo) : [];
    }
    case 'marker':
      return (signal.issues ?? []).filter(({ url }) => isWeb(url));
    case 'ledger': {
      const { link } = signal;
      return link !== undefined && isWeb(link)
        ? [{ label: link.replace(/^https?:\/\//i, ''), url: link }]
        : [];
    }
  }
}
