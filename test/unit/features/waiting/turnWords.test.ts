import assert from 'node:assert/strict';
import type { PullRequestSignal } from '../../../../src/core/waiting/signal.ts';
import type { Turn, TurnCode } from '../../../../src/core/waiting/viewerRule.ts';
import { turnReason } from '../../../../src/features/waiting/turnWords.ts';

function signalOf(turn: Partial<Turn> & Pick<Turn, 'code'>): PullRequestSignal {
  return {
    kind: 'pull-request',
    host: 'github.com',
    repository: 'acme/lunch',
    number: 1,
    title: 'Soup',
    url: 'https://github.com/acme/lunch/pull/1',
    author: 'ada',
    isDraft: false,
    head: { repository: 'acme/lunch', branch: 'soup' },
    changedLines: 20,
    turn: {
      turn: 'others',
      people: ['grace'],
      event: undefined,
      actor: undefined,
      since: undefined,
      confidence: 'high',
      moving: false,
      nextStep: 'wait',
      data: {},
      ...turn,
    },
    othersActedAt: undefined,
    pushedSinceApproval: undefined,
    since: { kind: 'unknown' },
  };
}

const data = {
  who: 'lin',
  path: 'src/a.ts',
  checks: ['lint', 'test'],
  team: ['acme/web'],
  base: 12,
  comments: 3,
  as: 'mentioned',
};

/** The sentence of each rule, told with everything there is to tell. */
const sentences: Readonly<Record<TurnCode, string>> = {
  done: 'merged, closed or archived',
  'bot-author': 'opened by a bot, which waits for a person',
  draft: 'a draft, not counted',
  'queue-failed': 'the merge queue threw it out',
  'in-queue': 'in the merge queue',
  'thread-awaits-author': 'lin had the last word in an open thread in src/a.ts',
  'changes-requested': 'lin asked for changes, and nothing was pushed since',
  'pushed-nobody-told': 'pushed since lin asked for changes, and lin was not asked again',
  'checks-failing': 'a required check fails: lint, test',
  conflict: 'conflicts with its base, counted from when that was first seen',
  'asked-again': 'asked for a review again',
  'thread-awaits-reviewer': 'the author answered in an open thread in src/a.ts',
  'waits-for-base': 'waits for #12, which it is built on',
  'checks-overdue': 'its checks take far longer than usual',
  'checks-running': 'its checks are running',
  'ready-to-merge': 'ready: grace can merge it',
  'nobody-asked': 'an approval is needed, and nobody has been asked',
  'asked-reviewers': 'asked for a review',
  approved: 'approved and not merged',
  'silent-for-long': 'the author has been silent for a month',
  'answer-owed': 'the last word was not the author’s',
  'author-at-work': 'the author is still at work on it',
  'first-review': 'nobody but the author has said anything, and nobody is asked by name',
  'author-answered': 'the author pushed or answered after the others',
  'handed-on': 'the last step asks nothing of the author',
  'nothing-known': 'no person has done anything on it that is known',
  'own-decision': 'you said that it is not your turn',
  'pending-review': 'you wrote 3 comments that nobody can see: your review is not submitted',
  'draft-of-another': 'a draft of somebody else',
  'asked-me-again': 'you are asked for a review again',
  'asked-me': 'lin asked you for a review',
  'thread-awaits-me': 'lin had the last word in an open thread in src/a.ts',
  'thread-awaits-them': 'lin had the last word in an open thread in src/a.ts',
  'changed-since-my-review': 'it changed since your review',
  'my-demand-stands': 'you asked for changes, and nothing was pushed since',
  'moved-since-my-review': 'pushed since your review, and you are not asked again',
  'my-approval': 'ready: grace can merge it',
  'team-answered': 'lin of acme/web has reviewed it',
  'team-asked': 'anyone of acme/web is asked for a review',
  'team-not-readable': 'a team is asked, and whether you belong to it may not be read (read:org)',
  'no-role': 'you are only mentioned in it',
  'another-reviewers-turn': 'lin is on turn, and nothing of yours is open in it',
};

