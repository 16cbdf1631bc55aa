import type { Forge, ForgeLook, ForgeMissing, ForgePullRequest, ForgeSession } from '../../core/forge.ts';
import type { CancellationToken, Clock, Failure, Result } from '../../core/ports.ts';
import { unreadableTeam } from '../../core/waiting/pullRequest.ts';
import type { Transport } from '../http.ts';
import { readBranches } from './branchReading.ts';
import { checksPace } from './checksPace.ts';
import { askDetails } from './details.ts';
import { withinBudget } from './budget.ts';
import type { GithubEndpoint } from './endpoint.ts';
import { githubAsker, rateCount, type AskGithub, type RateCount } from './github.ts';
import { listPullRequests, type ListedPullRequest, type Listing } from './listing.ts';
import { readMerged } from './paceReading.ts';
import { detailsPage, teamsDocument } from './queries.ts';
import { readWithin } from './withinReading.ts';
import { entriesOf, wireTeams } from './wire.ts';

/** Details of which nobody knows that they changed are asked for again after this (ms): threads are resolved silently. */
const detailsFreshFor = 60 * 60_000;
/** The same for those of which GitHub kept a part back: it may give it the next time (ms). */
const partsFreshFor = 10 * 60_000;
/** Permissions with which teams may be read: the smallest, and those of a token of one's own that contain it. */
const readsTeams = new Set(['read:org', 'write:org', 'admin:org']);
/** Teams change rarely (ms). */
const teamsFreshFor = 60 * 60_000;

/** How old what is known is, and how soon it may be different. */
interface Freshness {
  /** Epoch milliseconds. */
  readonly at: number;
  /** GitHub kept a part of it back. */
  readonly isPartial: boolean;
  /** Whether it can be merged GitHub finds out when it is asked: it may know at the next look. It is waited for once. */
  readonly isComputing: boolean;
}

interface Remembered extends Freshness {
  readonly state: string;
  readonly isMentioned: boolean;
  readonly pullRequest: ForgePullRequest;
}

/** What is kept from look to look. */
interface Memory {
  viewer: string;
  readonly pullRequests: Map<string, Remembered>;
  teams: { readonly at: number; readonly value: readonly string[] } | undefined;
}

/** How asking for details went. */
interface Refreshed {
  readonly failed: number;
  readonly isSaml: boolean;
  /** What ended it before everything was asked. */
  readonly brokenOff?: { readonly ok: false; readonly failure: Failure };
}

/** What a GitHub is asked with. */
export interface GithubDoors {
  readonly transport: Transport;
  readonly endpoint: GithubEndpoint;
  readonly session: ForgeSession;
  readonly clock: Clock;
}

/** A failure that says something about the whole look, so that the rest of it is worth nothing. */
const endsLook = ({ kind }: Failure): boolean => kind === 'cancelled' || kind === 'signed-out';

async function readTeams(
  ask: AskGithub,
  memory: Memory,
  rate: RateCount,
  now: number,
  cancel: CancellationToken,
): Promise<Result<readonly string[] | undefined>> {
  if (memory.teams && now - memory.teams.at < teamsFreshFor) return { ok: true, value: memory.teams.value };
  const question = { document: teamsDocument, schema: wireTeams, kind: 'query' } as const;
  const answer = await ask(question, { login: memory.viewer }, cancel);
  if (!answer.ok) return endsLook(answer.failure) ? answer : { ok: true, value: memory.teams?.value };
  rate.add(answer.value.data.rateLimit);
  const value = entriesOf(answer.value.data.viewer.organizations).flatMap(({ teams }) =>
    entriesOf(teams).map(({ combinedSlug }) => combinedSlug),
  );
  memory.teams = { at: now, value };
  return { ok: true, value };
}

/** Stands for the state of what was seen before and is in the list no more. */
const notListed = 'not listed';

/**
 * What is to be looked at: the list, and while it is not whole also what was seen before and is not in it. A search
 * that failed, or an organisation that keeps its part back, says nothing about what it found before.
 */
function concerned(
  { pullRequests, failed, isSaml }: Listing,
  memory: Memory,
): ReadonlyMap<string, ListedPullRequest> {
  if (failed === 0 && !isSaml) return pullRequests;
  const all = new Map(pullRequests);
  for (const [id, { pullRequest, isMentioned }] of memory.pullRequests)
    if (!all.has(id)) all.set(id, { id, url: pullRequest.url, state: notListed, isMentioned });
  return all;
}

/** Those whose details have to be asked for: changed ones, and in what is left of a batch the ones seen longest ago. */
function outdated(
  listed: ReadonlyMap<string, ListedPullRequest>,
  memory: Memory,
  now: number,
): readonly ListedPullRequest[] {
  const changed: ListedPullRequest[] = [];
  const old: { readonly listed: ListedPullRequest; readonly at: number }[] = [];
  for (const each of listed.values()) {
    const known = memory.pullRequests.get(each.id);
    if (known?.state !== each.state) changed.push(each);
    else if (known.isComputing || now - known.at >= (known.isPartial ? partsFreshFor : detailsFreshFor))
      old.push({ listed: each, at: known.at });
  }
  const room = Math.max(0, detailsPage - changed.length);
  const oldest = old.toSorted((one, other) => one.at - other.at).slice(0, room);
  return [...changed, ...oldest.map((each) => each.listed)];
}

