import { ada, event, facts, grace, holderTable, hour, lin, monday, robot, thread } from './turnCase.ts';

const demand = event(5, 'changes-requested', grace);

holderTable('thread-awaits-author', 'high, hour 10', [
  [
    'reached',
    'the reviewer spoke last',
    facts({ threads: [thread([grace])] }),
    'thread-awaits-author author ada',
  ],
  [
    'reached',
    'a bot spoke after the reviewer',
    facts({ threads: [thread([grace, robot])] }),
    'thread-awaits-author author ada',
  ],
  [
    'just not reached',
    'resolved',
    facts({ threads: [thread([grace], true)] }),
    'author-answered reviewers grace',
  ],
  ['just not reached', 'only a bot spoke', facts({ threads: [thread([robot])] }), 'first-review reviewers'],
  [
    'beaten by an earlier rule',
    'a draft',
    facts({ isDraft: true, threads: [thread([grace])] }),
    'draft author ada',
  ],
  [
    'data missing',
    'threads are not known',
    facts({ timeline: [event(1, 'committed', ada)] }),
    'first-review reviewers',
  ],
]);

holderTable('changes-requested', 'medium, hour 5', [
  ['reached', 'nothing since', facts({ timeline: [demand] }), 'changes-requested author ada'],
  [
    'reached',
    'only an answer, where threads are known',
    facts({ threads: [], timeline: [demand, event(6, 'commented', ada)] }),
    'changes-requested author ada',
  ],
  [
    'reached',
    'one approves, another wants changes',
    facts({ timeline: [demand, event(6, 'approved', lin)] }),
    'changes-requested author ada',
  ],
  [
    'just not reached',
    'pushed since',
    facts({ timeline: [demand, event(6, 'committed', ada)] }),
    'author-answered reviewers grace',
  ],
  [
    'just not reached',
    'the same reviewer approved later',
    facts({ timeline: [demand, event(6, 'approved', grace)] }),
    'approved author ada',
  ],
  [
    'just not reached',
    'the review was dismissed',
    facts({ timeline: [demand, event(6, 'review-dismissed', ada, 'grace')] }),
    'author-answered reviewers grace',
  ],
  [
    'beaten by an earlier rule',
    'a thread says it more exactly',
    facts({ timeline: [demand], threads: [thread([grace])] }),
    'thread-awaits-author author ada',
  ],
  [
    'data missing',
    'an answer counts where no threads are known',
    facts({ timeline: [demand, event(6, 'commented', ada)] }),
    'author-answered reviewers grace',
  ],
]);

holderTable('pushed-nobody-told', 'high, hour 6', [
  [
    'reached',
    'pushed, nobody asked again',
    facts({ reviewRequests: [], timeline: [demand, event(6, 'committed', ada)] }),
    'pushed-nobody-told author ada',
  ],
  [
    'just not reached',
    'asked again',
    facts({
      reviewRequests: [{ kind: 'user', name: 'Grace' }],
      timeline: [demand, event(6, 'committed', ada)],
    }),
    'asked-again reviewers Grace',
  ],
  [
    'beaten by an earlier rule',
    'pushed before the demand',
    facts({ reviewRequests: [], timeline: [event(4, 'committed', ada), demand] }),
    'changes-requested author ada',
  ],
  [
    'data missing',
    'who is asked is not known',
    facts({ timeline: [demand, event(6, 'committed', ada)] }),
    'author-answered reviewers grace',
  ],
]);

holderTable('checks-failing', 'high, hour 3', [
  [
    'reached',
    'although a reviewer is asked',
    facts({
      checks: { state: 'failing', failing: ['lint'], since: monday + 3 * hour },
      reviewRequests: [{ kind: 'user', name: 'grace' }],
    }),
    'checks-failing author ada',
  ],
  ['just not reached', 'passing', facts({ checks: { state: 'passing' } }), 'first-review reviewers'],
  [
    'beaten by an earlier rule',
    'changes are wanted',
    facts({ checks: { state: 'failing' }, timeline: [demand] }),
    'changes-requested author ada',
  ],
  ['data missing', 'checks are not known', facts(), 'first-review reviewers'],
]);

holderTable('conflict', 'high, undated', [
  [
    'reached',
    'conflicting',
    facts({ mergeable: 'conflicting', decision: 'approved', authorMayMerge: true }),
    'conflict author ada',
  ],
  ['just not reached', 'mergeable', facts({ mergeable: 'mergeable' }), 'first-review reviewers'],
  [
    'beaten by an earlier rule',
    'checks fail too',
    facts({ mergeable: 'conflicting', checks: { state: 'failing' } }),
    'checks-failing author ada',
  ],
  [
    'data missing',
    'not computed yet',
    facts({ decision: 'approved', authorMayMerge: true }),
    'ready-to-merge author ada',
  ],
]);
