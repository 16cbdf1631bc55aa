/** The pull requests of the sample project, as they may stand on an ordinary morning: for the README's pictures. */
import { addRepository, githubWorld, openPullRequest, type GithubWorld } from './githubWorld.ts';
import { sam } from './sixtyPullRequests.ts';
import { addReview, addThread, push, requestReview } from './pullRequestActs.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** `now` is epoch milliseconds; dates count back from it. */
export function lunchClubWorld(now: number): GithubWorld {
  const world = githubWorld(now);
  const rule = { approvals: 1, checks: ['test'] };
  const permissions = { sam: 'WRITE', ana: 'WRITE', ben: 'WRITE', chloe: 'WRITE' } as const;
  const club = addRepository(world, 'lunch-club/orders', { permissions, rule });
  const menu = addRepository(world, 'lunch-club/menu', { permissions, rule });
  const ago = (days: number): number => now - days * day;

  const advance = openPullRequest(world, club, 'ana', 'Let members pay in advance', ago(8));
  requestReview(world, advance, 'ana', sam, ago(7));

  const weight = openPullRequest(world, club, sam, 'Share the delivery by weight', ago(9));
  const asked = addReview(world, weight, 'ben', 'COMMENTED', ago(5));
  addThread(world, weight, asked, { path: 'src/orders/total.ts', line: 7 }, 'Who pays for the bag?', ago(5));

  const cents = openPullRequest(world, club, sam, 'Round in favour of the club', ago(14));
  requestReview(world, cents, sam, 'chloe', ago(12));

  const cache = openPullRequest(world, menu, 'ben', 'Keep the menu for a week', ago(13));
  const doubt = addReview(world, cache, sam, 'CHANGES_REQUESTED', ago(11));
  addThread(world, cache, doubt, { path: 'web/menu.js', line: 8 }, 'What if a dish is sold out?', ago(11));

  const labels = openPullRequest(world, menu, 'chloe', 'Name allergens in the menu', ago(6));
  requestReview(world, labels, 'chloe', 'ana', ago(6));
  addReview(world, labels, sam, 'COMMENTED', ago(6));
  push(world, labels, 'chloe', now - 2 * hour);
  return world;
}
