/**
 * A real VS Code for journeys. In short:
 *
 *     const workbench = await launch({ workspace: await sampleFolder() });
 *     await runCommand(workbench.page, 'Those Guys: Reflect on today');       // commandPalette.ts
 *     const page = await webviewFrame(workbench.page);                        // webviewFrame.ts
 *     await page.getByRole('textbox').first().fill('…');
 *     await takeScreenshot(workbench.page, 'reflect');                        // screenshot.ts
 *     await workbench.dispose();                                              // always, in after()
 *
 * Build first (`npm run build`); the embedded host is installed on first use. Beside this file:
 * commandPalette (runCommand), quickPick (what it shows, choose), statusBar (item by accessible
 * name), webviewFrame, editorPane (open a file, select lines), screenshot, accessibility (axe in a
 * frame), colourTheme, sideBar (width), sampleFolder (the sample workspace in a temporary folder).
 * `workbench.home` is the HOME of the host: the journal is in `<home>/those-guys`. Wait for what a
 * person would see (`locator.waitFor`, `waitUntil`), never for time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { calmBuiltinExtensions } from '../../../scripts/embedded/builtinExtensions.ts';
import { placeExtension } from '../../../scripts/embedded/extensionFolder.ts';
import { ensureEmbeddedHost } from '../../../scripts/embedded/install.ts';
import type { EmbeddedPlaces } from '../../../scripts/embedded/places.ts';
import { projectRoot } from '../../../scripts/embedded/places.ts';
import type { EmbeddedServer, ServerOptions } from '../../../scripts/embedded/server.ts';
import { serverFolders, startServer, workbenchAddress } from '../../../scripts/embedded/server.ts';
import type { UserSettings } from '../../../scripts/embedded/userSettings.ts';
import { quietSettings } from '../../../scripts/embedded/userSettings.ts';
import { installVsix } from '../../../scripts/embedded/vsixInstall.ts';
import { BrowserWindow } from '../../../scripts/embedded/browserWindow.ts';
import { extensionHostPids } from './extensionHostProcess.ts';

export interface LaunchOptions {
  /** Absolute folder to open; none opens an empty window. */
  readonly workspace?: string | undefined;
  /** Our extension: the built project (default), a packaged file, or not at all. */
  readonly extension?: 'development' | 'none' | { readonly vsix: string };
  /** The extension host ours runs in. Default: the Node host. */
  readonly host?: 'node' | 'web';
  /** Added to the quiet settings (scripts/embedded/userSettings.ts). */
  readonly settings?: UserSettings;
  /** False starts with folders untrusted (Restricted Mode). Default true. */
  readonly trusted?: boolean;
  /** Folders of further unpacked extensions, each named `publisher.name-version`. */
  readonly otherExtensions?: readonly string[];
  /** A former workbench's `root`: its home, settings, extensions and browser profile are used again. */
  readonly root?: string;
  /** Built-in extensions: all, or only those that start nothing big of their own (default). */
  readonly builtins?: 'all' | 'calm';
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Size of the window in CSS pixels. Default 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What a kill takes away at once, without any chance to save. */
export type KillTarget = 'extensionHost' | 'window' | 'everything';

export interface Workbench {
  /** The page of the workbench; another one after `reopen`. */
  readonly page: Page;
  readonly server: EmbeddedServer;
  /** Everything of this run is below it; give it to another `launch` to go on from here. */
  readonly root: string;
  /** HOME of the host. */
  readonly home: string;
  readonly userDataDir: string;
  readonly extensionsDir: string;
  /** Ends the server politely and starts it again at the same address; the page reloads. */
  restartServer(): Promise<void>;
  /** Ends with SIGKILL; go on with `reopen` (after 'window' and 'everything'). */
  kill9(which: KillTarget): Promise<void>;
  /** Starts again what a kill took and opens the workbench as the person would. */
  reopen(): Promise<void>;
  /** Ends every process. `keep` leaves the folders for another `launch`. */
  dispose(keep?: { readonly keep: boolean }): Promise<void>;
}

