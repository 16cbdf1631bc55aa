import { nameBreaches } from './fileNames.ts';
import { houseManifestBreaches } from './houseManifest.ts';
import { importBreaches } from './importTable.ts';
import { questionBreaches } from './questions.ts';
import type { Step } from './step.ts';
import { runTool } from './tool.ts';
import { sourceFiles } from './tree.ts';
import { verdictOf } from './verdict.ts';

/** Everything that `npm run check` asks of the tree; the slowest first, so that they overlap best. */
export const steps: readonly Step[] = [
  { name: 'types', run: (root) => runTool(root, 'tsc', ['-b', '--pretty', 'false']) },
  { name: 'lint', run: (root) => runTool(root, 'oxlint', ['--deny-warnings', '--format', 'unix']) },
  { name: 'unused', run: (root) => runTool(root, 'knip', ['--no-progress', '--no-config-hints']) },
  { name: 'format', run: (root) => runTool(root, 'oxfmt', ['--check', '--no-error-on-unmatched-pattern']) },
  { name: 'imports', run: async (root) => verdictOf(importBreaches(sourceFiles(root))) },
  { name: 'names', run: async (root) => verdictOf(nameBreaches(sourceFiles(root))) },
  {
    name: 'questions',
    run: async (root) => verdictOf(await questionBreaches(root, sourceFiles(root))),
  },
  { name: 'manifest', run: async (root) => verdictOf(houseManifestBreaches(root)) },
];
