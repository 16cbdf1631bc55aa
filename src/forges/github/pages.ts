import * as v from 'valibot';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { AskGithub, RateCount } from './github.ts';
import {
  checksDocument,
  membersDocument,
  requestsDocument,
  threadsDocument,
  timelineDocument,
  wordsDocument,
} from './pageQueries.ts';
import {
  entriesOf,
  wireChecks,
  wireMembers,
  wireRate,
  wireRequests,
  wireThreads,
  wireTimeline,
  wireWords,
  type WireItem,
  type WirePage,
  type WirePullRequest,
  type WireRequest,
  type WireThread,
} from './wire.ts';

/** What reading further pages takes. */
export interface PageDoors {
  readonly ask: AskGithub;
  readonly rate: RateCount;
  /** The forge's, for saying whose answer was not whole. */
  readonly host: string;
  /** The scopes allow to read teams. */
  readonly withTeams: boolean;
  readonly cancel: CancellationToken;
}

/** Nobody reads more of one list than this: what is longer counts as not answered. */
const maxPages = 20;

interface List<Entry> {
  /** The pull request, thread or team whose list it is. */
  readonly id: string;
  readonly document: string;
  readonly schema: v.GenericSchema<unknown, WirePage<Entry>>;
  /** The first page is the end of the list, and each further one stands before it. */
  readonly isBackwards?: boolean;
}

/**
 * A whole list, of which the first page is there. When GitHub has no answer to a further page, or the list is longer
 * than anybody reads, that is a failure: half a list would be taken for all of it.
 */
async function wholeList<Entry>(
  { ask, rate, host, cancel }: PageDoors,
  first: WirePage<Entry> | null | undefined,
  { id, document, schema, isBackwards }: List<Entry>,
): Promise<Result<readonly Entry[]>> {
  const list = v.nullish(schema);
  const node = v.nullish(v.object({ list, statusCheckRollup: v.nullish(v.object({ list })) }));
  const question = { document, schema: v.object({ rateLimit: wireRate, node }), kind: 'query' } as const;
  let entries = entriesOf(first);
  let next = first?.pageInfo;
  for (let page = 1; next?.hasNextPage === true; page += 1) {
    if (page >= maxPages) return { ok: false, failure: { kind: 'unreadable', host } };
    const answer = await ask(question, { id, cursor: next.endCursor ?? null }, cancel);
    if (!answer.ok) return answer;
    const { errors, data } = answer.value;
    const { node: found, rateLimit } = data;
    rate.add(rateLimit);
    const more = found?.list ?? found?.statusCheckRollup?.list;
    // A reviewer whose name may not be read is known as such; anything else that is missing is missing.
    const hasHole = errors.some(({ path }) => !path.includes('requestedReviewer'));
    if (!more || hasHole) return { ok: false, failure: { kind: 'unreadable', host } };
    entries = isBackwards === true ? [...entriesOf(more), ...entries] : [...entries, ...entriesOf(more)];
    next = more.pageInfo;
  }
  return { ok: true, value: entries };
}

/** Each entry of a list with the list inside it filled, one after the other. */
async function filled<Entry>(
  entries: readonly Entry[],
  fill: (entry: Entry) => Promise<Result<Entry>>,
): Promise<Result<readonly Entry[]>> {
  const whole: Entry[] = [];
  for (const entry of entries) {
    const read = await fill(entry);
    if (!read.ok) return read;
    whole.push(read.value);
  }
  return { ok: true, value: whole };
}

async function wholeThreads(
  doors: PageDoors,
  { id, reviewThreads }: WirePullRequest,
): Promise<Result<readonly WireThread[]>> {
  const list = { id, document: threadsDocument, schema: wireThreads };
  const threads = await wholeList(doors, reviewThreads, list);
  if (!threads.ok) return threads;
  return filled(threads.value, async (thread) => {
    const inside = { id: thread.id, document: wordsDocument, schema: wireWords };
    const words = await wholeList(doors, thread.comments, inside);
    return words.ok ? { ok: true, value: { ...thread, comments: { nodes: [...words.value] } } } : words;
  });
}

async function wholeRequests(
  doors: PageDoors,
  { id, reviewRequests }: WirePullRequest,
): Promise<Result<readonly WireRequest[]>> {
  const list = { id, document: requestsDocument(doors.withTeams), schema: wireRequests };
  const requests = await wholeList(doors, reviewRequests, list);
  if (!requests.ok) return requests;
  return filled(requests.value, async (request) => {
    const { requestedReviewer: team } = request;
    if (team?.id === undefined || !team.members) return { ok: true, value: request };
    const inside = { id: team.id, document: membersDocument, schema: wireMembers };
    const members = await wholeList(doors, team.members, inside);
    if (!members.ok) return members;
    return {
      ok: true,
      value: { requestedReviewer: { ...team, members: { nodes: [...members.value] } } },
    };
  });
}

/** A pull request with every page of every list that may be longer than one, in the order of the first pages. */
export async function wholePullRequest(
  doors: PageDoors,
  wire: WirePullRequest,
): Promise<
  Result<{
    readonly wire: WirePullRequest;
    readonly threads: readonly WireThread[];
    readonly items: readonly WireItem[];
  }>
> {
  const { id } = wire;
  const threads = await wholeThreads(doors, wire);
  if (!threads.ok) return threads;
  const timeline = {
    id,
    document: timelineDocument(doors.withTeams),
    schema: wireTimeline,
    isBackwards: true,
  };
  const items = await wholeList(doors, wire.timelineItems, timeline);
  if (!items.ok) return items;
  const requests = await wholeRequests(doors, wire);
  if (!requests.ok) return requests;
  const list = { id, document: checksDocument, schema: wireChecks };
  const checks = await wholeList(doors, wire.statusCheckRollup?.contexts, list);
  if (!checks.ok) return checks;
  const statusCheckRollup = wire.statusCheckRollup && { contexts: { nodes: [...checks.value] } };
  const reviewRequests = { nodes: [...requests.value] };
  return {
    ok: true,
    value: {
      wire: { ...wire, reviewRequests, statusCheckRollup },
      threads: threads.value,
      items: items.value,
    },
  };
}
