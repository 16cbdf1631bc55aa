import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { selectionValues } from '../../../../src/core/review/codeSelection.ts';

const selection = {
  file: 'src/a.ts',
  startLine: 11,
  endLine: 14,
  code: 'let a;\r\nlet b;\r\n',
  language: 'typescript',
};

describe('what a selection of code tells a template', () => {
  it('is the file, the lines counted from one, and the code in a fence', () => {
    assert.deepEqual(selectionValues(selection), {
      FILE: 'src/a.ts',
      LINES: '12–15',
      CODE: '```typescript\nlet a;\nlet b;\n```',
    });
    assert.equal(selectionValues({ ...selection, endLine: 11 }).LINES, '12');
  });

  it('leaves out what is not known', () => {
    const values = selectionValues({ ...selection, file: undefined, code: '  \n' });
    assert.deepEqual(Object.keys(values), ['LINES']);
  });

  it('says so when it is cut', () => {
    const code = selectionValues({ ...selection, code: 'x\n'.repeat(61) }).CODE?.split('\n') ?? [];
    assert.equal(code.length, 63);
    assert.equal(code.at(-2), '…');
  });

  it('cannot be left by any code, nor by a language that somebody made up', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('`', 'a', '\n', '~') }),
        fc.string(),
        (code, language) => {
          const block = selectionValues({ ...selection, code: `x${code}`, language }).CODE ?? '';
          const [first = '', ...rest] = block.split('\n');
          const fence = /^`+/.exec(first)?.[0] ?? '';
          assert.ok(fence.length >= 3);
          assert.match(first.slice(fence.length), /^[\w+#.-]*$/);
          assert.deepEqual(
            rest.filter((line) => line.startsWith(fence)),
            [fence],
          );
          assert.equal(rest.at(-1), fence);
        },
      ),
    );
  });
});
