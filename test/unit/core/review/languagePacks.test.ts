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

/** What is found in a text that a pack reads. */
const found = async (...read: Parameters<typeof checkComment>): Promise<readonly Finding[]> =>
  (await checkComment(...read)) ?? assert.fail('nobody reads it');

describe('the balance check by language', () => {
  it('reads English first, and finds in it what its rules find', async () => {
    assert.equal(languagePacks[0]?.language, 'en');
    const text = 'This is obviously wrong. You are an idiot.';
    assert.deepEqual(await checkComment(text, {}), checkBalance(text));
    assert.notEqual((await found(text, {})).length, 0);
  });

  it('has read nothing where no pack knows the language, which is not the same as to find nothing', async () => {
    const text = 'Das ist offensichtlich falsch und du bist ein Idiot, das geht so nicht.';
    assert.equal(await checkComment(text, {}), undefined);
    assert.equal(await checkComment('これは明らかに間違っています。', {}), undefined);
    assert.equal(await checkComment(`${text}\n\n\`\`\`\nif (a is not the b) {}\n\`\`\``, {}), undefined);
    for (const short of ['LGTM', '👍', '```\nlet a;\n```'])
      assert.deepEqual(await checkComment(short, {}), []);
  });

  it('takes a second language without a change to the first', async () => {
    const packs = [...languagePacks, german];
    const text = 'Das ist offensichtlich falsch und du bist ein Idiot, das geht so nicht.';
    assert.deepEqual(
      (await found(text, {}, packs)).map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [['unsupported-certainty', 'offensichtlich']],
    );
    const english = 'This is obviously wrong.';
    assert.deepEqual(await checkComment(english, {}, packs), checkBalance(english));
  });

  it('hands on which rules are off and which words are fine', async () => {
    const text = 'This is obviously wrong.';
    const [first] = await found(text, {});
    assert.ok(first);
    const words = text.slice(first.range.start, first.range.end);
    assert.ok(!(await found(text, { ignore: [first.code] })).some(({ code }) => code === first.code));
    assert.ok(!(await found(text, { allow: [words] })).some(({ code }) => code === first.code));
  });

  it('is done with a paste of a megabyte soon, and says that it did not read all of it', async () => {
    const text = 'I see that the retry loop starts again after every failure. '.repeat(18_000);
    assert.ok(text.length > 1_000_000);
    const started = performance.now();
    const all = await found(text, {});
    assert.ok(performance.now() - started < 5_000);
    const last = all.at(-1);
    assert.equal(last?.code, 'checked-partly');
    assert.deepEqual(last?.range, { start: 65_536, end: text.length });
  });
});
