import assert from 'node:assert/strict';
import { holder } from '../../../../src/core/waiting/turn.ts';
import { eventsOf, queueFailure } from '../../../../src/forges/github/timelineMapping.ts';
import { entriesOf, type WireItem } from '../../../../src/forges/github/wire.ts';
import { at, facts, time, timeline, user, wire } from './wireCase.ts';

describe('From GitHub’s words to ours', () => {
  it('leaves open what GitHub does not know, and never says "no" instead', () => {
    const known = facts({ author: null });
    assert.equal(known.author, undefined);
    assert.equal(known.mergeable, undefined);
    assert.equal(known.authorMayMerge, undefined);
    assert.equal(known.pendingReview, undefined);
    assert.deepEqual(known.threads, []);
    assert.deepEqual(known.checks, { state: 'none' });
  });

  it('dates what was pushed late by what stands before it, not by its commit', () => {
    const review = {
      __typename: 'PullRequestReview',
      author: user('ben'),
      state: 'CHANGES_REQUESTED',
      submittedAt: time(5),
    };
    const commit = {
      __typename: 'PullRequestCommit',
      commit: { oid: 'c2', committedDate: time(2), author: { name: 'Ana', user: { login: 'ana' } } },
    };
    const known = facts(timeline(review, commit, commit));
    assert.deepEqual(
      known.timeline.map(({ kind, at: moment }) => [kind, moment]),
      [
        ['opened', at(1)],
        ['changes-requested', at(5)],
        ['committed', at(5) + 1],
        ['committed', at(5) + 1],
      ],
    );
    // So it is something that was done since, for the author and for the reviewer alike.
    const asked = facts({ reviewDecision: 'CHANGES_REQUESTED', ...timeline(review, commit) });
    assert.equal(holder(asked, at(9)).code, 'pushed-nobody-told');
  });

  it('takes a merge of the base into the branch for no push: it answers nobody', () => {
    const commit = (hour: number, parents: number): object => ({
      __typename: 'PullRequestCommit',
      commit: {
        oid: `c${hour}`,
        committedDate: time(hour),
        parents: { totalCount: parents },
        author: { name: 'Grace', user: { login: 'grace' } },
      },
    });
    const known = facts(timeline(commit(2, 1), commit(3, 2)));
    assert.deepEqual(
      known.timeline.map(({ kind, at: moment }) => [kind, moment]),
      [
        ['opened', at(1)],
        ['committed', at(2)],
      ],
    );
  });

  it('knows bots by their type, deleted accounts as ghosts, and commits of no account as the author’s or by their name', () => {
    const items: readonly object[] = [
      { __typename: 'IssueComment', author: { __typename: 'Bot', login: 'renovate' }, createdAt: time(2) },
      { __typename: 'IssueComment', author: null, createdAt: time(3) },
      {
        __typename: 'PullRequestCommit',
        commit: { oid: 'c', committedDate: time(4), author: { name: 'Ana M', user: null } },
      },
      { __typename: 'LabeledEvent', createdAt: time(5) },
    ];
    const read = entriesOf(wire(timeline(...items)).timelineItems);
    const ana = { login: 'ana', isBot: false };
    for (const [author, committer] of [
      [ana, ana],
      [
        { login: 'copilot', isBot: true },
        { login: 'Ana M', isBot: false },
      ],
      [undefined, { login: 'Ana M', isBot: false }],
    ] as const)
      assert.deepEqual(
        eventsOf(read, author).map(({ actor }) => actor),
        [{ login: 'renovate', isBot: true }, { login: 'ghost', isBot: false }, committer],
      );
  });

  it('takes a pull request as built on another only where the base is somebody’s work', () => {
    const below = { associatedPullRequests: { nodes: [{ number: 7 }] } };
    assert.equal(facts().stackedOn, undefined);
    const rule = { requiredApprovingReviewCount: 1, requiredStatusCheckContexts: [] };
    assert.equal(
      facts({ baseRefName: 'next', baseRef: { ...below, refUpdateRule: rule } }).stackedOn,
      undefined,
    );
    assert.deepEqual(
      facts({ baseRefName: 'soup-base', baseRef: { ...below, refUpdateRule: null } }).stackedOn,
      {
        number: 7,
        isMerged: false,
      },
    );
  });

  it('says who may merge as far as GitHub says it', () => {
    const writes = { repository: { ...wire().repository, viewerPermission: 'WRITE' } };
    assert.equal(facts(writes, 'ana').authorMayMerge, true);
    assert.equal(facts({}, 'ANA').authorMayMerge, false);
    assert.equal(facts({ authorAssociation: 'OWNER' }).authorMayMerge, true);
    const guest = { ...writes, authorAssociation: 'CONTRIBUTOR' };
    assert.equal(facts(guest).mayMerge, undefined);
    const mine = {
      __typename: 'PullRequestReview',
      author: user('sam'),
      state: 'APPROVED',
      submittedAt: time(3),
    };
    assert.deepEqual(facts({ ...guest, ...timeline(mine) }).mayMerge, ['sam']);
  });

  it('knows how many approvals are needed: by the branch’s rule, none where no review is asked for', () => {
    const rule = {
      refUpdateRule: { requiredApprovingReviewCount: 2, requiredStatusCheckContexts: null },
      associatedPullRequests: null,
    };
    assert.equal(facts({ baseRef: rule, reviewDecision: 'REVIEW_REQUIRED' }).requiredApprovals, 2);
    assert.equal(facts().requiredApprovals, 0);
    assert.equal(facts({ reviewDecision: 'REVIEW_REQUIRED' }).requiredApprovals, undefined);
    assert.equal(facts({ reviewDecision: 'SOMETHING_NEW' }).decision, 'none');
  });

  it('knows who was asked, when and by whom, and whom a team consists of', () => {
    const team = {
      __typename: 'Team',
      combinedSlug: 'acme/web',
      members: { nodes: [{ login: 'ben' }, null] },
    };
    const known = facts({
      reviewRequests: {
        nodes: [
          { requestedReviewer: user('sam') },
          { requestedReviewer: team },
          { requestedReviewer: { __typename: 'Team' } },
        ],
      },
      ...timeline({
        __typename: 'ReviewRequestedEvent',
        actor: user('ana'),
        createdAt: time(2),
        requestedReviewer: user('sam'),
      }),
    });
    assert.deepEqual(known.reviewRequests, [
      { kind: 'user', name: 'sam', at: at(2), by: 'ana' },
      { kind: 'team', name: 'acme/web' },
      { kind: 'team', name: '?/?' },
    ]);
    assert.deepEqual(known.teamMembers, { 'acme/web': ['ben'] });
  });

  it('leaves out a bot that was asked for a review, whatever its name: it is never on turn', () => {
    const bot = { __typename: 'Bot', login: 'copilot-pull-request-reviewer' };
    const asked = (requestedReviewer: object, hour: number): object => ({
      __typename: 'ReviewRequestedEvent',
      actor: user('ana'),
      createdAt: time(hour),
      requestedReviewer,
    });
    const known = facts({
      reviewRequests: { nodes: [{ requestedReviewer: bot }] },
      ...timeline(asked(user('sam'), 2), asked(bot, 3)),
    });
    assert.deepEqual(known.reviewRequests, []);
    assert.deepEqual(
      known.timeline.map(({ kind, subject }) => [kind, subject]),
      [
        ['opened', undefined],
        ['review-requested', 'sam'],
      ],
    );
  });

  it('tells a failed merge queue from one that somebody left, and forgets it after a push', () => {
    const out = (reason: string): WireItem => ({
      __typename: 'RemovedFromMergeQueueEvent',
      createdAt: at(4),
      reason,
    });
    const commit: WireItem = { __typename: 'PullRequestCommit' };
    assert.deepEqual(queueFailure([out('FAILED_CHECKS')]), { state: 'failed', at: at(4) });
    assert.equal(queueFailure([out('MANUAL')]), undefined);
    assert.equal(queueFailure([out('FAILED_CHECKS'), commit]), undefined);
    assert.equal(
      facts({ mergeQueueEntry: { state: 'UNMERGEABLE', enqueuedAt: time(3) } }).mergeQueue?.state,
      'failed',
    );
  });

  it('knows the page of every event that has one, commits and checks among them', () => {
    const page = (name: string): string => `https://github.com/acme/lunch/pull/1#${name}`;
    const commit = { oid: 'c2', committedDate: time(2), author: { name: 'Ana', user: { login: 'ana' } } };
    const event = (__typename: string, more: object): object => ({
      __typename,
      actor: user('ana'),
      createdAt: time(3),
      ...more,
    });
    const items: readonly object[] = [
      { __typename: 'PullRequestCommit', url: page('commit'), commit },
      event('HeadRefForcePushedEvent', { afterCommit: { url: page('forced') } }),
      ...[
        'ReadyForReviewEvent',
        'ConvertToDraftEvent',
        'ReviewDismissedEvent',
        'MergedEvent',
        'ClosedEvent',
      ].map((name) => event(name, { url: page(name) })),
      event('ReopenedEvent', {}),
    ];
    const pages = facts(timeline(...items)).timeline.map(({ kind, url }) => [kind, url]);
    assert.deepEqual(pages.slice(1), [
      ['committed', page('commit')],
      ['force-pushed', page('forced')],
      ['ready-for-review', page('ReadyForReviewEvent')],
      ['converted-to-draft', page('ConvertToDraftEvent')],
      ['review-dismissed', page('ReviewDismissedEvent')],
      ['merged', page('MergedEvent')],
      ['closed', page('ClosedEvent')],
      ['reopened', undefined],
    ]);
  });

  it('takes whoever is named in the commits of a bot for those who asked for it, and in a person’s for nobody', () => {
    const authored = {
      nodes: [
        { commit: { authors: { nodes: [{ user: null }, { user: { login: 'lin' } }] } } },
        { commit: { authors: { nodes: [{ user: { login: 'lin' } }] } } },
      ],
    };
    assert.deepEqual(facts({ authored, author: { __typename: 'Bot', login: 'helper' } }).coAuthors, ['lin']);
    assert.equal(facts({ authored }).coAuthors, undefined);
  });
});
