import { ada, day, event, facts, grace, holderTable, lin, monday, thread } from './turnCase.ts';

const demand = event(5, 'changes-requested', grace);
const push = event(6, 'committed', ada);
const askGrace = { kind: 'user', name: 'grace', at: monday + day, by: 'ada' } as const;

holderTable('asked-again', 'high, hour 24', [
  [
    'reached',
    'after a push, the demand still stands',
    facts({ timeline: [demand, push], reviewRequests: [askGrace] }),
    'asked-again reviewers grace',
  ],
  [
    'just not reached',
    'asked for the first time',
    facts({ reviewRequests: [askGrace] }),
    'asked-reviewers reviewers grace',
  ],
  [
    'beaten by an earlier rule',
    'another reviewer still wants changes',
    facts({ timeline: [demand, push, event(7, 'changes-requested', lin)], reviewRequests: [askGrace] }),
    'changes-requested author ada',
  ],
  [
    'data missing',
    'who is asked is not known',
    facts({ timeline: [demand, push, event(24, 'review-requested', ada, 'grace')] }),
    'author-answered reviewers grace',
  ],
]);

holderTable('thread-awaits-reviewer', 'high, hour 11', [
  [
    'reached',
    'the author answered',
    facts({ threads: [thread([grace, ada])] }),
    'thread-awaits-reviewer reviewers grace',
  ],
  [
    'just not reached',
    'the author talks alone',
    facts({ threads: [thread([ada])] }),
    'first-review reviewers',
  ],
  [
    'beaten by an earlier rule',
    'in another thread the author owes a word',
    facts({ threads: [thread([grace, ada]), thread([lin])] }),
    'thread-awaits-author author ada',
  ],
  [
    'data missing',
    'threads are not known',
    facts({ timeline: [event(11, 'reviewed', ada)] }),
    'first-review reviewers',
  ],
]);

holderTable('waits-for-base', 'high, hour 0', [
  [
    'reached',
    'the base is open',
    facts({ stackedOn: { number: 12, isMerged: false }, reviewRequests: [] }),
    'waits-for-base nobody',
  ],
  [
    'just not reached',
    'somebody is asked although the base is open',
    facts({ stackedOn: { number: 12, isMerged: false }, reviewRequests: [askGrace] }),
    'asked-reviewers reviewers grace',
  ],
  [
    'just not reached',
    'the base is merged',
    facts({ stackedOn: { number: 12, isMerged: true } }),
    'first-review reviewers',
  ],
  [
    'beaten by an earlier rule',
    'changes are wanted here',
    facts({ stackedOn: { number: 12, isMerged: false }, timeline: [demand] }),
    'changes-requested author ada',
  ],
  ['data missing', 'the base is not known', facts(), 'first-review reviewers'],
]);
