import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates.ts';
import { principles, type Principle } from '../../../../src/core/principle.ts';
import {
  byLeastAnswered,
  promptsAfter,
  promptsForDay,
  type AnsweredLately,
} from '../../../../src/core/reflection/promptChoice.ts';
import { noPromptMemory } from '../../../../src/core/reflection/promptMemory.ts';
import type { PromptSet } from '../../../../src/core/reflection/promptSet.ts';
import { dailySet, ourSets } from '../../../../src/core/reflection/promptSets.ts';
import { dailyPrompts } from '../../../../src/core/reflection/prompts.ts';
import { none, ownSet, questionOf, setOf, start } from '../../../support/promptQuestions.ts';

const gaps = fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 1, maxLength: 80 });
const answeredCounts: fc.Arbitrary<AnsweredLately> = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([a, b, c, d]) => ({
    'self-reflection': a,
    'balanced-perspective': b,
    'true-self-confidence': c,
    'genuine-humility': d,
  }));

/** Ids in the order in which a person who opens the page on these days sees them. */
function seenOn(set: PromptSet, days: readonly number[], answered = none): readonly string[] {
  const seen: string[] = [];
  let day = start;
  let memory = noPromptMemory;
  for (const gap of days) {
    day = addDays(day, gap === 0 ? 1 : gap);
    const choice = promptsForDay(questionOf(set, { day, memory, answered }));
    memory = choice.memory;
    seen.push(...choice.prompts.map(({ id }) => id));
  }
  return seen;
}

