import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { importBreaches } from '../../../scripts/check/importTable.ts';

/** The breaches of one file that has only this import. */
function breaches(path: string, line: string): readonly string[] {
  return importBreaches([{ path, text: `${line}\n` }]);
}

function allows(path: string, line: string): void {
  assert.deepEqual(breaches(path, line), [], `${path} may have: ${line}`);
}

function forbids(path: string, line: string): void {
  const found = breaches(path, line);
  assert.equal(found.length, 1, `${path} must not have: ${line}`);
  assert.ok(found[0]?.startsWith(`${path}: must not import `), found[0]);
}

/** What CONTRIBUTING.md lets a row import: a column, or `types` of it. */
function writtenTable(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');
  const rows = text
    .slice(text.indexOf('| from ↓ may import →'))
    .split('\n\n')[0]
    ?.split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [head = [], , ...body] = rows ?? [];
  return new Map(
    body.map(([, row = '', ...cells]) => [row, head.slice(2, -1).filter((_, at) => cells[at] !== '')]),
  );
}

describe('the import table', () => {
  it('is the one that CONTRIBUTING.md shows', () => {
    const rows = {
      core: 'src/core/a.ts',
      forges: 'src/forges/a.ts',
      protocol: 'src/protocol/a.ts',
      webview: 'src/webview/a.tsx',
      host: 'src/host/node/a.ts',
      features: 'src/features/waiting/a.ts',
      'start, extension*': 'src/start.ts',
    };
    const columns = {
      core: '/src/core/dates.ts',
      forges: '/src/forges/http.ts',
      host: '/src/host/state.ts',
      features: '/src/features/waiting/b.ts',
      protocol: '/src/protocol/reflect.ts',
      webview: '/src/webview/page.ts',
      vscode: 'vscode',
      Node: 'node:fs',
    };
    for (const [row, file] of Object.entries(rows)) {
      const root = '../'.repeat(file.split('/').length - 1).replace(/^$/, './');
      const open = Object.entries(columns)
        .filter(([, target]) => {
          const specifier = target.startsWith('/') ? root + target.slice(1) : target;
          return breaches(file, `import type { Something } from '${specifier}';`).length === 0;
        })
        .map(([column]) => column);
      // The page itself is the compiler's, not the table's.
      assert.deepEqual(
        open,
        writtenTable()
          .get(row)
          ?.filter((column) => column !== 'DOM'),
        row,
      );
    }
  });

  it('keeps the core to itself and two pure packages', () => {
    allows('src/core/waiting/turn.ts', `import { addDays } from '../dates.ts';`);
    allows('src/core/reflection/header.ts', `import { parseDocument } from 'yaml';`);
    for (const specifier of [
      'vscode',
      'node:fs',
      'fs',
      'preact',
      '../../host/files.ts',
      '../../names.ts',
      '../../protocol/reflect.ts',
      '../../forges/http.ts',
      '../../features/waiting/poll.ts',
    ]) {
      forbids('src/core/waiting/turn.ts', `import { something } from '${specifier}';`);
      forbids('src/core/waiting/turn.ts', `import type { Something } from '${specifier}';`);
    }
  });

  it('lets the forges use the core and nothing of VS Code or Node', () => {
    allows('src/forges/github/client.ts', `import { http } from '../http.ts';`);
    allows('src/forges/http.ts', `import type { Result } from '../core/ports.ts';`);
    forbids('src/forges/http.ts', `import { request } from 'node:https';`);
    forbids('src/forges/http.ts', `import { Uri } from 'vscode';`);
    forbids('src/forges/http.ts', `import { state } from '../host/state.ts';`);
  });

  it('gives the protocol only types of the core', () => {
    allows('src/protocol/reflect.ts', `import type { LocalDay } from '../core/dates.ts';`);
    forbids('src/protocol/reflect.ts', `import { addDays } from '../core/dates.ts';`);
    forbids('src/protocol/reflect.ts', `import { type LocalDay } from '../core/dates.ts';`);
    forbids('src/protocol/reflect.ts', `import type { Page } from '../webview/page.ts';`);
  });

  it('gives the pages types of the core, and the two files of it that are only values', () => {
    allows('src/webview/card.tsx', `import type { Entry } from '../core/reflection/entry.ts';`);
    allows('src/webview/card.tsx', `import { principles } from '../core/principle.ts';`);
    allows('src/webview/card.tsx', `import { isoWeekday } from '../core/dates.ts';`);
    allows('src/webview/card.tsx', `import { useState } from 'preact/hooks';`);
    forbids('src/webview/card.tsx', `import { newEntry } from '../core/reflection/entry.ts';`);
    forbids('src/webview/card.tsx', `import { View } from '../names.ts';`);
    forbids('src/webview/card.tsx', `import { Uri } from 'vscode';`);
    forbids('src/webview/card.tsx', `import { join } from 'node:path';`);
  });

  it('lets Node be used in host/node only, and keeps the two hosts apart', () => {
    allows('src/host/node/git.ts', `import { spawn } from 'node:child_process';`);
    allows('src/host/node/git.ts', `import type { Platform } from '../platform.ts';`);
    forbids('src/host/files.ts', `import { spawn } from 'node:child_process';`);
    forbids('src/host/web/files.ts', `import { readFile } from 'fs/promises';`);
    forbids('src/host/web/files.ts', `import { git } from '../node/git.ts';`);
    forbids('src/host/files.ts', `import { git } from './node/git.ts';`);
    forbids('src/host/files.ts', `import { sidebar } from '../features/reflection/sidebar.ts';`);
    forbids('src/host/files.ts', `import { http } from '../forges/http.ts';`);
  });

  it('lets a feature import its own folder and no other feature', () => {
    allows('src/features/waiting/tree.ts', `import { poll } from './poll.ts';`);
    allows('src/features/waiting/tree.ts', `import { Command } from '../../names.ts';`);
    forbids('src/features/waiting/tree.ts', `import { drafts } from '../review/drafts.ts';`);
    forbids('src/features/waiting/tree.ts', `import { http } from '../../forges/http.ts';`);
    forbids('src/features/waiting/tree.ts', `import { git } from '../../host/node/git.ts';`);
    forbids('src/features/waiting/tree.ts', `import { join } from 'node:path';`);
  });

  it('lets the wiring import every layer and no platform', () => {
    allows('src/start.ts', `import { http } from './forges/http.ts';`);
    forbids('src/start.ts', `import { nodePlatform } from './host/node/nodePlatform.ts';`);
    forbids('src/start.ts', `import type { Message } from './protocol/reflect.ts';`);
    allows('src/extension.ts', `import { nodePlatform } from './host/node/nodePlatform.ts';`);
    forbids('src/extension.ts', `import { webPlatform } from './host/web/webPlatform.ts';`);
    forbids('src/extension.web.ts', `import { nodePlatform } from './host/node/nodePlatform.ts';`);
    forbids('src/names.ts', `import { start } from './start.ts';`);
  });

  it('lets tests import anything and nobody import a test', () => {
    allows('test/unit/core/dates.test.ts', `import { addDays } from '../../../src/core/dates.ts';`);
    allows('test/unit/core/dates.test.ts', `import { clock } from '../../support/clock.ts';`);
    allows('scripts/start.ts', `import { chromium } from 'playwright-core';`);
    forbids('scripts/start.ts', `import { clock } from '../test/support/clock.ts';`);
    forbids('src/core/dates.ts', `import { clock } from '../../test/support/clock.ts';`);
  });

  it('sees imports in every form', () => {
    const path = 'src/core/dates.ts';
    for (const text of [
      `import 'node:fs';`,
      `import * as fs from 'node:fs';`,
      `import fs, { readFile } from 'node:fs';`,
      `import {\n  readFile,\n  writeFile,\n} from 'node:fs';`,
      `export { readFile } from 'node:fs';`,
      `export * from 'node:fs';`,
      `export const fs = await import('node:fs');`,
      `const fs = require('node:fs');`,
    ]) {
      forbids(path, text);
    }
    allows(path, `// an import('node:fs') in a comment`);
    allows(path, ` * for instance import('node:fs')`);
  });

  it('refuses a file in no folder of the design', () => {
    assert.equal(breaches('src/tools/date.ts', '').length, 1);
    assert.equal(breaches('src/extra.ts', '').length, 1);
  });
});
