import assert from 'node:assert/strict';
import type { ForgePullRequest } from '../../../../src/core/forge.ts';
import { movesFor } from '../../../../src/core/waiting/moves.ts';
import { waitStateOf } from '../../../../src/core/waiting/nudge.ts';
import { overviewOf } from '../../../../src/core/waiting/overview.ts';
import { present, pullRequest, waitsOf } from './pullRequestWaits.ts';
import { hour, thursday } from './turnCase.ts';

describe('A team that is asked', () => {
  it('counts a team that a pull request asks only together with a person, and names only the person then', () => {
    const at = thursday - 60 * hour;
    const web = { kind: 'team', name: 'acme/web', at } as const;
    const waits = waitsOf(
      { login: 'ada', teams: [] },
      pullRequest(1, { reviewRequests: [web] }),
      pullRequest(2, { reviewRequests: [web, { kind: 'user', name: 'grace', at }] }),
    );
    assert.deepEqual(
      waits.map((wait) => [wait.turn, waitStateOf(wait, present)]),
      [
        [{ kind: 'other-team', team: 'acme/web' }, 'other-team'],
        [{ kind: 'others', names: ['grace'] }, 'counted'],
      ],
    );
  });

  it('puts a team under "Anyone of my team" only when I am in it; on any other I wait, and it is not counted', () => {
    const at = thursday - 60 * hour;
    const web = pullRequest(1, { reviewRequests: [{ kind: 'team', name: 'acme/web', at }] });
    const cases = [
      // Somebody else's pull request: of a team of mine, of another, of both.
      [{ login: 'grace', teams: ['Acme/Web'] }, web, 'shared'],
      [{ login: 'grace', teams: ['acme/api'] }, web, 'others'],
      [{ login: 'grace', teams: [] }, web, 'others'],
      // Mine, which I cannot review myself: anyone else of my team, or another team.
      [{ login: 'ada', teams: ['acme/web'] }, web, 'shared'],
      [{ login: 'ada', teams: ['acme/api'] }, web, 'others'],
      // Nobody knows whether it is mine: then it is not said to be.
      [{ login: 'ada' }, web, 'others'],
      [{ login: 'grace' }, web, 'cannot-tell'],
    ] as const;
    for (const [viewer, asking, group] of cases) {
      const overview = overviewOf(waitsOf(viewer, asking), { unnamed: 0, hidden: 0, gaps: [] }, present);
      assert.deepEqual(
        overview.groups.map(({ name, rows }) => [name, rows.length]),
        [[group, 1]],
        JSON.stringify(viewer),
      );
      assert.deepEqual([overview.nudge, overview.undated], [{ others: 0, me: 0 }, 0]);
    }
  });

  it('shows another team that was asked just now as moving, and offers no question to nobody in particular', () => {
    const web = (at: number): ForgePullRequest =>
      pullRequest(1, { reviewRequests: [{ kind: 'team', name: 'acme/web', at }] });
    const [fresh] = waitsOf({ login: 'ada', teams: [] }, web(thursday - hour));
    assert.equal(fresh && waitStateOf(fresh, present), 'moving');
    const [old] = waitsOf({ login: 'ada', teams: [] }, web(thursday - 60 * hour));
    assert.ok(old);
    assert.ok(!movesFor(old).includes('follow-up'));
  });
});
