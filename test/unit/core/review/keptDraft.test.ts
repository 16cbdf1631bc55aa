import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  inOrderFor,
  isOver,
  keptLines,
  keptPlace,
  lastTyped,
  parseKeptDraft,
  printKeptDraft,
  type KeptDraft,
} from '../../../../src/core/review/keptDraft.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24);
const draft = (more: Partial<KeptDraft>): KeptDraft => ({
  id: 'a',
  text: 'Why not here?',
  owner: 'github',
  fate: 'closed',
  startedAt: now - 2 * day,
  changedAt: now - day,
  ...more,
});

describe('a kept draft', () => {
  it('comes back exactly as it was typed: any line end, any script, halves of a pair', () => {
    const text = fc
      .string({
        unit: fc.constantFrom('a', '\r\n', '\r', '\n', '\u202e', 'שלום', '👩‍👩‍👧', '\ud83d', '```', '\0', ' '),
      })
      .filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(text, fc.nat(), (typedText, line) => {
        const kept = draft({ text: typedText, place: { uri: 'file:///x.ts', line } });
        assert.deepEqual(parseKeptDraft(printKeptDraft(kept)), kept);
      }),
    );
  });

  it('keeps every line that it is about, within a document that became shorter', () => {
    const uri = 'file:///x.ts';
    const place = keptPlace({ uri, startLine: 9, endLine: 19 });
    assert.deepEqual(parseKeptDraft(printKeptDraft(draft({ place })))?.place, place);
    assert.deepEqual(keptLines(place, 100), { startLine: 9, endLine: 19 });
    assert.deepEqual(keptLines(place, 15), { startLine: 9, endLine: 14 });
    assert.deepEqual(keptPlace({ uri, startLine: 9, endLine: 9 }), { uri, line: 9 });
    assert.deepEqual(keptLines({ line: 9 }, 100), { startLine: 9, endLine: 9 });
    assert.deepEqual(keptLines({ line: 9, endLine: 3 }, 100), { startLine: 9, endLine: 9 });
  });

  it('is not read from anything else', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"id":"a"}',
      printKeptDraft(draft({ id: '../x' })),
      printKeptDraft(draft({ text: ' \n' })),
    ])
      assert.equal(parseKeptDraft(text), undefined, text);
  });

  it('is over after seven days, to the millisecond, and when its date makes no sense', () => {
    assert.ok(!isOver(now - 7 * day, now));
    assert.ok(isOver(now - 7 * day - 1, now));
    assert.ok(!isOver(now + day, now));
    assert.ok(isOver(now + 8 * day, now));
  });
});

describe('what was typed last into a draft of ours', () => {
  const stored = { text: 'as stored', createdAt: now - 1_000 };
  const kept = draft({ text: 'as kept', owner: 'ours', fate: 'open', changedAt: now });

  it('is what was kept, when the window ended before it was stored', () => {
    assert.equal(lastTyped(stored, kept), 'as kept');
    assert.equal(lastTyped({ ...stored, changedAt: now - 1 }, kept), 'as kept');
  });

  it('is what was stored, when that is not older', () => {
    assert.equal(lastTyped({ ...stored, changedAt: now }, kept), 'as stored');
    assert.equal(lastTyped({ ...stored, changedAt: now + 1 }, kept), 'as stored');
  });

  it('is what was stored, when nothing is kept, or only what was settled', () => {
    assert.equal(lastTyped(stored, undefined), 'as stored');
    assert.equal(lastTyped(stored, { ...kept, fate: 'discarded' }), 'as stored');
  });
});

describe('the order in which kept drafts are offered', () => {
  const here = { owner: 'github', thread: 'c/1.2', uri: 'file:///x.ts', line: 40 };
  const drafts = [
    draft({ id: 'latest', changedAt: now }),
    draft({ id: 'sent', fate: 'posted', thread: 'c/1.2', changedAt: now }),
    draft({ id: 'handed', fate: 'handed-over', thread: 'c/1.2', changedAt: now - 4 * day }),
    draft({ id: 'file', place: { uri: 'file:///x.ts', line: 2 } }),
    draft({ id: 'line', place: { uri: 'file:///x.ts', line: 43 } }),
    draft({ id: 'thread', thread: 'c/1.2', changedAt: now - 3 * day }),
    draft({ id: 'other-owner', owner: 'gitlab', thread: 'c/1.2', changedAt: now - 2 * day }),
  ];

  it('is the thread, the line, the file, the latest; what was sent comes last, what was handed over does not', () => {
    assert.deepEqual(
      inOrderFor(here, drafts).map(({ id }) => id),
      ['thread', 'handed', 'line', 'file', 'latest', 'other-owner', 'sent'],
    );
  });

  it('is by time where nothing is known of the place', () => {
    assert.equal(inOrderFor({}, drafts)[0]?.id, 'latest');
    assert.equal(inOrderFor({ uri: 'file:///x.ts' }, drafts)[0]?.id, 'file');
  });
});
