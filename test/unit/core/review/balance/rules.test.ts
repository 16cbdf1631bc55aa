import assert from 'node:assert/strict';
import { principles } from '../../../../../src/core/principle.ts';
import { checkBalance } from '../../../../../src/core/review/balance/check.ts';
import { rules } from '../../../../../src/core/review/balance/rules.ts';
import { english } from '../../../../../src/core/review/lexicon/english.ts';

describe('the rules of the balance check', () => {
  for (const rule of rules) {
    describe(rule.code, () => {
      for (const example of rule.flagged) {
        it(`has something to say about: ${example.slice(0, 80)}`, () => {
          const codes = checkBalance(example).map(({ code }) => code);
          assert.ok(codes.includes(rule.code), `found only: ${codes.join(', ')}`);
        });
      }
      for (const example of rule.notFlagged) {
        it(`lets pass: ${example.slice(0, 80)}`, () => {
          const codes = checkBalance(example).map(({ code }) => code);
          assert.ok(!codes.includes(rule.code));
        });
      }
      it('shows at least two examples of each kind, one of them for a long review', () => {
        const enough = rule.code === 'credit-missing' ? 1 : 2;
        assert.ok(rule.flagged.length >= enough && rule.notFlagged.length >= 2);
      });
    });
  }

  it('are at least 24, each with a code of its own, and cover every principle', () => {
    assert.ok(rules.length >= 24, `${rules.length} rules`);
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
    for (const principle of principles)
      assert.ok(
        rules.some((rule) => rule.principle === principle),
        principle,
      );
  });

  it('never call anything but a person-directed attack a warning', () => {
    for (const rule of rules.filter(({ severity }) => severity === 'warning')) {
      assert.equal(rule.topic, 'disrespect');
      assert.equal(rule.principle, 'genuine-humility');
    }
  });
});

describe('the English lexicon', () => {
  const expressions = english.flatMap((group) => group.expressions);

  it('holds at most 600 expressions, none of them twice', () => {
    assert.ok(expressions.length <= 600, `${expressions.length} expressions`);
    assert.deepEqual(
      expressions.filter((expression, index) => expressions.indexOf(expression) !== index),
      [],
    );
  });

  it('gives a reason for each group and writes expressions as the search reads them', () => {
    for (const { why, expressions: group } of english) {
      assert.ok(why.length > 20);
      for (const expression of group) assert.match(expression, /^[a-z0-9']+(?: [a-z0-9']+)*\*?$/);
    }
  });
});
