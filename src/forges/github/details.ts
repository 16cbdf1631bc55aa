import type { ForgePullRequest } from '../../core/forge.ts';
import type { CancellationToken, Failure, Result } from '../../core/ports.ts';
import type { AskGithub, RateCount } from './github.ts';
import type { ListedPullRequest } from './listing.ts';
import { pullRequestOf } from './mapping.ts';
import { detailsDocument, moreDocument } from './queries.ts';
import {
  entriesOf,
  wireDetails,
  wireMore,
  type WireItem,
  type WirePullRequest,
  type WireThread,
} from './wire.ts';

/** What asking for details takes. */
export interface DetailsDoors {
  readonly ask: AskGithub;
  readonly rate: RateCount;
  readonly viewer: string;
  /** The scopes allow to read teams. */
  readonly withTeams: boolean;
  readonly cancel: CancellationToken;
}

/** What one batch gave: pull requests by id, and ids that GitHub could not answer. */
export interface Details {
  readonly known: ReadonlyMap<string, ForgePullRequest>;
  readonly failed: readonly string[];
  /** An organisation wants its own sign-in before it shows some of them. */
  readonly isSaml: boolean;
}

/** Nobody reads more of one pull request than this: 20 pages of 50 threads and of 100 events. */
const maxPages = 20;

/** The further pages of one pull request, in the order of the first. */
async function morePages(
  { ask, rate, withTeams, cancel }: DetailsDoors,
  wire: WirePullRequest,
): Promise<Result<{ readonly threads: readonly WireThread[]; readonly items: readonly WireItem[] }>> {
  const threads = [...entriesOf(wire.reviewThreads)];
  const items = [...entriesOf(wire.timelineItems)];
  const after = { threads: wire.reviewThreads?.pageInfo, timeline: wire.timelineItems?.pageInfo };
  for (let page = 1; page < maxPages; page += 1) {
    const wantThreads = after.threads?.hasNextPage === true;
    const wantTimeline = after.timeline?.hasPreviousPage === true;
    if (!wantThreads && !wantTimeline) break;
    const question = { document: moreDocument(withTeams), schema: wireMore, kind: 'query' } as const;
    const variables = {
      id: wire.id,
      threads: wantThreads,
      timeline: wantTimeline,
      after: after.threads?.endCursor ?? null,
      before: after.timeline?.startCursor ?? null,
    };
    const answer = await ask(question, variables, cancel);
    if (!answer.ok) return answer;
    const { node, rateLimit } = answer.value.data;
    rate.add(rateLimit);
    threads.push(...entriesOf(node?.reviewThreads));
    items.unshift(...entriesOf(node?.timelineItems));
    if (wantThreads) after.threads = node?.reviewThreads?.pageInfo;
    if (wantTimeline) after.timeline = node?.timelineItems?.pageInfo;
  }
  return { ok: true, value: { threads, items } };
}

const isWhole = (node: { readonly __typename: string }): node is WirePullRequest =>
  node.__typename === 'PullRequest' && 'number' in node;

/** A failure of this one question; others may still be answered. */
function isOfTheQuestion({ kind }: Failure): boolean {
  return kind === 'failing' || kind === 'unreadable' || kind === 'hidden' || kind === 'forbidden';
}

/** Joins what two halves of a batch gave. */
function joined(one: Details, other: Details): Details {
  return {
    known: new Map([...one.known, ...other.known]),
    failed: [...one.failed, ...other.failed],
    isSaml: one.isSaml || other.isSaml,
  };
}

/**
 * The second stage for one batch. GitHub gives up on a question after ten seconds: then it is asked in halves, so that
 * one monstrous pull request takes no other with it. Fails only with what concerns every question (offline, limits …).
 */
export async function askDetails(
  doors: DetailsDoors,
  batch: readonly ListedPullRequest[],
): Promise<Result<Details>> {
  const { ask, rate, viewer, withTeams, cancel } = doors;
  const question = { document: detailsDocument(withTeams), schema: wireDetails, kind: 'query' } as const;
  const answer = await ask(question, { ids: batch.map(({ id }) => id) }, cancel);
  if (!answer.ok) {
    if (!isOfTheQuestion(answer.failure)) return answer;
    if (batch.length === 1)
      return { ok: true, value: { known: new Map(), failed: batch.map(({ id }) => id), isSaml: false } };
    const half = Math.ceil(batch.length / 2);
    const first = await askDetails(doors, batch.slice(0, half));
    if (!first.ok) return first;
    const second = await askDetails(doors, batch.slice(half));
    return second.ok ? { ok: true, value: joined(first.value, second.value) } : second;
  }
  const { data, isSaml } = answer.value;
  rate.add(data.rateLimit);
  const known = new Map<string, ForgePullRequest>();
  const failed: string[] = [];
  for (const [index, listed] of batch.entries()) {
    const node = data.nodes[index];
    if (!node || !isWhole(node)) {
      failed.push(listed.id);
      continue;
    }
    const pages = await morePages(doors, node);
    if (!pages.ok && !isOfTheQuestion(pages.failure)) return pages;
    if (!pages.ok) {
      failed.push(listed.id);
      continue;
    }
    const { threads, items } = pages.value;
    known.set(listed.id, pullRequestOf(node, threads, items, { viewer, isMentioned: listed.isMentioned }));
  }
  return { ok: true, value: { known, failed, isSaml } };
}
