import type { CancellationToken, Result } from '../../core/ports.ts';
import type { MergedPullRequest } from '../../core/waiting/pace.ts';
import type { AskGithub } from './github.ts';
import { paceDocument } from './queries.ts';
import { accountOf } from './timelineMapping.ts';
import { entriesOf, wirePace, type WireMerged } from './wire.ts';

/** Two pages of a hundred: what pace is told from. */
const maxPages = 2;

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

/** The newest merged pull requests of a repository (`owner/name`), at most two hundred. */
export async function readMerged(
  ask: AskGithub,
  repository: string,
  cancel: CancellationToken,
): Promise<Result<readonly MergedPullRequest[]>> {
  const [owner = '', name = ''] = repository.split('/');
  const question = { document: paceDocument, schema: wirePace, kind: 'query' } as const;
  const merged: MergedPullRequest[] = [];
  let after: string | undefined;
  for (let page = 1; page <= maxPages; page += 1) {
    const variables: Readonly<Record<string, unknown>> = { owner, name, after };
    const answer = await ask(question, variables, cancel);
    if (!answer.ok) return answer;
    const found = answer.value.data.repository.pullRequests;
    merged.push(...entriesOf(found).map(mergedOf));
    if (!found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor ?? undefined;
  }
  return { ok: true, value: merged };
}
