import * as v from 'valibot';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { ChangedFile } from '../../core/review/placement.ts';
import type { PullRequestName, ReviewForge } from '../../core/review/reviewForge.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import { sameLogin } from '../../core/waiting/pullRequest.ts';
import type { GithubDoors } from './client.ts';
import { githubAsker } from './github.ts';
import { reviewTarget, type ReadThread } from './reviewMapping.ts';
import { restReading, type ReadComments } from './restReading.ts';
import { reviewPoster } from './reviewPoster.ts';
import { branchDocument, targetDocument } from './reviewQueries.ts';
import { wireBranch, wireFiles, wireTarget, type WireTarget } from './reviewWire.ts';

/** Pages of 50 threads that are read of one pull request. */
const maxPages = 20;
/** GitHub lists at most 3,000 files, 100 on a page. */
const filesPage = 100;
const maxFilePages = 30;

/** One GitHub with one account, for reviews: reads what is there, posts what was agreed to. */
export function githubReviews({ transport, endpoint, session, clock }: GithubDoors): ReviewForge {
  const { host } = endpoint;
  const ask = githubAsker(transport, { ...endpoint, token: session.token }, clock);
  const post = reviewPoster(ask, host);
  const rest = restReading(ask);

  async function readPage(
    name: PullRequestName,
    after: string | null,
    cancel: CancellationToken,
  ): Promise<Result<WireTarget>> {
    const question = { document: targetDocument, schema: wireTarget, kind: 'query' } as const;
    const answer = await ask(question, { ...ownerAndName(name), number: name.number, after }, cancel);
    return answer.ok ? { ok: true, value: answer.value.data } : answer;
  }

  async function target(name: PullRequestName, cancel: CancellationToken): Promise<Result<ReviewTarget>> {
    const threads: ReadThread[] = [];
    for (let after: string | null = null, page = 1; ; page++) {
      const answer: Result<WireTarget> = await readPage(name, after, cancel);
      if (!answer.ok) return answer;
      const { reviewThreads } = answer.value.repository.pullRequest;
      for (const thread of reviewThreads.nodes ?? []) {
        const read: Result<ReadComments> | undefined = thread ? await rest.thread(thread, cancel) : undefined;
        if (read?.ok === false) return read;
        if (thread && read) threads.push({ ...thread, ...read.value });
      }
      const { hasNextPage, endCursor } = reviewThreads.pageInfo;
      if (!hasNextPage || !endCursor || page === maxPages) {
        const { comments } = answer.value.repository.pullRequest;
        const read = await rest.conversation({ ...name, ...ownerAndName(name) }, comments, cancel);
        if (!read.ok) return read;
        return { ok: true, value: reviewTarget(name.repository, answer.value, threads, read.value) };
      }
      after = endCursor;
    }
  }

  async function changedFiles(
    name: PullRequestName,
    cancel: CancellationToken,
  ): Promise<Result<readonly ChangedFile[]>> {
    const files: ChangedFile[] = [];
    for (let page = 1; page <= maxFilePages; page++) {
      const url = `${endpoint.rest}/repos/${path(name.repository)}/pulls/${name.number}/files?per_page=${filesPage}&page=${page}`;
      const answer = await transport.send(
        { host, method: 'GET', url, token: session.token, isSafe: true },
        cancel,
      );
      if (!answer.ok) return answer;
      const read = v.safeParse(wireFiles, answer.value.json);
      if (!read.success) return { ok: false, failure: { kind: 'unreadable', host } };
      for (const { filename, previous_filename: previousPath, status, patch } of read.output)
        files.push({
          path: filename,
          change: status === 'added' ? 'added' : status === 'removed' ? 'removed' : 'changed',
          ...(previousPath === undefined ? {} : { previousPath }),
          ...(patch === undefined ? {} : { patch }),
        });
      if (read.output.length < filesPage) break;
    }
    return { ok: true, value: files };
  }

  return {
    host,
    account: session.login,
    target,
    changedFiles,
    post,
    async ofBranch(repository, branch, cancel) {
      const question = { document: branchDocument, schema: wireBranch, kind: 'query' } as const;
      const answer = await ask(question, { ...ownerAndName({ repository }), branch: branch.name }, cancel);
      if (!answer.ok) return answer;
      const { pullRequests } = answer.value.data.repository;
      const ours = pullRequests.filter(({ headRepository }) =>
        branch.heads.some((head) => headRepository && sameLogin(head, headRepository.nameWithOwner)),
      );
      return { ok: true, value: ours.map(({ number }) => ({ repository, number })) };
    },
  };
}

function ownerAndName({ repository }: Pick<PullRequestName, 'repository'>): {
  readonly owner: string;
  readonly name: string;
} {
  const [owner = '', name = ''] = repository.split('/');
  return { owner, name };
}

/** A repository's name in an address, whatever somebody wrote into a remote. */
function path(repository: string): string {
  return repository.split('/').map(encodeURIComponent).join('/');
}
