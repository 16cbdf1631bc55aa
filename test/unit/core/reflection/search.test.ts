import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseEntry } from '../../../../src/core/reflection/entry.ts';
import { foldText } from '../../../../src/core/reflection/foldedText.ts';
import { readPassages } from '../../../../src/core/reflection/passage.ts';
import { searchJournal, type SearchHit } from '../../../../src/core/reflection/search.ts';
import { dayOf } from '../../../support/days.ts';
import { entryText } from '../../../support/entryTexts.ts';
import { journalDays } from '../../../support/journalDays.ts';

function marked({ excerpt, marks }: SearchHit): readonly string[] {
  return marks.map(({ start, end }) => excerpt.slice(start, end));
}

const entry = `---
date: 2026-11-24
mood: calm
---

# 2026-11-24

## Self-reflection

> What did I avoid?

The talk with Zoë about the rollout.

## Balanced perspective

> Whose view did I not hear?

## Notes

> a quotation of mine

## Groceries

Bread

## Commitments

- [ ] If Zoe is in, then I will ask her. [due:: 2026-11-30]
`;

describe('searching the journal', () => {
  it('finds a word whatever its case and accents, and marks it as it was written', async () => {
    const days = await journalDays({ '2026-11-24': entry });
    const { hits } = searchJournal(days, 'ZOE', 10);
    assert.deepEqual(
      hits.map((hit) => [hit.day, hit.kind, hit.excerpt, marked(hit)]),
      [['2026-11-24', 'self-reflection', 'The talk with Zoë about the rollout.', ['Zoë']]],
    );
    const [hit] = hits;
    assert.equal(entry.slice(hit?.at.start, hit?.at.end), 'Zoë');
  });

  it('looks in answers, notes, commitments and text of the person’s own', async () => {
    const days = await journalDays({ '2026-11-24': entry });
    const kinds = (query: string): readonly string[] =>
      searchJournal(days, query, 10).hits.map(({ kind }) => kind);
    assert.deepEqual(kinds('rollout'), ['self-reflection']);
    assert.deepEqual(kinds('quotation'), ['notes']);
    assert.deepEqual(kinds('ask her'), ['commitments']);
    assert.deepEqual(kinds('bread'), ['own']);
    assert.deepEqual(kinds('groceries'), ['own']);
  });

  it('finds nothing in the header, in prompts, in our headings and in the title', async () => {
    const days = await journalDays({ '2026-11-24': entry });
    for (const query of ['calm', 'avoid', 'whose', 'perspective', 'self-reflection', '# 2026-11-24']) {
      assert.deepEqual(searchJournal(days, query, 10), { hits: [], days: 0 }, query);
    }
  });

  it('wants every word, anywhere in the entry, and quoted words together', async () => {
    const days = await journalDays({ '2026-11-24': entry, '2026-11-23': '## Notes\n\nbread and butter\n' });
    const found = (query: string): readonly string[] =>
      searchJournal(days, query, 10).hits.map(({ day }) => day);
    assert.deepEqual(found('bread'), ['2026-11-24', '2026-11-23']);
    assert.deepEqual(found('bread rollout'), ['2026-11-24']);
    assert.deepEqual(found('butter rollout'), []);
    assert.deepEqual(found('"bread and"'), ['2026-11-23']);
    assert.deepEqual(found('“and bread”'), []);
    assert.deepEqual(found('"and but'), ['2026-11-23']);
    for (const nothing of ['', '  ', '""', '"']) assert.deepEqual(found(nothing), [], nothing);
  });

  it('shows the passage that holds most of the words, and one line around the first of them', async () => {
    const long = `${'before '.repeat(40)}needle\nand thread ${'behind '.repeat(60)}`;
    const days = await journalDays({ '2026-11-24': `## Notes\n\nthread\n\n## Self-reflection\n\n${long}\n` });
    const [hit] = searchJournal(days, 'needle thread', 10).hits;
    assert.ok(hit);
    assert.deepEqual(marked(hit), ['needle', 'thread']);
    assert.match(hit.excerpt, /^before .* needle and thread behind .*behind$/);
    assert.ok(hit.excerpt.length < 180);
  });

  it('shows the newest days first, as many as asked for, and counts them all', async () => {
    const days = await journalDays({
      '2025-01-01': '## Notes\n\nx\n',
      '2026-01-01': '## Notes\n\nx\n',
      '2024-01-01': '## Notes\n\nx\n',
    });
    const result = searchJournal(days, 'x', 2);
    assert.deepEqual([result.hits.map(({ day }) => day), result.days], [['2026-01-01', '2025-01-01'], 3]);
  });

  it('finds the same whether a query is typed letter by letter, taken back or asked at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entryText, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom('w', 'wh', 'e', 'é', ' ', '"', 'x', '\b'), { maxLength: 8 }),
        async (texts, keys) => {
          const days = await journalDays(
            Object.fromEntries(texts.map((text, index) => [`2026-11-0${index + 1}`, text])),
          );
          let query = '';
          for (const key of keys) {
            query = key === '\b' ? query.slice(0, -1) : query + key;
            // Another list: nothing is remembered for it.
            assert.deepEqual(searchJournal(days, query, 3), searchJournal([...days], query, 3), query);
          }
        },
      ),
    );
  });

  it('marks, in any entry, pieces of the file that fold to a word of the query', async () => {
    await fc.assert(
      fc.asyncProperty(entryText, fc.nat(), fc.nat(6), async (text, from, length) => {
        const days = await journalDays({ '2026-11-24': text });
        const at = from % (text.length + 1);
        const query = text.slice(at, at + length + 1).replaceAll('"', '');
        const [hit] = searchJournal(days, query, 1).hits;
        if (!hit) return;
        const terms = query.split(/\s+/).map((word) => foldText(word));
        for (const mark of marked(hit)) {
          assert.ok(
            terms.some((term) => foldText(mark).includes(term)),
            JSON.stringify([query, mark]),
          );
        }
        const source = days[0]?.source ?? '';
        const first = foldText(source.slice(hit.at.start, hit.at.end));
        assert.ok(terms.some((term) => first.includes(term)));
        assert.ok(hit.marks.every(({ start }, index) => start > (hit.marks[index - 1]?.end ?? -1)));
      }),
    );
  });
});

describe('passages', () => {
  it('are in the order of the file, apart from one another, and leave out nothing that search should see', () => {
    fc.assert(
      fc.property(entryText, (text) => {
        const day = dayOf('2026-11-24');
        const read = parseEntry(text);
        const passages = readPassages(day, read);
        let at = 0;
        for (const { range } of passages) {
          assert.ok(range.start >= at && range.end > range.start && range.end <= text.length);
          at = range.end;
        }
        for (const answer of read.answers.filter(({ text: words }) => words !== '')) {
          assert.ok(
            passages.some(
              ({ kind, range }) => kind === answer.principle && range.start === answer.range.start,
            ),
          );
        }
      }),
    );
  });
});
