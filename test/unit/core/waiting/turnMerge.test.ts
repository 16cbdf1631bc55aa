import { ada, event, facts, grace, holderTable, lin, review, thread } from './turnCase.ts';

const approved = { decision: 'approved', reviews: [review(5, grace, 'approved')] } as const;
/** No rule of the repository asks for a review, and nobody is asked. */
const free = { requiredApprovals: 0, reviewRequests: [], decision: 'none', authorMayMerge: true } as const;
const asked = event(5, 'commented', grace);

holderTable('ready-to-merge', 'high, hour 5', [
  [
    'reached',
    'the author may merge',
    facts({ ...approved, authorMayMerge: true }),
    'ready-to-merge author ada',
  ],
  [
    'reached',
    'only others may',
    facts({ ...approved, authorMayMerge: false, mayMerge: ['lin'] }),
    'ready-to-merge reviewers lin',
  ],
  [
    'reached',
    'nobody knows who may',
    facts({ ...approved, authorMayMerge: false }),
    'ready-to-merge cannot-tell',
  ],
  [
    'reached',
    'no review is needed',
    facts({ requiredApprovals: 0, reviewRequests: [], authorMayMerge: true }),
    'ready-to-merge author ada',
  ],
  [
    'reached',
    'no review is needed, and what was said is settled',
    facts({ ...free, threads: [thread([grace, ada], true)], timeline: [event(10, 'reviewed', grace)] }),
    'ready-to-merge author ada',
  ],
  [
    'reached',
    'no review is needed, and somebody approved after a question',
    facts({
      ...free,
      reviews: [review(6, grace, 'approved')],
      timeline: [asked, event(6, 'approved', grace), event(8, 'committed', ada)],
    }),
    'ready-to-merge author ada',
  ],
  [
    'just not reached',
    'no review is needed, and somebody asked in the conversation',
    facts({ ...free, timeline: [asked] }),
    'answer-owed author ada',
  ],
  [
    'just not reached',
    'no review is needed, and the author answered what was asked',
    facts({ ...free, timeline: [asked, event(8, 'commented', ada)] }),
    'author-answered reviewers grace',
  ],
  [
    'just not reached',
    'no review is needed, and a review only comments',
    facts({
      ...free,
      authorMayMerge: false,
      mayMerge: ['grace'],
      reviews: [review(5, grace, 'commented')],
      timeline: [event(5, 'reviewed', grace)],
    }),
    'answer-owed author ada',
  ],
  [
    'just not reached',
    'no review is needed, approved, and then something was asked',
    facts({
      ...free,
      reviews: [review(4, grace, 'approved')],
      timeline: [event(4, 'approved', grace), event(5, 'commented', lin)],
    }),
    'answer-owed author ada',
  ],
  [
    'just not reached',
    'no review is needed, and nobody looked at the work of a guest',
    facts({ ...free, authorMayMerge: false }),
    'first-review reviewers',
  ],
  [
    'just not reached',
    'one approval of two',
    facts({
      reviews: approved.reviews,
      requiredApprovals: 2,
      reviewRequests: [{ kind: 'user', name: 'lin' }],
      authorMayMerge: true,
    }),
    'asked-reviewers reviewers lin',
  ],
  [
    'beaten by an earlier rule',
    'a check fails',
    facts({ ...approved, authorMayMerge: true, checks: { state: 'failing' } }),
    'checks-failing author ada',
  ],
  ['data missing', 'who may merge was never read', facts(approved), 'approved author ada'],
]);
