/**
 * Asks the real VS Code for the key combinations that it binds by itself on Linux, macOS and
 * Windows, and writes test/fixtures/default-keybindings.json, which the manifest check reads. Run it
 * again when the embedded host gets a newer VS Code: `node scripts/keybindings.ts`.
 *
 * The workbench chooses its bindings by what the browser says it runs on, so one host answers for
 * all three. What only the desktop application binds, for the window itself, is added by hand.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DefaultChords, System } from './check/chords.ts';
import { bundleProbe } from './bench/probeExtension.ts';
import { HostSession } from './bench/hostSession.ts';

const fixture = join(import.meta.dirname, '..', 'test', 'fixtures', 'default-keybindings.json');

const userAgents: Readonly<Record<System, string>> = {
  linux: 'X11; Linux x86_64',
  mac: 'Macintosh; Intel Mac OS X 10_15_7',
  win: 'Windows NT 10.0; Win64; x64',
};

/**
 * What the desktop application binds and a browser cannot: the window's own keys, from VS Code's documentation of its
 * shortcuts, and those that its list "Default Keyboard Shortcuts (JSON)" had in version 1.130 on the desktop when this
 * host's list had none: closing and zooming the window, and showing a file in the system's own file manager.
 */
const desktopOnly: Readonly<Record<System, readonly string[]>> = {
  linux: [
    ...['ctrl+q', 'alt+f4', 'ctrl+shift+w'],
    ...['ctrl+=', 'ctrl+shift+=', 'ctrl+-', 'ctrl+numpad_add', 'ctrl+numpad_subtract', 'ctrl+numpad0'],
    ...['ctrl+k r', 'ctrl+alt+r', 'ctrl+alt+/', 'ctrl+shift+alt+a', 'ctrl+shift+alt+space'],
  ],
  mac: [
    ...['cmd+q', 'cmd+h', 'alt+cmd+h', 'cmd+m', 'ctrl+cmd+f', 'ctrl+cmd+q', 'ctrl+w', 'shift+cmd+w'],
    ...['cmd+=', 'shift+cmd+=', 'cmd+-', 'shift+cmd+-', 'cmd+numpad_add', 'cmd+numpad_subtract'],
    ...['cmd+numpad0', 'alt+cmd+i', 'cmd+k r', 'alt+cmd+r', 'alt+cmd+/', 'shift+alt+cmd+a'],
  ],
  win: [
    ...['alt+f4', 'ctrl+shift+w', 'ctrl+=', 'ctrl+shift+=', 'ctrl+-', 'ctrl+shift+-'],
    ...['ctrl+numpad_add', 'ctrl+numpad_subtract', 'ctrl+numpad0', 'ctrl+f11'],
    ...['ctrl+k r', 'shift+alt+r', 'ctrl+alt+/', 'ctrl+shift+alt+a'],
  ],
};

/** Reads the keys of VS Code's own file of default bindings, which is JSON with comments on lines of their own. */
function chordsIn(bindings: string): readonly string[] {
  const json = bindings.replaceAll(/^\s*\/\/.*$/gm, '');
  return (JSON.parse(json) as readonly { readonly key: string }[]).map((binding) => binding.key);
}

const root = await mkdtemp(join(tmpdir(), 'those-guys-keybindings-'));
const workspace = join(root, 'workspace');
await mkdir(workspace);
const session = await HostSession.start(root, workspace);
try {
  await bundleProbe('chordReader', session.extensions);
  const found: Record<System, readonly string[]> = { linux: [], mac: [], win: [] };
  for (const system of ['linux', 'mac', 'win'] as const) {
    const userAgent = `Mozilla/5.0 (${userAgents[system]}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36`;
    const answer = await session.visit({ userAgent });
    const chords = chordsIn(answer);
    found[system] = [...new Set([...chords, ...desktopOnly[system]])].toSorted();
    console.log(`${system}: ${found[system].length} chords`);
  }
  await writeFile(fixture, `${JSON.stringify(found satisfies DefaultChords, undefined, 2)}\n`);
} finally {
  await session.end();
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
}
