import * as vscode from 'vscode';
import { othersFirst } from './clock.ts';

/** What a part gives: the modules in it by their path below `src`. */
export type Part = Readonly<Record<string, unknown>>;

/** What a part gets as `require`: the API, and the way to another part. */
export interface PartRequire {
  (id: string): unknown;
  readonly part: (name: string) => Promise<Part>;
}

/** Runs the text of a part, as a CommonJS module. */
export type RunPart = (module: { exports: Part }, exports: Part, require: PartRequire) => void;

/**
 * Gets parts of this extension, each read at its first use; the bundler puts calls of it where the sources say
 * `import()`. `read` gives what runs the part of that name. Rejects when it cannot; the next use tries again.
 */
export function partLoader(read: (name: string) => Promise<RunPart>): (name: string) => Promise<Part> {
  const parts = new Map<string, Promise<Part>>();
  const load = (name: string): Promise<Part> => {
    const known = parts.get(name);
    if (known) return known;
    const part = read(name).then(async (run) => {
      const module: { exports: Part } = { exports: {} };
      run(module, module.exports, require);
      // To run it is a turn of the thread, and what is done with it is another.
      await othersFirst();
      return module.exports;
    });
    parts.set(name, part);
    part.catch(() => parts.delete(name));
    return part;
  };
  const require: PartRequire = Object.assign(
    (id: string): unknown => {
      if (id === 'vscode') return vscode;
      throw new Error(`A part asked for ${id}.`);
    },
    { part: load },
  );
  return load;
}
