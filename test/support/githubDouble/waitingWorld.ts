/** Two servers and a repository in which pull requests wait for Sam in every way, with branches that were left behind. */
import assert from 'node:assert/strict';
import { RepositoryOnDisk } from '../../unit/host/repositoryOnDisk.ts';
import { startGithubDouble, type GithubDouble } from './githubDouble.ts';
import { addRepository, githubWorld, openPullRequest } from './githubWorld.ts';
import { addReview, addThread, beginReview, requestReview } from './pullRequestActs.ts';
import { sam, sixtyPullRequests } from './sixtyPullRequests.ts';

export interface WaitingWorld {
  readonly double: GithubDouble;
  /** A second Enterprise server, for which the editor has no sign-in. */
  readonly second: GithubDouble;
  readonly repository: RepositoryOnDisk;
}

export async function startWaitingWorld(): Promise<WaitingWorld> {
  const double = await startGithubDouble(sixtyPullRequests(Date.now()).world);
  double.person = sam;
  const garden = githubWorld(Date.now());
  const beds = addRepository(garden, 'acme/beds');
  const asked = openPullRequest(garden, beds, 'flo', 'Plant beans', Date.now() - 90 * 86_400_000);
  requestReview(garden, asked, 'flo', 'samuel', Date.now() - 80 * 86_400_000);
  const second = await startGithubDouble(garden);
  const repository = new RepositoryOnDisk();
  const ago = (days: number): number => Date.now() - days * 86_400_000;
  repository.commit('first', ago(80));
  repository.addRemote();
  for (const name of ['forgotten', 'squashed', 'deleted', 'unheard-of']) {
    repository.git('switch', '--quiet', '--no-track', '--create', name, 'main');
    repository.commit(name, ago(40));
    repository.git('push', '--quiet', '--set-upstream', 'origin', 'HEAD');
  }
  repository.git('config', 'remote.origin.url', `${double.origin}/acme/lunch.git`);
  const lunch = double.world.repositories[0];
  assert.ok(lunch);
  lunch.branches = ['forgotten'];
  // Begun there by Sam and never submitted, and otherwise nothing to do with Sam: no search finds it.
  const alone = openPullRequest(double.world, lunch, 'ana', 'Nobody asked Sam', ago(90));
  const review = beginReview(double.world, alone, sam, ago(89));
  addThread(double.world, alone, review, { path: 'src/menu.ts', line: 3 }, 'Hm.', ago(89));
  const parts = { branch: 'squashed' };
  const merged = openPullRequest(double.world, lunch, sam, 'Squashed', ago(39), parts);
  const commit = (name: string): string => repository.git('rev-parse', name).trim();
  Object.assign(merged, { state: 'MERGED', head: commit('squashed') });
  // The usual way: squashed, and GitHub deleted the branch, so that git only knows that it is gone.
  const cleaned = openPullRequest(double.world, lunch, sam, 'Deleted', ago(39), { branch: 'deleted' });
  Object.assign(cleaned, { state: 'MERGED', head: commit('deleted'), isBranchGone: true });
  for (const name of ['deleted', 'unheard-of'])
    repository.git('update-ref', '-d', `refs/remotes/origin/${name}`);
  const menu = double.world.repositories[1];
  assert.ok(menu);
  // Ten reviews that started one to five hours after nine o'clock on a Monday long enough ago.
  const monday = new Date(ago(30));
  monday.setHours(9, 0, 0, 0);
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7));
  for (let count = 0; count < 10; count += 1) {
    const at = monday.getTime();
    const done = openPullRequest(double.world, menu, 'ana', `Done ${count}`, at - 3_600_000);
    requestReview(double.world, done, 'ana', 'ben', at);
    addReview(double.world, done, 'ben', 'APPROVED', at + (1 + (count % 5)) * 3_600_000);
    Object.assign(done, { state: 'MERGED' });
  }
  return { double, second, repository };
}
