import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { othersFirst } from '../clock.ts';
import { partLoader, type RunPart } from '../parts.ts';

let folder: string | undefined;

/** Says where the extension is, before any part of it is asked for. */
export function placeParts(extensionPath: string): void {
  folder = join(extensionPath, 'dist', 'parts');
}

/**
 * `require` would read, compile and run the file in one go, for 15 to 30 ms on the thread that all extensions share.
 * Here it is read beside that thread, and to compile and to run it are two turns.
 */
export const loadPart = partLoader(async (name) => {
  if (folder === undefined) throw new Error('The place of the parts is not known yet.');
  const filename = join(folder, `${name}.js`);
  const text = await readFile(filename, 'utf8');
  await othersFirst();
  const run = compileFunction(text, ['module', 'exports', 'require'], { filename }) as RunPart;
  await othersFirst();
  return run;
});
