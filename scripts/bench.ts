/**
 * `npm run bench`: what we cost. Every figure stands beside a peer or a limit of the same run, since
 * milliseconds alone say more about the machine than about us. `--starts 3` for a quick look; fewer
 * than 20 starts are not to be quoted. Ends with 1 and names them when figures are over their limit.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { activationFigures } from './bench/activation.ts';
import { balanceFigures } from './bench/balance.ts';
import { bundleFigures } from './bench/bundles.ts';
import { brokenLimits, sentence } from './bench/figure.ts';
import { journalFigures, journalNotes } from './bench/journal.ts';
import { githubFigures } from './bench/github.ts';
import { markerFigures } from './bench/markerScan.ts';
import { paintFigures } from './bench/pagePaint.ts';
import { runTool } from './check/tool.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { starts: { type: 'string', default: '20' } } });
const starts = Number(values.starts);
if (!Number.isInteger(starts) || starts < 1) throw new Error('--starts takes a whole number of starts.');

const built = await runTool(root, 'node', ['esbuild.js', '--production']);
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}

const figures = [
  ...bundleFigures(root),
  ...(await balanceFigures(root)),
  ...(await journalFigures((line) => console.error(line))),
  ...(await paintFigures(root)),
  ...(await githubFigures(root)),
  ...(await markerFigures((line) => console.error(line))),
  ...(await activationFigures(starts, (line) => console.error(line))),
];
console.log(`Medians of ${starts} starts each, on Node ${process.versions.node}:`);
for (const figure of figures) console.log(sentence(figure));
for (const line of journalNotes) console.log(line);
const broken = brokenLimits(figures);
if (broken.length > 0) {
  console.log(
    broken.length === 1 ? 'One figure is over its limit:' : `${broken.length} figures are over their limits:`,
  );
  for (const figure of broken) console.log(`  ${sentence(figure)}`);
  process.exitCode = 1;
}
