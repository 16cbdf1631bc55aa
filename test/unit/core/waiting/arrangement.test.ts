import assert from 'node:assert/strict';
import fc from 'fast-check';
import { arrangements, passes, sectionId, sectionsOf } from '../../../../src/core/waiting/arrangement.ts';
import type { Present } from '../../../../src/core/waiting/nudge.ts';
import { overviewOf, type Overview } from '../../../../src/core/waiting/overview.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import type { MarkerSignal, Signal } from '../../../../src/core/waiting/signal.ts';
import { waitOf } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';

const present: Present = { now: Date.parse('2026-11-24T15:00:00Z'), timeZone: 'UTC', week: defaultWeek };
const since = { kind: 'moment', at: Date.parse('2026-11-02T09:00:00Z') } as const;
const marker = (line: number, owners: readonly string[], root = 'file:///home/sam/club'): MarkerSignal => ({
  kind: 'marker',
  root,
  file: 'a.ts',
  line,
  tag: 'TODO',
  owners,
  ownedBy: owners.length > 0 ? 'name' : 'nobody',
  text: '',
  since,
});
const signals: readonly Signal[] = [
  marker(1, ['ben']),
  marker(2, ['Ana', 'ben'], 'file:///home/sam/api'),
  marker(3, ['sam']),
  marker(4, ['acme/api']),
  marker(5, []),
  { kind: 'ledger', line: 1, source: '- [ ] @ana: x', owner: 'ana', text: 'x', since },
];
const overviewFor = (of: readonly Signal[]): Overview =>
  overviewOf(
    of.map((signal) => waitOf(signal, { ...nobodyKnown, name: 'Sam Rivers' })),
    { unnamed: 0, hidden: 0, gaps: [] },
    present,
  );
const overview = overviewFor(signals);
const shape = (arrangement: 'turn' | 'person' | 'repository'): readonly unknown[] =>
  sectionsOf(overview, arrangement).map(({ key, rows }) => [
    sectionId(key),
    rows.map(({ wait }) => signals.indexOf(wait.signal)),
  ]);

describe('The arrangement of waits', () => {
  it('by turn follows the groups: what is on me first, what nobody can tell last', () => {
    assert.deepEqual(shape('turn'), [
      ['turn:me', [2]],
      ['turn:others', [0, 1, 5]],
      ['turn:shared', [3]],
      ['turn:cannot-tell', [4]],
    ]);
  });

  it('by person puts mine first, takes one spelling for another, and shows a wait on two under both', () => {
    assert.deepEqual(shape('person'), [
      ['me', [2]],
      ['person:acme/api', [3]],
      ['person:ana', [1, 5]],
      ['person:ben', [0, 1]],
      ['nobody-named', [4]],
    ]);
  });

  it('by repository keeps the ledger apart', () => {
    assert.deepEqual(shape('repository'), [
      ['repository:file:///home/sam/api', [1]],
      ['repository:file:///home/sam/club', [2, 0, 3, 4]],
      ['ledger', [5]],
    ]);
  });

  it('by repository joins a folder with its pull requests on the forge, whatever the case of their names', () => {
    const root = 'file:///home/sam/club';
    const pullRequest: Signal = {
      kind: 'pull-request',
      host: 'github.com',
      repository: 'acme/Club',
      number: 1,
      title: 'Soup',
      url: 'https://github.com/acme/Club/pull/1',
      author: 'ana',
      isDraft: false,
      head: { repository: 'acme/Club', branch: 'soup' },
      changedLines: undefined,
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
      othersActedAt: undefined,
      pushedSinceApproval: undefined,
      since,
    };
    const branch: Signal = {
      kind: 'branch',
      root,
      branch: 'soup',
      state: 'unpushed',
      ahead: 1,
      behind: 0,
      since,
    };
    const all: readonly Signal[] = [
      marker(1, ['ben'], root),
      branch,
      pullRequest,
      marker(2, ['ben'], 'file:///home/sam/api'),
    ];
    const joined = overviewOf(
      all.map((signal) => waitOf(signal, nobodyKnown)),
      { unnamed: 0, hidden: 0, gaps: [], remotes: new Map([[root, 'https://github.com/acme/club']]) },
      present,
    );
    const sections = sectionsOf(joined, 'repository').map(({ key, rows }) => [
      sectionId(key),
      rows.map(({ wait }) => all.indexOf(wait.signal)).toSorted((one, other) => one - other),
    ]);
    assert.deepEqual(sections, [
      ['repository:file:///home/sam/api', [3]],
      ['repository:https://github.com/acme/club', [0, 1, 2]],
    ]);
  });

  it('leaves out what is not shown, and sections that become empty', () => {
    for (const arrangement of arrangements) {
      const shown = sectionsOf(overview, arrangement, ({ wait }) => wait.signal.kind === 'ledger');
      assert.deepEqual(
        shown.map(({ rows }) => rows.length),
        [1],
      );
    }
  });

  it('shows every wait in every arrangement, and no section twice', () => {
    const anySignal = fc.record({
      line: fc.nat(50),
      owners: fc.array(fc.constantFrom('ana', 'ANA', 'ben', 'sam', 'acme/api'), { maxLength: 3 }),
      root: fc.constantFrom('file:///a', 'file:///b'),
    });
    fc.assert(
      fc.property(fc.array(anySignal), (made) => {
        const all = overviewFor(made.map(({ line, owners, root }) => marker(line, owners, root)));
        const expected = new Set(all.groups.flatMap(({ rows }) => rows));
        for (const arrangement of arrangements) {
          const sections = sectionsOf(all, arrangement);
          assert.deepEqual(new Set(sections.flatMap(({ rows }) => rows)), expected);
          assert.equal(new Set(sections.map(({ key }) => sectionId(key))).size, sections.length);
        }
      }),
    );
  });
});

describe('The filter of waits', () => {
  it('wants every word, in any order, without case and accents', () => {
    assert.equal(passes('Ana María: the API review', 'review maria'), true);
    assert.equal(passes('Ana María: the API review', 'review ben'), false);
    assert.equal(passes('Ana', ''), true);
    assert.equal(passes('Ana', '  '), true);
  });
});
