import { ada, day, event, facts, grace, holderTable, monday, review } from './turnCase.ts';

const askGrace = { kind: 'user', name: 'grace', at: monday + day, by: 'ada' } as const;
const approved = { decision: 'approved', reviews: [review(5, grace, 'approved')] } as const;

holderTable('nobody-asked', 'high, hour 0', [
  [
    'reached',
    'an approval is needed',
    facts({ reviewRequests: [], requiredApprovals: 1 }),
    'nobody-asked author ada',
  ],
  [
    'reached',
    'the number is unknown, and there are code owners',
    facts({ reviewRequests: [], hasCodeOwners: true }),
    'nobody-asked author ada',
  ],
  [
    'reached',
    'the number is unknown, and the forge says that a review is required',
    facts({ reviewRequests: [], decision: 'review-required' }),
    'nobody-asked author ada',
  ],
  [
    'just not reached',
    'somebody looked without being asked',
    facts({ reviewRequests: [], requiredApprovals: 1, timeline: [event(2, 'commented', grace)] }),
    'answer-owed author ada',
  ],
  [
    'beaten by an earlier rule',
    'no approval is needed',
    facts({ reviewRequests: [], requiredApprovals: 0, authorMayMerge: true }),
    'ready-to-merge author ada',
  ],
  ['data missing', 'who is asked is not known', facts({ requiredApprovals: 1 }), 'first-review reviewers'],
]);

holderTable('asked-reviewers', 'high, hour 24', [
  [
    'reached',
    'a person and a team',
    facts({ reviewRequests: [askGrace, { kind: 'team', name: 'acme/web' }] }),
    'asked-reviewers reviewers grace acme/web',
  ],
  [
    'reached',
    'never a bot',
    facts({ reviewRequests: [{ kind: 'user', name: 'helper[bot]' }, askGrace] }),
    'asked-reviewers reviewers grace',
  ],
  ['just not reached', 'nobody is asked', facts({ reviewRequests: [] }), 'first-review reviewers'],
  [
    'beaten by an earlier rule',
    'approved by enough already',
    facts({ ...approved, reviewRequests: [{ kind: 'user', name: 'lin' }], authorMayMerge: true }),
    'ready-to-merge author ada',
  ],
  [
    'data missing',
    'only the timeline says who was asked',
    facts({ timeline: [event(1, 'review-requested', ada, 'grace')] }),
    'first-review reviewers grace',
  ],
]);
