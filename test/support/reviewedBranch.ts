import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { SampleWorkspace } from '../../scripts/sample/sampleWorkspace.ts';
import type { GithubDouble } from './githubDouble/githubDouble.ts';
import { addRepository, openPullRequest, type WorldPullRequest } from './githubDouble/githubWorld.ts';
import { addThread, beginReview, happen, reply, submitReview } from './githubDouble/pullRequestActs.ts';

/** The file that the branch changes; line 4 of it is new. */
export const reviewedFile = 'src/orders/total.ts';

/** The file from which the branch takes line 6. */
export const shortenedFile = 'src/members/member.ts';

/** How the conversation at line 7 goes in circles. */
const circle = [
  'Why cents here?',
  'Because of tax.',
  'It reads badly.',
  'It adds up.',
  'For whom?',
  'For all.',
];

/**
 * Checks the branch `fair-delivery` out in the sample and makes it Ana's pull request on the double: Ben asked Sam for a
 * review, Chloe owns the code, and one thread goes in circles.
 */
export async function reviewedBranch(
  { folder, remote }: SampleWorkspace,
  double: GithubDouble,
): Promise<WorldPullRequest> {
  const git = async (...args: readonly string[]): Promise<string> =>
    (await promisify(execFile)('git', args, { cwd: folder })).stdout;
  const url = `${double.origin}/those-guys/sample.git`;
  await git('config', 'remote.origin.url', url);
  await git('config', `url.${pathToFileURL(remote).href}.insteadOf`, url);
  await git('switch', '--quiet', 'fair-delivery');
  const before = (await readFile(join(folder, shortenedFile), 'utf8')).split('\n');
  await writeFile(join(folder, shortenedFile), before.toSpliced(5, 1).join('\n'));
  const ana = ['-c', 'user.name=Ana Costa', '-c', 'user.email=ana@example.com'];
  await git(...ana, 'commit', '--quiet', '-m', 'Let the balance speak for itself', shortenedFile);
  await mkdir(join(folder, '.github'), { recursive: true });
  await writeFile(join(folder, '.github', 'CODEOWNERS'), '/src/ @chloe @those-guys/core\n');
  const { world } = double;
  const repository = addRepository(world, 'those-guys/sample');
  const { now } = world;
  const pullRequest = openPullRequest(world, repository, 'ana', 'Share delivery fairly', now, {
    branch: 'fair-delivery',
  });
  pullRequest.head = (await git('rev-parse', 'HEAD')).trim();
  pullRequest.baseCommit = (await git('rev-parse', 'main')).trim();
  pullRequest.files = await Promise.all(
    [reviewedFile, shortenedFile].map(async (filename) => {
      const patch = await git('diff', 'main...HEAD', '--', filename);
      return { filename, status: 'modified', patch: patch.slice(patch.indexOf('@@')) } as const;
    }),
  );
  pullRequest.description = 'Shares the delivery. [run](command:workbench.action.quit) <b>now</b>';
  happen(world, pullRequest, { kind: 'review-requested', actor: 'ben', subject: 'sam' });
  const review = beginReview(world, pullRequest, 'ben');
  const thread = addThread(world, pullRequest, review, { path: reviewedFile, line: 7 }, circle[0] ?? '');
  submitReview(world, pullRequest, review, 'COMMENTED');
  for (const [index, words] of circle.slice(1).entries())
    reply(world, pullRequest, thread, index % 2 === 0 ? 'ana' : 'ben', words, undefined, now + index);
  return pullRequest;
}
