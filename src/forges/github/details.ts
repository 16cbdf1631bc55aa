import type { ForgePullRequest, RefusedPart } from '../../core/forge.ts';
import type { Failure, Result } from '../../core/ports.ts';
import type { GithubError } from './graphql.ts';
import type { ListedPullRequest } from './listing.ts';
import { pullRequestOf } from './mapping.ts';
import { wholePullRequest, type PageDoors } from './pages.ts';
import { detailsDocument } from './queries.ts';
import { wireDetails, type WirePullRequest } from './wire.ts';

/** What asking for details takes. */
export interface DetailsDoors extends PageDoors {
  readonly viewer: string;
}

/** What is asked about: a pull request of the list. */
type Asked = Pick<ListedPullRequest, 'id' | 'isMentioned'>;

/** What one batch gave: pull requests by id, and ids that GitHub could not answer. */
export interface Details {
  readonly known: ReadonlyMap<string, ForgePullRequest>;
  readonly failed: readonly string[];
  /** Ids of those that are known, but for a part that GitHub could not give. */
  readonly partial: ReadonlySet<string>;
  /** Of those that are known: what this sign-in may not read of them, by id. */
  readonly refused: ReadonlyMap<string, readonly RefusedPart[]>;
  /** An organisation wants its own sign-in before it shows some of them. */
  readonly isSaml: boolean;
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
    partial: new Set([...one.partial, ...other.partial]),
    refused: new Map([...one.refused, ...other.refused]),
    isSaml: one.isSaml || other.isSaml,
  };
}

/** A part of one pull request that is missing from the answer, by its field. */
interface Withheld {
  readonly field: string;
  /** A question for less may get the others; what is forbidden stays so. */
  readonly isForbidden: boolean;
}

const partOfField = new Map<string, RefusedPart>([
  ['statusCheckRollup', 'checks'],
  ['baseRef', 'branch-rules'],
  ['reviewThreads', 'threads'],
  ['reviewRequests', 'requests'],
]);

/** What the errors beside the data took from the pull request at that place of the answer. */
function withheldOf(errors: readonly GithubError[], index: number): readonly Withheld[] {
  return errors.flatMap(({ path, type }): readonly Withheld[] => {
    const [nodes, place, field] = path;
    if (nodes !== 'nodes' || place !== index || typeof field !== 'string') return [];
    // A reviewer whose name may not be read is known as such: somebody was asked.
    if (path.includes('requestedReviewer')) return [];
    return [{ field, isForbidden: type === 'FORBIDDEN' }];
  });
}

const none: Details = {
  known: new Map(),
  failed: [],
  partial: new Set(),
  refused: new Map(),
  isSaml: false,
};

/**
 * The second stage for one batch. GitHub gives up on a question after ten seconds: then it is asked in halves, so that
 * one monstrous pull request takes no other with it. Fails only with what concerns every question (offline, limits …).
 */
export async function askDetails(doors: DetailsDoors, batch: readonly Asked[]): Promise<Result<Details>> {
  const { ask, rate, viewer, withTeams, cancel } = doors;
  const question = { document: detailsDocument(withTeams), schema: wireDetails, kind: 'query' } as const;
  const answer = await ask(question, { ids: batch.map(({ id }) => id) }, cancel);
  if (!answer.ok) {
    if (!isOfTheQuestion(answer.failure)) return answer;
    if (batch.length === 1) return { ok: true, value: { ...none, failed: batch.map(({ id }) => id) } };
    const half = Math.ceil(batch.length / 2);
    const first = await askDetails(doors, batch.slice(0, half));
    if (!first.ok) return first;
    const second = await askDetails(doors, batch.slice(half));
    return second.ok ? { ok: true, value: joined(first.value, second.value) } : second;
  }
  const { data, errors, isSaml } = answer.value;
  rate.add(data.rateLimit);
  const known = new Map<string, ForgePullRequest>();
  const failed: string[] = [];
  const partial = new Set<string>();
  const refused = new Map<string, readonly RefusedPart[]>();
  let again = none;
  for (const [index, listed] of batch.entries()) {
    const node = data.nodes[index];
    const lacking = withheldOf(errors, index);
    if (batch.length > 1 && lacking.some(({ isForbidden }) => !isForbidden)) {
      const alone = await askDetails(doors, [listed]);
      if (!alone.ok) return alone;
      again = joined(again, alone.value);
      continue;
    }
    const withheld = new Set(lacking.map(({ field }) => field));
    // Without the whole of what happened nothing can be told.
    if (!node || !isWhole(node) || withheld.has('timelineItems')) {
      failed.push(listed.id);
      continue;
    }
    const whole = await wholePullRequest(doors, node);
    if (!whole.ok && !isOfTheQuestion(whole.failure)) return whole;
    if (!whole.ok) {
      failed.push(listed.id);
      continue;
    }
    const { wire, threads, items } = whole.value;
    const { isMentioned } = listed;
    known.set(listed.id, pullRequestOf(wire, threads, items, { viewer, isMentioned, withheld }));
    if (lacking.some(({ isForbidden }) => !isForbidden)) partial.add(listed.id);
    const forbidden = lacking.filter(({ isForbidden }) => isForbidden);
    if (forbidden.length > 0)
      refused.set(
        listed.id,
        forbidden.map(({ field }) => partOfField.get(field) ?? 'other'),
      );
  }
  return { ok: true, value: joined({ known, failed, partial, refused, isSaml }, again) };
}
