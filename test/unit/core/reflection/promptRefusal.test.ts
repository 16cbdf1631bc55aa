import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates.ts';
import { principles } from '../../../../src/core/principle.ts';
import { promptsAfter, promptsForDay, withPrompt } from '../../../../src/core/reflection/promptChoice.ts';
import { dailySet } from '../../../../src/core/reflection/promptSets.ts';
import { questionOf, setOf, start } from '../../../support/promptQuestions.ts';

describe('a prompt that is passed over or refused', () => {
  it('gives another prompt of the same principle for one that is passed over, and leaves the others', () => {
    fc.assert(
      fc.property(fc.nat(4_000), fc.nat(3), fc.integer({ min: 1, max: 40 }), (offset, slot, times) => {
        let question = questionOf(dailySet, { day: addDays(start, offset) });
        const shown: string[] = [];
        for (let time = 0; time < times; time++) {
          const before = promptsForDay(question);
          const passed = before.prompts[slot]?.id ?? '';
          shown.push(passed);
          const after = promptsAfter(passed, { ...question, memory: before.memory });
          question = { ...question, memory: after.memory };
          after.prompts.forEach((prompt, at) => {
            assert.equal(prompt.principle, principles[at]);
            if (at === slot) assert.notEqual(prompt.id, passed);
            else assert.equal(prompt.id, before.prompts[at]?.id);
          });
        }
        const round = shown.slice(0, 32);
        assert.equal(new Set(round).size, round.length);
      }),
    );
  });

  it('does not bring a prompt back the next day that was passed over', () => {
    const first = promptsForDay(questionOf(dailySet));
    const passed = first.prompts[1]?.id ?? '';
    const after = promptsAfter(passed, questionOf(dailySet, { memory: first.memory }));
    const tomorrow = promptsForDay(questionOf(dailySet, { day: addDays(start, 1), memory: after.memory }));
    const all = [...first.prompts, ...after.prompts, ...tomorrow.prompts].map(({ id }) => id);
    assert.ok(!tomorrow.prompts.some(({ id }) => id === passed));
    assert.equal(new Set(all).size, 4 + 1 + 4);
  });

  it('never shows a refused prompt again, on any day and by any way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(127), { maxLength: 60 }), fc.nat(300), (places, offset) => {
        const refused = new Set(places.map((place) => dailySet.prompts[place]?.id ?? ''));
        const question = questionOf(dailySet, { day: addDays(start, offset), refused });
        const { prompts, memory } = promptsForDay(question);
        assert.ok(prompts.every(({ id }) => !refused.has(id)));
        for (const { id } of prompts) {
          const after = promptsAfter(id, { ...question, memory });
          assert.ok(after.prompts.every((prompt) => !refused.has(prompt.id)));
        }
      }),
    );
  });

  it('puts another prompt in the place of one that was refused just now, and keeps the other three', () => {
    const first = promptsForDay(questionOf(dailySet));
    const refused = new Set([first.prompts[2]?.id ?? '']);
    const after = promptsForDay(questionOf(dailySet, { memory: first.memory, refused }));
    assert.deepEqual(
      after.prompts.map(({ principle }) => principle),
      principles,
    );
    assert.notEqual(after.prompts[2]?.id, first.prompts[2]?.id);
    assert.equal(after.prompts[0]?.id, first.prompts[0]?.id);
  });

  it('puts a prompt that was refused by mistake back where it stood', () => {
    const first = promptsForDay(questionOf(dailySet));
    const id = first.prompts[2]?.id ?? '';
    const after = promptsForDay(questionOf(dailySet, { memory: first.memory, refused: new Set([id]) }));
    const memory = withPrompt(id, questionOf(dailySet, { memory: after.memory }));
    assert.deepEqual(promptsForDay(questionOf(dailySet, { memory })).prompts, first.prompts);
    const tomorrow = questionOf(dailySet, { day: addDays(start, 1), memory: after.memory });
    assert.equal(withPrompt(id, tomorrow), after.memory);
  });

  it('leaves a refused prompt out of a set that is asked whole, and asks nothing when all are refused', () => {
    const nightly = setOf('nightly');
    const refused = new Set(['nightly/proud']);
    assert.equal(promptsForDay(questionOf(nightly, { refused })).prompts.length, 7);
    const all = new Set(nightly.prompts.map(({ id }) => id));
    assert.deepEqual(promptsForDay(questionOf(nightly, { refused: all })).prompts, []);
    const everyDaily = new Set(dailySet.prompts.map(({ id }) => id));
    assert.deepEqual(promptsForDay(questionOf(dailySet, { refused: everyDaily })).prompts, []);
  });
});