/** Starts server and browser and resolves when the workbench can be used. */
export async function launch(options: LaunchOptions = {}): Promise<Workbench> {
  const places = await ensureEmbeddedHost();
  const root = options.root ?? (await mkdtemp(join(tmpdir(), 'those-guys-')));
  const folders = serverFolders(root);
  await mkdir(folders.extensions, { recursive: true });
  const extension = options.extension ?? 'development';
  if (extension === 'development') await placeExtension(projectRoot, folders.extensions);
  else if (extension !== 'none') await installVsix(places, folders, extension.vsix);
  for (const folder of options.otherExtensions ?? []) {
    await cp(folder, join(folders.extensions, basename(folder)), { recursive: true });
  }
  const builtinExtensions =
    options.builtins === 'all'
      ? undefined
      : await calmBuiltinExtensions(places, join(root, 'builtin-extensions'));
  const serverOptions: ServerOptions = {
    folders,
    ...(builtinExtensions === undefined ? {} : { builtinExtensions }),
    settings: { ...quietSettings, ...hostSettings(options.host ?? 'node'), ...options.settings },
    workspaceTrust: options.trusted === false,
    logName: `journey-${basename(root)}`,
    env: options.env ?? {},
  };
  const awaited = extension === 'none' ? undefined : 'Those Guys';
  let server = await startAtLastPort(places, serverOptions);
  const address = (): string => workbenchAddress(server.origin, options.workspace);
  const size = options.size ?? { width: 1280, height: 800 };
  const window = new BrowserWindow(places, join(root, 'browser'), size, browserCache());
  const startAgain = async (): Promise<void> => {
    server = await startServer(places, { ...serverOptions, port: server.port });
  };
  try {
    await window.open(address(), awaited);
  } catch (error) {
    await window.close();
    await server.process.end();
    throw error;
  }
  return {
    get page() {
      return window.page;
    },
    get server() {
      return server;
    },
    root,
    home: folders.home,
    userDataDir: folders.userData,
    extensionsDir: folders.extensions,
    restartServer: async () => {
      await server.process.end();
      await startAgain();
      await window.open(address(), awaited);
    },
    kill9: async (which) => {
      if (which === 'extensionHost') {
        for (const pid of extensionHostPids(server.process)) process.kill(pid, 'SIGKILL');
        return;
      }
      if (which === 'everything') server.process.kill();
      await window.kill();
      if (which === 'everything') await server.process.ended;
    },
    reopen: async () => {
      if (server.process.process.exitCode !== null || server.process.process.signalCode !== null) {
        await startAgain();
      }
      await window.open(address(), awaited);
    },
    dispose: async (kept) => {
      await window.close();
      await server.process.end();
      lastPort = server.port;
      if (!kept?.keep) await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Port of the last server that ended. */
let lastPort: number | undefined;

/**
 * The browser keeps the workbench's scripts, read and compiled, by their address: at the same port the next launch finds
 * them. Whoever has the port by now keeps it.
 */
async function startAtLastPort(places: EmbeddedPlaces, options: ServerOptions): Promise<EmbeddedServer> {
  const port = lastPort;
  lastPort = undefined;
  if (port === undefined) return startServer(places, options);
  return startServer(places, { ...options, port }).catch(() => startServer(places, options));
}

let cacheFolder: string | undefined;

/** What this process's browsers keep of the workbench's own files; nothing else of a profile is in it. */
function browserCache(): string {
  if (cacheFolder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'those-guys-cache-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    cacheFolder = made;
  }
  return cacheFolder;
}

function hostSettings(host: 'node' | 'web'): UserSettings {
  return host === 'web' ? { 'remote.extensionKind': { 'those-guys.those-guys': ['web'] } } : {};
}
