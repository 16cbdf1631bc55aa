import * as v from 'valibot';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { BranchPullRequest, ForgeBranch } from '../../core/waiting/branchPullRequests.ts';
import { sameLogin } from '../../core/waiting/pullRequest.ts';
import type { PushedPlace } from '../../core/waiting/signal.ts';
import { branchesDocument } from './branchQueries.ts';
import type { AskGithub } from './github.ts';
import { entriesOf, wireRate } from './wire.ts';
import { nodes, pullRequestState } from './wireParts.ts';

/** More branches than these are not asked about at once. */
const branchesAtOnce = 20;

const wireOne = v.object({
  number: v.number(),
  url: v.string(),
  state: pullRequestState,
  headRefOid: v.string(),
  repository: v.object({ nameWithOwner: v.string() }),
  headRepository: v.nullish(v.object({ nameWithOwner: v.string() })),
  commits: nodes(v.object({ commit: v.object({ oid: v.string() }) })),
});
type WireOne = v.InferOutput<typeof wireOne>;

const list = v.object({ nodes: v.nullish(v.array(v.nullish(wireOne))) });

/** A repository that is not shown is null, and so is a branch that is not there. */
const wireBranch = v.object({
  nameWithOwner: v.optional(v.string()),
  ref: v.nullish(v.object({ associatedPullRequests: list })),
  pullRequests: v.nullish(list),
  parent: v.nullish(v.object({ pullRequests: v.nullish(list) })),
  pullRequest: v.nullish(wireOne),
});
const wireBranches = v.objectWithRest({ rateLimit: wireRate }, v.nullish(wireBranch));
type WireBranch = v.InferOutput<typeof wireBranch>;

function pullRequestOf({ number, url, state, headRefOid, repository, commits }: WireOne): BranchPullRequest {
  const known = commits.map(({ commit }) => commit.oid);
  return {
    repository: repository.nameWithOwner,
    number,
    url,
    state,
    commits: [...new Set([headRefOid, ...known])],
  };
}

function branchOf(place: PushedPlace, found: WireBranch, named: WireBranch | null | undefined): ForgeBranch {
  // Branches of other forks have the same names; of a fork that was deleted only the commit tells.
  const isOfPlace = ({ headRepository, headRefOid }: WireOne): boolean =>
    headRepository ? sameLogin(headRepository.nameWithOwner, place.repository) : headRefOid === place.commit;
  const byName = [...entriesOf(found.pullRequests), ...entriesOf(found.parent?.pullRequests)];
  const all = [
    ...(named?.pullRequest ? [named.pullRequest] : []),
    ...entriesOf(found.ref?.associatedPullRequests),
    ...byName.filter(isOfPlace),
  ];
  return {
    isThere: found.ref !== null && found.ref !== undefined,
    pullRequests: [...new Map(all.map((each) => [each.url, pullRequestOf(each)])).values()],
  };
}

function variablesOf(asked: readonly PushedPlace[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    asked.flatMap(({ repository, branch, pullRequest }, index): readonly (readonly [string, unknown])[] => {
      const [owner = '', name = ''] = repository.split('/');
      const [ofOwner = '', ofName = ''] = pullRequest?.repository.split('/') ?? [];
      return [
        [`owner${index}`, owner],
        [`name${index}`, name],
        [`ref${index}`, `refs/heads/${branch}`],
        [`head${index}`, branch],
        ...(pullRequest
          ? ([
              [`ofOwner${index}`, ofOwner],
              [`ofName${index}`, ofName],
              [`number${index}`, pullRequest.number],
            ] as const)
          : []),
      ];
    }),
  );
}

/** Asks about all of them in one question. */
export async function readBranches(
  ask: AskGithub,
  branches: readonly PushedPlace[],
  cancel: CancellationToken,
): Promise<Result<ReadonlyMap<PushedPlace, ForgeBranch>>> {
  const asked = branches.slice(0, branchesAtOnce);
  const known = new Map<PushedPlace, ForgeBranch>();
  if (asked.length === 0) return { ok: true, value: known };
  const document = branchesDocument(asked.map(({ pullRequest }) => pullRequest !== undefined));
  const answer = await ask({ document, schema: wireBranches, kind: 'query' }, variablesOf(asked), cancel);
  if (!answer.ok) return answer;
  const { data } = answer.value;
  for (const [index, place] of asked.entries()) {
    const found = data[`branch${index}`];
    if (found) known.set(place, branchOf(place, found, data[`named${index}`]));
  }
  return { ok: true, value: known };
}
