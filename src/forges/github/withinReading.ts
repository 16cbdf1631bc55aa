import * as v from 'valibot';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { AskGithub } from './github.ts';
import { withinDocument } from './queries.ts';
import { entriesOf } from './wire.ts';

/** More repositories than these are not asked about at once. */
const repositoriesAtOnce = 5;

/** What one look into repositories found. */
export interface WithinReading {
  /** Repositories that are not there for this account. */
  readonly hidden: readonly string[];
  /** Ids of open pull requests with a review of the person's that was never submitted. */
  readonly pending: readonly string[];
}

const wireWithin = v.record(
  v.string(),
  v.nullish(
    v.object({
      pullRequests: v.object({
        nodes: v.nullish(
          v.array(v.nullish(v.object({ id: v.string(), pending: v.object({ totalCount: v.number() }) }))),
        ),
      }),
    }),
  ),
);

/** Looks into repositories (`owner/name`) for what no search finds: GitHub shows a pending review to its author alone. */
export async function readWithin(
  ask: AskGithub,
  repositories: readonly string[],
  cancel: CancellationToken,
): Promise<Result<WithinReading>> {
  const asked = repositories.slice(0, repositoriesAtOnce);
  if (asked.length === 0) return { ok: true, value: { hidden: [], pending: [] } };
  const variables = Object.fromEntries(
    asked.flatMap((repository, index) => {
      const [owner = '', name = ''] = repository.split('/');
      return [
        [`owner${index}`, owner],
        [`name${index}`, name],
      ];
    }),
  );
  const question = { document: withinDocument(asked.length), schema: wireWithin, kind: 'query' } as const;
  const answer = await ask(question, variables, cancel);
  if (!answer.ok) return answer;
  const hidden: string[] = [];
  const pending: string[] = [];
  for (const [index, repository] of asked.entries()) {
    const found = answer.value.data[`repository${index}`];
    if (found)
      pending.push(
        ...entriesOf(found.pullRequests)
          .filter((each) => each.pending.totalCount > 0)
          .map(({ id }) => id),
      );
    // Something else that failed is no sign of a private repository.
    else if (
      answer.value.errors.some(({ type, path }) => type === 'NOT_FOUND' && path[0] === `repository${index}`)
    )
      hidden.push(repository);
  }
  return { ok: true, value: { hidden, pending } };
}
