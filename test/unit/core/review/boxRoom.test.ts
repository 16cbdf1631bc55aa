import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { draftAt, topForBox } from '../../../../src/core/review/boxRoom.ts';

const at = (startLine: number, endLine = startLine): { startLine: number; endLine: number } => ({
  startLine,
  endLine,
});

const lines = fc.tuple(fc.nat(200), fc.nat(30)).map(([startLine, more]) => at(startLine, startLine + more));

describe('The room for a box', () => {
  it('is there without scrolling where the lines are near the top', () => {
    assert.equal(topForBox(at(7), 3, []), undefined);
    assert.equal(topForBox(at(2, 3), 3, []), undefined);
  });

  it('is made below lines that are further down or out of sight, with some of them above it', () => {
    assert.equal(topForBox(at(20), 3, []), 20);
    assert.equal(topForBox(at(10, 20), 3, []), 16);
    assert.equal(topForBox(at(1), 3, []), 1);
  });

  it('is not taken by a box that stands in between', () => {
    assert.equal(topForBox(at(6), 3, [at(4)]), 6);
    assert.equal(topForBox(at(4, 6), 3, [at(4)]), 5);
    // Its line is out of sight, its lower half may be in sight.
    assert.equal(topForBox(at(2, 6), 3, [at(2)]), 3);
    // Well above what is in sight, below the lines, or at the lines: takes nothing.
    assert.equal(topForBox(at(6), 3, [at(1), at(6), at(9)]), undefined);
  });

  it('always ends with the last of the lines in sight near the top, and no other box between', () => {
    fc.assert(
      fc.property(lines, fc.nat(200), fc.array(lines), (wanted, top, others) => {
        const first = topForBox(wanted, top, others) ?? top;
        assert.ok(first <= wanted.endLine && wanted.endLine - first <= 4);
        assert.ok(others.every(({ endLine }) => endLine < first || endLine >= wanted.endLine));
      }),
    );
  });
});

describe('The draft that is begun', () => {
  const drafts = [at(2, 5), at(8), at(1, 9)];

  it('is the one of exactly the selected lines', () => {
    assert.equal(draftAt(drafts, at(2, 5)), drafts[0]);
    assert.equal(draftAt(drafts, at(3, 5)), undefined);
    assert.equal(draftAt(drafts, at(2, 6)), undefined);
  });

  it('is for one line also the one whose mark stands beside it', () => {
    assert.equal(draftAt(drafts, at(5)), drafts[0]);
    assert.equal(draftAt(drafts, at(8)), drafts[1]);
    assert.equal(draftAt(drafts, at(2)), undefined);
  });
});
