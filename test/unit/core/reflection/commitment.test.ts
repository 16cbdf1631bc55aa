import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLocalDay } from '../../../../src/core/dates.ts';
import { normaliseCommitmentText } from '../../../../src/core/reflection/commitment.ts';
import { parseEntry, printEntry, withCommitment } from '../../../../src/core/reflection/entry.ts';
import { entryText, hostileLine } from '../../../support/entryTexts.ts';

const due = parseLocalDay('2026-11-30');
const text = fc.oneof(
  hostileLine,
  fc.constantFrom(
    '[due:: 2026-01-01] x',
    '\\[due:: y',
    'a [wait](<b>) c',
    '\\\\[wait](',
    'two\r\nlines',
    '[x] y',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const link = fc.constantFrom(undefined, 'https://example.org/a?b=(c)', 'vscode://file/a b<c>.ts:1', 'a\\b');

describe('a commitment', () => {
  it('is found again as it was made, in whatever entry, and everything else stays', () => {
    fc.assert(
      fc.property(entryText, text, fc.constantFrom(undefined, due), link, (source, said, day, address) => {
        const entry = parseEntry(source);
        const added = withCommitment(entry, { text: said, due: day, link: address });
        const again = parseEntry(printEntry(added));
        const kept = normaliseCommitmentText(said);
        if (kept === '') {
          assert.equal(again.source, source);
          return;
        }
        const found = again.commitments.find((each) => each.text === kept && each.due === day);
        assert.equal(found?.mark, ' ');
        assert.equal(found?.link === undefined, address === undefined);
        assert.equal(withCommitment(again, { text: said, due: day, link: address }).source, again.source);
        assert.deepEqual(
          again.answers.map((each) => each.text),
          entry.answers.map((each) => each.text),
        );
        let start = 0;
        while (start < source.length && source[start] === again.source[start]) start++;
        assert.ok(again.source.endsWith(source.slice(start)));
      }),
      { numRuns: 3000 },
    );
  });

  it('stands behind the others as a task that other programs read', () => {
    const source =
      '## Commitments\r\n\r\n- [x] first [due:: 2026-11-01]\r\n  - a detail\r\n\r\n## My own\r\n';
    const commitment = { text: 'If a, then I will b.', due, link: 'https://example.org/1' };
    assert.equal(
      printEntry(withCommitment(parseEntry(source), commitment)),
      source.replace(
        'detail\r\n',
        'detail\r\n- [ ] If a, then I will b. [wait](<https://example.org/1>) [due:: 2026-11-30]\r\n',
      ),
    );
  });

  it('is read as people and other programs write it', () => {
    const source =
      '## Commitments\n\n* [ ] star [due:: 2026-11-30] more\n1. [-] let go\n- no task\n```\n- [ ] code\n```\n';
    assert.deepEqual(
      parseEntry(source).commitments.map(({ text: said, mark, due: day }) => [said, mark, day]),
      [
        ['star  more', ' ', '2026-11-30'],
        ['let go', '-', undefined],
      ],
    );
  });

  for (const [written, address] of [
    ['[wait](<https://example.org/a b>)', 'https://example.org/a b'],
    ['[wait](https://example.org/pull/7)', 'https://example.org/pull/7'],
    ['[wait](file:///src/a_(old).ts#L2)', 'file:///src/a_(old).ts#L2'],
    ['[wait](waiting.md#L1)', 'waiting.md#L1'],
    ['[wait](two words)', undefined],
    ['[wait]()', undefined],
    ['\\[wait](https://example.org)', undefined],
  ] as const)
    it(`leads to ${address ?? 'nothing'} where ${written} stands`, () => {
      const [found] = parseEntry(`## Commitments\n\n- [ ] Ask Ada ${written}\n`).commitments;
      assert.equal(found?.link, address);
      assert.equal(found?.text === 'Ask Ada', address !== undefined, found?.text);
    });
});
