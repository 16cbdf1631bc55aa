import assert from 'node:assert/strict';
import { addDays, localDayAt } from '../../../../src/core/dates.ts';
import { overviewOf, type Overview } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import {
  readSetAsides,
  withoutSetAside,
  withSetAside,
  type SetAside,
} from '../../../../src/core/waiting/setAside.ts';
import type {
  BranchSignal,
  LedgerSignal,
  MarkerSignal,
  PullRequestSignal,
  Signal,
} from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const today = localDayAt(now, 'UTC');
const since = { kind: 'moment', at: Date.parse('2026-11-02T09:00:00Z') } as const;
const marker: MarkerSignal = {
  kind: 'marker',
  root: 'file:///r',
  file: 'a.ts',
  line: 3,
  tag: 'TODO',
  owners: ['ana'],
  ownedBy: 'name',
  text: 'the key',
  since,
};
const branch: BranchSignal = {
  kind: 'branch',
  root: 'file:///r',
  branch: 'b',
  state: 'behind',
  ahead: 0,
  behind: 1,
  since,
};
const ledger: LedgerSignal = {
  kind: 'ledger',
  line: 1,
  source: '- [ ] @ana: x',
  owner: 'ana',
  text: 'x',
  since,
};
const pullRequest: PullRequestSignal = {
  kind: 'pull-request',
  host: 'github.com',
  repository: 'acme/api',
  number: 7,
  title: 'Retry',
  url: 'https://github.com/acme/api/pull/7',
  author: 'ana',
  isDraft: false,
  head: { repository: 'acme/api', branch: 'retry' },
  changedLines: 12,
  turn: {
    turn: 'me',
    people: ['sam'],
    code: 'asked-me',
    event: undefined,
    actor: undefined,
    since: since.at,
    confidence: 'high',
    moving: false,
    nextStep: 'review',
    data: {},
  },
  othersActedAt: since.at,
  pushedSinceApproval: undefined,
  since,
};

const said: Pick<SetAside, 'kind' | 'reason'> = { kind: 'not-my-turn', reason: 'Ben takes it' };
const setAside = (signal: Signal, more: Partial<SetAside> = {}): readonly SetAside[] =>
  withSetAside([], waitOf(signal, nobodyKnown), { ...said, ...more }, now);
const look = (signal: Signal, setAsides: readonly SetAside[], at = now): Overview =>
  overviewOf(
    [waitOf(signal, nobodyKnown)],
    { unnamed: 0, hidden: 0, gaps: [], setAsides },
    { now: at, timeZone: 'UTC', week: defaultWeek },
  );
const group = (overview: Overview): string | undefined => overview.groups[0]?.name;

describe('A wait that is set aside', () => {
  for (const signal of [marker, branch, ledger, pullRequest])
    it(`is shown apart with its reason and not counted: a ${signal.kind}`, () => {
      const overview = look(signal, setAside(signal));
      assert.equal(group(overview), 'set-aside');
      assert.deepEqual(overview.nudge, { others: 0, me: 0 });
      const row = overview.groups[0]?.rows[0];
      assert.deepEqual([row?.said?.kind, row?.said?.reason], ['not-my-turn', 'Ben takes it']);
    });

  it('comes back when somebody else did something, and not before', () => {
    assert.equal(group(look({ ...pullRequest, othersActedAt: since.at + 1 }, setAside(pullRequest))), 'me');
    assert.equal(group(look({ ...branch, behind: 2 }, setAside(branch))), 'me');
    const turnOnly = { ...pullRequest, turn: { ...pullRequest.turn, since: now } };
    assert.equal(group(look(turnOnly, setAside(pullRequest))), 'set-aside');
  });

  it('stays set aside when its line moves or a step of mine is written beside it', () => {
    assert.equal(group(look({ ...marker, line: 90 }, setAside(marker))), 'set-aside');
    const noted = { ...ledger, line: 8, source: '- [ ] @ana: x [did:: asked]', did: 'asked' };
    assert.equal(group(look(noted, setAside(ledger))), 'set-aside');
    assert.equal(group(look({ ...marker, text: 'another key' }, setAside(marker))), 'others');
  });

  it('comes back on the morning of the day that was named', () => {
    const snoozed = setAside(marker, { kind: 'snoozed', until: addDays(today, 2) });
    const at = (text: string): string | undefined => group(look(marker, snoozed, Date.parse(text)));
    assert.equal(at('2026-11-25T23:59:59Z'), 'set-aside');
    assert.equal(at('2026-11-26T00:00:00Z'), 'others');
  });

  it('is taken back, and said anew instead of twice', () => {
    const wait = waitOf(marker, nobodyKnown);
    const once = setAside(marker);
    assert.deepEqual(withoutSetAside(once, wait), []);
    const again = withSetAside(once, wait, { kind: 'let-go', reason: 'old' }, now + 1);
    assert.deepEqual(
      again.map(({ kind }) => kind),
      ['let-go'],
    );
    assert.equal(withSetAside(once, waitOf(branch, nobodyKnown), said, now).length, 2);
  });

  it('is read back from the state, where a faulty item hides no other', () => {
    const kept = setAside(ledger, { kind: 'snoozed', until: today });
    const stored: unknown = JSON.parse(JSON.stringify(kept));
    assert.deepEqual(readSetAsides(stored), kept);
    assert.ok(!JSON.stringify(kept).includes('@ana'), 'no words of the journal in the state');
    assert.deepEqual(readSetAsides([{ key: 1 }, ...kept, null, { ...kept[0], until: '2026-02-30' }]), kept);
    for (const nothing of [undefined, null, 'x', {}]) assert.deepEqual(readSetAsides(nothing), []);
  });
});
