import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { balanceDoc } from '../../../../../scripts/balanceDoc.ts';

describe('docs/balance-check.md', () => {
  it('says what the rules say; `node scripts/balanceDoc.ts` writes it anew', () => {
    const page = readFileSync(new URL('../../../../../docs/balance-check.md', import.meta.url), 'utf8');
    assert.equal(page, balanceDoc());
  });
});
