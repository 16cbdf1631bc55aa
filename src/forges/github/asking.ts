import { sameLogin } from '../../core/waiting/pullRequest.ts';
import type { AskChoice, AskingForge, AskReason, AskTarget } from '../../core/waiting/reviewAsk.ts';
import { askTargetDocument, commentDocument, personDocument, requestDocument } from './askQueries.ts';
import {
  wireAskTarget,
  wireCommented,
  wirePerson,
  wireRequested,
  type WireAskTarget,
  type WireRequests,
} from './askWire.ts';
import type { GithubDoors } from './client.ts';
import { githubAsker } from './github.ts';

function loginsOf(requests: WireRequests | null | undefined): readonly string[] {
  return (requests ?? []).flatMap(({ requestedReviewer }) => requestedReviewer?.login ?? []);
}

/** GitHub's answer in our own words. Only people can be asked: bots and deleted accounts are left out. */
function askTarget(repository: string, { viewer, repository: found }: WireAskTarget): AskTarget {
  const { id, number, title, url, state, locked, comments, ...wire } = found.pullRequest;
  const choices: AskChoice[] = [];
  const offer = (
    person: { id?: string | undefined; login: string } | null | undefined,
    why: AskReason,
  ): void => {
    if (person?.id !== undefined) choices.push({ id: person.id, login: person.login, why });
  };
  for (const review of wire.latestOpinionatedReviews ?? [])
    if (review.state === 'CHANGES_REQUESTED') offer(review.author, 'wants-changes');
  for (const review of [...(wire.latestOpinionatedReviews ?? []), ...(wire.latestReviews ?? [])])
    if (review.state !== 'PENDING') offer(review.author, 'reviewed');
  for (const suggestion of wire.suggestedReviewers ?? []) offer(suggestion?.reviewer, 'suggested');
  return {
    id,
    repository,
    number,
    title,
    url,
    state,
    isLocked: locked,
    viewer: viewer.login,
    requested: loginsOf(wire.reviewRequests),
    choices,
    ownComments: comments
      .filter(({ author }) => author && sameLogin(author.login, viewer.login))
      .map(({ body, createdAt, url: at }) => ({ body, at: createdAt, url: at })),
  };
}

/** One GitHub with one account, for asking people: reads who there is, asks whom the person said yes to. */
export function githubAsking({ transport, endpoint, session, clock }: GithubDoors): AskingForge {
  const { host } = endpoint;
  const ask = githubAsker(transport, { ...endpoint, token: session.token }, clock);
  return {
    host,
    account: session.login,
    async target({ repository, number }, cancel) {
      const [owner = '', name = ''] = repository.split('/');
      const question = { document: askTargetDocument, schema: wireAskTarget, kind: 'query' } as const;
      const answer = await ask(question, { owner, name, number }, cancel);
      return answer.ok ? { ok: true, value: askTarget(repository, answer.value.data) } : answer;
    },
    async person(login, cancel) {
      const question = { document: personDocument, schema: wirePerson, kind: 'query' } as const;
      const answer = await ask(question, { login }, cancel);
      return answer.ok ? { ok: true, value: answer.value.data.user ?? undefined } : answer;
    },
    async requestReview(target, people, cancel) {
      const question = { document: requestDocument, schema: wireRequested, kind: 'mutation' } as const;
      const input = { pullRequestId: target.id, userIds: people.map(({ id }) => id), union: true };
      const answer = await ask(question, { input }, cancel);
      if (!answer.ok) return answer;
      const { pullRequest } = answer.value.data.requestReviews;
      return { ok: true, value: loginsOf(pullRequest.reviewRequests) };
    },
    async comment(target, body, cancel) {
      const question = { document: commentDocument, schema: wireCommented, kind: 'mutation' } as const;
      const answer = await ask(question, { input: { subjectId: target.id, body } }, cancel);
      if (!answer.ok) return answer;
      return { ok: true, value: { url: answer.value.data.addComment.commentEdge.node.url } };
    },
  };
}
