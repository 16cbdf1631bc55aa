import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namedPersons, type NamedPerson } from '../../../../src/core/reflection/initials.ts';

/** The text with the initials at the places that were found. */
function withInitials(text: string, persons: readonly NamedPerson[]): string {
  const edits = persons.flatMap(({ initials, ranges }) => ranges.map((range) => ({ initials, ...range })));
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { initials, start, end }) => rest.slice(0, start) + initials + rest.slice(end), text);
}

function replaced(text: string, ...known: readonly string[]): string {
  return withInitials(text, namedPersons(text, known)).replaceAll('\u00a0', ' ');
}

describe('names as initials', () => {
  for (const [what, text, known, result] of [
    ['a handle', 'Asked @ben, who knew.', [], 'Asked B., who knew.'],
    ['a handle of two parts', 'Asked @ana-maria.', [], 'Asked A. M..'],
    ['a mail address', 'Wrote to ada.king@example.org.', [], 'Wrote to A. K..'],
    ['a known name, whole', 'Zoë Smith said so.', ['Zoë Smith'], 'Z. S. said so.'],
    ['its first name alone', 'Zoë said so.', ['Zoë Smith'], 'Z. S. said so.'],
    ['the name behind a handle', 'Ben fixed it; thank @ben.', [], 'B. fixed it; thank B..'],
    ['a name known by its handle', 'Ben fixed it.', ['@ben'], 'B. fixed it.'],
    ['a name in a word, which stays', 'Benjamin and the Bench', ['Ben'], 'Benjamin and the Bench'],
    ['a word that is a name elsewhere', 'I will ask Will.', ['Will'], 'I will ask W..'],
    ['two with the same letters', '@ana and @adam and @ana', [], 'A. and A.2 and A.'],
    ['a team, which stays', 'The @core/review team', [], 'The @core/review team'],
    ['a scoped package, which stays', 'npm i @types/node', [], 'npm i @types/node'],
  ] as const) {
    it(`stand for ${what}`, () => assert.equal(replaced(text, ...known), result));
  }

  it('tell who was found, and where', () => {
    const text = 'Ana María asked @ben; ana maria waited.';
    assert.deepEqual(namedPersons(text, ['ana-maria']), [
      {
        name: 'ana-maria',
        initials: 'A.\u00a0M.',
        ranges: [
          { start: 0, end: 9 },
          { start: 22, end: 31 },
        ],
      },
      { name: 'ben', initials: 'B.', ranges: [{ start: 16, end: 20 }] },
    ]);
  });

  const word = fc.constantFrom(
    'asked',
    'the',
    '@ben',
    'Ben',
    '@ana-maria',
    'x@example.org',
    '\n',
    '—',
    '@',
    'Zoë',
    'queue.',
    '**',
    '😀',
  );
  const anyText = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const knownNames = fc.array(
    fc.oneof(fc.constantFrom('Ben', 'Zoë Smith', '@ana-maria', ''), fc.string({ maxLength: 6 })),
    {
      maxLength: 3,
    },
  );

  it('change the places that were found and nothing else', () => {
    fc.assert(
      fc.property(anyText, knownNames, (text, known) => {
        const persons = namedPersons(text, known);
        const ranges = persons
          .flatMap((person) => person.ranges)
          .toSorted((one, other) => one.start - other.start);
        let at = 0;
        for (const { start, end } of ranges) {
          assert.ok(start >= at && end > start && end <= text.length);
          at = end;
        }
        assert.equal(new Set(persons.map(({ initials }) => initials)).size, persons.length);
        assert.equal(withInitials(text, []), text);
        // What stands between the names is the same, in the same order.
        const pieces = ranges.map(({ start }, index) => text.slice(ranges[index - 1]?.end ?? 0, start));
        let rest = withInitials(text, persons);
        for (const piece of pieces) {
          assert.ok(rest.includes(piece));
          rest = rest.slice(rest.indexOf(piece) + piece.length);
        }
      }),
    );
  });

  it('leave no handle standing', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        assert.doesNotMatch(replaced(words.join(' ')), /@(?:ben|ana)|\bBen\b(?=.*@ben)/);
      }),
    );
  });
});
