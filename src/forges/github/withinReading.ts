import * as v from 'valibot';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { AskGithub } from './github.ts';
import { withinDocument } from './queries.ts';
import { entriesOf, wireRate } from './wire.ts';

/** More repositories than these are not asked about at once. */
const repositoriesAtOnce = 5;

/** Nobody reads more than the two thousand newest open pull requests of one repository. */
const maxPages = 20;

/** What one look into repositories found. */
export interface WithinReading {
  /** Repositories that are not there for this account. */
  readonly hidden: readonly string[];
  /** Ids of open pull requests with a review of the person's that was never submitted. */
  readonly pending: readonly string[];
}

const wireWithin = v.objectWithRest(
  { rateLimit: wireRate },
  v.nullish(
    v.object({
      pullRequests: v.object({
        pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullish(v.string()) }),
        nodes: v.nullish(
          v.array(v.nullish(v.object({ id: v.string(), pending: v.object({ totalCount: v.number() }) }))),
        ),
      }),
    }),
  ),
);

/** A repository (`owner/name`), and after which pull request its next page begins. */
interface Place {
  readonly repository: string;
  readonly after: string | null;
}

function variablesOf(places: readonly Place[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    places.flatMap(({ repository, after }, index) => {
      const [owner = '', name = ''] = repository.split('/');
      return [
        [`owner${index}`, owner],
        [`name${index}`, name],
        [`after${index}`, after],
      ];
    }),
  );
}

/** Looks into repositories (`owner/name`) for what no search finds: GitHub shows a pending review to its author alone. */
export async function readWithin(
  ask: AskGithub,
  repositories: readonly string[],
  cancel: CancellationToken,
): Promise<Result<WithinReading>> {
  const hidden: string[] = [];
  const pending: string[] = [];
  let open: readonly Place[] = repositories
    .slice(0, repositoriesAtOnce)
    .map((repository) => ({ repository, after: null }));
  for (let page = 1; open.length > 0 && page <= maxPages; page += 1) {
    const question = { document: withinDocument(open.length), schema: wireWithin, kind: 'query' } as const;
    const answer = await ask(question, variablesOf(open), cancel);
    if (!answer.ok) return answer;
    const { data, errors } = answer.value;
    const isNotThere = (index: number): boolean =>
      errors.some(({ type, path }) => type === 'NOT_FOUND' && path[0] === `repository${index}`);
    const next: Place[] = [];
    for (const [index, { repository }] of open.entries()) {
      const found = data[`repository${index}`]?.pullRequests;
      // Something else that failed is no sign of a private repository.
      if (!found && isNotThere(index)) hidden.push(repository);
      const begun = entriesOf(found).filter((each) => each.pending.totalCount > 0);
      pending.push(...begun.map(({ id }) => id));
      const { hasNextPage, endCursor } = found?.pageInfo ?? {};
      if (hasNextPage === true && endCursor) next.push({ repository, after: endCursor });
    }
    open = next;
  }
  return { ok: true, value: { hidden, pending } };
}
