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

/** An import that a file of ours gets, which is there already. */
function forbiddenIn(rule: string, file: string, specifier: string): Breach {
  const { says } = forbidden(rule, file, specifier);
  // Only of types: the check itself runs some of these files.
  const line = `import type { Planted } from '${specifier}';\n`;
  const plant: Breach['plant'] = (tree) => tree.edit(file, (text) => line + text);
  return { rule, step: 'imports', file, says, plant };
}

/** The compiler's part of the table: what only a page has. */
function usesPage(room: string, file: string): Breach {
  const text = 'export const title = document.title;\n';
  return newFile(`${room} knows no page`, 'types', file, text, /'document'/);
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
  forbidden('forges do not import webview', 'src/forges/planted.ts', '../webview/reflect.tsx'),
  forbidden('forges do not import names', 'src/forges/planted.ts', '../names.ts'),
  usesPage('forges', 'src/forges/planted.ts'),
  forbidden('forges do not import vscode', 'src/forges/planted.ts', 'vscode'),
  forbidden('forges do not import Node', 'src/forges/planted.ts', 'node:https'),
  forbidden('protocol does not import values of core', 'src/protocol/planted.ts', '../core/dates.ts'),
  forbidden('protocol does not import forges', 'src/protocol/planted.ts', '../forges/http.ts'),
  forbidden('protocol does not import features', 'src/protocol/planted.ts', '../features/review/drafts.ts'),
  forbidden('protocol does not import names', 'src/protocol/planted.ts', '../names.ts'),
  forbidden('protocol does not import Node', 'src/protocol/planted.ts', 'node:fs'),
  usesPage('protocol', 'src/protocol/planted.ts'),
  forbidden('protocol does not import host', 'src/protocol/planted.ts', '../host/state.ts'),
  forbidden('protocol does not import webview', 'src/protocol/planted.ts', '../webview/reflect.tsx'),
  forbidden('protocol does not import vscode', 'src/protocol/planted.ts', 'vscode'),
  forbidden('webview does not import other values of core', 'src/webview/planted.tsx', '../core/markdown.ts'),
  forbidden('webview does not import forges', 'src/webview/planted.tsx', '../forges/http.ts'),
  forbidden('webview does not import names', 'src/webview/planted.tsx', '../names.ts'),
  forbidden('webview does not import host', 'src/webview/planted.tsx', '../host/state.ts'),
  forbidden('webview does not import features', 'src/webview/planted.tsx', '../features/review/drafts.ts'),
  forbidden('webview does not import vscode', 'src/webview/planted.tsx', 'vscode'),
  forbidden('webview does not import Node', 'src/webview/planted.tsx', 'node:path'),
  forbidden('host does not import forges', 'src/host/planted.ts', '../forges/http.ts'),
  forbidden('host does not import features', 'src/host/planted.ts', '../features/review/drafts.ts'),
  forbidden('host does not import webview', 'src/host/planted.ts', '../webview/reflect.tsx'),
  usesPage('host', 'src/host/planted.ts'),
  usesPage('host/node', 'src/host/node/planted.ts'),
  usesPage('host/web', 'src/host/web/planted.ts'),
  forbidden('host imports Node in host/node only', 'src/host/planted.ts', 'node:fs'),
  forbidden('host/web does not import Node', 'src/host/web/planted.ts', 'fs/promises'),
  forbidden('host/web does not import host/node', 'src/host/web/planted.ts', '../node/git.ts'),
  forbidden('a feature does not import another', 'src/features/waiting/planted.ts', '../review/drafts.ts'),
  forbidden('features do not import forges', 'src/features/waiting/planted.ts', '../../forges/http.ts'),
  forbidden('features do not import webview', 'src/features/waiting/planted.ts', '../../webview/reflect.tsx'),
  forbidden('features do not import Node', 'src/features/waiting/planted.ts', 'node:os'),
  usesPage('features', 'src/features/waiting/planted.ts'),
  forbidden('nothing of the source imports a test', 'src/core/planted.ts', '../../test/support/clock.ts'),
  forbidden('no script imports a test', 'scripts/planted.ts', '../test/support/clock.ts'),
  newFile(
    'every source file is in a folder of the design',
    'imports',
    'src/tools/planted.ts',
    'export const planted = 1;\n',
    /belongs to no folder/,
  ),
  forbiddenIn('start does not import a platform', 'src/start.ts', './host/node/nodePlatform.ts'),
  forbiddenIn('start does not import protocol', 'src/start.ts', './protocol/reflect.ts'),
  forbiddenIn('start does not import webview', 'src/start.ts', './webview/reflect.tsx'),
  forbiddenIn('start does not import Node', 'src/start.ts', 'node:fs'),
  {
    rule: 'start knows no page',
    step: 'types',
    file: 'src/start.ts',
    says: /'document'/,
    plant: (tree) => tree.edit('src/start.ts', (text) => `${text}\nexport const title = document.title;\n`),
  },
  forbiddenIn(
    'the Node entry does not import the web platform',
    'src/extension.ts',
    './host/web/webPlatform.ts',
  ),
  forbiddenIn('the Node entry does not import protocol', 'src/extension.ts', './protocol/reflect.ts'),
  forbiddenIn('the Node entry does not import webview', 'src/extension.ts', './webview/reflect.tsx'),
  forbiddenIn('the Node entry does not import Node', 'src/extension.ts', 'node:fs'),
  forbiddenIn(
    'the web entry does not import the Node platform',
    'src/extension.web.ts',
    './host/node/nodePlatform.ts',
  ),
  forbiddenIn('the web entry does not import protocol', 'src/extension.web.ts', './protocol/reflect.ts'),
  forbiddenIn('the web entry does not import webview', 'src/extension.web.ts', './webview/reflect.tsx'),
  forbiddenIn('the web entry does not import Node', 'src/extension.web.ts', 'node:fs'),
  forbiddenIn('names import nothing, not even of core', 'src/names.ts', './core/dates.ts'),
  forbiddenIn('names do not import host', 'src/names.ts', './host/state.ts'),
  forbiddenIn('names do not import features', 'src/names.ts', './features/review/drafts.ts'),
  forbiddenIn('names do not import vscode', 'src/names.ts', 'vscode'),
  forbiddenIn('names do not import Node', 'src/names.ts', 'node:fs'),
];
