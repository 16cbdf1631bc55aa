import { ada, event, facts, grace, lin, review, thread, viewerTable } from './turnCase.ts';

const asked = { reviewRequests: [{ kind: 'user', name: 'grace', by: 'ada' }] } as const;
const comment = event(5, 'commented', grace);
const push = event(6, 'committed', ada);
const demand = review(5, grace, 'changes-requested', 'c1');

viewerTable('thread-awaits-me', 'high, hour 11', [
  [
    'reached',
    'the author answered me',
    facts({ threads: [thread([grace, ada])] }),
    'grace',
    'thread-awaits-me me grace',
  ],
  [
    'just not reached',
    'I took no part in it',
    facts({ threads: [thread([grace, ada])] }),
    'lin',
    'thread-awaits-reviewer others grace',
  ],
  [
    'beaten by an earlier rule',
    'I am asked as well',
    facts({ ...asked, threads: [thread([grace, ada])] }),
    'grace',
    'asked-me me grace',
  ],
  [
    'data missing',
    'threads are not known',
    facts({ timeline: [comment, event(6, 'commented', ada)] }),
    'grace',
    'author-answered me grace',
  ],
]);

viewerTable('thread-awaits-them', 'high, hour 12', [
  [
    'reached',
    'my word is the last',
    facts({ threads: [thread([grace, ada, grace])] }),
    'grace',
    'thread-awaits-them others ada',
  ],
  [
    'just not reached',
    'resolved',
    facts({ threads: [thread([grace], true)], timeline: [comment] }),
    'grace',
    'answer-owed others ada',
  ],
  [
    'beaten by an earlier rule',
    'in another thread they answered',
    facts({ threads: [thread([grace]), thread([grace, ada])] }),
    'grace',
    'thread-awaits-me me grace',
  ],
  [
    'data missing',
    'threads are not known',
    facts({ timeline: [comment] }),
    'grace',
    'answer-owed others ada',
  ],
]);

const moved = { headCommit: 'c2', threads: [], timeline: [push] } as const;

viewerTable('changed-since-my-review', 'medium, hour 6', [
  [
    'reached',
    'another commit, no open thread of mine',
    facts({ ...moved, reviews: [demand] }),
    'grace',
    'changed-since-my-review me grace',
  ],
  [
    'reached',
    'my review was dismissed',
    facts({ reviews: [review(5, grace, 'dismissed')] }),
    'grace',
    'changed-since-my-review me grace',
  ],
  [
    'just not reached',
    'the same commit',
    facts({ threads: [], headCommit: 'c1', reviews: [demand] }),
    'grace',
    'my-demand-stands others ada',
  ],
  [
    'beaten by an earlier rule',
    'a thread of mine is open',
    facts({ ...moved, reviews: [demand], threads: [thread([grace])] }),
    'grace',
    'thread-awaits-them others ada',
  ],
  [
    'data missing',
    'threads are not known',
    facts({ reviews: [demand], timeline: [push] }),
    'grace',
    'author-answered me grace',
  ],
]);

viewerTable('my-demand-stands', 'medium, hour 5', [
  ['reached', 'nothing since', facts({ reviews: [demand] }), 'grace', 'my-demand-stands others ada'],
  [
    'just not reached',
    'it is Lin’s demand',
    facts({ reviews: [review(5, lin, 'changes-requested')] }),
    'grace',
    'changes-requested others ada',
  ],
  [
    'beaten by an earlier rule',
    'the thread of mine says it',
    facts({ reviews: [demand], threads: [thread([grace])] }),
    'grace',
    'thread-awaits-them others ada',
  ],
  [
    'data missing',
    'whether I wanted changes is not known',
    facts({ timeline: [event(5, 'reviewed', grace)] }),
    'grace',
    'answer-owed others ada',
  ],
]);

viewerTable('moved-since-my-review', 'medium, hour 6', [
  [
    'reached',
    'a push and nobody told',
    facts({ ...moved, reviewRequests: [], reviews: [review(5, grace, 'commented', 'c1')] }),
    'grace',
    'moved-since-my-review nobody',
  ],
  [
    'just not reached',
    'no push',
    facts({
      ...moved,
      headCommit: 'c1',
      reviewRequests: [],
      reviews: [review(5, grace, 'commented', 'c1')],
      timeline: [event(5, 'reviewed', grace)],
    }),
    'grace',
    'answer-owed others ada',
  ],
  [
    'beaten by an earlier rule',
    'I wanted changes',
    facts({ ...moved, reviewRequests: [], reviews: [demand] }),
    'grace',
    'changed-since-my-review me grace',
  ],
  [
    'just not reached',
    'a team of mine is asked since',
    facts({
      ...moved,
      reviewRequests: [{ kind: 'team', name: 'acme/web', at: push.at + 1 }],
      reviews: [review(5, grace, 'commented', 'c1')],
    }),
    { login: 'grace', teams: ['acme/web'] },
    'team-asked shared acme/web',
  ],
  [
    'data missing',
    'who is asked is not known',
    facts({ timeline: [event(5, 'reviewed', grace), push] }),
    'grace',
    'author-answered me grace',
  ],
]);
