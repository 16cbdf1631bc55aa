import assert from 'node:assert/strict';
import type { Present } from '../../../../src/core/waiting/nudge.ts';
import { overviewOf } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import type { Signal, Since } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { facts } from './turnCase.ts';

const hour = 3_600_000;
const present: Present = { now: Date.parse('2026-11-24T15:00:00Z'), timeZone: 'UTC', week: defaultWeek };
const since: Since = { kind: 'moment', at: Date.parse('2026-11-02T09:00:00Z') };

describe('A wait that is overdue', () => {
  const viewer = { login: 'sam' };
  const reviewRequests = [{ kind: 'user', name: 'sam', at: present.now - 100 * hour }] as const;
  const [review] = pullRequestSignals(
    'github.com',
    {
      viewer,
      pullRequests: [
        {
          id: 'PR_1',
          repository: 'acme/lunch',
          number: 1,
          title: 'Soup',
          url: 'https://github.com/acme/lunch/pull/1',
          head: { repository: 'acme/lunch', branch: 'soup' },
          facts: facts({ reviewRequests }),
        },
      ],
    },
    present.now,
  );
  assert.ok(review);
  const signals: readonly Signal[] = [
    review,
    { kind: 'branch', root: 'file:///r', branch: 'soup', state: 'unpushed', ahead: 1, behind: 0, since },
    { kind: 'ledger', line: 7, source: '- [ ] @ana: x', owner: 'ana', text: 'x', since },
    {
      kind: 'marker',
      root: 'file:///r',
      file: 'a.ts',
      line: 1,
      tag: 'TODO',
      owners: ['ana'],
      ownedBy: 'name',
      text: '',
      since,
    },
  ];
  const waits = signals.map((signal) => waitOf(signal, nobodyKnown));
  const overdue = (limits: { readonly overdueAfter?: number; readonly reviewWithin?: number }): unknown =>
    overviewOf(waits, { unnamed: 0, hidden: 0, gaps: [], ...limits }, present)
      .groups.flatMap(({ rows }) => rows)
      .filter(({ isOverdue }) => isOverdue)
      .map(({ wait }) => wait.signal.kind)
      .toSorted();

  it('is a review, and nothing else, by what the team agreed for reviews', () => {
    assert.deepEqual(overdue({ reviewWithin: hour }), ['pull-request']);
  });

  it('is anything by the limit of the person, which comes first', () => {
    const every = ['branch', 'ledger', 'marker', 'pull-request'];
    assert.deepEqual(overdue({ overdueAfter: hour, reviewWithin: 1e12 }), every);
    assert.deepEqual(overdue({ overdueAfter: 1e12, reviewWithin: hour }), []);
    assert.deepEqual(overdue({}), []);
  });

  it('is one of a few hours too where the limit is shorter, out of what moves, and counted no sooner', () => {
    const own = { unnamed: 0, hidden: 0, gaps: [] };
    const young: readonly Since[] = [
      // Both six working hours ago: today, and yesterday when the working day ended.
      { kind: 'moment', at: present.now - 6 * hour },
      { kind: 'moment', at: present.now - 22 * hour },
    ];
    for (const from of young) {
      const [wait] = waits.filter(({ signal }) => signal.kind === 'pull-request');
      assert.ok(wait);
      const shown = (limits: { readonly overdueAfter?: number; readonly reviewWithin?: number }): unknown => {
        const { groups, nudge } = overviewOf([{ ...wait, since: from }], { ...own, ...limits }, present);
        return [groups.map(({ name, rows }) => [name, rows.map(({ isOverdue }) => isOverdue)]), nudge.me];
      };
      assert.deepEqual(shown({ overdueAfter: 4 * hour }), [[['me', [true]]], 0]);
      assert.deepEqual(shown({ reviewWithin: 4 * hour }), [[['me', [true]]], 0]);
      assert.deepEqual(shown({ overdueAfter: 7.5 * hour }), [[['moving', [false]]], 0]);
    }
  });

  it('is none on which somebody is at work, that is nobody’s, or that is any one’s of a team', () => {
    const [wait] = waits.filter(({ signal }) => signal.kind === 'pull-request');
    assert.ok(wait?.signal.kind === 'pull-request');
    const since6: Since = { kind: 'moment', at: present.now - 6 * hour };
    const busy = { ...wait.signal, turn: { ...wait.signal.turn, moving: true } };
    const others = [
      { ...wait, since: since6, signal: busy },
      { ...wait, since: since6, turn: { kind: 'nobody' } as const },
      { ...wait, since: since6, turn: { kind: 'shared', team: 'acme/web' } as const },
    ];
    const { groups } = overviewOf(others, { unnamed: 0, hidden: 0, gaps: [], overdueAfter: hour }, present);
    assert.equal(groups.flatMap(({ rows }) => rows).filter(({ isOverdue }) => isOverdue).length, 0);
  });
});
