import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseLineEnds } from '../../../../src/core/lines.ts';
import { normaliseAnswer } from '../../../../src/core/reflection/answerText.ts';
import {
  findAnswer,
  parseEntry,
  printEntry,
  withAnswer,
  type Entry,
} from '../../../../src/core/reflection/entry.ts';
import type { Principle } from '../../../../src/core/principle.ts';
import { entryText, hostileAnswer, principle, prompt } from '../../../support/entryTexts.ts';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000) };

function answerText(entry: Entry, id: Principle, question: string): string | undefined {
  return findAnswer(entry, id, question)?.text;
}

/** What `after` put between the longest common start and end of both texts, and what it took away there. */
function difference(before: string, after: string): { removed: string; inserted: string } {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

describe('an entry', () => {
  it('prints every text as it was read', () => {
    fc.assert(
      fc.property(fc.oneof(entryText, fc.string({ unit: 'binary' })), (text) => {
        assert.equal(printEntry(parseEntry(text)), text);
      }),
      runs,
    );
    for (const text of ['', '\uFEFF', '\ud800', '\r', '---', '---\n---', '```', '<!--'])
      assert.equal(printEntry(parseEntry(text)), text);
  });

  it('finds an answer again exactly as it was given, in whatever file it was put', () => {
    fc.assert(
      fc.property(entryText, principle, prompt, hostileAnswer, (text, id, question, answer) => {
        const edited = withAnswer(parseEntry(text), id, question, answer);
        const again = parseEntry(printEntry(edited));
        assert.equal(answerText(again, id, question) ?? '', normaliseAnswer(answer));
      }),
      runs,
    );
  });

  it('keeps every character outside the edited answer', () => {
    fc.assert(
      fc.property(entryText, principle, prompt, hostileAnswer, (text, id, question, answer) => {
        const entry = parseEntry(text);
        const found = findAnswer(entry, id, question);
        const after = printEntry(withAnswer(entry, id, question, answer));
        const range = found?.range;
        if (range && range.start < range.end) {
          assert.ok(after.startsWith(text.slice(0, range.start)));
          assert.ok(after.endsWith(text.slice(range.end)));
        } else {
          assert.equal(difference(text, after).removed, '');
        }
      }),
      runs,
    );
  });

  it('keeps every other answer, note and commitment', () => {
    fc.assert(
      fc.property(entryText, principle, prompt, hostileAnswer, (text, id, question, answer) => {
        const entry = parseEntry(text);
        const edited = withAnswer(entry, id, question, answer);
        const others = (each: Entry): readonly string[] => {
          const found = findAnswer(each, id, question);
          return each.answers
            .filter((other) => other !== found)
            .map((other) => JSON.stringify([other.principle, other.prompt, other.text]));
        };
        assert.deepEqual(others(edited), others(entry));
        assert.deepEqual(
          edited.notes.map((notes) => notes.text),
          entry.notes.map((notes) => notes.text),
        );
        assert.deepEqual(
          edited.commitments.map((each) => each.text),
          entry.commitments.map((each) => each.text),
        );
      }),
      runs,
    );
  });

  it('is the same after the same edit a second time', () => {
    fc.assert(
      fc.property(entryText, principle, prompt, hostileAnswer, (text, id, question, answer) => {
        const once = printEntry(withAnswer(parseEntry(text), id, question, answer));
        assert.equal(printEntry(withAnswer(parseEntry(once), id, question, answer)), once);
      }),
      runs,
    );
  });

  it('reads as before when another answer is put in and the old one put back', () => {
    fc.assert(
      fc.property(entryText, fc.nat(), hostileAnswer, (text, pick, answer) => {
        const entry = parseEntry(text);
        const old = entry.answers[pick % entry.answers.length];
        if (!old) return;
        const first = findAnswer(entry, old.principle, old.prompt);
        const there = withAnswer(entry, old.principle, old.prompt, answer);
        const back = withAnswer(there, old.principle, old.prompt, first?.text ?? '');
        assert.deepEqual(
          back.answers.map((each) => each.text),
          entry.answers.map((each) => each.text),
        );
      }),
      runs,
    );
  });

  it('keeps the question as it was asked', () => {
    fc.assert(
      fc.property(principle, prompt, hostileAnswer, (id, question, answer) => {
        const edited = parseEntry(printEntry(withAnswer(parseEntry(''), id, question, answer)));
        if (question === '' && normaliseAnswer(answer) === '') assert.deepEqual(edited.answers, []);
        else assert.equal(edited.answers[0]?.prompt, normaliseLineEnds(question));
      }),
      runs,
    );
  });
});
