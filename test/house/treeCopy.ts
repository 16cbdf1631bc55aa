import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { treeFiles } from '../../scripts/check/tree.ts';

/** What a script of the copy said, and whether it was content. */
export interface ScriptEnd {
  readonly code: number | null;
  readonly output: string;
}

/**
 * The tree as it would be committed, in a folder of its own, with the real `node_modules` beside it:
 * what the scripts do there is what they do here, and nothing here is changed.
 */
export class TreeCopy {
  readonly root: string;
  readonly #before = new Map<string, string | undefined>();

  constructor(project: string) {
    this.root = mkdtempSync(join(tmpdir(), 'those-guys-house-'));
    for (const path of treeFiles(project)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      cpSync(join(project, path), join(this.root, path));
    }
    symlinkSync(join(project, 'node_modules'), join(this.root, 'node_modules'), 'dir');
    // An empty repository of its own, so that git lists the copy and not a tree around it.
    mkdirSync(join(this.root, '.git', 'objects'), { recursive: true });
    mkdirSync(join(this.root, '.git', 'refs'), { recursive: true });
    writeFileSync(join(this.root, '.git', 'HEAD'), 'ref: refs/heads/main\n');
  }

  /** Writes a file, remembering how it was for `restore`. */
  write(path: string, text: string): void {
    const file = join(this.root, path);
    if (!this.#before.has(path))
      this.#before.set(path, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Changes a file, which must be there and must be changed by it. */
  edit(path: string, change: (text: string) => string): void {
    const text = readFileSync(join(this.root, path), 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`The breach changed nothing in ${path}`);
    this.write(path, changed);
  }

  /** Undoes every write since the last time. Folders that were made stay: git does not see them. */
  restore(): void {
    for (const [path, text] of this.#before) {
      if (text === undefined) rmSync(join(this.root, path));
      else writeFileSync(join(this.root, path), text);
    }
    this.#before.clear();
  }

  /** Runs a script of the copy to its end, with the Node that runs us. */
  run(script: string, args: readonly string[]): Promise<ScriptEnd> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...args], {
        cwd: this.root,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, output }));
    });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
