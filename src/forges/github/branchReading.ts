import * as v from 'valibot';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { BranchPullRequest } from '../../core/waiting/branchPullRequests.ts';
import type { PushedPlace } from '../../core/waiting/signal.ts';
import type { AskGithub } from './github.ts';
import { branchesDocument } from './queries.ts';

/** More branches than these are not asked about at once. */
const branchesAtOnce = 20;

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

const pullRequest = v.object({
  number: v.number(),
  url: v.string(),
  state: v.picklist(['OPEN', 'CLOSED', 'MERGED']),
  headRefOid: v.string(),
  repository: v.object({ nameWithOwner: v.string() }),
});

/** A branch that is not there, or whose repository is not shown, is null. */
const wireBranches = v.record(
  v.string(),
  v.nullish(
    v.object({
      ref: v.nullish(
        v.object({
          associatedPullRequests: v.object({ nodes: v.nullish(v.array(v.nullish(pullRequest)), []) }),
        }),
      ),
    }),
  ),
);

/** Asks about all of them in one question. */
export async function readBranchPullRequests(
  ask: AskGithub,
  branches: readonly PushedPlace[],
  cancel: CancellationToken,
): Promise<Result<ReadonlyMap<PushedPlace, readonly BranchPullRequest[]>>> {
  const asked = branches.slice(0, branchesAtOnce);
  const found = new Map<PushedPlace, readonly BranchPullRequest[]>();
  if (asked.length === 0) return { ok: true, value: found };
  const variables = Object.fromEntries(
    asked.flatMap(({ repository, branch }, index) => {
      const [owner = '', name = ''] = repository.split('/');
      return [
        [`owner${index}`, owner],
        [`name${index}`, name],
        [`ref${index}`, `refs/heads/${branch}`],
      ];
    }),
  );
  const question = { document: branchesDocument(asked.length), schema: wireBranches, kind: 'query' } as const;
  const answer = await ask(question, variables, cancel);
  if (!answer.ok) return answer;
  for (const [index, place] of asked.entries()) {
    const ref = answer.value.data[`branch${index}`]?.ref;
    if (!ref) continue;
    const nodes = (ref.associatedPullRequests.nodes ?? []).filter(
      (node) => node !== null && node !== undefined,
    );
    found.set(
      place,
      nodes.map(({ number, url, state, headRefOid, repository }) => ({
        repository: repository.nameWithOwner,
        number,
        url,
        state: states[state],
        headCommit: headRefOid,
      })),
    );
  }
  return { ok: true, value: found };
}
