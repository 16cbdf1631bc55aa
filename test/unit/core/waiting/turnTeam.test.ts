import { ada, facts, grace, event, hour, lin, monday, review, thread, viewerTable } from './turnCase.ts';

const approved = { decision: 'approved', reviews: [review(5, grace, 'approved')] } as const;
const web = {
  reviewRequests: [{ kind: 'team', name: 'acme/web', at: monday + 24 * hour, by: 'ada' }],
} as const;
const me = { login: 'grace', teams: ['acme/web'] } as const;
const members = { teamMembers: { 'acme/web': ['grace', 'lin', 'ada'] } } as const;

viewerTable('my-approval', 'high, hour 5', [
  [
    'reached',
    'the author may merge',
    facts({ ...approved, authorMayMerge: true }),
    'grace',
    'my-approval others ada',
  ],
  ['reached', 'I may merge', facts({ ...approved, mayMerge: ['grace'] }), 'grace', 'my-approval me grace'],
  [
    'reached',
    'nobody knows who may',
    facts({ ...approved, authorMayMerge: false }),
    'grace',
    'my-approval cannot-tell',
  ],
  [
    'just not reached',
    'Lin’s approval',
    facts({ ...approved, authorMayMerge: true }),
    'lin',
    'ready-to-merge others ada',
  ],
  [
    'beaten by an earlier rule',
    'a thread of mine is open',
    facts({ ...approved, authorMayMerge: true, threads: [thread([grace])] }),
    'grace',
    'thread-awaits-them others ada',
  ],
  [
    'data missing',
    'who approved is not known',
    facts({ decision: 'approved', authorMayMerge: true }),
    'grace',
    'ready-to-merge others ada',
  ],
]);

viewerTable('team-answered', 'medium, hour 24', [
  [
    'reached',
    'Lin of the team reviewed',
    facts({ ...web, ...members, reviews: [review(30, lin, 'commented')] }),
    me,
    'team-answered nobody',
  ],
  [
    'just not reached',
    'somebody outside it reviewed',
    facts({ ...web, teamMembers: { 'acme/web': ['grace'] }, reviews: [review(30, lin, 'commented')] }),
    me,
    'team-asked shared acme/web',
  ],
  [
    'beaten by an earlier rule',
    'I am asked by name',
    facts({
      ...members,
      reviewRequests: [...web.reviewRequests, { kind: 'user', name: 'grace' }],
      reviews: [review(30, lin, 'commented')],
    }),
    me,
    'asked-me me grace',
  ],
  [
    'reached',
    'when the team was asked is not known',
    facts({
      ...members,
      reviewRequests: [{ kind: 'team', name: 'acme/web' }],
      reviews: [review(5, lin, 'commented')],
    }),
    me,
    'team-answered nobody',
  ],
  [
    'data missing',
    'the members are not known',
    facts({ ...web, reviews: [review(30, lin, 'commented')] }),
    me,
    'team-asked shared acme/web',
  ],
]);

viewerTable('team-asked', 'high, hour 24', [
  ['reached', 'anyone of us', facts({ ...web, ...members }), me, 'team-asked shared acme/web'],
  [
    'reached',
    'one of us had reviewed before the team was asked again',
    facts({ ...web, ...members, reviews: [review(5, lin, 'commented')] }),
    me,
    'team-asked shared acme/web',
  ],
  [
    'reached',
    'it was I who had reviewed, and the code changed since',
    facts({
      ...web,
      ...members,
      threads: [],
      headCommit: 'c2',
      reviews: [review(5, grace, 'commented', 'c1')],
      timeline: [event(10, 'committed', ada), event(24, 'review-requested', ada, 'acme/web')],
    }),
    me,
    'team-asked shared acme/web',
  ],
  [
    'just not reached',
    'a team that is not mine',
    facts(web),
    { login: 'grace', teams: ['acme/api'] },
    'asked-reviewers others acme/web',
  ],
  [
    'beaten by an earlier rule',
    'one of us answered',
    facts({ ...web, ...members, reviews: [review(30, lin, 'approved')] }),
    me,
    'team-answered nobody',
  ],
  ['data missing', 'my teams are not readable', facts(web), 'grace', 'team-not-readable cannot-tell'],
]);

viewerTable('team-not-readable', 'low, undated', [
  ['reached', 'no permission', facts(web), { login: 'grace' }, 'team-not-readable cannot-tell'],
  [
    'just not reached',
    'I am in no team',
    facts(web),
    { login: 'grace', teams: [] },
    'asked-reviewers others acme/web',
  ],
  [
    'beaten by an earlier rule',
    'I am asked by name',
    facts({ reviewRequests: [...web.reviewRequests, { kind: 'user', name: 'grace' }] }),
    'grace',
    'asked-me me grace',
  ],
  ['data missing', 'who is asked is not known', facts(), 'grace', 'first-review cannot-tell'],
]);
