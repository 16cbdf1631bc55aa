import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { SourceFile } from './sourceFile.ts';

/**
 * Every file that is or could be committed, relative to `root` and sorted: tracked ones and new
 * ones that are not ignored, without those that were deleted from the disk.
 */
export function treeFiles(root: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = new Set(listed.split('\0').filter((path) => path !== ''));
  return [...files].filter((path) => isFile(join(root, path))).toSorted();
}

/** Our own code: every TypeScript file of the source, the tests and the scripts. */
export function sourceFiles(root: string): readonly SourceFile[] {
  return treeFiles(root)
    .filter((path) => /^(?:src|test|scripts)\/.*\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
