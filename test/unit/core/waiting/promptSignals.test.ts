import assert from 'node:assert/strict';
import type { Present } from '../../../../src/core/waiting/nudge.ts';
import { overviewOf, type Surroundings } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { promptSignals } from '../../../../src/core/waiting/promptSignals.ts';
import { withSetAside } from '../../../../src/core/waiting/setAside.ts';
import type { BranchState, Signal } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

/** A Tuesday. */
const present: Present = { now: Date.parse('2026-11-24T15:00:00Z'), timeZone: 'UTC', week: defaultWeek };
const me = { ...nobodyKnown, name: 'Sam Rivers' };
const at = (text: string) => ({ kind: 'moment', at: Date.parse(`${text}T09:00:00Z`) }) as const;

const branch = (state: BranchState, since: string): Signal => ({
  kind: 'branch',
  root: 'file:///r',
  branch: state,
  state,
  ahead: 1,
  behind: 0,
  since: at(since),
});
const ledger = (owner: string, since: string): Signal => ({
  kind: 'ledger',
  line: 1,
  source: `${owner} ${since}`,
  owner,
  text: since,
  since: at(since),
});
const marker = (owner: string, since: string): Signal => ({
  kind: 'marker',
  root: 'file:///r',
  file: `${owner} ${since}`,
  line: 1,
  tag: 'TODO',
  owners: [owner],
  ownedBy: 'name',
  text: '',
  since: at(since),
});

function kinds(signals: readonly Signal[], known: Partial<Surroundings> = {}): readonly string[] {
  const waits = signals.map((signal) => waitOf(signal, me));
  const overview = overviewOf(waits, { unnamed: 0, hidden: 0, gaps: [], ...known }, present);
  return promptSignals(overview).map(({ kind, row: { wait } }) => {
    const since = wait.since.kind === 'moment' ? new Date(wait.since.at).toISOString().slice(5, 10) : '';
    return `${kind} ${since}`;
  });
}

describe('the signals that may bring a prompt', () => {
  it('are waits of more than three working days, on me before on others, the longest first', () => {
    assert.deepEqual(
      kinds([
        ledger('ana', '2026-11-02'),
        ledger('me', '2026-11-16'),
        ledger('me', '2026-11-10'),
        // Over the weekend these are less than three working days.
        ledger('me', '2026-11-20'),
        ledger('ana', '2026-11-20'),
      ]),
      ['wait-on-me 11-10', 'wait-on-me 11-16', 'wait-on-others 11-02'],
    );
  });

  it('are markers of mine that are older than a month, and nobody else’s', () => {
    assert.deepEqual(
      kinds([
        marker('Sam Rivers', '2026-10-23'),
        marker('Sam Rivers', '2026-10-24'),
        marker('Sam Rivers', '2025-01-01'),
      ]),
      ['old-marker 01-01', 'old-marker 10-23'],
    );
    assert.deepEqual(kinds([marker('ana', '2025-01-01')]), ['wait-on-others 01-01']);
  });

  it('are branches that lie, merged or not; one that is only not pushed counts as a wait', () => {
    assert.deepEqual(
      kinds([
        branch('left-behind', '2026-11-01'),
        branch('stale', '2026-11-02'),
        branch('unpushed', '2026-11-03'),
      ]),
      ['wait-on-me 11-03', 'stale-branch 11-02', 'left-behind-branch 11-01'],
    );
  });

  it('are pull requests that are on me, before everything else', () => {
    const turn = {
      turn: 'me',
      people: ['sam'],
      code: 'asked-me',
      event: undefined,
      actor: undefined,
      since: present.now - 5 * 86_400_000,
      confidence: 'sure',
      moving: false,
      nextStep: 'review',
      data: {},
    } as const;
    const pullRequest = {
      kind: 'pull-request',
      host: 'github.com',
      repository: 'a/b',
      number: 7,
      title: 'Retry',
      url: 'https://github.com/a/b/pull/7',
      author: 'ana',
      isDraft: false,
      head: { repository: undefined, branch: 'x' },
      changedLines: undefined,
      turn,
      othersActedAt: undefined,
      pushedSinceApproval: undefined,
      since: at('2026-11-19'),
    } as unknown as Signal;
    assert.deepEqual(kinds([ledger('me', '2026-11-02'), pullRequest]), [
      'pull-request-on-me 11-19',
      'wait-on-me 11-02',
    ]);
  });

  it('are none that the person set aside', () => {
    const signal = ledger('me', '2026-11-02');
    const setAsides = withSetAside([], waitOf(signal, me), { kind: 'let-go', reason: '' }, present.now);
    assert.deepEqual(kinds([signal], { setAsides }), []);
  });
});
