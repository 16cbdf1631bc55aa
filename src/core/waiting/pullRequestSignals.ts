import type { ForgeLook } from '../forge.ts';
import { safePage } from './pageUrl.ts';
import { sameLogin, type PullRequestFacts } from './pullRequest.ts';
import { decisionOn, type SetAside } from './setAside.ts';
import type { PullRequestSignal } from './signal.ts';
import { opinionsIn } from './standing.ts';
import { whoseTurn } from './turn.ts';
import { names } from './view.ts';
import type { Turn, TurnCode } from './viewerRule.ts';

/** Verdicts that say "this is over for me, or was never mine": nothing waits, and no row is shown. */
const overForMe: ReadonlySet<TurnCode> = new Set(['done', 'draft-of-another', 'team-answered']);

/** When a person who is not the viewer last did or said anything. */
function othersActedAt({ timeline, threads = [] }: PullRequestFacts, viewer: string): number | undefined {
  const acts = [
    ...timeline.map(({ at, actor }) => ({ at, by: actor })),
    ...threads.flatMap(({ words }) => words),
  ];
  const times = acts
    .filter(({ at, by }) => Number.isFinite(at) && !by.isBot && !sameLogin(by.login, viewer))
    .map(({ at }) => at);
  return times.length > 0 ? times.reduce((one, other) => Math.max(one, other)) : undefined;
}

/** Where the event that gave the turn is shown: the comment or review of that moment, by whoever caused it. */
function eventPage(
  { timeline, threads = [], checks }: PullRequestFacts,
  { event }: Turn,
  host: string,
): string | undefined {
  if (!event) return undefined;
  if (event.kind === 'checks') return checks?.url === undefined ? undefined : safePage(checks.url, host);
  // A review and the comments in it are of one moment: which of them is meant the event says.
  const acts =
    event.kind === 'thread-comment'
      ? threads.flatMap(({ words }) => words.map(({ at, by, url }) => ({ at, by: by.login, url })))
      : timeline.map(({ at, actor, url }) => ({ at, by: actor.login, url }));
  const found = acts.find(
    ({ at, by, url }) =>
      url !== undefined && at === event.at && (event.actor === undefined || sameLogin(by, event.actor)),
  );
  return found?.url === undefined ? undefined : safePage(found.url, host);
}

/** When something was pushed after the newest approval that stands; undefined when nothing was, or none stands. */
function pushedSinceApproval({
  reviews = [],
  pushedAt,
  timeline,
  author,
}: PullRequestFacts): number | undefined {
  const isAuthor = (login: string): boolean => author !== undefined && sameLogin(login, author.login);
  const approvals = opinionsIn(reviews, isAuthor)
    .filter(({ state }) => state === 'approved')
    .map(({ at }) => at);
  if (approvals.length === 0) return undefined;
  const pushes = timeline
    .filter(({ kind }) => kind === 'committed' || kind === 'force-pushed')
    .map(({ at }) => at);
  const newest = Math.max(...pushes, pushedAt ?? Number.NEGATIVE_INFINITY);
  return newest > Math.max(...approvals) ? newest : undefined;
}

/**
 * What a look at a forge means for its viewer at this moment (epoch ms): one signal for each pull request that waits
 * for somebody. That the person said "my turn" or "not my turn" is a decision for the turn rules; setting aside, of
 * waits of every kind, is applied later (`setAside.ts`).
 */
export function pullRequestSignals(
  host: string,
  look: Pick<ForgeLook, 'viewer' | 'pullRequests'>,
  now: number,
  setAsides: readonly SetAside[] = [],
): readonly PullRequestSignal[] {
  return look.pullRequests.flatMap((pullRequest): readonly PullRequestSignal[] => {
    const { repository, number, title, head, facts } = pullRequest;
    const url = safePage(pullRequest.url, host);
    if (url === undefined) return [];
    const othersActed = othersActedAt(facts, look.viewer.login);
    const place = { host, repository, number, othersActedAt: othersActed };
    const decision = decisionOn(place, look.viewer.login, setAsides);
    const turn = whoseTurn(decision ? { ...facts, decisions: [decision] } : facts, look.viewer, now);
    if (turn.turn === 'nobody' && overForMe.has(turn.code)) return [];
    const isOfMyTeam = turn.people.some((name) => names(look.viewer.teams, name));
    const eventUrl = eventPage(facts, turn, host);
    const isMe = (login: unknown): boolean =>
      typeof login === 'string' && sameLogin(login, look.viewer.login);
    return [
      {
        kind: 'pull-request',
        host,
        repository,
        number,
        title,
        url,
        ...(eventUrl === undefined ? {} : { eventUrl }),
        author: facts.author?.login,
        isDraft: facts.isDraft,
        head,
        changedLines: pullRequest.changedLines,
        turn,
        ...(isMe(facts.author?.login) ? { amAuthor: true } : {}),
        ...(isMe(turn.data['who']) ? { isByMe: true } : {}),
        ...(isOfMyTeam ? { isOfMyTeam } : {}),
        othersActedAt: othersActed,
        pushedSinceApproval: pushedSinceApproval(facts),
        since: turn.since === undefined ? { kind: 'unknown' } : { kind: 'moment', at: turn.since },
      },
    ];
  });
}
