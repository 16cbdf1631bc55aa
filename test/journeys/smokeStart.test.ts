import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OwnedProcess } from '../../scripts/embedded/ownedProcess.ts';
import { ownedProcess } from '../../scripts/embedded/ownedProcess.ts';
import { projectRoot } from '../../scripts/embedded/places.ts';
import { runningProcesses } from '../support/workbench/processList.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

describe('npm start', () => {
  let started: OwnedProcess;
  let output = '';

  /** What the printed lines say: the address to open and the sample's folder. */
  const printed = (): { address: string; folder: string } => ({
    address: /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0] ?? '',
    folder: /Sample project: (\S+)/.exec(output)?.[1] ?? '',
  });
  /** The processes of the server: its folders are on its command line, its children in its group. */
  const serverProcesses = (): number => {
    const all = runningProcesses();
    const server = all.find((each) => each.commandLine.includes(`=${dirname(printed().folder)}/`));
    return server ? all.filter((each) => each.group === server.group).length : 0;
  };

  beforeEach(async () => {
    output = '';
    started = ownedProcess(
      spawn(process.execPath, [join(projectRoot, 'scripts', 'start.ts')], { detached: true, stdio: 'pipe' }),
    );
    for (const stream of [started.process.stdout, started.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    await waitUntil('the address', () => output.includes('Ctrl+C'), 100_000);
  });

  afterEach(() => started.end());

  it('prints an address that answers, and leaves no process behind on Ctrl+C', async () => {
    assert.equal((await fetch(printed().address)).status, 200, output);
    assert.ok(readdirSync(printed().folder).includes('.git'));
    assert.ok(serverProcesses() > 0, 'the server is seen while it runs');
    started.process.kill('SIGINT');
    assert.deepEqual(await started.ended, { kind: 'ended', code: 0, signal: null });
    await waitUntil('the server to be gone', () => serverProcesses() === 0);
    assert.ok(!existsSync(printed().folder), 'the sample is removed');
  });

  it('takes the server with it even when it is killed', async () => {
    assert.ok(serverProcesses() > 0, 'the server is seen while it runs');
    started.process.kill('SIGKILL');
    await started.ended;
    await waitUntil('the server to be gone', () => serverProcesses() === 0);
    await rm(dirname(printed().folder), { recursive: true });
  });
});
