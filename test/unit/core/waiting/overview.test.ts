import assert from 'node:assert/strict';
import { answerOf } from '../../../../src/core/waiting/answer.ts';
import { movesFor } from '../../../../src/core/waiting/moves.ts';
import type { Present } from '../../../../src/core/waiting/nudge.ts';
import { hidesWaits, maxRows, overviewOf } from '../../../../src/core/waiting/overview.ts';
import { maxMarkerRows, shownMarkers } from '../../../../src/core/waiting/shownMarkers.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import { withSetAside } from '../../../../src/core/waiting/setAside.ts';
import type { MarkerSignal, Signal, Since } from '../../../../src/core/waiting/signal.ts';
import { waitOf, type Wait } from '../../../../src/core/waiting/wait.ts';
import { linkOf } from '../../../../src/core/waiting/waitLink.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

const present: Present = { now: Date.parse('2026-11-24T15:00:00Z'), timeZone: 'UTC', week: defaultWeek };
const moment = (text: string): Since => ({ kind: 'moment', at: Date.parse(text) });
const old = moment('2026-11-02T09:00:00Z');
const me = { ...nobodyKnown, name: 'Sam Rivers' };
const marker = (line: number, owner: string, since: Since = old): MarkerSignal => ({
  kind: 'marker',
  root: 'file:///home/sam/lunch%20club',
  file: 'src/menu & more.ts',
  line,
  tag: 'TODO',
  owners: owner === '' ? [] : [owner],
  ownedBy: owner === '' ? 'nobody' : 'name',
  text: '',
  since,
});
const branch: Signal = {
  kind: 'branch',
  root: 'file:///r',
  branch: 'feature/menu #2',
  state: 'unpushed',
  ahead: 1,
  behind: 0,
  since: old,
};
const ledger: Signal = {
  kind: 'ledger',
  line: 7,
  source: '- [ ] @ana: x',
  owner: 'ana',
  text: 'x',
  since: old,
};
const waits = (...signals: readonly Signal[]): readonly Wait[] => signals.map((signal) => waitOf(signal, me));
const nothing = { unnamed: 0, hidden: 0, gaps: [] };

describe('The overview', () => {
  it('groups by whose turn it is, the longest wait first, and leaves out empty groups', () => {
    const signals = [
      marker(1, 'ana', moment('2026-11-19T09:00:00Z')),
      marker(2, 'ben'),
      marker(3, 'chloe', moment('2026-11-24T09:00:00Z')),
      marker(4, 'acme/api'),
      branch,
      marker(5, 'dana', { kind: 'unknown' }),
    ];
    const overview = overviewOf(waits(...signals), nothing, present);
    assert.deepEqual(
      overview.groups.map(({ name, rows }) => [
        name,
        rows.map(({ wait }) => signals.indexOf(wait.signal as MarkerSignal)),
      ]),
      [
        ['me', [4]],
        ['others', [1, 0]],
        ['shared', [3]],
        ['moving', [2]],
        ['cannot-tell', [5]],
      ],
    );
    assert.deepEqual(overview.nudge, { others: 2, me: 1 });
  });

  it('counts every wait but lists no more rows than can be read', () => {
    const many = waits(...Array.from({ length: maxRows + 5 }, (_, index) => marker(index + 1, 'ana')));
    const overview = overviewOf(many, { unnamed: 3, hidden: 2, gaps: [{ kind: 'shallow' }] }, present);
    assert.equal(overview.nudge.others, maxRows + 5);
    assert.equal(overview.groups[0]?.rows.length, maxRows);
    assert.deepEqual([overview.hidden, overview.unnamed, overview.gaps], [7, 3, [{ kind: 'shallow' }]]);
  });

  it('gives rows to my own markers first, always the same ones', () => {
    const others = Array.from({ length: maxMarkerRows + 10 }, (_, index) => marker(index + 1, 'ana'));
    const shown = shownMarkers(waits(...others, marker(900, 'sam'), branch));
    assert.equal(shown.length, maxMarkerRows);
    assert.equal(shown[0]?.turn.kind, 'me');
    const lines = shown.slice(1).map(({ signal }) => (signal.kind === 'marker' ? signal.line : 0));
    assert.deepEqual(
      lines,
      Array.from({ length: maxMarkerRows - 1 }, (_, index) => index + 1),
    );
    assert.deepEqual(shownMarkers(waits(...others.toReversed(), marker(900, 'sam'))), shown);
  });

  it('knows what would make "nothing waits" a guess', () => {
    assert.equal(hidesWaits({ kind: 'restricted' }), true);
    assert.equal(hidesWaits({ kind: 'last-known', what: 'branches', at: undefined }), true);
    const hidden = { kind: 'forge', host: 'github.com', at: 1, missing: ['acme/secret'] } as const;
    assert.equal(hidesWaits({ ...hidden, why: 'private' }), true);
    assert.equal(hidesWaits({ ...hidden, why: 'teams' }), false);
    assert.equal(hidesWaits({ kind: 'last-known', what: 'branches', at: 1 }), false);
    assert.equal(hidesWaits({ kind: 'no-repository' }), false);
  });
});

