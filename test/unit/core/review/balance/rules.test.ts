import assert from 'node:assert/strict';
import { principles } from '../../../../../src/core/principle.ts';
import { checkBalance } from '../../../../../src/core/review/balance/check.ts';
import type { Finding, Fix } from '../../../../../src/core/review/balance/finding.ts';
import { rules } from '../../../../../src/core/review/balance/rules.ts';
import { english } from '../../../../../src/core/review/lexicon/english.ts';

function applied(text: string, { range, text: replacement }: Fix): string {
  return text.slice(0, range.start) + replacement + text.slice(range.end);
}

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
      it('has a fix for one of its examples at least', () => {
        const fixed = rule.flagged.flatMap((example) => {
          const found = checkBalance(example).find(({ code }) => code === rule.code);
          return found?.fix ? [{ example, fix: found.fix }] : [];
        });
        assert.notEqual(fixed.length, 0);
        for (const { example, fix } of fixed) {
          let text = applied(example, fix);
          const found = (): readonly Finding[] => checkBalance(text).filter(({ code }) => code === rule.code);
          if (fix.code === 'insert') {
            assert.match(fix.text, /…/);
            const offered = found().map((finding) => finding.fix?.text);
            assert.ok(!offered.includes(fix.text), `asks for the same once more: ${text}`);
            continue;
          }
          // Of several hedges or several findings each is one fix.
          for (let step = 0; step < 3; step++) {
            const next = found().find((finding) => finding.fix);
            if (next?.fix) text = applied(text, next.fix);
          }
          assert.deepEqual(found(), [], text);
          assert.match(text, /^\p{Lu}/u);
        }
      });
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
