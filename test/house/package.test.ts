import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { archivedFiles } from '../../scripts/package/archive.ts';
import { budgets, kilobytes } from '../../scripts/package/budgets.ts';
import { TreeCopy } from './treeCopy.ts';
import type { ScriptEnd } from './treeCopy.ts';

const project = join(import.meta.dirname, '..', '..');

const bundles = [
  'dist/extension.js',
  'dist/extension.web.js',
  'dist/parts/folders.js',
  'dist/parts/git.js',
  'dist/parts/github.js',
  'dist/parts/journal.js',
  'dist/parts/look.js',
  'dist/parts/review.js',
  'dist/parts/start.js',
  'dist/parts/start-forges.js',
  'dist/parts/start-review.js',
  'dist/parts/start-waiting.js',
  'dist/parts/waiting.js',
  'dist/parts/yaml.js',
  'dist/webview/lookingBack.js',
  'dist/webview/reflect.js',
];

describe('npm run package', function () {
  this.timeout(120_000);

  let tree: TreeCopy;
  let made: ScriptEnd;

  before(async () => {
    tree = new TreeCopy(project);
    // What lies about in a folder that somebody works in must not be shipped.
    tree.write('dist/extension.js.map', '{}');
    tree.write('dist/test/node.js', '');
    tree.write('notes.txt', 'private');
    made = await tree.run('scripts/package.ts', []);
  });

  after(() => tree.dispose());

  it('makes the package and says what is inside and what it weighs', () => {
    assert.equal(made.code, 0, made.output);
    assert.match(made.output, /extension\/dist\/extension\.js/);
    assert.match(made.output, /dist\/those-guys\.vsix: \d+ KB, at most 600 KB/);
  });

  it('ships the bundles and no modules, no source maps, no source and no tests', () => {
    const names = archivedFiles(join(tree.root, 'dist/those-guys.vsix')).map((file) => file.name);
    for (const bundle of bundles) {
      assert.ok(names.includes(`extension/${bundle}`), bundle);
    }
    const wrong = names.filter((name) => /node_modules|\.map$|\.tsx?$|test|notes|scripts|docs/.test(name));
    assert.deepEqual(wrong, []);
  });

  it('ships minified bundles', () => {
    for (const bundle of bundles) {
      const text = readFileSync(join(tree.root, bundle), 'utf8');
      assert.ok(text.split('\n').length < text.length / 200, `${bundle} has short lines`);
    }
  });

  it('fails plainly when a file is shipped that nobody decided to ship', async () => {
    tree.write('media/planted.bin', 'planted');
    const { code, output } = await tree.run('scripts/package.ts', []);
    tree.restore();
    assert.equal(code, 1, output);
    assert.match(output, /extension\/media\/planted\.bin is shipped, but is not in/);
  });

  it('fails with both figures when a bundle is too heavy', async () => {
    const ballast = Array.from({ length: 30_000 }, (_, at) => (at * 7919).toString(36)).join('-');
    tree.edit('src/extension.ts', (text) => `${text}\nexport const ballast = '${ballast}';\n`);
    const { code, output } = await tree.run('scripts/package.ts', []);
    tree.restore();
    assert.equal(code, 1, output);
    const limit = budgets.find(({ file }) => file === 'dist/extension.js')?.limit;
    assert.ok(limit);
    assert.match(output, new RegExp(`dist/extension\\.js weighs \\d+ KB, and may weigh ${kilobytes(limit)}`));
  });
});
