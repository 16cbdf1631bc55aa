import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow } from '../embedded/browserWindow.ts';
import { copyExtension } from '../embedded/extensionFolder.ts';
import { ensureEmbeddedHost } from '../embedded/install.ts';
import { projectRoot } from '../embedded/places.ts';
import { serverFolders, startServer, workbenchAddress } from '../embedded/server.ts';
import { quietSettings } from '../embedded/userSettings.ts';
import { createSampleWorkspace } from '../sample/sampleWorkspace.ts';

/** The two extension hosts: Node beside the server, a web worker in the page. */
export type HostKind = 'node' | 'web';

/** How long the suite may take in one host (ms). */
const runLimit = 240_000;

/**
 * Runs dist/test/<kind>.js inside the embedded host's extension host and gives every line it wrote to
 * `onLine`. Resolves with the host's exit code. The extension under test is a copy of the built project;
 * for the web worker its manifest has no `main`, or VS Code would prefer the Node host.
 */
export async function runInEmbeddedHost(kind: HostKind, onLine: (line: string) => void): Promise<number> {
  const places = await ensureEmbeddedHost();
  const root = await mkdtemp(join(tmpdir(), `those-guys-host-${kind}-`));
  const project = join(root, 'project');
  await copyExtension(projectRoot, project, kind === 'node' ? 'shipped' : 'browser-only');
  const { folder } = await createSampleWorkspace(root, new Date());
  const server = await startServer(places, {
    folders: serverFolders(root),
    settings: quietSettings,
    logName: `host-${kind}`,
  });
  const window = new BrowserWindow(places, join(root, 'browser'), { width: 1280, height: 800 });
  try {
    const page = await window.blank();
    const ended = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not done after ${runLimit / 1000} s`)), runLimit);
      const end = (code: number): void => {
        clearTimeout(timer);
        resolve(code);
      };
      page.once('crash', () => reject(new Error('the page crashed')));
      void server.process.ended.then(() => reject(new Error(`the server ended, see ${server.log}`)));
      void page.exposeFunction('codeAutomationExit', end);
      void page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
        for (const line of args.join(' ').split('\n')) onLine(line);
      });
    });
    // A rejection before the race below is still to be reported there.
    ended.catch(() => undefined);
    await page.goto(workbenchAddress(server.origin, folder, payload(kind, server.origin, project)));
    return await ended;
  } finally {
    await window.close();
    await server.process.end();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What tells the workbench which extension to develop and which tests to run in its host. */
export function payload(kind: HostKind, origin: string, project: string): (readonly [string, string])[] {
  const remote = `vscode-remote://${new URL(origin).host}${project}`;
  return [
    ['extensionDevelopmentPath', remote],
    ['extensionTestsPath', `${remote}/dist/test/${kind}.js`],
    ...(kind === 'web' ? ([['extensionDevelopmentKind', 'web']] as const) : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
}
