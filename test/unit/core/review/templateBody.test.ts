import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { printSnippet, snippetText } from '../../../../src/core/review/snippet.ts';
import { parseBody } from '../../../../src/core/review/templateBody.ts';
import { fillTemplate, type TemplateValues } from '../../../../src/core/review/templateValues.ts';

function read(body: string, values: TemplateValues = {}): string {
  return snippetText(fill(body, values));
}

function fill(body: string, values: TemplateValues = {}): ReturnType<typeof fillTemplate> {
  return fillTemplate({ pieces: parseBody(body).pieces, label: undefined, decorations: [] }, values);
}

function faults(body: string): readonly string[] {
  return parseBody(body).faults.map(({ code, range }) => `${code}: ${body.slice(range.start, range.end)}`);
}

describe('the body of a template', () => {
  it('fills in a variable that is known, however it is written', () => {
    assert.equal(read('$FILE, ${FILE}, ${FILE:some file}', { FILE: 'a.ts' }), 'a.ts, a.ts, a.ts');
  });

  it('never guesses: what is not known is the default, empty if the template says so, else a placeholder', () => {
    assert.equal(
      read('Hello ${AUTHOR:there}${BRANCH:}, see ${PERMALINK}.'),
      'Hello there, see ‹a link to the lines›.',
    );
    assert.equal(read('${AUTHOR:${FILE:nobody}}'), 'nobody');
  });

  it('gives what is not known a tab stop of its own, the same for each of its places', () => {
    const pieces = fill('${2:what} $AUTHOR $FILE $AUTHOR');
    assert.deepEqual(
      pieces.flatMap((piece) => (piece.kind === 'stop' ? [piece.number] : [])),
      [2, 3, 4, 3],
    );
  });

  it('marks every placeholder, so that nobody sends one by mistake', () => {
    assert.equal(
      read('${1:because}, ${2:‹marked already›}, ${3:two\nlines}, ${4}'),
      '‹because›, ‹marked already›, ‹two lines›, ',
    );
  });

  it('offers a value that is known in a placeholder as it is', () => {
    assert.equal(read('${1:Hello $AUTHOR}'), '‹Hello the author›');
    assert.equal(read('${1:Hello $AUTHOR}', { AUTHOR: 'Ana' }), 'Hello Ana');
  });

  it('repeats a placeholder at each place of its number', () => {
    assert.equal(read('$1 and ${1:this} and ${1}'), '‹this› and ‹this› and ‹this›');
  });

  it('takes a value as text, whatever it holds', () => {
    const value = '${1:evil} $AUTHOR \\ } ${BRANCH}';
    const pieces = fill('a ${FILE} b', { FILE: value });
    assert.equal(snippetText(pieces), `a ${value} b`);
    assert.equal(read(printSnippet(pieces)), `a ${value} b`);
  });

  it('ends a cycle of placeholders where it begins', () => {
    assert.equal(read('${1:a ${1:b ${1:c}}}'), '‹a b c›');
    assert.deepEqual(faults('${1:a ${1:b}}'), ['nested: ${1:a ${1:b}}']);
    assert.equal(read('${AUTHOR:${AUTHOR:${AUTHOR}}}'), '‹the author›');
  });

  it('says where something is not understood, and keeps it as text', () => {
    assert.deepEqual(faults('Hi ${1:x'), ['unclosed: ${1:']);
    assert.deepEqual(faults('${1|a,b}'), ['unclosed: ${1|']);
    assert.deepEqual(faults('${FILE/(a+)+$/x/}'), ['transform: ${FILE/']);
    assert.deepEqual(faults('by $TM_FILENAME'), ['unknown-variable: $TM_FILENAME']);
    assert.deepEqual(faults('\\${1:x\\} costs $ 5'), []);
    assert.equal(read('Hi ${1:x'), 'Hi ${1:x');
    assert.equal(read('by ${HOME}'), 'by ‹HOME›');
  });

  it('reads anything in linear time, without throwing, and prints what it read as it reads', () => {
    for (const text of ['${1:', '${1|', '$', '\\', '${AUTHOR:${1:', '${1|a,b|}', '}', '${1:${1:}}']) {
      const long = text.repeat(40_000);
      const started = performance.now();
      parseBody(long);
      assert.ok(performance.now() - started < 2_000, text);
    }
    const unit = fc.constantFrom(
      '$',
      '{',
      '}',
      '\\',
      '|',
      ',',
      ':',
      '1',
      '2',
      'AUTHOR',
      '/',
      '\n',
      '‹',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (body) => {
        const once = fill(body, { AUTHOR: '${1}' });
        assert.equal(read(printSnippet(once)), snippetText(once));
      }),
    );
  });
});
