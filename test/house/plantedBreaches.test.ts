import assert from 'node:assert/strict';
import { join } from 'node:path';

import type { Breach } from './breach.ts';
import { codeBreaches } from './codeBreaches.ts';
import { importTableBreaches } from './importBreaches.ts';
import { manifestRuleBreaches } from './manifestBreaches.ts';
import { TreeCopy } from './treeCopy.ts';

const project = join(import.meta.dirname, '..', '..');

describe('npm run check', function () {
  // The real tools on two busy cores.
  this.timeout(120_000);

  let tree: TreeCopy;

  before(() => {
    tree = new TreeCopy(project);
  });

  afterEach(() => tree.restore());

  after(() => tree.dispose());

  it('passes a copy of the tree in which nothing is planted', async () => {
    const { code, output } = await tree.run('scripts/check.ts', []);
    assert.equal(code, 0, output);
  });

  const groups: Readonly<Record<string, readonly Breach[]>> = {
    'the import table': importTableBreaches,
    'the manifest': manifestRuleBreaches,
    'the code': codeBreaches,
  };
  for (const [group, breaches] of Object.entries(groups)) {
    describe(`fails on a breach of the rules for ${group}:`, () => {
      for (const breach of breaches) {
        it(breach.rule, async () => {
          breach.plant(tree);
          const { code, output } = await tree.run('scripts/check.ts', ['--only', breach.step]);
          assert.equal(code, 1, output);
          assert.ok(output.includes(breach.file), `names ${breach.file}:\n${output}`);
          assert.match(output, breach.says);
        });
      }
    });
  }
});
