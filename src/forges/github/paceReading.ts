import type { CancellationToken, Result } from '../../core/ports.ts';
import type { MergedPullRequest } from '../../core/waiting/pace.ts';
import type { AskGithub } from './github.ts';
import { paceDocument } from './queries.ts';
import { accountOf } from './timelineMapping.ts';
import { wirePace, type WireMerged } from './paceWire.ts';
import { entriesOf } from './wire.ts';

/** What pace is told from. */
const wanted = 200;
/** GitHub lists merged ones by their last change, which a comment is too: further pages may hold newer merges. */
const maxPages = 6;

/** One merged pull request as pace sees it: when somebody was first asked, and when the first person answered. */
function mergedOf({
  createdAt,
  additions,
  deletions,
  author,
  asked,
  reviews,
  comments,
}: WireMerged): MergedPullRequest {
  const opener = accountOf(author);
  const answers = [
    ...entriesOf(reviews).map((review) => ({ by: accountOf(review.author), at: review.submittedAt })),
    ...entriesOf(comments).map((comment) => ({ by: accountOf(comment.author), at: comment.createdAt })),
  ]
    .filter(({ by }) => !by.isBot && by.login.toLowerCase() !== opener.login.toLowerCase())
    .flatMap(({ at }) => (typeof at === 'number' ? [at] : []));
  const [request] = entriesOf(asked);
  const askedAt = typeof request?.createdAt === 'number' ? request.createdAt : createdAt;
  return {
    // Somebody may have looked before anybody was asked: then nobody waited.
    askedAt: Math.min(askedAt, ...answers),
    firstReviewAt: answers.length > 0 ? Math.min(...answers) : undefined,
    changedLines: additions + deletions,
  };
}

/** When it was merged: no later than its last change. */
const mergedAt = ({ mergedAt: at, updatedAt }: WireMerged): number =>
  typeof at === 'number' ? at : updatedAt;

/**
 * The newest merged pull requests of a repository (`owner/name`), at most two hundred. It is read until nothing further
 * down can be newer, or for as many pages as anybody waits for.
 */
export async function readMerged(
  ask: AskGithub,
  repository: string,
  cancel: CancellationToken,
): Promise<Result<readonly MergedPullRequest[]>> {
  const [owner = '', name = ''] = repository.split('/');
  const question = { document: paceDocument, schema: wirePace, kind: 'query' } as const;
  let newest: readonly WireMerged[] = [];
  let after: string | undefined;
  for (let page = 1; page <= maxPages; page += 1) {
    const variables: Readonly<Record<string, unknown>> = { owner, name, after };
    const answer = await ask(question, variables, cancel);
    if (!answer.ok) return answer;
    const found = answer.value.data.repository.pullRequests;
    const listed = entriesOf(found);
    newest = [...newest, ...listed]
      .toSorted((one, other) => mergedAt(other) - mergedAt(one))
      .slice(0, wanted);
    const oldest = newest.length < wanted ? undefined : newest.at(-1);
    const changed = listed.at(-1)?.updatedAt;
    const isSettled = oldest !== undefined && changed !== undefined && changed <= mergedAt(oldest);
    if (isSettled || !found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor ?? undefined;
  }
  return { ok: true, value: newest.map(mergedOf) };
}
