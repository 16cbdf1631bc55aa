import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { principles } from '../../../../src/core/principle.ts';
import { rules } from '../../../../src/core/review/balance/rules.ts';
import { findingSentence } from '../../../../src/features/review/findingSentence.ts';
import { principleMarkdown, ruleAddress } from '../../../../src/features/review/ruleAddress.ts';
import { l10n } from '../../../support/translated.ts';

const page = 'https://github.com/those-guys/those-guys/blob/main/docs/balance-check.md';
const codes = [...rules.map(({ code }) => code), 'checked-partly'];

describe('what a finding says', () => {
  const said = (code: string, found = 'so said'): string => findingSentence({ code, data: { found } }, l10n);

  for (const code of codes) {
    it(`is one short sentence: ${said(code)}`, () => {
      assert.match(said(code), /^[^.?!]+\.$/);
      assert.ok(said(code).length < 110);
    });
  }

  it('is another one for each rule', () => {
    assert.equal(new Set(codes.map((code) => said(code))).size, codes.length);
    assert.ok(!codes.some((code) => said(code) === said('no rule of ours')));
  });

  it('shows the words it is about on one line, shortened', () => {
    assert.match(said('insult', 'an\nidiot'), /^“an idiot” /);
    assert.match(said('insult', 'x'.repeat(300)), /^“x{59}…” /);
  });
});

describe('the links of a finding', () => {
  const headings = readFileSync(new URL('../../../../docs/balance-check.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => line.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));

  it('lead to the heading of its rule', () => {
    assert.equal(ruleAddress('insult'), `${page}#insult`);
    for (const { code } of rules) assert.ok(headings.includes(code), code);
  });

  it('lead to the heading of its principle, under the name of the principle', () => {
    assert.deepEqual(principles.map(principleMarkdown), [
      `[Self-reflection](${page}#self-reflection)`,
      `[Balanced perspective](${page}#balanced-perspective)`,
      `[True self-confidence](${page}#true-self-confidence)`,
      `[Genuine humility](${page}#genuine-humility)`,
    ]);
    for (const principle of principles) assert.ok(headings.includes(principle), principle);
  });
});
