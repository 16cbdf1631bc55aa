import assert from 'node:assert/strict';
import { movesFor } from '../../../../src/core/waiting/moves.ts';
import { nudgeOf, waitStateOf } from '../../../../src/core/waiting/nudge.ts';
import { hidesWaits, overviewOf, type ForgeGap } from '../../../../src/core/waiting/overview.ts';
import {
  unreadableTeam,
  type PullRequestFacts,
  type ReviewThread,
} from '../../../../src/core/waiting/pullRequest.ts';
import { linkOf } from '../../../../src/core/waiting/waitLink.ts';
import { asked, host, present, pullRequest, waitsOf } from './pullRequestWaits.ts';
import { ada, event, grace, hour, lin, review, thread, thursday } from './turnCase.ts';

describe('Pull requests as waits', () => {
  it('turns the verdict of the turn rules into a wait on me, or on others by name', () => {
    const [mine] = waitsOf({ login: 'grace' }, pullRequest(1, asked));
    assert.deepEqual(mine?.turn, { kind: 'me' });
    assert.deepEqual(mine?.since, { kind: 'moment', at: thursday - 60 * hour });
    const [theirs] = waitsOf({ login: 'ada' }, pullRequest(1, asked));
    assert.deepEqual(theirs?.turn, { kind: 'others', names: ['grace'] });
    assert.equal(theirs?.id, 'pull-request:github.com:acme/lunch#1');
  });

  it('know of whose pull request the viewer is the author, and whose word the viewer’s own is', () => {
    const talk = pullRequest(1, { threads: [thread([grace])] });
    const flags = (login: string): unknown =>
      waitsOf({ login }, talk).map(({ signal }) => {
        assert.ok(signal.kind === 'pull-request');
        return [signal.turn.code, signal.amAuthor, signal.isByMe];
      });
    assert.deepEqual(flags('Grace'), [['thread-awaits-them', undefined, true]]);
    assert.deepEqual(flags('ADA'), [['thread-awaits-author', true, undefined]]);
  });

  it('counts a personal wait that was idle for a working day, and no other', () => {
    const team = {
      reviewRequests: [{ kind: 'team', name: 'acme/web', at: thursday - 60 * hour }],
    } as const;
    const fresh = { reviewRequests: [{ kind: 'user', name: 'grace', at: thursday - hour }] } as const;
    const waits = waitsOf(
      { login: 'grace', teams: ['acme/web'] },
      pullRequest(1, asked),
      pullRequest(2, team),
      pullRequest(3, fresh),
    );
    assert.deepEqual(
      waits.map((wait) => waitStateOf(wait, present)),
      ['counted', 'shared', 'moving'],
    );
    assert.deepEqual(nudgeOf(waits, present), { others: 0, me: 1 });
  });

  it('cannot tell whom a team is asked of whose name may not be read, and says whether a permission would help', () => {
    const hidden = { kind: 'team', name: unreadableTeam, at: thursday - 60 * hour } as const;
    const [alone, withGrace] = waitsOf(
      { login: 'ada' },
      pullRequest(1, { reviewRequests: [hidden] }),
      pullRequest(2, { reviewRequests: [hidden, ...asked.reviewRequests] }),
    );
    assert.deepEqual(alone?.turn, { kind: 'cannot-tell' });
    const { signal } = alone;
    assert.deepEqual(signal.kind === 'pull-request' && signal.turn.data['missing'], ['read:org']);
    assert.deepEqual(withGrace?.turn, { kind: 'others', names: ['grace'] });
    const reader = { login: 'ada', teams: ['acme/web'] };
    const [secret] = waitsOf(reader, pullRequest(1, { reviewRequests: [hidden] }));
    assert.deepEqual(secret?.signal.kind === 'pull-request' && secret.signal.turn.data['missing'], ['team']);
  });

  it('never counts a draft of mine, lists it with what is on me, and shows nothing of other people’s drafts', () => {
    const draft = pullRequest(1, { isDraft: true });
    const waits = waitsOf({ login: 'ada' }, draft);
    assert.deepEqual(
      waits.map((wait) => waitStateOf(wait, present)),
      ['draft'],
    );
    const overview = overviewOf(waits, { unnamed: 0, hidden: 0, gaps: [] }, present);
    assert.deepEqual(overview.nudge, { others: 0, me: 0 });
    assert.deepEqual(
      overview.groups.map(({ name }) => name),
      ['me'],
    );
    assert.deepEqual(waitsOf({ login: 'grace' }, draft), []);
  });

  it('calls it moving while whoever is on turn did something within a day, however old the turn is', () => {
    const busy = pullRequest(1, {
      ...asked,
      timeline: [event(70, 'commented', grace)],
      threads: [],
    });
    const [wait] = waitsOf({ login: 'grace' }, busy);
    assert.equal(wait && waitStateOf(wait, present), 'moving');
  });

  it('cannot tell whom a wait is on when a review is missing and nobody is asked by name', () => {
    const [wait] = waitsOf({ login: 'ada' }, pullRequest(1, {}));
    assert.deepEqual(wait?.turn, { kind: 'cannot-tell' });
    assert.equal(wait && waitStateOf(wait, present), 'cannot-tell');
  });

  it('shows a machine at work as moving and leaves out what is over for me', () => {
    const queued = pullRequest(1, { mergeQueue: { state: 'queued', at: thursday - 50 * hour } });
    const merged = pullRequest(2, { state: 'merged' });
    const waits = waitsOf({ login: 'ada' }, queued, merged);
    assert.deepEqual(
      waits.map((wait) => waitStateOf(wait, present)),
      ['moving'],
    );
  });

  it('shows nothing whose address is not a page of the forge that named it', () => {
    const urls = [
      'https://evil.example/acme/lunch/pull/1',
      'javascript:alert(1)',
      'https://github.com@evil.example/x',
      'command:workbench.action.quit',
    ];
    const pullRequests = urls.map((url) => ({ ...pullRequest(1, asked), url }));
    assert.deepEqual(waitsOf({ login: 'grace' }, ...pullRequests), []);
  });

  it('leads to the event that gave the turn, in a thread and in the conversation, on its own forge only', () => {
    const page = 'https://github.com/acme/lunch/pull/1';
    const said = (url: string): readonly ReviewThread[] => [
      { isResolved: false, words: [{ by: grace, at: thursday - 60 * hour, url }] },
    ];
    const leads = (parts: Partial<PullRequestFacts>): string | undefined => {
      const [wait] = waitsOf({ login: 'ada' }, pullRequest(1, parts));
      return wait?.signal.kind === 'pull-request' ? wait.signal.eventUrl : undefined;
    };
    assert.equal(leads({ threads: said(`${page}#discussion_r1`) }), `${page}#discussion_r1`);
    const demanded = { ...event(10, 'changes-requested', grace), url: `${page}#pullrequestreview-1` };
    assert.equal(leads({ timeline: [demanded] }), demanded.url);
    assert.equal(leads({ timeline: [event(10, 'changes-requested', grace)] }), undefined);
    const run = 'https://github.com/acme/lunch/runs/7';
    const checks = (url: string) => ({ state: 'failing', since: thursday - 60 * hour, url }) as const;
    assert.equal(leads({ checks: checks(run) }), run);
    for (const url of ['https://evil.example/x', 'command:x', 'javascript:alert(1)']) {
      assert.equal(leads({ threads: said(url) }), undefined);
      assert.equal(leads({ checks: checks(url) }), undefined);
    }
  });

  it('says that it was pushed after an approval only while the approval stands', () => {
    const pushed = (...reviews: NonNullable<PullRequestFacts['reviews']>): number | undefined => {
      const parts = { ...asked, reviews, timeline: [event(7, 'committed', ada)] };
      const [wait] = waitsOf({ login: 'ada' }, pullRequest(1, parts));
      return wait?.signal.kind === 'pull-request' ? wait.signal.pushedSinceApproval : undefined;
    };
    const approval = review(3, grace, 'approved');
    const at = event(7, 'committed', ada).at;
    assert.equal(pushed(approval), at);
    assert.equal(pushed(approval, review(5, grace, 'commented')), at);
    assert.equal(pushed(approval, review(5, grace, 'changes-requested')), undefined);
    assert.equal(pushed(approval, review(5, grace, 'dismissed')), undefined);
    assert.equal(pushed(approval, review(8, lin, 'approved')), undefined);
  });

  it('links to its page and offers a step of one’s own first', () => {
    const [wait] = waitsOf({ login: ada.login }, pullRequest(7, asked));
    assert.ok(wait);
    assert.equal(linkOf(wait), 'https://github.com/acme/lunch/pull/7');
    assert.deepEqual(movesFor(wait).slice(0, 2), ['own-step', 'open']);
  });

  it('says "cannot tell" instead of "no" when a forge that is connected was never reached', () => {
    const gap = (why: ForgeGap['why'], at?: number): ForgeGap => ({ kind: 'forge', host, why, at });
    assert.equal(hidesWaits(gap('offline')), true);
    assert.equal(hidesWaits(gap('signed-out')), true);
    assert.equal(hidesWaits(gap('ask-first')), true);
    assert.equal(hidesWaits(gap('parts', thursday)), true);
    assert.equal(hidesWaits(gap('offline', thursday)), false);
    assert.equal(hidesWaits(gap('not-connected')), false);
    assert.equal(hidesWaits(gap('teams', thursday)), false);
  });
});
