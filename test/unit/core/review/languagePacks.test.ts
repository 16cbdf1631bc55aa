import assert from 'node:assert/strict';
import { checkBalance } from '../../../../src/core/review/balance/check.ts';
import type { Finding } from '../../../../src/core/review/balance/finding.ts';
import { checkComment, type LanguagePack, languagePacks } from '../../../../src/core/review/languagePacks.ts';

const german: LanguagePack = {
  language: 'de',
  load: async () => ({
    reads: (text) => /\b(?:und|nicht|das|ist)\b/.test(text),
    findings: (text) => {
      const start = text.indexOf('offensichtlich');
      if (start < 0) return [];
      const finding: Finding = {
        code: 'unsupported-certainty',
        topic: 'certainty',
        principle: 'true-self-confidence',
        severity: 'hint',
        range: { start, end: start + 14 },
        data: {},
      };
      return [finding];
    },
  }),
};

describe('the balance check by language', () => {
  it('reads English first, and finds in it what its rules find', async () => {
    assert.equal(languagePacks[0]?.language, 'en');
    const text = 'This is obviously wrong. You are an idiot.';
    assert.deepEqual(await checkComment(text, {}), checkBalance(text));
    assert.notEqual((await checkComment(text, {})).length, 0);
  });

  it('is off where no pack knows the language', async () => {
    const text = 'Das ist offensichtlich falsch und du bist ein Idiot, das geht so nicht.';
    assert.deepEqual(await checkComment(text, {}), []);
    assert.deepEqual(await checkComment('これは明らかに間違っています。', {}), []);
  });

  it('takes a second language without a change to the first', async () => {
    const packs = [...languagePacks, german];
    const text = 'Das ist offensichtlich falsch und du bist ein Idiot, das geht so nicht.';
    assert.deepEqual(
      (await checkComment(text, {}, packs)).map(({ code, range }) => [
        code,
        text.slice(range.start, range.end),
      ]),
      [['unsupported-certainty', 'offensichtlich']],
    );
    const english = 'This is obviously wrong.';
    assert.deepEqual(await checkComment(english, {}, packs), checkBalance(english));
  });

  it('hands on which rules are off and which words are fine', async () => {
    const text = 'This is obviously wrong.';
    const [first] = await checkComment(text, {});
    assert.ok(first);
    const words = text.slice(first.range.start, first.range.end);
    assert.ok(!(await checkComment(text, { ignore: [first.code] })).some(({ code }) => code === first.code));
    assert.ok(!(await checkComment(text, { allow: [words] })).some(({ code }) => code === first.code));
  });

  it('is done with a paste of a megabyte soon, and says that it did not read all of it', async () => {
    const text = 'I see that the retry loop starts again after every failure. '.repeat(18_000);
    assert.ok(text.length > 1_000_000);
    const started = performance.now();
    const found = await checkComment(text, {});
    assert.ok(performance.now() - started < 5_000);
    const last = found.at(-1);
    assert.equal(last?.code, 'checked-partly');
    assert.deepEqual(last?.range, { start: 65_536, end: text.length });
  });
});
