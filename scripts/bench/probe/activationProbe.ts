import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import * as vscode from 'vscode';

import { answerWith, question } from './answer.ts';
import { watchBlocks, type LongestBlock } from './ownBlocks.ts';

/** What one start of the extension host showed. Times in milliseconds. */
export interface ActivationAnswer {
  /** Reading, compiling and evaluating the bundle. */
  readonly loadMs: number;
  /** Running `activate` until it first gives the thread back. */
  readonly activateMs: number;
  /** The longest time for which the event loop did nothing else, in the five seconds from activation on. */
  readonly longestBlockMs: number;
  /** Of the same time, the longest for which code of the extension held the thread. */
  readonly ownBlock: LongestBlock;
  /** How long one start of git holds the thread; nobody who asks git can do with less. */
  readonly processStartMs: number;
  /** When activation began, epoch ms. */
  readonly activatedAt: number;
}

const watchedMs = 5000;

/** Monitoring wakes up this often; what is longer than this is a block. */
const resolutionMs = 5;

interface Entry {
  readonly activate: (context: vscode.ExtensionContext) => unknown;
}

/** Activates the extension that the runner chose for this start, measures it, and answers. */
export function activate(): Promise<void> {
  return answerWith(measure);
}

async function measure(): Promise<string> {
  const id = question();
  const target = vscode.extensions.getExtension(id);
  if (!target) throw new Error(`${id} is not installed`);
  if (target.isActive) throw new Error(`${id} was active before the probe could measure it`);

  const blocks = await watchBlocks();
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  const activatedAt = Date.now();
  const { main } = target.packageJSON as { readonly main: string };
  const file = join(target.extensionPath, main);
  const load = createRequire(file);
  const loadStart = performance.now();
  const entry = load(file) as Entry;
  const loadMs = performance.now() - loadStart;

  // The host loads the same file and gets what is in the module cache: the entry, with a watch around it.
  let activateMs = 0;
  const cached = load.cache[load.resolve(file)];
  if (!cached) throw new Error(`${file} did not stay in the module cache`);
  cached.exports = {
    ...entry,
    activate: (context: vscode.ExtensionContext): unknown => {
      const start = performance.now();
      try {
        return entry.activate(context);
      } finally {
        activateMs = performance.now() - start;
      }
    },
  };
  await target.activate();
  if (activateMs === 0) throw new Error(`The host did not run ${file} as it was measured`);

  await new Promise((resolve) => setTimeout(resolve, watchedMs - (Date.now() - activatedAt)));
  delay.disable();
  const ownBlock = await blocks.end(target.extensionPath);
  const processStart = performance.now();
  spawn('git', ['--version'], { stdio: 'ignore' });
  const processStartMs = performance.now() - processStart;
  const result: ActivationAnswer = {
    loadMs,
    activateMs,
    longestBlockMs: Math.max(0, delay.max / 1e6 - resolutionMs),
    ownBlock,
    processStartMs,
    activatedAt,
  };
  return JSON.stringify(result);
}
