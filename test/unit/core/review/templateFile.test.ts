import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fittingFirst, lastOfEachName, longestTemplateFile } from '../../../../src/core/review/template.ts';
import { readTemplateFile } from '../../../../src/core/review/templateFile.ts';
import { templateText } from '../../../../src/core/review/templateValues.ts';

function faults(source: string): readonly string[] {
  return readTemplateFile(source).faults.map(
    ({ code, range, data }) =>
      `${source.slice(0, range.start).split(/\r\n|\r|\n/).length}: ${code}${data === '' ? '' : ` ${data}`}`,
  );
}

const sound = '---\nname: my-own\n---\nHello ${1:who}.\n';

describe('the file of a template', () => {
  it('needs a name and a body, and nothing else', () => {
    const { template, faults: found } = readTemplateFile(sound);
    assert.deepEqual(found, []);
    assert.ok(template);
    assert.equal(template.name, 'my-own');
    assert.equal(template.description, '');
    assert.deepEqual(template.when, ['comment']);
    assert.equal(templateText(template), 'Hello ‹who›.');
  });

  it('takes everything that a built-in one has', () => {
    const { template } = readTemplateFile(
      '\uFEFF---\r\nname: my-own\r\ndescription: Mine\r\nlabel: issue\r\ndecorations: [blocking, security]\r\n' +
        'principle: genuine-humility\r\nwhen: reply\r\n---\r\n\r\nTwo\r\nlines.\r\n\r\n',
    );
    assert.ok(template);
    const { pieces, ...rest } = template;
    assert.equal(pieces.length, 1);
    assert.deepEqual(rest, {
      name: 'my-own',
      description: 'Mine',
      label: 'issue',
      decorations: ['blocking', 'security'],
      principle: 'genuine-humility',
      when: ['reply'],
      body: 'Two\nlines.',
    });
  });

  it('is told at the line what is wrong in its header', () => {
    assert.deepEqual(faults('No header.'), ['1: no-header']);
    assert.deepEqual(faults('---\nname: a\n'), ['1: no-header']);
    assert.deepEqual(faults('---\ndescription: x\n---\nBody'), ['1: no-name']);
    assert.deepEqual(faults('---\nname: a\n---\n\n'), ['1: no-body']);
    assert.deepEqual(faults('---\nname: Two Words\n---\nBody'), ['2: bad-name Two Words']);
    assert.deepEqual(faults('---\nname: a\n\nlabel: rant\n---\nBody'), ['4: bad-label rant']);
    assert.deepEqual(faults('---\nname: a\nwhen:\n  - reply\n  - never\n---\nBody'), ['5: bad-when never']);
    assert.deepEqual(faults('---\nname: a\ndecorations: Not This\n---\nBody'), [
      '3: bad-decoration Not This',
    ]);
    assert.deepEqual(faults('---\nname: a\nprinciple: power\n---\nBody'), ['3: bad-principle power']);
    assert.deepEqual(faults('---\nname: a\nnmae: b\n---\nBody'), ['3: unknown-key nmae']);
    assert.match(faults('---\nname: "a\n---\nBody').join(), /not-yaml/);
    assert.match(faults('---\n- name\n---\nBody').join(), /^2: not-yaml/);
    assert.match(faults('---\nname: a\nname: b\n---\nBody').join(), /^3: not-yaml/);
  });

  it('is told at the line what is not understood in its body, and is used all the same', () => {
    const source = '---\nname: a\n---\n\nOne\nby $SOMEBODY\n${1:open';
    assert.deepEqual(faults(source), ['6: unknown-variable $SOMEBODY', '7: unclosed ${1:']);
    const { template } = readTemplateFile(source);
    assert.ok(template);
    assert.equal(templateText(template), 'One\nby ‹SOMEBODY›\n${1:open');
  });

  it('is not used with a faulty header', () => {
    assert.equal(readTemplateFile('---\nname: a\nlabel: rant\n---\nBody').template, undefined);
    assert.notEqual(readTemplateFile('---\nname: a\nmood: 3\n---\nBody').template, undefined);
  });

  it('cannot make anything grow: no aliases, no merges, no tags', () => {
    const bomb = `---\nname: &a x\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\nwhen: *c\n---\nBody`;
    assert.equal(readTemplateFile(bomb).template, undefined);
    assert.match(faults(bomb).join('\n'), /bad-when/);
    assert.match(faults('---\nname: !!js/function "x"\n---\nBody').join('\n'), /bad-name|not-yaml/);
    assert.match(faults('---\n<<: {name: a}\n---\nBody').join('\n'), /no-name/);
    assert.deepEqual(readTemplateFile('---\nname: {toString: a}\n---\nBody').template, undefined);
    assert.equal(readTemplateFile('---\n__proto__: {name: a}\n---\nBody').template, undefined);
  });

  it('is left alone when nobody could read it', () => {
    assert.deepEqual(faults(`---\nname: a\n---\n${'x'.repeat(longestTemplateFile)}`), ['1: too-long']);
    assert.deepEqual(faults(`---\nname: a\n${'# x\n'.repeat(2_000)}---\nBody`), ['1: too-long']);
    assert.deepEqual(faults(`---\nname: a\n---\n${'x'.repeat(20_000)}`), ['4: too-long']);
  });

  it('is text, whatever it holds: links, HTML and commands come out as they stand', () => {
    const body =
      '[run](command:workbench.action.quit) <img src=x onerror=alert(1)> <!-- -->\n![x](file:///etc/passwd)';
    const { template } = readTemplateFile(`---\nname: a\n---\n${body}`);
    assert.ok(template);
    assert.equal(templateText(template), body);
  });

  it('is read in bounded time and without throwing, whatever it is', () => {
    const part = fc.constantFrom(
      '---\n',
      'name: a\n',
      ': ',
      '- ',
      '${1:',
      '}',
      '&a ',
      '*a ',
      '!!x ',
      '"',
      '\r\n',
      '{',
      '[',
      '\uFEFF',
      '%TAG ! x\n',
      '...\n',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const source = parts.join('');
        for (const { range } of readTemplateFile(source).faults)
          assert.ok(range.start <= range.end && range.end <= source.length);
      }),
    );
    const started = performance.now();
    readTemplateFile(`---\nname: a\n${'a: ['.repeat(1_000)}\n---\nBody`);
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('several templates', () => {
  const named = (name: string, from: string, when: readonly ('comment' | 'stuck')[] = ['comment']) => ({
    name,
    from,
    when,
  });

  it('of one name are one: the last, at the place of the first', () => {
    assert.deepEqual(lastOfEachName([named('a', 'us'), named('b', 'us'), named('a', 'team')]), [
      named('a', 'team'),
      named('b', 'us'),
    ]);
  });

  it('come in their order, those that fit first', () => {
    const all = [named('a', ''), named('b', '', ['stuck']), named('c', '')];
    assert.deepEqual(
      fittingFirst(all, 'stuck').map(({ name }) => name),
      ['b', 'a', 'c'],
    );
    assert.deepEqual(
      fittingFirst(all, 'comment').map(({ name }) => name),
      ['a', 'c', 'b'],
    );
  });
});
