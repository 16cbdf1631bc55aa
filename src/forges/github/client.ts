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
import { listPullRequests, type ListedPullRequest } from './listing.ts';
import { concerned, notListed, outdated, type Freshness, type Memory } from './memory.ts';
import { readMerged } from './paceReading.ts';
import { detailsPage, teamsDocument } from './queries.ts';
import { readWithin } from './withinReading.ts';
import { entriesOf, wireTeams } from './wire.ts';

/** Permissions with which teams may be read: the smallest, and those of a token of one's own that contain it. */
const readsTeams = new Set(['read:org', 'write:org', 'admin:org']);
/** Teams change rarely (ms). */
const teamsFreshFor = 60 * 60_000;

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
      const { partial, refused } = details.value;
      const freshness = (id: string, read: ForgePullRequest | undefined): Freshness => ({
        at: clock.now(),
        isPartial: partial.has(id),
        refused: refused.get(id) ?? [],
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
    const refused = [...memory.pullRequests.values()].flatMap((each) =>
      each.refused.length > 0 ? [each.refused] : [],
    );
    const parts = refreshed.value.failed + partial.length + failedSearches + failedTeams;
    if (isListSaml || refreshed.value.isSaml) missing.push({ kind: 'sign-in-of-organisation' });
    else if (parts > 0) missing.push({ kind: 'parts', count: parts });
    if (refused.length > 0)
      missing.push({ kind: 'refused', what: [...new Set(refused.flat())], count: refused.length });
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
