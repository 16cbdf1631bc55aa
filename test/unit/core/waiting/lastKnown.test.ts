import assert from 'node:assert/strict';
import { lastKnownSignals, readLastKnown, storedLastKnown } from '../../../../src/core/waiting/lastKnown.ts';
import { nudgeOf, type Present } from '../../../../src/core/waiting/nudge.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import type { ReviewRequest } from '../../../../src/core/waiting/pullRequest.ts';
import type { PullRequestSignal } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { ada, event, facts, hour, thursday } from './turnCase.ts';

const host = 'code.example.org';
const present: Present = { now: thursday, timeZone: 'UTC', week: defaultWeek };

function seen(
  number: number,
  askedAt: number,
  asked: Pick<ReviewRequest, 'kind' | 'name'> = { kind: 'user', name: 'grace' },
): readonly PullRequestSignal[] {
  return pullRequestSignals(
    host,
    {
      viewer: { login: 'grace', teams: ['acme/web'] },
      pullRequests: [
        {
          id: `PR_${number}`,
          repository: 'acme/lunch',
          number,
          title: `Change ${number}`,
          url: `https://${host}/acme/lunch/pull/${number}`,
          head: { repository: undefined, branch: `change-${number}` },
          changedLines: 12,
          facts: facts({
            reviewRequests: [{ ...asked, at: askedAt, by: 'ada' }],
            timeline: [event(-20, 'opened', ada), event(-10, 'commented', ada)],
          }),
        },
      ],
    },
    thursday,
  );
}

const known = (signals: readonly PullRequestSignal[], at = thursday) =>
  new Map([[host, { at, account: 'grace', signals }]]);

/** As the editor keeps it: through JSON. */
const kept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('The last known pull requests', () => {
  it('count after a restart what they counted before it', () => {
    const signals = [...seen(1, thursday - 90 * hour), ...seen(2, thursday - 80 * hour)];
    const read = readLastKnown(kept(storedLastKnown(known(signals)))).get(host);
    assert.ok(read);
    assert.deepEqual([read.at, read.account], [thursday, 'grace']);
    const nudge = (all: readonly PullRequestSignal[]): unknown =>
      nudgeOf(
        all.map((signal) => waitOf(signal, nobodyKnown)),
        present,
      );
    assert.deepEqual(nudge(signals), { others: 0, me: 2 });
    assert.deepEqual(nudge(lastKnownSignals(read, thursday)), { others: 0, me: 2 });
    const plain = (all: readonly PullRequestSignal[]): unknown =>
      kept(all.map((signal) => ({ ...signal, turn: { ...signal.turn, event: undefined } })));
    assert.deepEqual(plain(read.signals), plain(signals));
  });

  it('know after a restart as well whose they are and who spoke last', () => {
    const [signal] = seen(1, thursday - 90 * hour);
    assert.ok(signal);
    const signals = [signal, { ...signal, amAuthor: true }, { ...signal, isByMe: true }] as const;
    const read = readLastKnown(kept(storedLastKnown(known(signals)))).get(host);
    assert.deepEqual(
      read?.signals.map(({ amAuthor, isByMe }) => [amAuthor, isByMe]),
      [
        [undefined, undefined],
        [true, undefined],
        [undefined, true],
      ],
    );
  });

  it('are for my own team after a restart as well, and another one stays another', () => {
    const signals = ['acme/web', 'acme/api'].flatMap((name, index) =>
      seen(index + 1, thursday - 90 * hour, { kind: 'team', name }),
    );
    const read = readLastKnown(kept(storedLastKnown(known(signals)))).get(host);
    assert.deepEqual(
      read?.signals.map((signal) => waitOf(signal, nobodyKnown).turn),
      [
        { kind: 'shared', team: 'acme/web' },
        { kind: 'other-team', team: 'acme/api' },
      ],
    );
  });

  it('are small: at most two hundred of a forge, and no long words', () => {
    const [one] = seen(1, thursday - 90 * hour);
    assert.ok(one);
    const many = Array.from({ length: 900 }, (_, number) => ({
      ...one,
      number: number + 1,
      title: 'x'.repeat(5000),
    }));
    const stored = storedLastKnown(known(many));
    const read = readLastKnown(kept(stored)).get(host);
    assert.equal(read?.signals.length, 200);
    assert.equal(read?.signals[0]?.title.length, 300);
  });

  it('stop moving when a day is over', () => {
    const [one] = seen(1, thursday - 90 * hour);
    assert.ok(one);
    const moving = { ...one, turn: { ...one.turn, moving: true } };
    const state = { at: thursday, account: 'grace', signals: [moving] };
    assert.equal(lastKnownSignals(state, thursday + 23 * hour)[0]?.turn.moving, true);
    assert.equal(lastKnownSignals(state, thursday + 24 * hour)[0]?.turn.moving, false);
  });

  it('leave out what is no pull request, what leads elsewhere and what a later version wrote', () => {
    const [one] = kept(
      (storedLastKnown(known(seen(1, thursday - 90 * hour))) as Record<string, { signals: unknown[] }>)[host]
        ?.signals,
    ) as [Record<string, unknown>];
    const turn = one['turn'] as Record<string, unknown>;
    const faulty = [
      7,
      { ...one, url: 'https://evil.example/acme/lunch/pull/1' },
      { ...one, url: 'command:workbench.action.quit' },
      { ...one, number: 0 },
      { ...one, turn: { ...turn, code: 'a-rule-to-come' } },
      { ...one, turn: { ...turn, nextStep: 'dance' } },
      { ...one, title: undefined },
    ];
    const stored = { [host]: { at: thursday, account: 'grace', signals: [...faulty, one] } };
    assert.equal(readLastKnown(stored).get(host)?.signals.length, 1);
  });

  it('are nothing where something else was stored', () => {
    for (const stored of [undefined, null, 7, 'x', [], { [host]: 7 }, { [host]: { at: 'x' } }])
      assert.equal(readLastKnown(stored).size, 0);
  });
});
