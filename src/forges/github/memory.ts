import type { ForgePullRequest, RefusedPart } from '../../core/forge.ts';
import type { Listing, ListedPullRequest } from './listing.ts';
import { detailsPage } from './queries.ts';

/** Details of which nobody knows that they changed are asked for again after this (ms): threads are resolved silently. */
const detailsFreshFor = 60 * 60_000;
/** The same for those of which GitHub kept a part back: it may give it the next time (ms). */
const partsFreshFor = 10 * 60_000;

/** How old what is known is, and how soon it may be different. */
export interface Freshness {
  /** Epoch milliseconds. */
  readonly at: number;
  /** GitHub could not give a part of it. */
  readonly isPartial: boolean;
  /** What this sign-in may not read of it. */
  readonly refused: readonly RefusedPart[];
  /** Whether it can be merged GitHub finds out when it is asked: it may know at the next look. It is waited for once. */
  readonly isComputing: boolean;
}

interface Remembered extends Freshness {
  readonly state: string;
  readonly isMentioned: boolean;
  readonly pullRequest: ForgePullRequest;
}

/** What is kept from look to look. */
export interface Memory {
  viewer: string;
  readonly pullRequests: Map<string, Remembered>;
  teams: { readonly at: number; readonly value: readonly string[] } | undefined;
}

/** Stands for the state of what was seen before and is in the list no more. */
export const notListed = 'not listed';

/**
 * What is to be looked at: the list, and while it is not whole also what was seen before and is not in it. A search
 * that failed, or an organisation that keeps its part back, says nothing about what it found before.
 */
export function concerned(
  { pullRequests, failed, isSaml }: Listing,
  memory: Memory,
): ReadonlyMap<string, ListedPullRequest> {
  if (failed === 0 && !isSaml) return pullRequests;
  const all = new Map(pullRequests);
  for (const [id, { pullRequest, isMentioned }] of memory.pullRequests)
    if (!all.has(id)) all.set(id, { id, url: pullRequest.url, state: notListed, isMentioned });
  return all;
}

/** How long (ms) details count as new. */
function freshFor({ isPartial, refused }: Freshness): number {
  return isPartial || refused.length > 0 ? partsFreshFor : detailsFreshFor;
}

/** Those whose details have to be asked for: changed ones, and in what is left of a batch the ones seen longest ago. */
export function outdated(
  listed: ReadonlyMap<string, ListedPullRequest>,
  memory: Memory,
  now: number,
): readonly ListedPullRequest[] {
  const changed: ListedPullRequest[] = [];
  const old: { readonly listed: ListedPullRequest; readonly at: number }[] = [];
  for (const each of listed.values()) {
    const known = memory.pullRequests.get(each.id);
    if (known?.state !== each.state) changed.push(each);
    else if (known.isComputing || now - known.at >= freshFor(known)) old.push({ listed: each, at: known.at });
  }
  const room = Math.max(0, detailsPage - changed.length);
  const oldest = old.toSorted((one, other) => one.at - other.at).slice(0, room);
  return [...changed, ...oldest.map((each) => each.listed)];
}
