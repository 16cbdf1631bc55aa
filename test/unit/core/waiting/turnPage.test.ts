import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { whoseTurnPage } from '../../../../scripts/whoseTurnDoc.ts';
import { rulesOfHolders, rulesOfViewers } from '../../../../src/core/waiting/turn.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

describe('the page of the rules', () => {
  it('is what the comments above the rules say (node scripts/whoseTurnDoc.ts > docs/whose-turn.md)', () => {
    assert.equal(readFileSync(join(root, 'docs', 'whose-turn.md'), 'utf8'), whoseTurnPage(root));
  });

  it('lists every rule in the order they are asked', () => {
    const listed = [...whoseTurnPage(root).matchAll(/^\d+\. \*\*`([a-z-]+)`\*\*/gmu)].map(([, code]) => code);
    assert.deepEqual(
      listed,
      [...rulesOfHolders, ...rulesOfViewers].map(({ code }) => code),
    );
  });

  it('has every code once', () => {
    const codes = [...rulesOfHolders, ...rulesOfViewers].map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
  });
});
