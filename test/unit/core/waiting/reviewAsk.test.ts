import assert from 'node:assert/strict';
import {
  alreadyCommented,
  askChoices,
  askHindrance,
  commentHindrance,
  stillToAsk,
  typedLogin,
  type AskChoice,
  type AskTarget,
} from '../../../../src/core/waiting/reviewAsk.ts';

const at = Date.parse('2026-11-24T12:00:00Z');

const target = (parts: Partial<AskTarget> = {}): AskTarget => ({
  id: 'PR_1',
  repository: 'acme/lunch',
  number: 1,
  title: 'Soup',
  url: 'https://github.com/acme/lunch/pull/1',
  state: 'open',
  isLocked: false,
  viewer: 'sam',
  requested: [],
  choices: [],
  ownComments: [],
  ...parts,
});

const person = (login: string, why: AskChoice['why']): AskChoice => ({ id: `U_${login}`, login, why });

describe('Asking somebody about a pull request', () => {
  it('offers whoever wants changes first, then who reviewed, then who is suggested', () => {
    const choices = [person('eve', 'suggested'), person('ben', 'reviewed'), person('ana', 'wants-changes')];
    assert.deepEqual(
      askChoices(target({ choices })).map(({ login }) => login),
      ['ana', 'ben', 'eve'],
    );
  });

  it('offers nobody twice, by the most telling reason, and never oneself', () => {
    const choices = [person('Ana', 'suggested'), person('ana', 'wants-changes'), person('SAM', 'suggested')];
    assert.deepEqual(askChoices(target({ choices })), [person('ana', 'wants-changes')]);
  });

  it('offers and asks nobody who is asked already, however the login is written', () => {
    const choices = [person('ana', 'reviewed'), person('ben', 'reviewed')];
    const known = target({ choices, requested: ['ANA'] });
    assert.deepEqual(
      askChoices(known).map(({ login }) => login),
      ['ben'],
    );
    assert.deepEqual(stillToAsk(known, choices), [choices[1]]);
  });

  it('ends with the pull request', () => {
    assert.equal(askHindrance(target()), undefined);
    assert.equal(askHindrance(target({ state: 'merged' })), 'over');
    assert.equal(askHindrance(target({ state: 'closed' })), 'over');
  });

  it('says what keeps a comment away', () => {
    assert.equal(commentHindrance(target(), 'Hi'), undefined);
    assert.equal(commentHindrance(target(), ' \n'), 'empty');
    assert.equal(commentHindrance(target(), 'x'.repeat(65_537)), 'too-long');
    assert.equal(commentHindrance(target({ isLocked: true }), 'Hi'), 'locked');
    assert.equal(commentHindrance(target({ state: 'closed' }), 'Hi'), 'over');
  });

  it('finds a comment that had arrived, by its words and not by older ones', () => {
    const comment = { body: 'Hi\r\nthere\n', at, url: 'u' };
    const known = target({ ownComments: [comment] });
    assert.equal(alreadyCommented(known, 'Hi\nthere', at - 1000), comment);
    assert.equal(alreadyCommented(known, 'Hi\nthere', at + 4 * 60_000), comment);
    assert.equal(alreadyCommented(known, 'Hi\nthere', at + 6 * 60_000), undefined);
    assert.equal(alreadyCommented(known, 'Hi you', at - 1000), undefined);
  });

  it('reads a login as it is typed, that of a managed user too, and refuses what cannot be one', () => {
    assert.deepEqual(['ada', ' @Ada-Lin ', 'ada_acme'].map(typedLogin), ['ada', 'Ada-Lin', 'ada_acme']);
    assert.deepEqual(
      ['', '@', '-ada', '_ada', 'acme/web', 'ada lin', 'a'.repeat(40)].map(typedLogin),
      Array.from({ length: 7 }),
    );
  });
});
