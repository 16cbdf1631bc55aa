import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

import { importsOf } from './imports.ts';
import type { Import } from './imports.ts';
import type { SourceFile } from './sourceFile.ts';

/**
 * Where a file or an imported module belongs. `names`, `start` and `entry-…` are the files directly
 * in `src/`; `vscode`, `node` and `npm` are not ours.
 */
type Room =
  | 'core'
  | 'forges'
  | 'protocol'
  | 'webview'
  | 'host'
  | 'host/node'
  | 'host/web'
  | 'features'
  | 'names'
  | 'start'
  | 'entry'
  | 'entry.web'
  | 'test'
  | 'scripts'
  | 'vscode'
  | 'node'
  | 'npm';

/**
 * "Who may import whom" of design.md, one line per room. What is not listed is forbidden; a name
 * with `types` may only be the source of `import type`. The `npm` packages are listed below.
 */
const table: Readonly<Partial<Record<Room, readonly (Room | `types ${Room}`)[]>>> = {
  core: ['core', 'npm'],
  forges: ['core', 'forges', 'npm'],
  protocol: ['types core', 'protocol', 'npm'],
  webview: ['types core', 'protocol', 'webview', 'npm'],
  host: ['core', 'host', 'protocol', 'names', 'vscode', 'npm'],
  'host/node': ['core', 'host', 'host/node', 'protocol', 'names', 'vscode', 'node', 'npm'],
  'host/web': ['core', 'host', 'host/web', 'protocol', 'names', 'vscode', 'npm'],
  features: ['core', 'host', 'features', 'protocol', 'names', 'vscode', 'npm'],
  names: [],
  start: ['core', 'forges', 'host', 'features', 'names', 'vscode'],
  entry: ['core', 'forges', 'host', 'host/node', 'features', 'names', 'start', 'vscode'],
  'entry.web': ['core', 'forges', 'host', 'host/web', 'features', 'names', 'start', 'vscode'],
};

/** Pure packages that a room may use; anything else from npm needs a decision, which is made here. */
const packages: Readonly<Partial<Record<Room, readonly string[]>>> = {
  core: ['valibot', 'yaml'],
  forges: ['valibot'],
  protocol: ['valibot'],
  webview: ['preact', 'valibot'],
  host: ['valibot'],
  'host/node': ['valibot'],
  'host/web': ['valibot'],
  features: ['valibot'],
};

/** Files of the core that are nothing but values, which a page may therefore run too. */
const valuesForPages = ['src/core/dates.ts', 'src/core/principle.ts'];

const entries: Readonly<Record<string, Room>> = {
  'src/names.ts': 'names',
  'src/start.ts': 'start',
  'src/extension.ts': 'entry',
  'src/extension.web.ts': 'entry.web',
};

/** Every import that the table of design.md does not allow, one sentence each, beginning with the file. */
export function importBreaches(files: readonly SourceFile[]): readonly string[] {
  const breaches: string[] = [];
  for (const file of files) {
    const room = roomOf(file.path);
    if (!room) {
      breaches.push(`${file.path}: belongs to no folder of design.md`);
      continue;
    }
    for (const found of importsOf(file.text)) {
      const reason = whyForbidden(file.path, room, found);
      if (reason) breaches.push(`${file.path}: must not import ${found.specifier}: ${reason}`);
    }
  }
  return breaches;
}

function roomOf(path: string): Room | undefined {
  const entry = entries[path];
  if (entry) return entry;
  const match =
    /^(?:src\/(host\/node|host\/web|core|forges|protocol|webview|host|features)|(test|scripts))(?:\/|$|\.)/.exec(
      path,
    );
  return (match?.[1] ?? match?.[2]) as Room | undefined;
}

function whyForbidden(path: string, room: Room, found: Import): string | undefined {
  const target = targetOf(path, found.specifier);
  if (!target.room) return 'it belongs to no folder of design.md';
  if (target.room === 'test') return room === 'test' ? undefined : 'nothing outside test imports a test';
  const allowed = table[room];
  if (!allowed) return undefined;
  if (target.room === 'npm') {
    const name = packageName(found.specifier);
    return packages[room]?.includes(name) ? undefined : `${room} may not use the package ${name}`;
  }
  if (room === 'features' && target.room === 'features' && featureOf(path) !== featureOf(target.path)) {
    return 'features meet in core, never in each other';
  }
  if (allowed.includes(target.room)) return undefined;
  if (allowed.includes(`types ${target.room}`)) {
    if (found.kind === 'type') return undefined;
    if (room === 'webview' && valuesForPages.includes(target.path)) return undefined;
    return `${room} may import only types of ${target.room}`;
  }
  return `${room} may not import ${target.room}`;
}

function targetOf(
  path: string,
  specifier: string,
): { readonly path: string; readonly room: Room | undefined } {
  if (!specifier.startsWith('.')) {
    const room = specifier === 'vscode' ? 'vscode' : isBuiltin(specifier) ? 'node' : 'npm';
    return { path: specifier, room };
  }
  const target = posix.join(posix.dirname(path), specifier);
  const ours = /^(?:src|test|scripts)\//.test(target);
  // package.json and other data beside the code belong to nobody; only tests and scripts read them.
  return { path: target, room: ours ? roomOf(target) : 'scripts' };
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)/.exec(path)?.[1];
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
