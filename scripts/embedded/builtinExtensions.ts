import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedPlaces } from './places.ts';
import { serverFolder } from './places.ts';

/**
 * Built-in extensions that start language servers, debuggers or assistants of their own. None of ours meets them, and
 * on two cores their start takes longer than what a test is about.
 */
const busy: ReadonlySet<string> = new Set([
  'copilot',
  'css-language-features',
  'debug-auto-launch',
  'debug-server-ready',
  'emmet',
  'extension-editing',
  'grunt',
  'gulp',
  'html-language-features',
  'ipynb',
  'jake',
  'json-language-features',
  'markdown-language-features',
  'markdown-math',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'notebook-renderers',
  'npm',
  'php-language-features',
  'simple-browser',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features',
]);

/** Makes `folder` a folder of links to the built-in extensions that are not busy ones, and gives it. */
export async function calmBuiltinExtensions(places: EmbeddedPlaces, folder: string): Promise<string> {
  const all = join(serverFolder(places.install), 'extensions');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(all)) {
    if (busy.has(name)) continue;
    // A workbench that goes on from another has them already.
    await symlink(join(all, name), join(folder, name)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
  }
  return folder;
}