/** One GitHub with one account. It keeps what it saw, so that a look asks only for what changed. */
export function githubForge({ transport, endpoint, session, clock }: GithubDoors): Forge {
  const { host } = endpoint;
  const ask = withinBudget(githubAsker(transport, { ...endpoint, token: session.token }, clock), host, clock);
  const withUsualChecks = checksPace(ask, clock);
  const withTeams = session.scopes.some((scope) => readsTeams.has(scope));
  const doors = { ask, host, withTeams };
  const memory: Memory = { viewer: '', pullRequests: new Map(), teams: undefined };

  /** Asks for what is outdated, batch by batch; answers how many could not be had, and what broke it off. */
  async function refresh(
    listed: readonly ListedPullRequest[],
    rate: RateCount,
    cancel: CancellationToken,
  ): Promise<Result<Refreshed>> {
    let failed = 0;
    let isSaml = false;
    for (let start = 0; start < listed.length; start += detailsPage) {
      const batch = listed.slice(start, start + detailsPage);
      const left = listed.length - start;
      const details = await askDetails({ ...doors, rate, viewer: memory.viewer, cancel }, batch);
      if (!details.ok) {
        if (endsLook(details.failure)) return details;
        return { ok: true, value: { failed: failed + left, isSaml, brokenOff: details } };
      }
      const { partial } = details.value;
      const freshness = (id: string, read: ForgePullRequest | undefined): Freshness => ({
        at: clock.now(),
        isPartial: partial.has(id),
        isComputing:
          read?.facts.state === 'open' &&
          read.facts.mergeable === undefined &&
          memory.pullRequests.get(id)?.isComputing !== true,
      });
      for (const { id, state, isMentioned } of batch) {
        const read = details.value.known.get(id);
        // What is in the list no more and not shown either stays as it was; it is asked about within the hour again.
        const pullRequest =
          read ?? (state === notListed ? memory.pullRequests.get(id)?.pullRequest : undefined);
        if (pullRequest)
          memory.pullRequests.set(id, { state, isMentioned, pullRequest, ...freshness(id, read) });
        else failed += 1;
      }
      isSaml ||= details.value.isSaml;
    }
    return { ok: true, value: { failed, isSaml } };
  }

  async function look(cancel: CancellationToken): Promise<Result<ForgeLook>> {
    const rate = rateCount();
    const listing = await listPullRequests(ask, rate, cancel);
    if (!listing.ok) return listing;
    const { viewer, pullRequests: listed, failed: failedSearches, isCut } = listing.value;
    const isListSaml = listing.value.isSaml;
    memory.viewer = viewer;
    const readable: Result<readonly string[] | undefined> = withTeams
      ? await readTeams(ask, memory, rate, clock.now(), cancel)
      : { ok: true, value: undefined };
    if (!readable.ok) return readable;
    const teams = readable.value;
    const looked = concerned(listing.value, memory);
    const refreshed = await refresh(outdated(looked, memory, clock.now()), rate, cancel);
    if (!refreshed.ok) return refreshed;
    // With nothing to show it is no look: what somebody knew before is better than an empty one.
    if (refreshed.value.brokenOff && memory.pullRequests.size === 0) return refreshed.value.brokenOff;
    for (const [id, { pullRequest }] of memory.pullRequests)
      if (!looked.has(id) || (!listed.has(id) && pullRequest.facts.state !== 'open'))
        memory.pullRequests.delete(id);
    const remembered = [...memory.pullRequests.values()].map(({ pullRequest }) => pullRequest);
    const pullRequests = await withUsualChecks(remembered, cancel);
    const missing: ForgeMissing[] = [];
    const isTeamHidden = pullRequests.some(({ facts }) =>
      facts.reviewRequests?.some(({ name }) => name === unreadableTeam),
    );
    // A team that is hidden in spite of the permission (a secret one, or to a guest) nothing would show.
    if (isTeamHidden && !withTeams) missing.push({ kind: 'teams' });
    // With the permission for it, teams that could not be read are a part that failed, and no permission is missing.
    const failedTeams = withTeams && teams === undefined ? 1 : 0;
    const partial = [...memory.pullRequests.values()].filter(({ isPartial }) => isPartial);
    const parts = refreshed.value.failed + partial.length + failedSearches + failedTeams;
    if (isListSaml || refreshed.value.isSaml) missing.push({ kind: 'sign-in-of-organisation' });
    else if (parts > 0) missing.push({ kind: 'parts', count: parts });
    if (isCut) missing.push({ kind: 'too-many' });
    const unread = [...listed.values()].flatMap(({ id, url }) => (memory.pullRequests.has(id) ? [] : url));
    return {
      ok: true,
      value: {
        at: clock.now(),
        viewer: { login: viewer, ...(teams ? { teams } : {}) },
        pullRequests,
        missing,
        unread: failedSearches > 0 ? 'any' : unread,
        rate: rate.now,
      },
    };
  }

  return {
    host,
    account: session.login,
    look,
    merged: (repository, cancel) => readMerged(ask, repository, cancel),
    async within(repositories, cancel) {
      const read = await readWithin(ask, repositories, cancel);
      if (!read.ok) return read;
      const { pending } = read.value;
      // With the permission for private ones there is nothing more to ask the person for: it is not there.
      const hidden = session.scopes.includes('repo') ? [] : read.value.hidden;
      const begun = pending.map((id) => ({ id, isMentioned: false }));
      const pullRequests: ForgePullRequest[] = [];
      for (let start = 0; start < begun.length; start += detailsPage) {
        const asking = { ...doors, rate: rateCount(), viewer: session.login, cancel };
        const details = await askDetails(asking, begun.slice(start, start + detailsPage));
        if (!details.ok) return details;
        pullRequests.push(...details.value.known.values());
      }
      return { ok: true, value: { pullRequests, hidden } };
    },
    ofBranches: (branches, cancel) => readBranches(ask, branches, cancel),
  };
}
