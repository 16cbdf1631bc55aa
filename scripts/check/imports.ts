/** One import of a file: a value import runs the other module, a type import only reads its types. */
export interface Import {
  /** As written, for instance `../core/dates.ts` or `node:fs`. */
  readonly specifier: string;
  readonly kind: 'value' | 'type';
}

const importDeclaration = /^import\s+(type\s+)?(?:([^'";]*?)\s*from\s*)?['"]([^'"\n]+)['"]/gm;
const exportDeclaration = /^export\s+(type\s+)?(\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"]([^'"\n]+)['"]/gm;
const callOfImport = /^(?!\s*(?:\/\/|\*)).*?\b(?:import|require)\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

/**
 * Every import of a file that oxfmt has formatted, so that declarations begin a line. It reads text,
 * not syntax: what looks like an import in a string at the beginning of a line counts as one, which
 * errs on the strict side. An import of values of which each is marked `type` counts as a value
 * import, because it still runs the module.
 */
export function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  for (const [, type, , specifier] of [
    ...text.matchAll(importDeclaration),
    ...text.matchAll(exportDeclaration),
  ]) {
    if (specifier) found.push({ specifier, kind: type ? 'type' : 'value' });
  }
  for (const [, specifier] of text.matchAll(callOfImport)) {
    if (specifier) found.push({ specifier, kind: 'value' });
  }
  return found;
}

/** Whether a file only hands on what others export (a barrel), and has nothing of its own. */
export function isBarrel(text: string): boolean {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  const own = code
    .replaceAll(exportDeclaration, '')
    .replaceAll(importDeclaration, '')
    .replaceAll(/^export\s+(?:type\s+)?\{[^}]*\}/gm, '');
  return /^export\b/m.test(code) && own.replaceAll(/[;\s]/g, '') === '';
}
