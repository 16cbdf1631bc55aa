import assert from 'node:assert/strict';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import { withSetAside, type SetAside } from '../../../../src/core/waiting/setAside.ts';
import { asked, host, pullRequest, waitsOf } from './pullRequestWaits.ts';
import { ada, event, hour, thursday } from './turnCase.ts';

describe('What the person said about a pull request', () => {
  it('takes "not my turn" for a decision while nobody else did anything, and for nothing else', () => {
    const mine = pullRequest(1, asked);
    const grace1 = { login: 'grace' };
    const [wait] = waitsOf(grace1, mine);
    assert.ok(wait);
    const say = (kind: SetAside['kind']): readonly SetAside[] =>
      withSetAside([], wait, { kind, reason: 'Lin knows better' }, thursday - hour);
    const codeOf = (said: readonly SetAside[], each = mine): string | undefined => {
      const look = { viewer: grace1, pullRequests: [each] };
      const [signal] = pullRequestSignals(host, look, thursday, said);
      return signal && `${signal.turn.code} ${signal.turn.turn}`;
    };
    const cases: readonly [string, string | undefined, string | undefined][] = [
      ['reached', codeOf(say('not-my-turn')), 'own-decision nobody'],
      [
        'just not reached: Ada acted since',
        codeOf(say('not-my-turn'), pullRequest(1, { ...asked, timeline: [event(71.5, 'commented', ada)] })),
        'asked-me me',
      ],
      [
        'beaten by an earlier rule: it is merged',
        codeOf(say('not-my-turn'), pullRequest(1, { ...asked, state: 'merged' })),
        undefined,
      ],
      ['data missing: nothing was said', codeOf([]), 'asked-me me'],
      ['another thing was said', codeOf(say('snoozed')), 'asked-me me'],
      ['it was said of another', codeOf(say('not-my-turn'), pullRequest(2, asked)), 'asked-me me'],
    ];
    for (const [what, found, expected] of cases) assert.equal(found, expected, what);
    const [decided] = pullRequestSignals(
      host,
      { viewer: grace1, pullRequests: [mine] },
      thursday,
      say('not-my-turn'),
    );
    assert.deepEqual(decided?.since, { kind: 'moment', at: thursday - hour });
    assert.deepEqual(decided.turn.data, { reason: 'Lin knows better' });
  });
});
