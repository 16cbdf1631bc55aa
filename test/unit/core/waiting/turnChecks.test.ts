import {
  ada,
  day,
  event,
  facts,
  grace,
  holderTable,
  hour,
  lin,
  monday,
  review,
  thread,
  thursday,
} from './turnCase.ts';

const askGrace = { kind: 'user', name: 'grace', at: monday + day, by: 'ada' } as const;
const approved = { decision: 'approved', reviews: [review(5, grace, 'approved')] } as const;
const running = { state: 'running', since: monday + 60 * hour } as const;
const minute = 60_000;

holderTable('checks-overdue', 'medium, hour 71', [
  [
    'reached',
    'four times as long as usual',
    facts({ checks: { state: 'running', since: thursday - 80 * minute, usuallyWithin: 20 * minute } }),
    'checks-overdue author ada',
  ],
  [
    'just not reached',
    'three times as long',
    facts({ checks: { state: 'running', since: thursday - 60 * minute, usuallyWithin: 20 * minute } }),
    'checks-running nobody',
  ],
  [
    'beaten by an earlier rule',
    'a conflict',
    facts({ mergeable: 'conflicting', checks: { state: 'running', since: monday, usuallyWithin: minute } }),
    'conflict author ada',
  ],
  [
    'data missing',
    'what is usual is not known',
    facts({ checks: { state: 'running', since: thursday - 20 * hour } }),
    'checks-running nobody',
  ],
  [
    'reached',
    'what is usual is not known, and they run for more than a day',
    facts({ checks: { state: 'running', since: thursday - 25 * hour } }),
    'checks-overdue author ada',
  ],
  [
    'reached',
    'a check never reported since the push',
    facts({ checks: { state: 'running' }, timeline: [event(40, 'committed', ada)] }),
    'checks-overdue author ada',
  ],
  [
    'just not reached',
    'it was pushed less than a day ago',
    facts({ checks: { state: 'running' }, timeline: [event(50, 'committed', ada)] }),
    'checks-running nobody',
  ],
  [
    'just not reached',
    'a check never reported, and somebody is asked meanwhile',
    facts({ checks: { state: 'running' }, reviewRequests: [askGrace] }),
    'asked-reviewers reviewers grace',
  ],
  [
    'just not reached',
    'a check never reported, and a question has no answer',
    facts({ checks: { state: 'running' }, timeline: [event(40, 'commented', grace)] }),
    'answer-owed author ada',
  ],
  [
    'beaten by an earlier rule',
    'a check never reported, and nobody was asked for the approval that is needed',
    facts({ checks: { state: 'running' }, reviewRequests: [], requiredApprovals: 1 }),
    'nobody-asked author ada',
  ],
  [
    'just not reached',
    'a check never reported: somebody has to let the checks of a guest run',
    facts({ checks: { state: 'running' }, authorMayMerge: false }),
    'first-review reviewers',
  ],
]);

holderTable('checks-running', 'high, hour 60', [
  [
    'reached',
    'approved and running',
    facts({ ...approved, checks: running, authorMayMerge: true }),
    'checks-running nobody',
  ],
  [
    'just not reached',
    'somebody is asked meanwhile',
    facts({ checks: running, reviewRequests: [askGrace] }),
    'asked-reviewers reviewers grace',
  ],
  [
    'beaten by an earlier rule',
    'a thread is open',
    facts({ checks: running, threads: [thread([grace])] }),
    'thread-awaits-author author ada',
  ],
  [
    'reached',
    'approved by enough, and another is asked besides',
    facts({ ...approved, checks: running, reviewRequests: [{ kind: 'user', name: 'lin' }] }),
    'checks-running nobody',
  ],
  [
    'just not reached',
    'approved, and a question in the conversation has no answer',
    facts({
      ...approved,
      checks: running,
      authorMayMerge: true,
      timeline: [event(5, 'approved', grace), event(6, 'commented', lin)],
    }),
    'answer-owed author ada',
  ],
  [
    'beaten by an earlier rule',
    'an approval is needed, and nobody was asked',
    facts({ checks: running, reviewRequests: [], requiredApprovals: 1 }),
    'nobody-asked author ada',
  ],
  ['data missing', 'checks are not known', facts(), 'first-review reviewers'],
]);
