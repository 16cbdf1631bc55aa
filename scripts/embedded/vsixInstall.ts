import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ownedProcess } from './ownedProcess.ts';
import type { EmbeddedPlaces } from './places.ts';
import { serverFolder } from './places.ts';
import type { ServerFolders } from './server.ts';
import { serverEnvironment } from './server.ts';

/** Installs a packaged extension into a server's extensions folder, as a user's "Install from VSIX" does. */
export async function installVsix(
  places: EmbeddedPlaces,
  folders: ServerFolders,
  vsix: string,
): Promise<void> {
  await runServerCli(places, folders, ['--install-extension', vsix, '--force']);
}

/** Uninstalls an extension (`publisher.name`) from a server's extensions folder; the server must be down. */
export async function uninstallExtension(
  places: EmbeddedPlaces,
  folders: ServerFolders,
  id: string,
): Promise<void> {
  await runServerCli(places, folders, ['--uninstall-extension', id]);
}

async function runServerCli(
  places: EmbeddedPlaces,
  folders: ServerFolders,
  args: readonly string[],
): Promise<void> {
  const child = ownedProcess(
    spawn(
      process.execPath,
      [
        join(serverFolder(places.install), 'out', 'server-main.js'),
        '--accept-server-license-terms',
        `--server-data-dir=${folders.serverData}`,
        `--user-data-dir=${folders.userData}`,
        `--extensions-dir=${folders.extensions}`,
        ...args,
      ],
      {
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: serverEnvironment(process.env, folders.home, {}),
      },
    ),
  );
  let output = '';
  for (const stream of [child.process.stdout, child.process.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const end = await child.ended;
  if (end.kind !== 'ended' || end.code !== 0) throw new Error(`${args.join(' ')} failed:\n${output}`);
}
