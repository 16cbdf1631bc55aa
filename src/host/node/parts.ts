import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as vscode from 'vscode';
import { othersFirst } from '../clock.ts';

/** What a part gives: the modules in it by their path below `src`. */
type Part = Readonly<Record<string, unknown>>;

let folder: string | undefined;
const parts = new Map<string, Promise<Part>>();

/** Says where the extension is, before any part of it is asked for. */
export function placeParts(extensionPath: string): void {
  folder = join(extensionPath, 'dist', 'parts');
}

/**
 * Reads a part of this extension at its first use; the bundler puts calls of this where the sources say `import()`.
 * Rejects when its file cannot be read; the next use tries again.
 */
export function loadPart(name: string): Promise<Part> {
  const known = parts.get(name);
  if (known) return known;
  const part = readPart(name);
  parts.set(name, part);
  part.catch(() => parts.delete(name));
  return part;
}

/**
 * `require` would read, compile and run the file in one go, for 15 to 30 ms on the thread that all extensions share.
 * Here it is read beside that thread, and the rest is two turns.
 */
async function readPart(name: string): Promise<Part> {
  if (folder === undefined) throw new Error('The place of the parts is not known yet.');
  const filename = join(folder, `${name}.js`);
  const text = await readFile(filename, 'utf8');
  await othersFirst();
  const run = compileFunction(text, ['module', 'exports', 'require'], { filename }) as (
    module: { exports: Part },
    exports: Part,
    require: PartRequire,
  ) => void;
  await othersFirst();
  const module: { exports: Part } = { exports: {} };
  run(module, module.exports, requireFromPart);
  await othersFirst();
  return module.exports;
}

/** What a part gets as `require`: it may ask for another part. */
interface PartRequire {
  (id: string): unknown;
  readonly part: typeof loadPart;
}

const requireFromPart: PartRequire = Object.assign(
  (id: string): unknown => {
    if (id === 'vscode') return vscode;
    throw new Error(`A part asked for ${id}.`);
  },
  { part: loadPart },
);
