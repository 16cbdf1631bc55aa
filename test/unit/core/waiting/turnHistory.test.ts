import {
  ada,
  day,
  event,
  facts,
  grace,
  holderTable,
  lin,
  monday,
  robot,
  thread,
  thursday,
} from './turnCase.ts';

const comment = event(5, 'commented', grace);
const empty = { state: 'open', isDraft: false, timeline: [] } as const;
const twoReturns = [event(30, 'committed', ada), event(60, 'committed', ada)];

holderTable('silent-for-long', 'low, hour 5', [
  [
    'reached',
    'thirty days and a moment',
    facts({ timeline: [comment] }),
    'silent-for-long reviewers grace',
    comment.at + 30 * day + 1,
  ],
  [
    'just not reached',
    'thirty days',
    facts({ timeline: [comment] }),
    'answer-owed author ada',
    comment.at + 30 * day,
  ],
  [
    'beaten by an earlier rule',
    'the word was a request for changes',
    facts({ timeline: [event(5, 'changes-requested', grace)] }),
    'changes-requested author ada',
    comment.at + 99 * day,
  ],
  [
    'data missing',
    'the time is not a number',
    facts({ timeline: [comment] }),
    'answer-owed author ada',
    Number.NaN,
  ],
]);

holderTable('answer-owed', 'medium, hour 5', [
  ['reached', 'a comment in the conversation', facts({ timeline: [comment] }), 'answer-owed author ada'],
  [
    'reached',
    'a review that only comments',
    facts({ threads: [], timeline: [event(5, 'reviewed', grace)] }),
    'answer-owed author ada',
  ],
  [
    'just not reached',
    'all its threads are resolved',
    facts({ threads: [thread([grace], true)], timeline: [event(5, 'reviewed', grace)] }),
    'handed-on reviewers grace',
  ],
  [
    'just not reached',
    'answered',
    facts({ timeline: [comment, event(6, 'commented', ada)] }),
    'author-answered reviewers grace',
  ],
  [
    'beaten by an earlier rule',
    'reviewers are asked',
    facts({ timeline: [comment], reviewRequests: [{ kind: 'user', name: 'lin' }] }),
    'asked-reviewers reviewers lin',
  ],
  [
    'data missing',
    'only a bot commented',
    facts({ timeline: [event(5, 'commented', robot)] }),
    'first-review reviewers',
  ],
]);

holderTable('author-at-work', 'low, hour 60', [
  ['reached', 'came back twice', facts({ timeline: twoReturns }), 'author-at-work author ada'],
  ['just not reached', 'came back once', facts({ timeline: twoReturns.slice(1) }), 'first-review reviewers'],
  [
    'just not reached',
    'twice, but within a day each',
    facts({ timeline: [event(23, 'committed', ada), event(46, 'committed', ada)] }),
    'first-review reviewers',
  ],
  [
    'beaten by an earlier rule',
    'then somebody commented',
    facts({ timeline: [...twoReturns, event(61, 'commented', grace)] }),
    'answer-owed author ada',
  ],
  [
    'data missing',
    'the second return has no time',
    facts({ timeline: [event(30, 'committed', ada), { ...event(60, 'committed', ada), at: Number.NaN }] }),
    'first-review reviewers',
  ],
]);

holderTable('first-review', 'medium, hour 0', [
  ['reached', 'nothing but the opening', facts(), 'first-review reviewers'],
  [
    'reached',
    'somebody with a name from git pushed too',
    facts({ timeline: [event(3, 'committed', { login: 'Ada Lovelace', isBot: false })] }),
    'first-review reviewers',
  ],
  [
    'reached',
    'Grace was asked, and Lin until the request was taken back',
    facts({
      timeline: [
        event(1, 'review-requested', ada, 'grace'),
        event(1, 'review-requested', ada, 'lin'),
        event(2, 'review-request-removed', ada, 'Lin'),
      ],
    }),
    'first-review reviewers grace',
  ],
  [
    'just not reached',
    'somebody looked before the last push',
    facts({ timeline: [comment, event(6, 'committed', ada)] }),
    'author-answered reviewers grace',
  ],
  [
    'beaten by an earlier rule',
    'the author keeps coming back',
    facts({ timeline: twoReturns }),
    'author-at-work author ada',
  ],
  ['data missing', 'no event at all', empty, 'nothing-known cannot-tell'],
]);

holderTable('author-answered', 'medium, hour 6', [
  [
    'reached',
    'a push after a comment',
    facts({ timeline: [comment, event(6, 'force-pushed', ada)] }),
    'author-answered reviewers grace',
  ],
  [
    'reached',
    'an answer after a request for changes',
    facts({ timeline: [event(5, 'changes-requested', grace), event(6, 'commented', ada)] }),
    'author-answered reviewers grace',
  ],
  [
    'just not reached',
    'another word after it',
    facts({ timeline: [comment, event(6, 'committed', ada), event(7, 'commented', lin)] }),
    'answer-owed author ada',
  ],
  [
    'beaten by an earlier rule',
    'nobody ever looked',
    facts({ timeline: [event(6, 'committed', ada)] }),
    'first-review reviewers',
  ],
  [
    'data missing',
    'the author is unknown',
    { ...empty, timeline: [comment, event(6, 'commented', ada)] },
    'answer-owed author',
  ],
]);

holderTable('handed-on', 'low, hour 6', [
  [
    'reached',
    'a reviewer asked a third person',
    facts({ timeline: [comment, event(6, 'review-requested', grace, 'lin')] }),
    'handed-on reviewers lin',
  ],
  [
    'reached',
    'a reviewer pushed a fix',
    facts({ timeline: [comment, event(6, 'committed', grace)] }),
    'handed-on reviewers grace',
  ],
  [
    'just not reached',
    'a reviewer took a request back',
    facts({ timeline: [comment, event(6, 'review-request-removed', grace, 'lin')] }),
    'answer-owed author ada',
  ],
  [
    'beaten by an earlier rule',
    'somebody asks for the first look',
    facts({ timeline: [event(6, 'review-requested', grace, 'lin')] }),
    'first-review reviewers lin',
  ],
  [
    'reached',
    'nobody says who was asked',
    facts({ timeline: [comment, event(6, 'review-requested', lin)] }),
    'handed-on reviewers grace',
  ],
  [
    'data missing',
    'only a bot asked somebody',
    facts({ timeline: [comment, event(6, 'review-requested', robot, 'lin')] }),
    'answer-owed author ada',
  ],
]);

// The last rule: whatever is known beats it, so that every other case of this table names what beat it.
holderTable('nothing-known', 'low, undated', [
  ['reached', 'no event', empty, 'nothing-known cannot-tell'],
  [
    'reached',
    'only a bot commented on nobody’s pull request',
    { ...empty, timeline: [event(1, 'commented', robot)] },
    'nothing-known cannot-tell',
  ],
  ['just not reached', 'an opening is enough', facts(), 'first-review reviewers'],
  ['beaten by an earlier rule', 'closed', { ...empty, state: 'closed' }, 'done nobody', thursday],
  [
    'data missing',
    'one comment by somebody is enough',
    { ...empty, timeline: [comment] },
    'answer-owed author',
    monday + day,
  ],
]);
