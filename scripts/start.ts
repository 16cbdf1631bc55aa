/**
 * `npm start`: builds, sets up the embedded host on first use, starts a real VS Code with the extension
 * and a sample project in it and stays until Ctrl+C. `-- --desktop` opens a desktop VS Code instead;
 * `-- --port=<n>` asks for a port.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { desktopArguments, findDesktopEditor, noDesktopEditor } from './desktop/desktopEditor.ts';
import { placeExtension } from './embedded/extensionFolder.ts';
import { ensureEmbeddedHost } from './embedded/install.ts';
import { namingObstacles, ObstacleError } from './embedded/obstacle.ts';
import { desktopSample, projectRoot } from './embedded/places.ts';
import { serverFolders, startServer, workbenchAddress } from './embedded/server.ts';
import { quietSettings } from './embedded/userSettings.ts';
import { createSampleWorkspace } from './sample/sampleWorkspace.ts';

async function startEmbedded(port: number): Promise<number> {
  const places = await ensureEmbeddedHost();
  const root = await namingObstacles(tmpdir(), () => mkdtemp(join(tmpdir(), 'those-guys-start-')));
  try {
    const sample = await createSampleWorkspace(root, new Date());
    // The person's own home: an entry written here is theirs and stays, as with an installed extension.
    const folders = { ...serverFolders(root), home: homedir() };
    await namingObstacles(root, () => placeExtension(projectRoot, folders.extensions));
    const server = await startServer(places, { folders, settings: quietSettings, port, logName: 'start' });
    const asked = new Promise<'asked'>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => resolve('asked'));
    });
    console.log(
      [
        '',
        'VS Code with Those Guys is ready. Open in your browser:',
        '',
        `  ${workbenchAddress(server.origin, sample.folder)}`,
        '',
        `Sample project: ${sample.folder} (made anew at each start)`,
        `Your journal:   ${join(folders.home, 'those-guys')} (made at your first entry; it stays)`,
        `Log:            ${server.log}`,
        '',
        'Ctrl+C ends it.',
      ].join('\n'),
    );
    const why = await Promise.race([asked, server.process.ended]);
    if (why !== 'asked') {
      console.error(`VS Code ended by itself; its log is ${server.log}`);
      return 1;
    }
    await server.process.end();
    return 0;
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startDesktop(): Promise<number> {
  const editor = findDesktopEditor(process.env['PATH'] ?? '');
  if (!editor) {
    console.error(noDesktopEditor);
    return 1;
  }
  await mkdir(desktopSample, { recursive: true });
  const sample = await createSampleWorkspace(desktopSample, new Date());
  console.log(`Opening ${sample.folder} in ${editor.name} (${editor.executable})`);
  const child = spawn(editor.executable, desktopArguments(projectRoot, sample.folder), {
    stdio: 'inherit',
    // Windows starts .cmd files only through a shell.
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${editor.name} cannot be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { desktop: { type: 'boolean' }, port: { type: 'string' } } });
  if (!build()) return 1;
  return values.desktop ? startDesktop() : startEmbedded(Number(values.port ?? 0));
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ObstacleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