describe('The reason of a verdict on a pull request', () => {
  for (const [code, sentence] of Object.entries(sentences) as readonly (readonly [TurnCode, string])[])
    it(`is one sentence for the rule ${code}`, () => {
      assert.equal(turnReason(signalOf({ code, data })), sentence);
    });

  it('says what is missing, whatever rule it is that cannot tell', () => {
    for (const code of Object.keys(sentences) as readonly TurnCode[])
      for (const parts of [
        { turn: 'cannot-tell', people: [] },
        { turn: 'others', people: [] },
      ] as const)
        assert.match(
          turnReason(signalOf({ code, ...parts, data: { as: 'assignee' } })),
          /cannot be named$|not known$|is known$|nobody is named|nobody is asked by name|may not be read|without a part/,
          code,
        );
  });

  it('names the permission that is missing where a team’s name may not be read', () => {
    for (const code of ['asked-reviewers', 'bot-author', 'first-review'] as const)
      assert.equal(
        turnReason(signalOf({ code, turn: 'cannot-tell', people: [], data: { missing: ['read:org'] } })),
        'a team is asked, and its name may not be read (read:org)',
      );
    const shown = { turn: 'cannot-tell', people: [], data: { missing: ['team'] } } as const;
    assert.equal(
      turnReason(signalOf({ code: 'asked-reviewers', ...shown })),
      'a team is asked, and its name is not shown to you',
    );
  });

  it('says what of overdue checks is known', () => {
    const said = (because: string): string =>
      turnReason(signalOf({ code: 'checks-overdue', data: { because } }));
    assert.equal(said('usual'), 'its checks take far longer than usual');
    assert.equal(said('a-day'), 'its checks have been running for more than a day');
    assert.equal(said('never-reported'), 'a required check has not reported since the last push');
  });

  it('calls the person you, never by name, where they spoke last or are the author', () => {
    const byMe = (code: TurnCode, more: Turn['data'] = data): string =>
      turnReason({ ...signalOf({ code, data: more }), isByMe: true });
    assert.equal(byMe('thread-awaits-author'), 'you had the last word in an open thread in src/a.ts');
    assert.equal(byMe('thread-awaits-them', { who: 'lin' }), 'you had the last word in an open thread');
    assert.equal(byMe('changes-requested'), 'you asked for changes, and nothing was pushed since');
    assert.equal(
      byMe('pushed-nobody-told'),
      'pushed since you asked for changes, and you were not asked again',
    );
    const ofMine: Partial<Record<TurnCode, string>> = {
      'thread-awaits-reviewer': 'you answered in an open thread in src/a.ts',
      'silent-for-long': 'you have been silent for a month',
      'answer-owed': 'the last word was not yours',
      'author-at-work': 'you are still at work on it',
      'first-review': 'nobody but you has said anything, and nobody is asked by name',
      'author-answered': 'you pushed or answered after the others',
      'handed-on': 'the last step asks nothing of you',
    };
    for (const code of Object.keys(sentences) as readonly TurnCode[]) {
      const said = turnReason({ ...signalOf({ code, data }), amAuthor: true });
      assert.equal(said, ofMine[code] ?? sentences[code]);
      assert.doesNotMatch(said, /the author/u);
    }
  });

  it('speaks to the person where it is their turn', () => {
    const mine = { turn: 'me', people: ['grace'] } as const;
    const said = (code: TurnCode, more: Turn['data'] = {}): string =>
      turnReason(signalOf({ code, ...mine, data: more }));
    assert.equal(said('ready-to-merge'), 'ready: you can merge it');
    assert.equal(said('author-at-work'), 'you are still at work on it');
    assert.equal(said('asked-me'), 'you are asked for a review');
    assert.equal(said('own-decision', { reason: 'mine' }), 'you said that it is your turn: mine');
  });
});
