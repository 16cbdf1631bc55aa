import type { CancellationToken, Result } from '../../core/ports.ts';
import type { AskGithub, RateCount } from './github.ts';
import { listDocument, listSearches, type ListSearch } from './queries.ts';
import { entriesOf, wireList, type WireList } from './wire.ts';

/** A pull request of the list: what says whether its details have changed. */
export interface ListedPullRequest {
  readonly id: string;
  /** Its page. */
  readonly url: string;
  /** Another text means: something about it is different. */
  readonly state: string;
  readonly isMentioned: boolean;
}

/** Everything that concerns the person, by id. */
export interface Listing {
  readonly viewer: string;
  readonly pullRequests: ReadonlyMap<string, ListedPullRequest>;
  /** Searches that GitHub could not answer: what only they would have found is not in the list. */
  readonly failed: number;
  /** An organisation kept its part back. */
  readonly isSaml: boolean;
  /** GitHub found more than it lists. */
  readonly isCut: boolean;
}

/** GitHub lists at most a thousand for one search: ten pages. */
const maxPages = 10;

type Found = NonNullable<WireList[ListSearch]>;
type Node = NonNullable<NonNullable<Found['nodes']>[number]>;

function stateOf({ updatedAt, isDraft, headRefOid, reviewDecision, ...node }: Node): string {
  const { statusCheckRollup: checks, mergeQueueEntry: queue } = node;
  return [updatedAt, isDraft, headRefOid, reviewDecision, checks?.state, queue?.state].join(' ');
}

function add(all: Map<string, ListedPullRequest>, found: Found, isMentioned: boolean): void {
  for (const node of entriesOf(found)) {
    if (node.id === undefined || node.__typename !== 'PullRequest') continue;
    const wasMentioned = all.get(node.id)?.isMentioned === true;
    all.set(node.id, {
      id: node.id,
      url: node.url ?? '',
      state: stateOf(node),
      isMentioned: isMentioned || wasMentioned,
    });
  }
}

/** The first stage: one question, and one more for each further page of whatever has more. */
export async function listPullRequests(
  ask: AskGithub,
  rate: RateCount,
  cancel: CancellationToken,
): Promise<Result<Listing>> {
  const all = new Map<string, ListedPullRequest>();
  let viewer = '';
  let failed = 0;
  let isCut = false;
  let isSaml = false;
  let open: Partial<Record<ListSearch, string | null>> = Object.fromEntries(
    Object.keys(listSearches).map((name) => [name, null]),
  );
  for (let page = 1; Object.keys(open).length > 0; page += 1) {
    const searches = Object.keys(open) as readonly ListSearch[];
    const question = { document: listDocument(searches), schema: wireList, kind: 'query' } as const;
    const answer = await ask(question, open, cancel);
    if (!answer.ok) return answer;
    const { data } = answer.value;
    isSaml ||= answer.value.isSaml;
    viewer = data.viewer.login;
    rate.add(data.rateLimit);
    open = {};
    for (const name of searches) {
      const found = data[name];
      if (!found) {
        failed += 1;
        continue;
      }
      add(all, found, name === 'mentioned');
      const { hasNextPage, endCursor } = found.pageInfo;
      if (hasNextPage && endCursor && page < maxPages) open[name] = endCursor;
      else if (hasNextPage || found.issueCount > maxPages * 100) isCut = true;
    }
  }
  return { ok: true, value: { viewer, pullRequests: all, failed, isCut, isSaml } };
}
