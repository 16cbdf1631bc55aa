import assert from 'node:assert/strict';
import { join } from 'node:path';

import type { Breach } from './breach.ts';
import { codeBreaches } from './codeBreaches.ts';
import { importTableBreaches } from './importBreaches.ts';
import { manifestRuleBreaches } from './manifestBreaches.ts';
import type { ScriptEnd } from './treeCopy.ts';
import { TreeCopy } from './treeCopy.ts';

const project = join(import.meta.dirname, '..', '..');

/** Report lines of these steps are a heading and the files below it; those of all others stand for themselves. */
const headed = new Set(['format', 'unused']);

describe('npm run check', function () {
  // The real tools on two busy cores.
  this.timeout(300_000);

  let tree: TreeCopy;

  before(() => {
    tree = new TreeCopy(project);
  });

  after(() => tree.dispose());

  it('passes a copy of the tree in which nothing is planted', async () => {
    const { code, output } = await tree.run('scripts/check.ts', []);
    assert.equal(code, 0, output);
  });

  const breaches: readonly Breach[] = [...importTableBreaches, ...manifestRuleBreaches, ...codeBreaches];
  for (const [step, ofStep] of Map.groupBy(breaches, (breach) => breach.step)) {
    describe(`fails in the step “${step}” on each breach that is planted:`, () => {
      let end: ScriptEnd;

      before(async () => {
        for (const breach of ofStep) breach.plant(tree);
        end = await tree.run('scripts/check.ts', ['--only', step]);
      });

      after(() => tree.restore());

      for (const { rule, file, says } of ofStep) {
        it(rule, () => {
          const { code, output } = end;
          assert.equal(code, 1, output);
          assert.ok(output.includes(file), `names ${file}:\n${output}`);
          const lines = headed.has(step)
            ? [output]
            : output.split('\n').filter((line) => line.includes(file));
          assert.ok(
            lines.some((line) => says.test(line)),
            `says ${says} of ${file}:\n${output}`,
          );
        });
      }
    });
  }

  it('is given breaches that cannot be taken for one another', () => {
    const told = breaches.map(({ step, file, says }) => `${step} ${file} ${says.source}`);
    assert.deepEqual(
      told.filter((one, at) => told.indexOf(one) !== at),
      [],
    );
  });
});
