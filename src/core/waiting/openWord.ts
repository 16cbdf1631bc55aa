/** What somebody else said that still asks something of the author: comments of the conversation and reviews. */
import { sameLogin } from './pullRequest.ts';
import { isWord } from './standing.ts';
import type { PullRequestEvent } from './pullRequest.ts';
import type { Standing } from './standing.ts';

/** Whether somebody who does not stand on the author's side did it. */
export function isFromOthers({ isAuthorSide }: Standing, event: PullRequestEvent): boolean {
  return !isAuthorSide(event.actor.login);
}

/** A review is settled when all threads of its reviewer are resolved, whoever resolved them. */
function isSettled({ facts }: Standing, { kind, actor }: PullRequestEvent): boolean {
  const threads = facts.threads?.filter(({ words }) =>
    words.some(({ by }) => sameLogin(by.login, actor.login)),
  );
  return (
    kind === 'reviewed' &&
    threads !== undefined &&
    threads.length > 0 &&
    threads.every(({ isResolved }) => isResolved)
  );
}

/** The newest word of somebody else, answered or not, unless it approves or is settled. */
export function openWord(standing: Standing): PullRequestEvent | undefined {
  const word = standing.acts.findLast((act) => isWord(act) && isFromOthers(standing, act));
  return word === undefined || word.kind === 'approved' || isSettled(standing, word) ? undefined : word;
}

/** The same, where nothing happened after it. */
export function unansweredWord(standing: Standing): PullRequestEvent | undefined {
  const word = openWord(standing);
  return word !== undefined && word === standing.last ? word : undefined;
}
