/**
 * `npm run package`: makes dist/those-guys.vsix from a production build, prints what is inside, and
 * fails when a file is shipped that should not be (or the reverse), or when one is too heavy.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { runTool } from './check/tool.ts';
import { archivedFiles } from './package/archive.ts';
import { budgetBreaches, budgets, kilobytes } from './package/budgets.ts';
import { shippingBreaches } from './package/shippedFiles.ts';

const root = join(import.meta.dirname, '..');
const vsix = join(root, 'dist', 'those-guys.vsix');

mkdirSync(join(root, 'dist'), { recursive: true });
rmSync(vsix, { force: true });
// vsce runs `vscode:prepublish`, which is the production build.
const made = await runTool(root, 'vsce', ['package', '--no-dependencies', '--out', vsix]);
if (!made.ok) {
  console.error(made.output);
  process.exit(1);
}

const inside = archivedFiles(vsix);
for (const { name, packed, size } of inside) {
  console.log(`${kilobytes(packed).padStart(8)} of ${kilobytes(size).padStart(7)}  ${name}`);
}

const weights = budgets.map((budget) => {
  const path = join(root, budget.file);
  return Object.assign({ size: existsSync(path) ? statSync(path).size : undefined }, budget);
});
console.log('');
for (const { file, size, limit } of weights) {
  console.log(`${file}: ${size === undefined ? 'missing' : kilobytes(size)}, at most ${kilobytes(limit)}`);
}

const breaches = [...shippingBreaches(inside.map((file) => file.name)), ...budgetBreaches(weights)];
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exitCode = 1;
