import { ada, day, event, facts, grace, holderTable, hour, monday, robot, thread } from './turnCase.ts';

const merged = { state: 'merged' } as const;
const demand = event(5, 'changes-requested', grace);
const agent = { author: robot, timeline: [event(0, 'opened', robot)] };

// Nothing comes before this rule, and a state is always known: the last two stand for what would win otherwise.
holderTable('done', 'high, hour 9', [
  ['reached', 'merged', facts({ ...merged, timeline: [event(9, 'merged', grace)] }), 'done nobody'],
  ['reached', 'archived', facts({ isArchived: true }), 'done nobody'],
  ['just not reached', 'still open', facts(), 'first-review reviewers'],
  [
    'beaten by an earlier rule',
    'closed and opened again',
    facts({ timeline: [event(1, 'closed', ada), event(2, 'reopened', ada)] }),
    'first-review reviewers',
  ],
  [
    'data missing',
    'nobody knows whether it is archived',
    facts({ timeline: [demand] }),
    'changes-requested author ada',
  ],
]);

holderTable('bot-author', 'high, hour 0', [
  [
    'reached',
    'for whoever asked for it',
    facts({ ...agent, coAuthors: ['lin'], assignees: ['grace'] }),
    'bot-author reviewers lin',
  ],
  [
    'reached',
    'for the requested reviewer, even as a draft',
    facts({ ...agent, isDraft: true, reviewRequests: [{ kind: 'user', name: 'grace' }] }),
    'bot-author reviewers grace',
  ],
  [
    'reached',
    'never for another bot',
    facts({ ...agent, assignees: ['other[bot]'] }),
    'bot-author reviewers',
  ],
  [
    'just not reached',
    'a person opened it and a bot pushed',
    facts({ timeline: [event(1, 'committed', robot)] }),
    'first-review reviewers',
  ],
  ['beaten by an earlier rule', 'it is merged', facts({ ...agent, ...merged }), 'done nobody'],
  [
    'data missing',
    'the author is unknown',
    { state: 'open', isDraft: false, timeline: [event(1, 'commented', grace)] },
    'answer-owed author',
  ],
]);

holderTable('draft', 'low, hour 0', [
  [
    'reached',
    'a draft with a comment',
    facts({ isDraft: true, timeline: [event(1, 'commented', grace)] }),
    'draft author ada',
  ],
  [
    'just not reached',
    'made ready',
    facts({ timeline: [event(1, 'ready-for-review', ada)] }),
    'first-review reviewers',
  ],
  ['beaten by an earlier rule', 'a closed draft', facts({ isDraft: true, state: 'closed' }), 'done nobody'],
  [
    'data missing',
    'a draft of nobody we can name',
    { state: 'open', isDraft: false, timeline: [] },
    'nothing-known cannot-tell',
  ],
]);

holderTable('queue-failed', 'high, hour 24', [
  [
    'reached',
    'thrown out',
    facts({ mergeQueue: { state: 'failed', at: monday + day } }),
    'queue-failed author ada',
  ],
  ['just not reached', 'still in it', facts({ mergeQueue: { state: 'queued' } }), 'in-queue nobody'],
  [
    'beaten by an earlier rule',
    'merged by hand after that',
    facts({ ...merged, mergeQueue: { state: 'failed' } }),
    'done nobody',
  ],
  ['data missing', 'nothing known of a queue', facts(), 'first-review reviewers'],
]);

holderTable('in-queue', 'high, hour 40', [
  [
    'reached',
    'queued, although a thread is open',
    facts({ mergeQueue: { state: 'queued', at: monday + 40 * hour }, threads: [thread([grace])] }),
    'in-queue nobody',
  ],
  [
    'just not reached',
    'the queue failed',
    facts({ mergeQueue: { state: 'failed' } }),
    'queue-failed author ada',
  ],
  [
    'beaten by an earlier rule',
    'a draft',
    facts({ isDraft: true, mergeQueue: { state: 'queued' } }),
    'draft author ada',
  ],
  ['data missing', 'nothing known of a queue', facts(), 'first-review reviewers'],
]);
