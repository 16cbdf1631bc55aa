import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BrowserWindow } from '../../scripts/embedded/browserWindow.ts';
import { ensureEmbeddedHost } from '../../scripts/embedded/install.ts';
import type { OwnedProcess } from '../../scripts/embedded/ownedProcess.ts';
import { ownedProcess } from '../../scripts/embedded/ownedProcess.ts';
import { projectRoot } from '../../scripts/embedded/places.ts';
import { runningProcesses } from '../support/workbench/processList.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
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

  const groupProcesses = (group: number): number =>
    runningProcesses().filter((each) => each.group === group).length;

  beforeEach(async () => {
    output = '';
    started = ownedProcess(spawn('npm', ['start'], { cwd: projectRoot, detached: true, stdio: 'pipe' }));
    for (const stream of [started.process.stdout, started.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    await waitUntil('the address', () => output.includes('Ctrl+C'), 200_000);
  });

  afterEach(() => started.end());

  it('prints an address that opens VS Code with us and a count, and leaves no process behind on Ctrl+C', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'those-guys-start-'));
    const window = new BrowserWindow(await ensureEmbeddedHost(), profile, { width: 1280, height: 800 });
    try {
      await window.open(printed().address, 'Those Guys');
      const item = statusBarItem(window.page, /Am I waiting on those guys\? \d+ things wait on others/);
      await item.waitFor();
      assert.match(await item.innerText(), /^\s*Those guys: [1-9]\d* · me: [1-9]\d*\s*$/);
      await takeScreenshot(window.page, 'smoke-start');
    } finally {
      await window.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    assert.ok(readdirSync(printed().folder).includes('.git'));
    assert.ok(serverProcesses() > 0, 'the server is seen while it runs');
    // As a terminal does it: the whole foreground group is told, npm and what it started.
    const group = started.process.pid ?? 0;
    process.kill(-group, 'SIGINT');
    await started.ended;
    await waitUntil('everything to be gone', () => groupProcesses(group) + serverProcesses() === 0);
    assert.ok(!existsSync(printed().folder), 'the sample is removed');
    assert.doesNotMatch(output, /ERR!|error/);
  });

  it('takes the server with it even when it is killed', async () => {
    assert.ok(serverProcesses() > 0, 'the server is seen while it runs');
    process.kill(-(started.process.pid ?? 0), 'SIGKILL');
    await started.ended;
    await waitUntil('the server to be gone', () => serverProcesses() === 0);
    await rm(dirname(printed().folder), { recursive: true });
  });
});
