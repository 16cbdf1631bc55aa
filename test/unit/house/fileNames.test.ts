import assert from 'node:assert/strict';

import { nameBreaches } from '../../../scripts/check/fileNames.ts';

function breaches(path: string, text = 'export const value = 1;\n'): readonly string[] {
  return nameBreaches([{ path, text }]);
}

describe('file names', () => {
  it('accept a noun in camelCase, for code and for its test', () => {
    assert.deepEqual(breaches('src/core/reflection/promptSets.ts'), []);
    assert.deepEqual(breaches('test/unit/core/dates.test.ts'), []);
    assert.deepEqual(breaches('src/extension.web.ts'), []);
  });

  it('refuse words that promise anything', () => {
    for (const name of [
      'utils',
      'dateUtils',
      'date-utils',
      'helpers',
      'testHelper',
      'common',
      'draftManager',
      'index',
    ]) {
      assert.ok(breaches(`src/core/${name}.ts`).length > 0, name);
      assert.ok(breaches(`test/${name}.test.ts`).length > 0, `${name}.test`);
    }
    assert.equal(breaches('src/core/utils/dates.ts').length, 1);
  });

  it('do not mind such a word inside another noun', () => {
    assert.deepEqual(breaches('src/core/commonality.ts'), []);
    assert.deepEqual(breaches('src/core/indexedDay.ts'), []);
  });

  it('refuse other spellings than camelCase', () => {
    assert.equal(breaches('src/core/PullRequest.ts').length, 1);
    assert.equal(breaches('src/core/pull-request.ts').length, 1);
    assert.equal(breaches('src/core/pull_request.ts').length, 1);
  });
});

describe('declarations beside their source', () => {
  it('are refused, since only the compiler writes them there', () => {
    const own = { path: 'src/core/dates.ts', text: 'export const a = 1;\n' };
    const text = 'export declare const a = 1;\n';
    assert.equal(nameBreaches([own, { path: 'src/core/dates.d.ts', text }]).length, 1);
    assert.deepEqual(nameBreaches([own, { path: 'src/core/globals.d.ts', text }]), []);
  });
});

describe('barrels', () => {
  it('are refused in every form', () => {
    for (const text of [
      `export * from './dates.ts';\n`,
      `/** All of it. */\nexport { addDays } from './dates.ts';\nexport type { LocalDay } from './dates.ts';\n`,
      `import { addDays } from './dates.ts';\n\nexport { addDays };\n`,
    ]) {
      assert.equal(breaches('src/core/calendar.ts', text).length, 1, text);
    }
  });

  it('are not files with a thing of their own', () => {
    assert.deepEqual(breaches('src/core/a.ts', `export * from './b.ts';\nexport const own = 1;\n`), []);
    assert.deepEqual(breaches('src/core/a.ts', `import './b.ts';\n\nstart();\n`), []);
  });
});
