import { newFile } from './breach.ts';
import type { Breach } from './breach.ts';

function forbidden(rule: string, file: string, specifier: string): Breach {
  const says = new RegExp(`must not import ${specifier.replaceAll(/[.*+?^$()[\]\\|]/g, String.raw`\$&`)}`);
  return newFile(rule, 'imports', file, `import { planted } from '${specifier}';\n\nplanted();\n`, says);
}

function forbiddenType(rule: string, file: string, specifier: string): Breach {
  const breach = forbidden(rule, file, specifier);
  return {
    ...breach,
    plant: (tree) =>
      tree.write(breach.file, `import type { Planted } from '${specifier}';\n\nexport type P = Planted;\n`),
  };
}

/** One breach for every cell of design.md's import table that is closed. */
export const importTableBreaches: readonly Breach[] = [
  forbidden('core does not import forges', 'src/core/planted.ts', '../forges/http.ts'),
  forbidden('core does not import host', 'src/core/planted.ts', '../host/state.ts'),
  forbidden('core does not import features', 'src/core/planted.ts', '../features/review/drafts.ts'),
  forbidden('core does not import protocol', 'src/core/planted.ts', '../protocol/reflect.ts'),
  forbidden('core does not import webview', 'src/core/planted.ts', '../webview/reflect.tsx'),
  forbidden('core does not import names', 'src/core/planted.ts', '../names.ts'),
  forbiddenType('core does not import even types of vscode', 'src/core/planted.ts', 'vscode'),
  forbidden('core does not import Node', 'src/core/planted.ts', 'node:fs'),
  forbidden('core does not import a package without a decision', 'src/core/planted.ts', 'preact'),
  forbidden('forges do not import host', 'src/forges/planted.ts', '../host/state.ts'),
  forbidden('forges do not import features', 'src/forges/planted.ts', '../features/review/drafts.ts'),
  forbidden('forges do not import protocol', 'src/forges/planted.ts', '../protocol/reflect.ts'),
  forbidden('forges do not import vscode', 'src/forges/planted.ts', 'vscode'),
  forbidden('forges do not import Node', 'src/forges/planted.ts', 'node:https'),
  forbidden('protocol does not import values of core', 'src/protocol/planted.ts', '../core/dates.ts'),
  forbidden('protocol does not import host', 'src/protocol/planted.ts', '../host/state.ts'),
  forbidden('protocol does not import webview', 'src/protocol/planted.ts', '../webview/reflect.tsx'),
  forbidden('protocol does not import vscode', 'src/protocol/planted.ts', 'vscode'),
  forbidden('webview does not import other values of core', 'src/webview/planted.tsx', '../core/markdown.ts'),
  forbidden('webview does not import host', 'src/webview/planted.tsx', '../host/state.ts'),
  forbidden('webview does not import features', 'src/webview/planted.tsx', '../features/review/drafts.ts'),
  forbidden('webview does not import vscode', 'src/webview/planted.tsx', 'vscode'),
  forbidden('webview does not import Node', 'src/webview/planted.tsx', 'node:path'),
  forbidden('host does not import forges', 'src/host/planted.ts', '../forges/http.ts'),
  forbidden('host does not import features', 'src/host/planted.ts', '../features/review/drafts.ts'),
  forbidden('host does not import webview', 'src/host/planted.ts', '../webview/reflect.tsx'),
  forbidden('host imports Node in host/node only', 'src/host/planted.ts', 'node:fs'),
  forbidden('host/web does not import Node', 'src/host/web/planted.ts', 'fs/promises'),
  forbidden('host/web does not import host/node', 'src/host/web/planted.ts', '../node/git.ts'),
  forbidden('a feature does not import another', 'src/features/waiting/planted.ts', '../review/drafts.ts'),
  forbidden('features do not import forges', 'src/features/waiting/planted.ts', '../../forges/http.ts'),
  forbidden('features do not import webview', 'src/features/waiting/planted.ts', '../../webview/reflect.tsx'),
  forbidden('features do not import Node', 'src/features/waiting/planted.ts', 'node:os'),
  forbidden('nothing of the source imports a test', 'src/core/planted.ts', '../../test/support/clock.ts'),
  forbidden('no script imports a test', 'scripts/planted.ts', '../test/support/clock.ts'),
  newFile(
    'every source file is in a folder of the design',
    'imports',
    'src/tools/planted.ts',
    'export const planted = 1;\n',
    /belongs to no folder/,
  ),
  {
    rule: 'start does not import a platform',
    step: 'imports',
    file: 'src/start.ts',
    says: /must not import \.\/host\/node\/nodePlatform\.ts/,
    plant: (tree) => tree.edit('src/start.ts', (text) => `import './host/node/nodePlatform.ts';\n${text}`),
  },
  {
    rule: 'the web entry does not import the Node platform',
    step: 'imports',
    file: 'src/extension.web.ts',
    says: /must not import \.\/host\/node\/nodePlatform\.ts/,
    plant: (tree) =>
      tree.edit('src/extension.web.ts', (text) => `import './host/node/nodePlatform.ts';\n${text}`),
  },
];
