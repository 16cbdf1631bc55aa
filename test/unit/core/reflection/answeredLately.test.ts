import assert from 'node:assert/strict';
import { addDays } from '../../../../src/core/dates.ts';
import { answeredBefore } from '../../../../src/core/reflection/answeredLately.ts';
import { dayOverview } from '../../../../src/core/reflection/dayOverview.ts';
import { byLeastAnswered, principleBehind } from '../../../../src/core/reflection/promptChoice.ts';
import { none, start } from '../../../support/promptQuestions.ts';

describe('what was answered lately', () => {
  it('counts answers with words of the four weeks before today, and nothing of today', () => {
    const answered = (offset: number, ...names: readonly string[]) =>
      dayOverview(
        addDays(start, offset),
        names.map((name) => `## ${name}\n\n> Why?\n\nSo.\n\n> And?\n`).join('\n'),
      );
    const days = [
      answered(-29, 'Self-reflection'),
      answered(-28, 'Genuine humility'),
      answered(-1, 'Genuine humility', 'Balanced perspective'),
      answered(0, 'True self-confidence'),
    ];
    assert.deepEqual(answeredBefore(start, days), {
      'self-reflection': 0,
      'balanced-perspective': 1,
      'true-self-confidence': 0,
      'genuine-humility': 2,
    });
  });

  it('tells which one principle is behind all others, if there is one', () => {
    assert.equal(principleBehind(none), undefined);
    const behind = { ...none, 'self-reflection': 2, 'balanced-perspective': 2, 'genuine-humility': 3 };
    assert.equal(principleBehind(behind), 'true-self-confidence');
    assert.equal(principleBehind({ ...behind, 'genuine-humility': 0 }), undefined);
  });

  it('puts those answered least first, and equals in another order each day', () => {
    const answered = { ...none, 'genuine-humility': 1, 'self-reflection': 2 };
    const orders = [0, 1, 2, 3].map((offset) => byLeastAnswered(answered, addDays(start, offset)));
    for (const order of orders) assert.deepEqual(order.slice(2), ['genuine-humility', 'self-reflection']);
    assert.equal(new Set(orders.map(([first]) => first)).size, 2);
  });
});
