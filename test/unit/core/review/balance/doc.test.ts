import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reviewRules } from '../../../../../src/core/review/balance/review.ts';
import { rules } from '../../../../../src/core/review/balance/rules.ts';
import { balanceDoc } from '../../../../../scripts/balanceDoc.ts';

describe('docs/balance-check.md', () => {
  it('says what the rules say; `node scripts/balanceDoc.ts` writes it anew', () => {
    const page = readFileSync(new URL('../../../../../docs/balance-check.md', import.meta.url), 'utf8');
    assert.equal(page, balanceDoc());
  });

  it('gives every rule a heading of its own, to which a finding links', () => {
    const headings = [...balanceDoc().matchAll(/^### (.+)$/gm)].map(([, code]) => code);
    assert.equal(headings.length, rules.length + reviewRules.length);
    assert.deepEqual(new Set(headings), new Set([...rules, ...reviewRules].map(({ code }) => code)));
  });

  it('is where the links of the findings lead, in the repository of package.json', () => {
    const read = (path: string): string =>
      readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');
    const { repository } = JSON.parse(read('package.json')) as { repository: { url: string } };
    const page = `${repository.url.replace(/\.git$/, '')}/blob/main/docs/balance-check.md`;
    assert.ok(read('src/features/review/ruleAddress.ts').includes(`'${page}'`));
  });
});
