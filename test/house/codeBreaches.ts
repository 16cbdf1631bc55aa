import { newFile } from './breach.ts';
import type { Breach } from './breach.ts';

function lint(rule: string, file: string, text: string, says: RegExp): Breach {
  return newFile(rule, 'lint', file, text, says);
}

function types(rule: string, file: string, text: string, says: RegExp): Breach {
  return newFile(rule, 'types', file, text, says);
}

const core = 'src/core/planted.ts';

/** Breaches of what the compiler, the linter and the other tools watch over. */
export const codeBreaches: readonly Breach[] = [
  types('core knows no page', core, 'export const title = document.title;\n', /'document'/),
  types('core knows no Node', core, 'export const folder = process.cwd();\n', /'process'/),
  types('core knows no timers', core, 'setTimeout(() => undefined, 1);\n', /'setTimeout'/),
  types('core knows no console', core, `console.log('planted');\n`, /'console'/),
  types(
    'the web host knows no Node',
    'src/host/web/planted.ts',
    'export const e = process.env;\n',
    /'process'/,
  ),
  types('types are right', core, `export const day: number = 'monday';\n`, /not assignable to type 'number'/),
  types(
    'a list may have no such item',
    core,
    `const a = [1];\nexport const b: number = a[1];\n`,
    /undefined/,
  ),
  types('enums are not used', core, 'export enum Planted {\n  one,\n}\n', /erasableSyntaxOnly/),

  lint(
    'any is not used',
    core,
    'export function planted(value: any): void {\n  String(value);\n}\n',
    /no-explicit-any/,
  ),
  lint(
    'a promise is not left alone',
    'src/host/planted.ts',
    'async function work(): Promise<void> {\n  await Promise.resolve();\n}\n\nexport function planted(): void {\n  work();\n}\n',
    /no-floating-promises/,
  ),
  lint(
    'a promise is not a condition',
    'src/host/planted.ts',
    'export function planted(work: Promise<boolean>): number {\n  return work ? 1 : 2;\n}\n',
    /no-misused-promises/,
  ),
  lint('nothing is exported by default', core, 'export default 1;\n', /no-default-export/),
  lint(
    'a switch names every case',
    core,
    `export function planted(value: 'a' | 'b'): void {\n  switch (value) {\n    case 'a':\n      break;\n  }\n}\n`,
    /switch-exhaustiveness-check/,
  ),
  lint(
    'undefined is not denied',
    core,
    'export function planted(value: string | undefined): number {\n  return value!.length;\n}\n',
    /no-non-null-assertion/,
  ),
  lint(
    'types are imported as types',
    'src/core/planted.ts',
    `import { LocalDay } from './dates.ts';\n\nexport type Planted = LocalDay;\n`,
    /consistent-type-imports/,
  ),
  lint(
    'the source does not write to the console',
    'src/host/planted.ts',
    `console.log('planted');\n`,
    /no-console/,
  ),
  lint(
    'a file has at most 250 lines',
    core,
    `${'// planted\n'.repeat(250)}export const planted = 1;\n`,
    /max-lines/,
  ),
  {
    rule: 'imports do not go in a circle',
    step: 'lint',
    file: 'src/core/plantedOne.ts',
    says: /no-cycle/,
    plant: (tree) => {
      tree.write(
        'src/core/plantedOne.ts',
        `import { two } from './plantedTwo.ts';\n\nexport const one = (): number => two();\n`,
      );
      tree.write(
        'src/core/plantedTwo.ts',
        `import { one } from './plantedOne.ts';\n\nexport const two = (): number => one();\n`,
      );
    },
  },
  lint(
    'no test runs alone',
    'test/unit/planted.test.ts',
    `it.only('runs alone', () => undefined);\n`,
    /no-restricted-properties/,
  ),
  lint(
    'no test is skipped',
    'test/unit/planted.test.ts',
    `it.skip('is skipped', () => undefined);\n`,
    /no-restricted-properties/,
  ),
  lint(
    'no test skips itself',
    'test/unit/planted.test.ts',
    `it('skips itself', function () {\n  this.skip();\n});\n`,
    /no-restricted-properties/,
  ),
  lint(
    'an exception to a rule is taken away when it is no longer needed',
    core,
    '// oxlint-disable-next-line no-var\nexport const planted = 1;\n',
    /[Uu]nused/,
  ),

  newFile('files are formatted', 'format', core, 'export const planted = "one"\n', /Format issues/),
  {
    rule: 'nothing is exported that nobody uses',
    step: 'unused',
    file: 'src/core/dates.ts',
    says: /plantedDay/,
    plant: (tree) => tree.edit('src/core/dates.ts', (text) => `${text}\nexport const plantedDay = 1;\n`),
  },
  newFile('no file lies about unused', 'unused', core, 'export const planted = 1;\n', /Unused files/),

  newFile(
    'a file is named after its noun',
    'names',
    'src/core/dayUtils.ts',
    'export const a = 1;\n',
    /dayUtils/,
  ),
  newFile('a file only hands on nothing', 'names', core, `export * from './dates.ts';\n`, /is a barrel/),

  {
    rule: 'a question to GitHub asks for what its schema has',
    step: 'questions',
    file: 'src/forges/github/queries.ts',
    says: /detailsDocument.*headRefSha/,
    plant: (tree) =>
      tree.edit('src/forges/github/queries.ts', (text) =>
        text.replace('headRefName headRefOid', 'headRefName headRefSha'),
      ),
  },
  newFile(
    'a question to GitHub is exported, so that it is looked at',
    'questions',
    'src/forges/github/planted.ts',
    "const hidden = 'query Planted { viewer { login } }';\nexport const planted = hidden.length;\n",
    /has 1 questions, of which 0/,
  ),
  newFile(
    'a question to GitHub is made from what the check knows',
    'questions',
    'src/forges/github/planted.ts',
    'export function plantedDocument(name: string): string {\n  return `query Planted { ${name} }`;\n}\n',
    /cannot be called/,
  ),
];
