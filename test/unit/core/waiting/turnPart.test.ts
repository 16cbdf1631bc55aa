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

const web = {
  reviewRequests: [{ kind: 'team', name: 'acme/web', at: monday + 24 * hour, by: 'ada' }],
} as const;
const me = { login: 'grace', teams: ['acme/web'] } as const;

viewerTable('no-role', 'low, undated', [
  ['reached', 'assigned', facts({ assignees: ['grace'] }), 'grace', 'no-role cannot-tell'],
  [
    'reached',
    'mentioned while another is asked',
    facts({ mentioned: ['grace'], reviewRequests: [{ kind: 'user', name: 'lin' }] }),
    'grace',
    'no-role cannot-tell',
  ],
  [
    'just not reached',
    'I commented too',
    facts({ assignees: ['grace'], timeline: [event(5, 'commented', grace)] }),
    'grace',
    'answer-owed others ada',
  ],
  [
    'beaten by an earlier rule',
    'a team of mine is asked',
    facts({ ...web, assignees: ['grace'] }),
    me,
    'team-asked shared acme/web',
  ],
  [
    'data missing',
    'not known that I am mentioned',
    facts({ timeline: [event(5, 'commented', lin), event(6, 'commented', ada)] }),
    'grace',
    'author-answered others lin',
  ],
]);

const linAsked = { reviewRequests: [{ kind: 'user', name: 'lin', at: monday + 24 * hour }] } as const;
const mine = event(5, 'commented', grace);

viewerTable('another-reviewers-turn', 'high, hour 24', [
  [
    'reached',
    'I commented in the conversation, and another is asked',
    facts({ ...linAsked, timeline: [mine, event(6, 'commented', ada)] }),
    me,
    'another-reviewers-turn nobody',
  ],
  [
    'reached',
    'I approved, and another is asked',
    facts({ ...linAsked, reviews: [review(5, grace, 'approved')] }),
    me,
    'another-reviewers-turn nobody',
  ],
  [
    'reached',
    'a thread waits for another reviewer',
    facts({ reviewRequests: [], threads: [thread([lin, ada])], timeline: [mine] }),
    { login: 'grace' },
    'another-reviewers-turn nobody',
  ],
  [
    'just not reached',
    'the author answered me too',
    facts({ reviewRequests: [], timeline: [event(4, 'commented', lin), mine, event(6, 'commented', ada)] }),
    me,
    'author-answered me grace',
  ],
  [
    'just not reached',
    'a bot opened it, and who asked for it holds the turn',
    facts({ author: robot, assignees: ['lin'], reviewRequests: [], timeline: [mine] }),
    me,
    'bot-author others lin',
  ],
  [
    'beaten by an earlier rule',
    'my question in a thread is open',
    facts({ ...linAsked, threads: [thread([grace])] }),
    me,
    'thread-awaits-them others ada',
  ],
  ['just not reached', 'I never said anything', facts(linAsked), me, 'asked-reviewers others lin'],
  [
    'data missing',
    'who is asked is not known',
    facts({ timeline: [mine, event(24, 'review-requested', ada, 'lin'), event(25, 'reviewed', lin)] }),
    me,
    'answer-owed others ada',
  ],
  [
    'data missing',
    'whether the team that is asked is mine is not known',
    facts({ ...web, reviews: [review(5, grace, 'approved')] }),
    { login: 'grace' },
    'asked-reviewers others acme/web',
  ],
]);
