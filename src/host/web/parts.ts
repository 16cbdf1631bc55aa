import * as vscode from 'vscode';

/** What a part gives: the modules in it by their path below `src`. */
type Part = Readonly<Record<string, unknown>>;

let folder: vscode.Uri | undefined;
const parts = new Map<string, Promise<Part>>();

/** Says where the extension is, before any part of it is asked for. */
export function placeParts(extensionUri: vscode.Uri): void {
  folder = vscode.Uri.joinPath(extensionUri, 'dist', 'parts');
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

async function readPart(name: string): Promise<Part> {
  if (!folder) throw new Error('The place of the parts is not known yet.');
  const text = new TextDecoder().decode(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${name}.js`)),
  );
  const module: { exports: Part } = { exports: {} };
  // The way in which this host itself starts an extension's file: it has no `require` for a second one. The text is a file that
  // this extension ships, never data.
  // oxlint-disable-next-line no-implied-eval
  const run = new Function('module', 'exports', 'require', text) as (
    module: { exports: Part },
    exports: Part,
    require: PartRequire,
  ) => void;
  run(module, module.exports, requireFromPart);
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

/** Of the web worker; this project's types have neither the browser's nor Node's. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
