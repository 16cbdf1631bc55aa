import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ObstacleError, obstacleOfStep } from './obstacle.ts';
import { ownedProcess } from './ownedProcess.ts';

/** One run of npm while installing: `name` is shown to the person, `args` go to npm. */
export interface NpmStep {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
}

/**
 * Runs npm and resolves when it ended well. Its output goes to `<logs>/install-<n>.log`. Throws an
 * ObstacleError when npm is absent or fails; the process ends with ours.
 */
export async function runNpmStep(step: NpmStep, npm: string, logs: string): Promise<void> {
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `install-${step.name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}.log`);
  const file = createWriteStream(log);
  const child = ownedProcess(
    spawn(npm, [...step.args], {
      cwd: step.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        npm_config_progress: 'false',
        npm_config_audit: 'false',
        npm_config_fund: 'false',
      },
    }),
  );
  let output = '';
  for (const stream of [child.process.stdout, child.process.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-100_000);
      file.write(chunk);
    });
  }
  const ended = await child.ended;
  file.end();
  if (ended.kind === 'not-started') throw new ObstacleError({ kind: 'no-npm' });
  if (ended.code !== 0) throw new ObstacleError(obstacleOfStep(step.name, output, log, step.folder));
}
