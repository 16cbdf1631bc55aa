import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written last: which recipe made the install and how long its key files were, in bytes. */
export interface Marker {
  readonly key: string;
  readonly files: Readonly<Record<string, number>>;
}

/** Files without which the host does not start; a length that differs means a damaged install. */
export const keyFiles: readonly string[] = [
  'node_modules/code-server/lib/vscode/out/server-main.js',
  'node_modules/code-server/lib/vscode/out/vs/workbench/api/node/extensionHostProcess.js',
  'node_modules/code-server/lib/vscode/out/vs/code/browser/workbench/workbench.js',
  'node_modules/code-server/lib/vscode/node_modules/@vscode/native-watchdog/build/Release/watchdog.js',
  'node_modules/code-server/lib/vscode/node_modules/@vscode/spdlog/index.js',
  'node_modules/code-server/lib/vscode/node_modules/vscode-textmate/package.json',
  'node_modules/code-server/lib/vscode/extensions/git/package.json',
  'node_modules/code-server/lib/vscode/extensions/node_modules/typescript/package.json',
  'chromium/chromium',
];

const markerName = 'complete.json';

/** Whether an install can be used, and when not, the first thing that is wrong with it. */
export type Verdict =
  | { readonly usable: true }
  | {
      readonly usable: false;
      readonly why: 'absent' | 'unfinished' | 'outdated' | 'damaged';
      readonly file?: string;
    };

/**
 * Judges an install. `marker` is undefined when there is none; `length` gives a file's length in
 * bytes, undefined when it is missing.
 */
export function judgeInstall(
  present: boolean,
  marker: Marker | undefined,
  key: string,
  length: (file: string) => number | undefined,
): Verdict {
  if (!present) return { usable: false, why: 'absent' };
  if (!marker) return { usable: false, why: 'unfinished' };
  if (marker.key !== key) return { usable: false, why: 'outdated' };
  for (const file of keyFiles) {
    const expected = marker.files[file];
    if (expected === undefined || length(file) !== expected) return { usable: false, why: 'damaged', file };
  }
  return { usable: true };
}

/** Reads the install in `folder` and judges it against `key`. Never throws. */
export function verifyInstall(folder: string, key: string): Verdict {
  const length = (file: string): number | undefined =>
    statSync(join(folder, file), { throwIfNoEntry: false })?.size;
  const present = statSync(folder, { throwIfNoEntry: false }) !== undefined;
  return judgeInstall(present, readMarker(folder), key, length);
}

/** Measures the key files in `folder` and writes the marker. Throws when one of them is missing. */
export function writeMarker(folder: string, key: string): void {
  const files = Object.fromEntries(keyFiles.map((file) => [file, statSync(join(folder, file)).size]));
  writeFileSync(join(folder, markerName), JSON.stringify({ key, files } satisfies Marker, undefined, 2));
}

function readMarker(folder: string): Marker | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, markerName), 'utf8'));
    return isMarker(value) ? value : undefined;
  } catch {
    // Absent or half written: both mean that nobody finished here.
    return undefined;
  }
}

function isMarker(value: unknown): value is Marker {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'files' in value &&
    typeof value.files === 'object' &&
    value.files !== null
  );
}
