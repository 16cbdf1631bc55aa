/**
 * Runs the host suite in a desktop VS Code through @vscode/test-electron. A program of its own, because
 * that library writes the host's output to the standard output of its process, which
 * scripts/hostTests.ts reads. Arguments: the workspace, and the executable when one is installed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from '../embedded/places.ts';

const [workspace, executable] = process.argv.slice(2);
if (!workspace) throw new Error('The workspace is missing.');
const profile = await mkdtemp(join(tmpdir(), 'those-guys-desktop-'));
try {
  process.exitCode = await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : {}),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(projectRoot, 'dist', 'test', 'node.js'),
    launchArgs: [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${profile}`,
    ],
  });
} finally {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
