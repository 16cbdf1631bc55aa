import type { TreeCopy } from './treeCopy.ts';

/** One way to break one rule of the house, with the step of the check that must see it. */
export interface Breach {
  /** The rule, as the test's name says it. */
  readonly rule: string;
  readonly step: string;
  /** The file that the check must name; no other breach of the same step is in it, or says what this one says. */
  readonly file: string;
  /** What the report must say of that file, so that no other breach is taken for this one. */
  readonly says: RegExp;
  readonly plant: (tree: TreeCopy) => void;
}

/**
 * A breach that is a new file with this text. The file's name carries the rule, so that breaches of one tool can be
 * planted side by side.
 */
export function newFile(rule: string, step: string, file: string, text: string, says: RegExp): Breach {
  const own = file.replace('planted', `planted${pascalCase(rule)}`);
  return { rule, step, file: own, says, plant: (tree) => tree.write(own, text) };
}

function pascalCase(words: string): string {
  return words
    .split(/[^A-Za-z]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** A breach in package.json; `change` gets the parsed manifest and breaks it in place. */
export function brokenManifest(
  rule: string,
  change: (manifest: PlantedManifest) => void,
  says: RegExp,
): Breach {
  return {
    rule,
    step: 'manifest',
    file: 'package.json',
    says,
    plant: (tree) =>
      tree.edit('package.json', (text) => {
        const manifest = JSON.parse(text) as PlantedManifest;
        change(manifest);
        return JSON.stringify(manifest, undefined, 2);
      }),
  };
}

/** The parts of our manifest that are broken here. */
export interface PlantedManifest {
  icon: string;
  enabledApiProposals?: string[];
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  contributes: {
    [point: string]: unknown;
    commands: { command: string; title: string; category?: string }[];
    keybindings: { command: string; key: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    viewsContainers: Record<string, { id: string; title: string; icon: string }[]>;
    views: Record<string, { id: string; name: string; when?: string }[]>;
    configuration: { properties: Record<string, { type: string; markdownDescription?: string }> };
  };
}
