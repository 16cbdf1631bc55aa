import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, parseLocalDay, type LocalDay } from '../../../../src/core/dates.ts';
import { principles } from '../../../../src/core/principle.ts';
import { promptFor } from '../../../../src/core/reflection/promptChoice.ts';
import { dailyPrompts } from '../../../../src/core/reflection/prompts.ts';

const start = parseLocalDay('2000-01-01') as LocalDay;
const days = fc.integer({ min: -20_000, max: 40_000 }).map((offset) => addDays(start, offset));
const somePrinciple = fc.constantFrom(...principles);
const passedOver = fc.integer({ min: 0, max: 5_000 });

describe('the prompt of a day', () => {
  it('is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(days, somePrinciple, passedOver, (day, principle, passed) => {
        assert.equal(promptFor(day, principle, passed).id, promptFor(day, principle, passed).id);
      }),
    );
  });

  it('belongs to the principle that was asked for', () => {
    fc.assert(
      fc.property(days, somePrinciple, passedOver, (day, principle, passed) => {
        assert.equal(promptFor(day, principle, passed).principle, principle);
      }),
    );
  });

  it('does not come again before half of its set was seen, wherever one starts to look', () => {
    fc.assert(
      fc.property(days, somePrinciple, passedOver, (day, principle, passed) => {
        const half = Math.floor(dailyPrompts[principle].length / 2);
        const seen = Array.from({ length: half }, (_, n) => promptFor(addDays(day, n), principle, passed).id);
        assert.equal(new Set(seen).size, half);
      }),
    );
  });

  it('does not come again within a cycle before the whole set was seen', () => {
    for (const principle of principles) {
      const { length } = dailyPrompts[principle];
      for (const cycle of [0, 1, 7, 300]) {
        const seen = Array.from(
          { length },
          (_, n) => promptFor(addDays(start, cycle * length + n), principle, 0).id,
        );
        assert.equal(new Set(seen).size, length);
      }
    }
  });

  it('comes in another order in the next cycle', () => {
    for (const principle of principles) {
      const { length } = dailyPrompts[principle];
      const order = (cycle: number) =>
        Array.from(
          { length },
          (_, n) => promptFor(addDays(start, cycle * length + n), principle, 0).id,
        ).join();
      assert.notEqual(order(0), order(1));
    }
  });

  it('is another one when it was passed over, and the one passed to is not tomorrow’s', () => {
    fc.assert(
      fc.property(days, somePrinciple, passedOver, (day, principle, passed) => {
        const shown = [promptFor(day, principle, passed), promptFor(day, principle, passed + 1)];
        const tomorrow = promptFor(addDays(day, 1), principle, passed + 1);
        assert.equal(new Set([...shown, tomorrow].map((prompt) => prompt.id)).size, 3);
      }),
    );
  });
});
