import assert from 'node:assert/strict';
import { checkBalance } from '../../../../src/core/review/balance/check.ts';
import type { Finding } from '../../../../src/core/review/balance/finding.ts';
import { rules } from '../../../../src/core/review/balance/rules.ts';
import {
  fixPlaceholdersIn,
  maskFixPlaceholders,
  withoutStandingFix,
} from '../../../../src/core/review/fixPlaceholder.ts';

const flagged = rules.flatMap((rule) => rule.flagged);

const fixed = (text: string, { fix }: Finding): string =>
  fix ? text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.end) : text;

/** What is found where the placeholders do not count. */
const read = (text: string): readonly Finding[] =>
  checkBalance(maskFixPlaceholders(text)).map((finding) => withoutStandingFix(finding, text));

describe('a placeholder that a fix leaves to be filled in', () => {
  it('is known, whichever rule inserts it', () => {
    const insertions = flagged.flatMap((text) =>
      checkBalance(text)
        .filter(({ fix }) => fix?.code === 'insert')
        .map((finding) => fixed(text, finding)),
    );
    assert.ok(insertions.length > 20);
    for (const text of insertions) {
      assert.ok(fixPlaceholdersIn(text) > 0, text);
      assert.ok(!maskFixPlaceholders(text).includes('…'), text);
      assert.equal(maskFixPlaceholders(text).length, text.length);
    }
  });

  it('leaves its finding as long as it is not filled in, and no second one is offered', () => {
    for (const text of flagged)
      for (const finding of checkBalance(text).filter(({ fix }) => fix?.code === 'insert')) {
        const after = fixed(text, finding);
        const same = read(after).filter(({ code }) => code === finding.code);
        assert.ok(same.length > 0, after);
        assert.ok(
          same.some(({ fix }) => fix === undefined),
          after,
        );
      }
  });

  it('answers its finding once it is filled in', () => {
    assert.deepEqual(read('Please move this to the controller because it needs the session.'), []);
    assert.equal(fixPlaceholdersIn('This is too slow (seen when the list has a thousand rows).'), 0);
  });

  it('may stand behind line ends of any kind', () => {
    const text = 'This whole class is garbage.\r\n\r\n```\r\ncode\r\n```\r\n\r\nWhat goes wrong here: …';
    const found = read(text);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.fix, undefined);
  });
});
