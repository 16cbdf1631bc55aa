import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseCommitmentText } from '../../../../src/core/reflection/commitment.ts';
import { identifiedCommitments } from '../../../../src/core/reflection/commitmentId.ts';
import {
  withOutcome,
  withoutOutcome,
  type CommitmentOutcome,
} from '../../../../src/core/reflection/commitmentOutcome.ts';
import { parseEntry, withCommitment, type Entry } from '../../../../src/core/reflection/entry.ts';
import { dayOf } from '../../../support/days.ts';
import { entryText, hostileLine, lineEnds } from '../../../support/entryTexts.ts';

const today = dayOf('2026-11-30');
const monday = dayOf('2026-12-07');

const reason = fc.oneof(
  hostileLine,
  fc.constantFrom('', 'no ] longer [ needed', '\\', 'a\r\nb', '[due:: 2026-01-01]', '[wait](<x>)', '\\]'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const outcome: fc.Arbitrary<CommitmentOutcome> = fc.oneof(
  fc.constant({ kind: 'kept', on: today } as const),
  fc.constant({ kind: 'moved', on: today, to: monday } as const),
  reason.map((why) => ({ kind: 'let-go', on: today, reason: why }) as const),
);

const start = fc.constantFrom('- [ ] ', '  * [ ] ', '1. [ ]\t', '+ [/] ', '- [!]   ', '- [ ] ');
const piece = fc.oneof(
  fc.constantFrom(
    'ask Ada',
    '[due:: 2026-11-30]',
    '[due::2026-13-30]',
    '[wait](<https://example.org/1>)',
    '[completion:: 2026-01-01]',
    '[completion:: soon]',
    '[cancelled:: 2026-02-30]',
    '[moved:: 2026-01-01]',
    '[reason:: it \\] was]',
    '[priority:: high]',
    '\\[due:: 2026-01-01]',
    '#tag',
    '^id-1',
    '\\',
    'a  b',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll(/[\r\n]/g, '')),
);
const task = fc
  .tuple(start, fc.array(piece, { maxLength: 6 }), fc.constantFrom('', ' ', '\t'))
  .map(([marker, pieces, blanks]) => marker + pieces.join(' ') + blanks);
const list = fc
  .tuple(fc.array(fc.oneof(task, task, hostileLine), { maxLength: 6 }), lineEnds, fc.boolean())
  .map(([lines, end, final]) => ['## Commitments', '', ...lines].join(end) + (final ? end : ''));
const file = fc.tuple(entryText, lineEnds, list).map(([text, end, tasks]) => text + end + tasks);

/** Everything that a settled commitment must not change. */
function others(entry: Entry, without: number, count: number): unknown {
  return {
    answers: entry.answers.map(({ principle, prompt, text }) => [principle, prompt, text]),
    notes: entry.notes.map(({ text }) => text),
    commitments: entry.commitments
      .filter((_, index) => index < without || index >= without + count)
      .map(({ range: _range, ...each }) => each),
    header: entry.outline.header,
  };
}

describe('the outcome of a commitment', () => {
  it('changes its line and no other byte, in whatever entry', () => {
    let settled = 0;
    fc.assert(
      fc.property(file, fc.nat(), outcome, (source, pick, given) => {
        const entry = parseEntry(source);
        const open = identifiedCommitments(dayOf('2026-11-24'), entry).filter(
          ({ commitment }) => commitment.state === 'open',
        );
        const chosen = open[pick % open.length];
        if (!chosen) return;
        settled += 1;
        const { range } = chosen.commitment;
        const after = withOutcome(entry, chosen.id, given);
        assert.ok(after);
        assert.ok(after.source.startsWith(source.slice(0, range.start)));
        assert.ok(after.source.endsWith(source.slice(range.end)));
        const at = entry.commitments.indexOf(chosen.commitment);
        const count = given.kind === 'moved' ? 2 : 1;
        assert.deepEqual(others(after, at, count), others(entry, at, 1));
      }),
      { numRuns: 3000 },
    );
    assert.ok(settled > 1000);
  });

  it('is read back as it was given, and taken back to the same bytes', () => {
    fc.assert(
      fc.property(file, fc.nat(), outcome, (source, pick, given) => {
        const entry = parseEntry(source);
        const day = dayOf('2026-11-24');
        const open = identifiedCommitments(day, entry).filter(
          ({ commitment }) => commitment.state === 'open',
        );
        const chosen = open[pick % open.length];
        if (!chosen) return;
        const after = withOutcome(entry, chosen.id, given);
        const at = entry.commitments.indexOf(chosen.commitment);
        const now = after?.commitments[at];
        assert.equal(now?.state, given.kind);
        assert.equal(now.settledOn, today);
        assert.equal(now.text, chosen.commitment.text);
        if (given.kind === 'let-go' && normaliseCommitmentText(given.reason) !== '')
          assert.equal(now.reason, normaliseCommitmentText(given.reason));
        assert.ok(after);
        assert.equal(withOutcome(after, chosen.id, given), undefined);
        const { start: from, end: to } = chosen.commitment.range;
        const back = withoutOutcome(after, chosen.id, given, source.slice(from, to));
        assert.equal(back?.source, source);
        assert.equal(withoutOutcome(back, chosen.id, given, source.slice(from, to)), undefined);
      }),
      { numRuns: 2000 },
    );
  });

  const source =
    '\uFEFF# Mine\r\n\r\n## Commitments\r\n\r\n' +
    '- [ ] Ask Ada [due:: 2026-11-30]\r\n    - [ ] a detail\r\n- [ ] Ask Ada [due:: 2026-11-30]\r\n' +
    '```\r\n- [ ] Ask Ada [due:: 2026-11-30]\r\n```\r\n- [ ] Tidy up ^abc  ';
  const ask = { day: dayOf('2026-11-24'), text: 'Ask Ada', due: today, occurrence: 1 };

  it('kept: ticks the box and adds the day as other programs read it', () => {
    const after = withOutcome(parseEntry(source), ask, { kind: 'kept', on: today });
    assert.equal(
      after?.source,
      source.replace(
        'detail\r\n- [ ] Ask Ada [due:: 2026-11-30]',
        'detail\r\n- [x] Ask Ada [due:: 2026-11-30] [completion:: 2026-11-30]',
      ),
    );
  });

  it('moved: leaves a record and stands open under it, with its details', () => {
    const after = withOutcome(
      parseEntry(source),
      { ...ask, occurrence: 0 },
      { kind: 'moved', on: today, to: monday },
    );
    assert.equal(
      after?.source,
      source.replace(
        '- [ ] Ask Ada [due:: 2026-11-30]\r\n    - [ ] a',
        '- [-] Ask Ada [moved:: 2026-12-07] [due:: 2026-11-30] [cancelled:: 2026-11-30]\r\n' +
          '- [ ] Ask Ada [due:: 2026-12-07]\r\n    - [ ] a',
      ),
    );
  });

  it('let go: keeps the reason, with its brackets escaped, before the fields that Obsidian Tasks knows', () => {
    const gone = { kind: 'let-go', on: today, reason: 'Ben [ops] did\nit' } as const;
    assert.ok(
      withOutcome(parseEntry(source), ask, gone)?.source.includes(
        '- [-] Ask Ada [reason:: Ben \\[ops\\] did it] [due:: 2026-11-30] [cancelled:: 2026-11-30]\r\n',
      ),
    );
    const tidy = { day: ask.day, text: 'Tidy up ^abc', occurrence: 0 };
    assert.ok(
      withOutcome(parseEntry(source), tidy, gone)?.source.endsWith(
        '- [-] Tidy up [reason:: Ben \\[ops\\] did it] [cancelled:: 2026-11-30] ^abc  ',
      ),
    );
  });

  it('is not written when the commitment is gone, reworded, has another date or is settled', () => {
    const given = { kind: 'kept', on: today } as const;
    const entry = parseEntry(source);
    for (const id of [
      { ...ask, occurrence: 2 },
      { ...ask, text: 'Ask Eda' },
      { ...ask, due: monday },
      { day: ask.day, text: 'Ask Ada', occurrence: 0 },
    ])
      assert.equal(withOutcome(entry, id, given), undefined);
    const byHand = parseEntry(source.replace('detail\r\n- [ ]', 'detail\r\n- [X]'));
    assert.equal(withOutcome(byHand, ask, given), undefined);
  });

  it('is understood as people write it by hand', () => {
    const lines = [
      '[X] a',
      '[>] b',
      '[-] c',
      '[-] d [moved:: 2026-12-07]',
      '[/] e',
      '[x] f [completion:: soon]',
    ];
    const entry = parseEntry(`## Commitments\n\n${lines.map((line) => `- ${line}\n`).join('')}`);
    assert.deepEqual(
      entry.commitments.map(({ state, text }) => [state, text]),
      [
        ['kept', 'a'],
        ['moved', 'b'],
        ['let-go', 'c'],
        ['moved', 'd'],
        ['open', 'e'],
        ['kept', 'f [completion:: soon]'],
      ],
    );
  });

  it('written into the text of a new commitment stays text', () => {
    const text = 'write [reason:: x] and [completion:: 2026-01-01] and [moved:: 2026-01-01] down';
    const [added] = withCommitment(parseEntry(''), { text }).commitments;
    assert.equal(added?.text, text);
    assert.equal(added.state, 'open');
    assert.equal(added.reason, undefined);
  });
});
