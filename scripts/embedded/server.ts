import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OwnedProcess } from './ownedProcess.ts';
import { ownedProcess } from './ownedProcess.ts';
import type { EmbeddedPlaces } from './places.ts';
import { serverFolder } from './places.ts';
import type { UserSettings } from './userSettings.ts';

/** Folders of one server; each run that must not see another's state has its own. */
export interface ServerFolders {
  /** HOME of the host, and so of the journal's default folder. */
  readonly home: string;
  readonly serverData: string;
  readonly userData: string;
  readonly extensions: string;
}

/** The folders of a server below one folder. */
export function serverFolders(root: string): ServerFolders {
  return {
    home: join(root, 'home'),
    serverData: join(root, 'server-data'),
    userData: join(root, 'user-data'),
    extensions: join(root, 'extensions'),
  };
}

export interface ServerOptions {
  readonly folders: ServerFolders;
  readonly settings: UserSettings;
  /** 0 lets the system choose a free one. */
  readonly port?: number;
  /** True asks the person to trust a folder (Restricted Mode until then). Default false. */
  readonly workspaceTrust?: boolean;
  /** Name of the log file, without ending. */
  readonly logName: string;
  /** Added to the environment of the server and its extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another folder of built-in extensions, to leave one out. */
  readonly builtinExtensions?: string;
}

/** A running VS Code server. */
export interface EmbeddedServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly log: string;
  readonly process: OwnedProcess;
}

/** How long a server may take until it listens (ms); it takes half a second. */
const startLimit = 60_000;

/**
 * Starts the VS Code server on 127.0.0.1 and resolves when it listens. The process ends with ours.
 * Rejects with the end of its log when it does not come up.
 */
export async function startServer(places: EmbeddedPlaces, options: ServerOptions): Promise<EmbeddedServer> {
  const { folders } = options;
  const machineSettings = join(folders.userData, 'User', 'settings.json');
  await Promise.all([
    mkdir(folders.home, { recursive: true }),
    mkdir(folders.extensions, { recursive: true }),
    mkdir(places.logs, { recursive: true }),
    mkdir(dirname(machineSettings), { recursive: true }),
  ]);
  await writeFile(machineSettings, JSON.stringify(options.settings, undefined, 2));
  const log = join(places.logs, `${options.logName}.log`);
  const child = ownedProcess(
    spawn(process.execPath, serverArguments(places, options), {
      cwd: folders.home,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: serverEnvironment(process.env, folders.home, options.env ?? {}),
    }),
  );
  const file = createWriteStream(log);
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const fail = (why: string): void => {
      child.kill();
      reject(new Error(`The VS Code server ${why}.\n${output.slice(-2000)}\n(${log})`));
    };
    const timer = setTimeout(() => fail(`did not listen within ${startLimit / 1000} s`), startLimit);
    const read = (chunk: Buffer): void => {
      file.write(chunk);
      if (output.length > 200_000) return;
      output += chunk.toString();
      const listening = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!listening) return;
      clearTimeout(timer);
      resolve(Number(listening));
    };
    child.process.stdout?.on('data', read);
    child.process.stderr?.on('data', read);
    void child.ended.then((end) => {
      clearTimeout(timer);
      file.end();
      fail(end.kind === 'ended' ? `ended with ${end.code ?? end.signal}` : end.error.message);
    });
  });
  return { port, origin: `http://127.0.0.1:${port}`, log, process: child };
}

/** The server's command line, without the Node executable. */
function serverArguments(places: EmbeddedPlaces, options: ServerOptions): string[] {
  const guard = fileURLToPath(new URL('./parentGuard.ts', import.meta.url));
  const { folders } = options;
  return [
    '--import',
    guard,
    join(serverFolder(places.install), 'out', 'server-main.js'),
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    '--telemetry-level=off',
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(options.builtinExtensions ? [`--builtin-extensions-dir=${options.builtinExtensions}`] : []),
    `--server-data-dir=${folders.serverData}`,
    `--user-data-dir=${folders.userData}`,
    `--extensions-dir=${folders.extensions}`,
  ];
}

/** Leaves out what npm and an outer VS Code put into the environment: the host is to behave as a fresh one. */
export function serverEnvironment(
  own: Readonly<Record<string, string | undefined>>,
  home: string,
  added: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    if (value === undefined || /^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$|XDG_)/.test(name)) continue;
    kept[name] = value;
  }
  return { ...kept, HOME: home, ...added };
}

/** The address that opens `folder` in the server's workbench, with an optional payload. */
export function workbenchAddress(
  origin: string,
  folder: string | undefined,
  payload: readonly (readonly [string, string])[] = [],
): string {
  const url = new URL(origin);
  if (folder !== undefined) url.searchParams.set('folder', folder);
  else url.searchParams.set('ew', 'true');
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
