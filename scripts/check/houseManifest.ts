import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as names from '../../src/names.ts';
import type { DefaultChords } from './chords.ts';
import { manifestBreaches } from './manifest.ts';
import type { TypedNames } from './manifest.ts';
import type { Manifest } from './manifestShape.ts';
import { readmeBreaches } from './readme.ts';
import { treeFiles } from './tree.ts';

/** The chords that VS Code binds by itself; `scripts/keybindings.ts` asks the real host and writes the file. */
const defaultChordsFile = 'test/fixtures/default-keybindings.json';

/** The ids of src/names.ts by kind. */
function typedNames(): TypedNames {
  const all: Names = names;
  return {
    commands: Object.values(all.Command),
    views: Object.values(all.View),
    settings: Object.values(all.Setting),
    contextKeys: Object.values(all.ContextKey ?? {}),
    commentControllers: [all.commentControllerId],
  };
}

/** What src/names.ts exports; context keys only once there is one. */
interface Names {
  readonly Command: Readonly<Record<string, string>>;
  readonly View: Readonly<Record<string, string>>;
  readonly Setting: Readonly<Record<string, string>>;
  readonly ContextKey?: Readonly<Record<string, string>>;
  readonly commentControllerId: string;
}

/** Every breach of the manifest below `root`, what the README says otherwise, and every file of a proposed API that was copied in. */
export function houseManifestBreaches(root: string): readonly string[] {
  const proposals = treeFiles(root).filter((path) => /(?:^|\/)vscode\.proposed\..*\.d\.ts$/.test(path));
  const manifest = readJson(root, 'package.json') as Manifest;
  const texts = readJson(root, 'package.nls.json') as Record<string, string>;
  return [
    ...manifestBreaches({
      manifest,
      texts,
      names: typedNames(),
      defaultChords: readJson(root, defaultChordsFile) as DefaultChords,
      exists: (path) => existsSync(join(root, path)),
    }),
    ...readmeBreaches(readFileSync(join(root, 'README.md'), 'utf8'), manifest, texts),
    ...proposals.map((path) => `${path}: declares API that is not stable`),
  ];
}

function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
