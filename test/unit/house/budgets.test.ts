import assert from 'node:assert/strict';

import { budgetBreaches } from '../../../scripts/package/budgets.ts';
import { shippingBreaches } from '../../../scripts/package/shippedFiles.ts';

describe('byte budgets', () => {
  it('are kept up to the last byte', () => {
    assert.deepEqual(budgetBreaches([{ file: 'dist/extension.js', limit: 256_000, size: 256_000 }]), []);
  });

  it('are broken by one byte more, with both figures in the sentence', () => {
    assert.deepEqual(budgetBreaches([{ file: 'dist/extension.js', limit: 256_000, size: 256_001 }]), [
      'dist/extension.js weighs 251 KB, and may weigh 250 KB',
    ]);
  });

  it('are broken by a file that is not there', () => {
    assert.deepEqual(budgetBreaches([{ file: 'dist/extension.js', limit: 1, size: undefined }]), [
      'dist/extension.js is missing',
    ]);
  });
});

describe('the list of shipped files', () => {
  const listed = ['extension/package.json', 'extension/media/icons/*.svg'];

  it('accepts exactly what it names', () => {
    assert.deepEqual(shippingBreaches(['extension/package.json', 'extension/media/icons/a.svg'], listed), []);
  });

  it('reports a file that is shipped by mistake', () => {
    const inside = [...listed, 'extension/node_modules/yaml/index.js', 'extension/dist/extension.js.map'];
    assert.equal(shippingBreaches(inside, listed).length, 2);
  });

  it('reports a file that is missing', () => {
    assert.deepEqual(shippingBreaches(['extension/package.json'], listed), [
      'extension/media/icons/*.svg is in scripts/package/shippedFiles.ts, but is not shipped',
    ]);
  });
});
