import {
  ada,
  event,
  facts,
  grace,
  hour,
  lin,
  monday,
  review,
  robot,
  thread,
  viewerTable,
} from './turnCase.ts';

const asked = {
  reviewRequests: [{ kind: 'user', name: 'grace', by: 'ada', at: monday + 24 * hour }],
} as const;
const push = event(6, 'committed', ada);
const demand = review(5, grace, 'changes-requested', 'c1');
const notMine = { by: 'grace', turn: 'not-mine', at: monday + hour, reason: 'Lin knows better' } as const;
const three = { of: 'grace', comments: 3, at: monday + 2 * hour } as const;

viewerTable('own-decision', 'high, hour 1', [
  ['reached', 'not my turn', facts({ ...asked, decisions: [notMine] }), 'grace', 'own-decision nobody'],
  [
    'reached',
    'my turn',
    facts({ decisions: [{ by: 'lin', turn: 'mine', at: monday }] }),
    'lin',
    'own-decision me lin',
  ],
  [
    'just not reached',
    'somebody else acted since',
    facts({ ...asked, decisions: [notMine], timeline: [event(6, 'commented', lin)] }),
    'grace',
    'asked-me me grace',
  ],
  [
    'beaten by an earlier rule',
    'it is merged',
    facts({ state: 'merged', decisions: [notMine] }),
    'grace',
    'done nobody',
  ],
  [
    'data missing',
    'another person decided',
    facts({ ...asked, decisions: [{ ...notMine, by: 'lin' }] }),
    'grace',
    'asked-me me grace',
  ],
]);

viewerTable('pending-review', 'high, hour 2', [
  [
    'reached',
    'three comments nobody can see',
    facts({ pendingReview: three }),
    'grace',
    'pending-review me grace',
  ],
  [
    'just not reached',
    'no comment in it',
    facts({ ...asked, pendingReview: { of: 'grace', comments: 0 } }),
    'grace',
    'asked-me me grace',
  ],
  [
    'beaten by an earlier rule',
    'I decided about it',
    facts({ pendingReview: three, decisions: [notMine] }),
    'grace',
    'own-decision nobody',
  ],
  ['data missing', 'nothing known of a pending review', facts(asked), 'grace', 'asked-me me grace'],
]);

viewerTable('draft-of-another', 'high, hour 0', [
  ['reached', 'although I am asked', facts({ ...asked, isDraft: true }), 'grace', 'draft-of-another nobody'],
  ['just not reached', 'my own draft', facts({ isDraft: true }), 'ada', 'draft me ada'],
  [
    'beaten by an earlier rule',
    'my pending review in it',
    facts({ isDraft: true, pendingReview: three }),
    'grace',
    'pending-review me grace',
  ],
  [
    'data missing',
    'the draft of an agent is its requester’s',
    facts({ isDraft: true, author: robot, coAuthors: ['grace'] }),
    'grace',
    'bot-author me grace',
  ],
]);

viewerTable('asked-me-again', 'high, hour 24', [
  [
    'reached',
    'my demand stands, I am asked again',
    facts({ ...asked, reviews: [demand], timeline: [push] }),
    'grace',
    'asked-me-again me grace',
  ],
  [
    'reached',
    'a bare list says so',
    facts({ timeline: [event(5, 'reviewed', grace), event(7, 'review-requested', ada, 'Grace')] }),
    'grace',
    'asked-me-again me grace',
  ],
  ['just not reached', 'asked for the first time', facts(asked), 'grace', 'asked-me me grace'],
  [
    'beaten by an earlier rule',
    'a draft again',
    facts({ ...asked, isDraft: true, reviews: [demand] }),
    'grace',
    'draft-of-another nobody',
  ],
  [
    'data missing',
    'nobody says whom the event asked',
    facts({ timeline: [event(5, 'reviewed', grace), event(7, 'review-requested', ada)] }),
    'grace',
    'author-answered me grace',
  ],
]);

viewerTable('asked-me', 'high, hour 24', [
  ['reached', 'by name', facts(asked), 'Grace', 'asked-me me Grace'],
  [
    'reached',
    'while the author owes somebody else a word',
    facts({ ...asked, threads: [thread([lin])] }),
    'grace',
    'asked-me me grace',
  ],
  [
    'just not reached',
    'the request was taken back',
    facts({
      timeline: [
        event(1, 'review-requested', ada, 'grace'),
        event(2, 'review-request-removed', ada, 'grace'),
      ],
    }),
    'grace',
    'first-review cannot-tell',
  ],
  [
    'beaten by an earlier rule',
    'asked again',
    facts({ ...asked, reviews: [demand] }),
    'grace',
    'asked-me-again me grace',
  ],
  ['data missing', 'who is asked is not known', facts(), 'grace', 'first-review cannot-tell'],
]);
