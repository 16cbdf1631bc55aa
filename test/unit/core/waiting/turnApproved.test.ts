import { ada, day, event, facts, grace, holderTable, lin, robot } from './turnCase.ts';

const approval = event(5, 'approved', grace);

holderTable('approved', 'low, hour 5', [
  ['reached', 'the author can end the wait', facts({ timeline: [approval] }), 'approved author ada'],
  [
    'reached',
    'a guest, for whom another had to ask, waits for the approver',
    facts({ timeline: [event(1, 'review-requested', lin, 'grace'), approval] }),
    'approved reviewers grace',
  ],
  [
    'reached',
    'a bot that asks says nothing about the author',
    facts({ timeline: [event(1, 'review-requested', robot, 'grace'), approval] }),
    'approved author ada',
  ],
  [
    'reached',
    'who asked for the review can merge',
    facts({ timeline: [event(1, 'review-requested', ada), approval] }),
    'approved author ada',
  ],
  [
    'reached',
    'a member who answered after it',
    facts({ authorMayMerge: true, timeline: [approval, event(6, 'commented', ada)] }),
    'approved author ada',
  ],
  [
    'just not reached',
    'a question came after it',
    facts({ timeline: [approval, event(6, 'commented', lin)] }),
    'answer-owed author ada',
  ],
  [
    'just not reached',
    'the author acted after it and did not merge',
    facts({ timeline: [approval, event(6, 'commented', ada)] }),
    'author-answered reviewers grace',
  ],
  [
    'reached',
    'a week went by and a moment, and nobody knows who may merge',
    facts({ timeline: [approval] }),
    'approved reviewers grace',
    approval.at + 7 * day + 1,
  ],
  [
    'reached',
    'a week went by',
    facts({ timeline: [approval] }),
    'approved author ada',
    approval.at + 7 * day,
  ],
  [
    'reached',
    'a week went by, and more than events is known',
    facts({ threads: [], timeline: [approval] }),
    'approved author ada',
    approval.at + 9 * day,
  ],
  [
    'reached',
    'a week went by, and the author may merge',
    facts({ authorMayMerge: true, timeline: [approval] }),
    'approved author ada',
    approval.at + 9 * day,
  ],
  [
    'reached',
    'a guest acted after it',
    facts({
      timeline: [event(1, 'review-requested', lin, 'grace'), approval, event(6, 'committed', ada)],
    }),
    'approved reviewers grace',
  ],
  [
    'just not reached',
    'it was dismissed',
    facts({ timeline: [approval, event(6, 'review-dismissed', lin)] }),
    'handed-on reviewers grace',
  ],
  [
    'beaten by an earlier rule',
    'another wants changes',
    facts({ timeline: [approval, event(6, 'changes-requested', lin)] }),
    'changes-requested author ada',
  ],
  [
    'data missing',
    'only a bot approved',
    facts({ timeline: [event(5, 'approved', robot)] }),
    'first-review reviewers',
  ],
]);