describe('the choice of prompts', () => {
  it('gives one of each principle in their order for the daily set', () => {
    const { prompts } = promptsForDay(questionOf(dailySet));
    assert.deepEqual(
      prompts.map(({ principle }) => principle),
      principles,
    );
  });

  it('stays the same for the whole day, however often it is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), answeredCounts, (offset, answered) => {
        const day = addDays(start, offset);
        for (const set of [...ourSets, ownSet([3, 1, 0, 7], 4)]) {
          const first = promptsForDay(questionOf(set, { day, answered }));
          assert.deepEqual(promptsForDay(questionOf(set, { day, answered })), first);
          const again = promptsForDay(questionOf(set, { day, answered, memory: first.memory }));
          assert.deepEqual(again, first);
        }
      }),
    );
  });

  it('repeats no daily prompt before every other one of its principle was seen, whichever days one comes', () => {
    fc.assert(
      fc.property(gaps, (days) => {
        const seen = seenOn(dailySet, days);
        for (const principle of principles) {
          const own = seen.filter((id) => id.startsWith(`${principle}/`));
          const { length } = dailyPrompts[principle];
          for (let round = 0; round < own.length; round += length) {
            const ids = own.slice(round, round + length);
            assert.equal(new Set(ids).size, ids.length);
          }
        }
      }),
    );
  });

  it('keeps half of a set between two appearances, also where one round follows another', () => {
    const days = Array.from({ length: 200 }, () => 1);
    const own = seenOn(dailySet, days).filter((id) => id.startsWith('genuine-humility/'));
    const half = Math.floor(dailyPrompts['genuine-humility'].length / 2);
    own.forEach((id, at) => assert.ok(!own.slice(at + 1, at + half).includes(id), `${id} at ${at}`));
    assert.equal(new Set(own.slice(0, 32)).size, 32);
    assert.notDeepEqual(own.slice(0, 32), own.slice(32, 64));
  });

  it('repeats no prompt of an own set before the others were seen, though it balances', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 5 })),
        fc.integer({ min: 1, max: 6 }),
        answeredCounts,
        (counts, sitting, answered) => {
          const set = ownSet(counts, sitting);
          const seen = seenOn(
            set,
            Array.from({ length: 12 }, () => 1),
            answered,
          );
          const { length } = set.prompts;
          assert.equal(seen.length, 12 * Math.min(sitting, length));
          const firstRound = seen.slice(0, length);
          assert.equal(new Set(firstRound).size, firstRound.length);
        },
      ),
    );
  });

  it('asks an own set toward the principles that were answered least', () => {
    const answered = { ...none, 'self-reflection': 5, 'balanced-perspective': 1, 'true-self-confidence': 5 };
    const { prompts } = promptsForDay(questionOf(ownSet([4, 4, 4, 4], 3), { answered }));
    const count = (principle: Principle) => prompts.filter((each) => each.principle === principle).length;
    assert.equal(count('genuine-humility'), 2);
    assert.equal(count('balanced-perspective'), 1);
  });

  it('asks one question of the principle answered least, the one that the daily set asks too', () => {
    fc.assert(
      fc.property(answeredCounts, fc.nat(4_000), (answered, offset) => {
        const day = addDays(start, offset);
        const daily = promptsForDay(questionOf(dailySet, { day, answered }));
        const one = promptsForDay(questionOf(setOf('one'), { day, answered, memory: daily.memory }));
        assert.equal(one.prompts.length, 1);
        const [prompt] = one.prompts;
        assert.ok(prompt && daily.prompts.includes(prompt));
        assert.equal(answered[prompt.principle], Math.min(...principles.map((each) => answered[each])));
      }),
    );
  });

  it('repeats no question of the set of one before all the others were seen, whatever is answered and passed over', () => {
    const set = setOf('one');
    const { length } = set.prompts;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answeredCounts, fc.nat(2)), { minLength: 200, maxLength: 200 }),
        (days) => {
          const seen: string[] = [];
          let memory = noPromptMemory;
          days.forEach(([answered, passes], at) => {
            const question = { day: addDays(start, at), answered };
            let choice = promptsForDay(questionOf(set, { ...question, memory }));
            seen.push(...choice.prompts.map(({ id }) => id));
            for (let pass = 0; pass < passes; pass++) {
              choice = promptsAfter(
                seen.at(-1) ?? '',
                questionOf(set, { ...question, memory: choice.memory }),
              );
              seen.push(...choice.prompts.map(({ id }) => id));
            }
            memory = choice.memory;
          });
          assert.ok(seen.length >= 200);
          for (let round = 0; round < seen.length; round += length) {
            const ids = seen.slice(round, round + length);
            assert.equal(new Set(ids).size, ids.length, `round at ${round}`);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('counts only daily prompts that were shown: one that a signal displaced comes before any of its principle again', () => {
    const slot = fc.option(fc.constantFrom(...principles), { nil: undefined });
    fc.assert(
      fc.property(fc.array(slot, { minLength: 200, maxLength: 200 }), (slots) => {
        const seen: string[] = [];
        let memory = noPromptMemory;
        slots.forEach((displaced, at) => {
          const question = questionOf(dailySet, { day: addDays(start, at), memory, displaced });
          const choice = promptsForDay(question);
          assert.deepEqual(promptsForDay({ ...question, memory: choice.memory }), choice);
          assert.ok(!choice.prompts.some(({ principle }) => principle === displaced));
          assert.deepEqual(choice.memory.standing.toSorted(), choice.prompts.map(({ id }) => id).toSorted());
          memory = choice.memory;
          seen.push(...choice.prompts.map(({ id }) => id));
        });
        for (const principle of principles) {
          const own = seen.filter((id) => id.startsWith(`${principle}/`));
          const { length } = dailyPrompts[principle];
          for (let round = 0; round < own.length; round += length) {
            const ids = own.slice(round, round + length);
            assert.equal(new Set(ids).size, ids.length);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives every principle its turn while all were answered alike', () => {
    const turns = [0, 1, 2, 3].map((offset) => byLeastAnswered(none, addDays(start, offset))[0]);
    assert.equal(new Set(turns).size, 4);
  });

  it('forgets prompts that a file no longer has', () => {
    const before = promptsForDay(questionOf(ownSet([3, 3, 3, 3], 4)));
    const { memory } = promptsForDay(
      questionOf(ownSet([1, 0, 0, 0], 4), { day: addDays(start, 1), memory: before.memory }),
    );
    assert.deepEqual(memory.asked, ['own/self-reflection-0']);
  });
});
