import { basename } from 'node:path';

import { isBarrel } from './imports.ts';
import type { SourceFile } from './sourceFile.ts';

const nounless =
  /^(?:.*[-_.])?(?:utils?|utilities|helpers?|common|managers?|misc|shared|index|barrel)$|(?:Utils?|Utilities|Helpers?|Managers?|Common|Misc)$/;

/**
 * Files that are not named after the one noun they export: names that promise anything and mean
 * nothing, and barrels, which only hand on what others export. One sentence each, the file first.
 */
export function nameBreaches(files: readonly SourceFile[]): readonly string[] {
  const breaches: string[] = [];
  const paths = new Set(files.map((file) => file.path));
  for (const { path, text } of files) {
    const name = basename(path).replace(/(?:\.test)?\.tsx?$/, '');
    const folder = path
      .split('/')
      .slice(0, -1)
      .find((part) => nounless.test(part));
    if (nounless.test(name))
      breaches.push(`${path}: a file is named after the noun it exports, not “${name}”`);
    if (folder) breaches.push(`${path}: a folder is named after a noun of the domain, not “${folder}”`);
    if (!/^[a-z][A-Za-z0-9]*(?:\.[a-z]+)*$/.test(name))
      breaches.push(`${path}: file names are written in camelCase`);
    // tsc -b writes these when a project reads files of another without a reference to it.
    if (path.endsWith('.d.ts') && paths.has(path.replace(/\.d\.ts$/, '.ts'))) {
      breaches.push(
        `${path}: is output of the compiler; delete it and add the reference that its tsconfig lacks`,
      );
    }
    if (isBarrel(text)) breaches.push(`${path}: is a barrel; import from where the thing is`);
  }
  return breaches;
}
