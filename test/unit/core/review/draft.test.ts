import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Draft, linesWithin, readDrafts, writeDrafts } from '../../../../src/core/review/draft.ts';

const lines = fc
  .tuple(fc.nat(100_000), fc.nat(1_000))
  .map(([startLine, more]) => ({ startLine, endLine: startLine + more }));

const draft: fc.Arbitrary<Draft> = fc
  .record({
    id: fc.uuid(),
    uri: fc.webUrl(),
    text: fc.string({ unit: 'binary' }),
    createdAt: fc.nat(),
    lines,
  })
  .map(({ lines: place, ...rest }) => ({ ...rest, ...place }));

const changed = {
  id: 'c',
  uri: 'file:///x.ts',
  startLine: 0,
  endLine: 0,
  text: 'x',
  createdAt: 5,
  changedAt: 7,
};

const one: Draft = { id: 'a', uri: 'file:///x.ts', startLine: 3, endLine: 4, text: 'hm\r\n', createdAt: 5 };

describe('kept drafts', () => {
  it('come back from JSON as they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(draft, { selector: (each) => each.id }), (drafts) => {
        const stored: unknown = JSON.parse(JSON.stringify(writeDrafts({ drafts, others: [] })));
        assert.deepEqual(readDrafts(stored), { drafts, others: [] });
      }),
    );
  });

  it('keep the moment of their last change', () => {
    assert.deepEqual(readDrafts([changed]).drafts, [changed]);
  });

  it('are none when nothing or something else was stored', () => {
    for (const stored of [undefined, null, 1, 'x', {}, { drafts: [one] }])
      assert.deepEqual(readDrafts(stored), { drafts: [], others: [] });
  });

  it('do not suffer from a faulty neighbour, which is kept for whoever can read it', () => {
    const faulty: unknown[] = [
      null,
      { ...one, id: '' },
      { ...one, id: 'b', startLine: -1 },
      { ...one, id: 'c', startLine: 2.5 },
      { ...one, id: 'd', startLine: 9 },
      { ...one, id: 'e', text: 7 },
    ];
    const kept = readDrafts([faulty[0], one, ...faulty.slice(1)]);
    assert.deepEqual(kept, { drafts: [one], others: faulty });
    assert.deepEqual(readDrafts(writeDrafts(kept)), kept);
  });

  it('never throw, whatever was stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        readDrafts(stored);
      }),
    );
  });

  it('keep both texts when two drafts have one id', () => {
    const other = { ...one, text: 'other' };
    assert.deepEqual(readDrafts([one, other]), { drafts: [one], others: [other] });
  });

  it('stay within a document that became shorter or empty', () => {
    assert.deepEqual(linesWithin(one, 10), { startLine: 3, endLine: 4 });
    assert.deepEqual(linesWithin(one, 4), { startLine: 3, endLine: 3 });
    assert.deepEqual(linesWithin(one, 0), { startLine: 0, endLine: 0 });
    fc.assert(
      fc.property(lines, fc.nat(2_000), (place, lineCount) => {
        const { startLine, endLine } = linesWithin(place, lineCount);
        assert.ok(startLine >= 0 && startLine <= endLine && endLine <= Math.max(0, lineCount - 1));
      }),
    );
  });
});
