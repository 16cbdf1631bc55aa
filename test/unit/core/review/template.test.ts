import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  balancedPerspective as template,
  finish,
  hasOwnText,
  maskUnfilled,
  placeholders,
  templateText,
  unfilledLines,
} from '../../../../src/core/review/template.ts';

const text = templateText(template);

function fill(index: number, words: string, into: string = text): string {
  return into.replace(placeholders(template)[index] ?? 'no such placeholder', () => words);
}

describe('the balanced-perspective template', () => {
  it('asks, in this order, for what is seen, the reason, what works, the concern, doubt, a question and a way forward', () => {
    assert.deepEqual(
      [...text.matchAll(/I see|reason|keep|concern|because|not sure|ask you|way forward|Not blocking/g)].map(
        (match) => match[0],
      ),
      ['I see', 'reason', 'keep', 'concern', 'because', 'not sure', 'ask you', 'way forward', 'Not blocking'],
    );
  });

  it('marks every placeholder so that nobody sends one by mistake', () => {
    for (const placeholder of placeholders(template)) assert.match(placeholder, /^‹[^‹›]+›$/);
  });

  it('holds no word of praise', () => {
    assert.doesNotMatch(text, /great|good job|nice|well done|awesome/i);
  });

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
});
