/**
 * `npm run check`: everything about the tree that needs no running VS Code. `--only types,lint` runs
 * some of the steps. Ends with 1 when a step fails and shows the output of those that do.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Step } from './check/step.ts';
import { steps } from './check/steps.ts';
import type { Verdict } from './check/verdict.ts';

/** As many as the smallest machine that we build on has cores. */
const atOnce = 2;

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = choose(values.only?.split(','));

function choose(only: readonly string[] | undefined): readonly Step[] {
  if (!only) return steps;
  return only.map((name) => {
    const step = steps.find((candidate) => candidate.name === name);
    if (!step)
      throw new Error(`--only takes ${steps.map((candidate) => candidate.name).join(', ')}; not “${name}”`);
    return step;
  });
}

async function judge(step: Step): Promise<boolean> {
  const started = performance.now();
  const verdict: Verdict = await step.run(root).catch((error: unknown) => ({
    ok: false,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${verdict.ok ? '✔' : '✘'} ${step.name.padEnd(9)} ${seconds} s`);
  if (!verdict.ok) console.log(`\n${verdict.output}\n`);
  return verdict.ok;
}

const waiting = [...chosen];
let failed = 0;

async function work(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    if (!(await judge(step))) failed += 1;
  }
}

await Promise.all(Array.from({ length: atOnce }, work));
if (failed > 0) {
  console.log(`The check failed: ${failed} of ${chosen.length} steps.`);
  process.exitCode = 1;
} else {
  console.log('The check passed.');
}
