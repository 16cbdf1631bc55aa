import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { builtInTemplates } from '../../../../src/core/review/builtInTemplates.ts';
import { builtInTemplate } from '../../../../src/core/review/template.ts';
import { fillTemplate, templateText } from '../../../../src/core/review/templateValues.ts';
import { balancedPerspective as template } from '../../../../src/core/review/templates/balancedPerspective.ts';
import { snippetText } from '../../../../src/core/review/snippet.ts';
import {
  finish,
  hasOwnText,
  maskUnfilled,
  placeholders,
  unfilledLines,
  wordingOf,
} from '../../../../src/core/review/wording.ts';

const text = templateText(template);

function fill(index: number, words: string, into: string = text): string {
  return into.replace(placeholders(template)[index] ?? 'no such placeholder', () => words);
}

describe('what a draft holds of its template', () => {
  it('is empty as long as nobody filled it in, whichever way the choice goes', () => {
    assert.equal(hasOwnText(text, template), false);
    assert.equal(
      hasOwnText(
        text.replace(/Not blocking.*/, 'Blocking: I would like us to settle this before it is merged.'),
        template,
      ),
      false,
    );
    assert.equal(finish(text, template).text, '');
    assert.equal(hasOwnText('', template), false);
    assert.equal(hasOwnText(' \r\n\t', template), false);
  });

  it('has the person’s words as soon as one placeholder is filled or a line is added', () => {
    assert.equal(hasOwnText(fill(0, 'a loop'), template), true);
    assert.equal(hasOwnText(`${text}\nAnd one thing more.`, template), true);
    assert.equal(hasOwnText('my own words alone', template), true);
  });

  it('leaves out the lines that were not filled in, and the gaps around them', () => {
    const written = fill(6, 'What happens at midnight?', fill(0, 'a date compared as text'));
    assert.deepEqual(finish(written, template), {
      text: 'I see a date compared as text.\n\nWhat happens at midnight?\n\nNot blocking: your call.',
      dropped: 5,
      remaining: 0,
    });
  });

  it('keeps a line that was begun, and counts what is still open in it', () => {
    const finished = finish(fill(3, 'two sessions for one person'), template);
    assert.match(finished.text, /^My concern is two sessions for one person, because ‹[^›]+›\.$/m);
    assert.equal(finished.remaining, 1);
  });

  it('keeps line ends and the gaps that the person made', () => {
    const written = fill(0, 'a loop\n\n\n\n    code').replaceAll('\n', '\r\n');
    assert.equal(
      finish(written, template).text,
      'I see a loop\r\n\r\n\r\n\r\n    code.\r\n\r\nNot blocking: your call.',
    );
  });

  it('leaves text without placeholders as it is, but for space at its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '‹', '`', '.') }), (own) => {
        assert.equal(finish(own, template).text, own.trimEnd());
        assert.equal(finish(own, template).dropped, 0);
      }),
    );
  });

  it('gives the check nothing of what is not filled in', () => {
    assert.equal(maskUnfilled(text, template).trim(), 'Not blocking: your call.');
    const begun = maskUnfilled(fill(4, 'it logs everybody out'), template);
    assert.match(begun, /My concern is +, because it logs everybody out\./);
    assert.doesNotMatch(begun, /[‹›]/);
  });

  it('keeps every offset when it masks', () => {
    const part = fc.constantFrom(
      ...placeholders(template),
      ...text.split('\n'),
      '\r\n',
      '\n',
      'own words',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const written = parts.join('');
        const masked = maskUnfilled(written, template);
        assert.equal(masked.length, written.length);
        for (let at = 0; at < masked.length; at += 1)
          if (masked[at] !== written[at]) assert.equal(masked[at], ' ');
      }),
    );
  });

  it('knows the ranges of the lines to drop', () => {
    const written = fill(0, 'a loop');
    const ranges = unfilledLines(written, template);
    assert.equal(ranges.length, 6);
    let rest = written;
    for (const range of ranges.toReversed()) rest = rest.slice(0, range.start) + rest.slice(range.end);
    assert.deepEqual(unfilledLines(rest, template), []);
    assert.match(rest, /^I see a loop\.\n\n\n\nNot blocking: your call\.$/);
  });

  it('is told for every built-in template, and with the words of all of them at once', () => {
    const words = wordingOf(builtInTemplates);
    for (const each of builtInTemplates) {
      const written = templateText(each);
      for (const wording of [each, words]) {
        assert.equal(hasOwnText(written, wording), false, each.name);
        assert.equal(finish(written, wording).text, '', each.name);
        assert.equal(finish(`${written}\n\nMine.`, wording).remaining, 0, each.name);
        assert.doesNotMatch(maskUnfilled(written, wording), /[‹›]/);
      }
    }
  });

  it('is told whichever way the choices went', () => {
    for (const each of builtInTemplates) {
      for (const piece of each.pieces) {
        if (piece.kind !== 'choice') continue;
        for (const option of piece.options) {
          const written: string = templateText(each).replace(piece.options[0] ?? '', () => option);
          assert.equal(hasOwnText(written, each), false, `${each.name}: ${option}`);
        }
      }
    }
  });

  it('is told in a line that holds a value, and not in a line that is little more than one', () => {
    const own = builtInTemplate({
      name: 'own',
      description: '',
      label: undefined,
      decorations: [],
      principle: 'genuine-humility',
      when: ['comment'],
      body: ['In ${FILE} at ${LINES}: ${1:what I see}.', '${CODE}', 'About ${FILE}, nothing more.'],
    });
    const written = templateText(own, { FILE: 'a.ts', LINES: '3', CODE: 'code' });
    assert.equal(written, 'In a.ts at 3: ‹what I see›.\ncode\nAbout a.ts, nothing more.');
    assert.deepEqual(unfilledLines(written, own), [{ start: 0, end: 28 }]);
    assert.equal(hasOwnText('About a.ts, nothing more.', own), false);
    assert.equal(hasOwnText('About a.ts, much more.', own), true);
    assert.equal(hasOwnText('code', own), true);
  });

  it('keeps a label in front of what stays', () => {
    const labelled = snippetText(fillTemplate(template, {}, true));
    assert.match(labelled, /^\*\*suggestion:\*\* I see ‹/);
    assert.equal(hasOwnText(labelled, template), false);
    assert.equal(
      finish(fill(6, 'Why at midnight?', labelled), template).text,
      '**suggestion:** Why at midnight?\n\nNot blocking: your call.',
    );
    assert.match(finish(fill(0, 'a loop', labelled), template).text, /^\*\*suggestion:\*\* I see a loop\./);
    assert.equal(unfilledLines(labelled, template)[0]?.start, '**suggestion:** '.length);
  });

  it('takes time in line with its length, however many open lines there are', () => {
    const words = wordingOf(builtInTemplates);
    const million = builtInTemplates
      .map((each) => templateText(each))
      .join('\n')
      .repeat(400);
    assert.ok(million.length > 1_000_000);
    const started = performance.now();
    maskUnfilled(million, words);
    finish(million, words);
    unfilledLines(million, words);
    assert.ok(performance.now() - started < 3_000);
  });
});
