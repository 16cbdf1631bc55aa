import assert from 'node:assert/strict';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import { movesFor } from '../../../../src/core/waiting/moves.ts';
import { setAsideOf, withSetAside, type SetAside } from '../../../../src/core/waiting/setAside.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { asked, host, pullRequest, waitsOf } from './pullRequestWaits.ts';
import { ada, event, hour, lin, thursday } from './turnCase.ts';

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

  it('takes "my turn" for a decision as well, which sets nothing aside and can be taken back', () => {
    const waiting = pullRequest(1, asked);
    const [wait] = waitsOf({ login: 'ada' }, waiting);
    assert.ok(wait && wait.turn.kind === 'others');
    assert.ok(movesFor(wait).includes('take-turn'));
    const said = withSetAside([], wait, { kind: 'my-turn', reason: '' }, thursday - hour);
    assert.equal(setAsideOf(wait, said, thursday, 'UTC'), undefined);
    const turnOf = (viewer: { readonly login: string }, each = waiting): string | undefined => {
      const [signal] = pullRequestSignals(host, { viewer, pullRequests: [each] }, thursday, said);
      return signal && `${signal.turn.code} ${signal.turn.turn}`;
    };
    assert.equal(turnOf({ login: 'ada' }), 'own-decision me');
    const answered = pullRequest(1, { ...asked, timeline: [event(71.5, 'commented', lin)] });
    assert.notEqual(turnOf({ login: 'ada' }, answered), 'own-decision me');
    const look = { viewer: { login: 'ada' }, pullRequests: [waiting] };
    const [mine] = pullRequestSignals(host, look, thursday, said);
    assert.ok(mine);
    // With the turn I take how long it has been waiting.
    assert.deepEqual(mine.since, wait.signal.since);
    const ofMine = movesFor(waitOf(mine, nobodyKnown)).filter((move) => /turn/.test(move));
    assert.deepEqual(ofMine, ['give-turn-back']);
  });
});