describe('The answer', () => {
  const unknown: Since = { kind: 'unknown' };
  const today = moment('2026-11-24T14:00:00Z');
  const answered = (
    signals: readonly Signal[],
    known: Partial<Parameters<typeof overviewOf>[1]> = {},
  ): ReturnType<typeof answerOf> =>
    answerOf(overviewOf(waits(...signals), { ...nothing, ...known }, present));

  it('is no where everything was looked at and nothing has been idle', () => {
    assert.deepEqual(answered([]), { kind: 'none' });
    assert.deepEqual(answered([marker(1, 'ana', today), marker(2, ''), marker(3, 'acme/api', unknown)]), {
      kind: 'none',
    });
  });

  it('cannot be told while nobody knows the age of a wait on a person, mine or theirs', () => {
    const gap = { kind: 'no-repository' } as const;
    assert.deepEqual(answered([marker(1, 'ana', unknown)], { gaps: [gap] }), {
      kind: 'cannot-tell',
      gap,
      undated: 1,
    });
    assert.deepEqual(answered([marker(1, 'sam', unknown), marker(2, 'ana', unknown)]), {
      kind: 'cannot-tell',
      gap: undefined,
      undated: 2,
    });
  });

  it('gives the shallow clone as the reason where it hides an age, and is no where it hides none', () => {
    const gap = { kind: 'shallow' } as const;
    assert.deepEqual(answered([marker(1, 'ana', unknown)], { gaps: [gap] }), {
      kind: 'cannot-tell',
      gap,
      undated: 1,
    });
    assert.deepEqual(answered([marker(1, 'ana', today)], { gaps: [gap] }), { kind: 'none' });
  });

  it('cannot be told where a scan ended at its bounds, or more persons are named than were asked about', () => {
    const gap = { kind: 'too-large', what: 'markers' } as const;
    assert.deepEqual(answered([marker(1, 'ana', today)], { gaps: [gap] }), {
      kind: 'cannot-tell',
      gap,
      undated: 0,
    });
    assert.deepEqual(answered([], { hidden: 3, hiddenPersonal: 2 }), {
      kind: 'cannot-tell',
      gap: undefined,
      undated: 2,
    });
  });

  it('counts, and says how many more may count', () => {
    assert.deepEqual(answered([branch, marker(1, 'ana'), marker(2, 'ben', unknown)]), {
      kind: 'counted',
      others: 1,
      me: 1,
      undated: 1,
    });
  });

  it('is not kept open by a note, nor by what was set aside', () => {
    const note: MarkerSignal = { ...marker(1, 'acme', unknown), tag: 'NOTE', ownedBy: 'code-owners' };
    assert.deepEqual(answered([note]), { kind: 'none' });
    const aside = marker(2, 'ana', unknown);
    const [wait] = waits(aside);
    assert.ok(wait);
    const setAsides = withSetAside([], wait, { kind: 'let-go', reason: '' }, present.now);
    assert.deepEqual(answered([aside], { setAsides }), { kind: 'none' });
  });
});

describe('The moves of a wait', () => {
  for (const signal of [branch, marker(1, 'ana'), marker(1, ''), ledger])
    it(`begin with a step of my own for a ${signal.kind}`, () => {
      const [wait] = waits(signal);
      assert.ok(wait);
      assert.equal(movesFor(wait)[0], 'own-step');
    });

  it('let a ledger item be ticked, and nothing else', () => {
    const ticking = waits(branch, marker(1, 'ana'), ledger).filter((wait) => movesFor(wait).includes('tick'));
    assert.deepEqual(
      ticking.map(({ signal }) => signal.kind),
      ['ledger'],
    );
  });
});

describe('The address of a wait', () => {
  it('leads to the line, the branch, or the ledger beside the entry', () => {
    assert.deepEqual(waits(marker(12, 'ana'), branch, ledger).map(linkOf), [
      'file:///home/sam/lunch%20club/src/menu%20%26%20more.ts#L12',
      'file:///r#feature/menu%20%232',
      'waiting.md#L7',
    ]);
  });
});
