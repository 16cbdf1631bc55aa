import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkBalance, defaultMaxLength } from '../../../../../src/core/review/balance/check.ts';
import { maskProse } from '../../../../../src/core/review/balance/mask.ts';
import { rules } from '../../../../../src/core/review/balance/rules.ts';
import { english } from '../../../../../src/core/review/lexicon/english.ts';

/** Text in which the rules find something: words of the lexicon, Markdown, and anything at all between them. */
const talk = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...english.flatMap(({ expressions }) =>
          expressions.map((expression) => expression.replace('*', 'ed')),
        ),
      ),
      fc.constantFrom(...rules.flatMap(({ flagged }) => flagged)),
      fc.constantFrom(
        '`',
        '```\n',
        '> ',
        '\r\n',
        '\n\n',
        '**',
        '[a](',
        '<b',
        '"',
        'you ',
        "I'm ",
        'İ',
        '👍🏽',
        '\u202e',
        '?!',
        'f**k',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(' '));

function codesOf(text: string): string[] {
  return checkBalance(text).map(({ code }) => code);
}

describe('the balance check on any text', () => {
  it('gives ranges and fixes that lie within the text, in order, with words as they stand there', () => {
    fc.assert(
      fc.property(talk, (text) => {
        let last = 0;
        for (const { range, fix, data, code } of checkBalance(text)) {
          assert.ok(
            range.start >= last && range.start < range.end && range.end <= text.length,
            `${code} ${range.start}–${range.end}`,
          );
          last = range.start;
          if (fix)
            assert.ok(
              fix.range.start >= 0 && fix.range.start <= fix.range.end && fix.range.end <= text.length,
            );
          if (typeof data['found'] === 'string')
            assert.equal(data['found'], text.slice(range.start, range.end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same every time', () => {
    fc.assert(
      fc.property(talk, (text) => assert.deepEqual(checkBalance(text), checkBalance(text))),
      { numRuns: 150 },
    );
  });

  it('finds nothing in a fenced block or a quotation, whatever is in it', () => {
    const line = talk.map((text) => text.replace(/[\r\n`~\u2028\u2029]/g, ' '));
    fc.assert(
      fc.property(line, (text) => {
        assert.deepEqual(checkBalance(`\`\`\`\n${text}\n\`\`\``), []);
        assert.deepEqual(checkBalance(`> ${text}`), []);
        assert.deepEqual(checkBalance(`\`\`\`suggestion\r\n${text}\r\n\`\`\`\r\n`), []);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the length of the text when it blanks out what is not prose', () => {
    fc.assert(
      fc.property(talk, (text) => assert.equal(maskProse(text).length, text.length)),
      { numRuns: 300 },
    );
  });

  it('shows at most three hints for a text under 200 characters', () => {
    fc.assert(
      fc.property(talk, (text) => {
        const hints = checkBalance(text.slice(0, 199)).filter(({ severity }) => severity === 'hint');
        assert.ok(hints.length <= 3);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the balance check', () => {
  it('has nothing to say about an empty text or a short good one', () => {
    for (const text of [
      '',
      ' \r\n\t',
      'LGTM',
      'nit: rename to `count`',
      '👍',
      ':+1:',
      'Done.',
      'Thanks!',
      'Nice catch!!',
      'Why?',
    ]) {
      assert.deepEqual(codesOf(text), [], text);
    }
  });

  it('leaves code, links, file names and identifiers alone', () => {
    for (const text of [
      'Rename `stupid_idiot` to `user`.',
      'See https://example.org/wtf/fuck-this for the log.',
      'The file crap/idiot/readme.md is generated.',
      'kill_stupid_children() is called twice.',
      'The flag --damn is new.',
      '```js\n// wtf is this shit\n```',
      '> this is crap\n\nI read this differently: it is about the old version.',
    ]) {
      assert.deepEqual(codesOf(text), [], text);
    }
  });

  it('tells whom a hurting word is aimed at', () => {
    assert.deepEqual(
      checkBalance('You idiot.').map(({ code, severity }) => [code, severity]),
      [['insult', 'warning']],
    );
    assert.deepEqual(
      checkBalance('What an idiotic default.').map(({ severity }) => severity),
      ['hint'],
    );
    assert.deepEqual(codesOf("Sorry, I'm an idiot."), ['harsh-on-self']);
    assert.deepEqual(codesOf('My stupid mistake.'), []);
    assert.deepEqual(codesOf('You are not stupid.'), []);
    assert.deepEqual(codesOf('The user said "this is stupid" in the interview.'), []);
    assert.deepEqual(
      checkBalance('wtf').map(({ severity }) => severity),
      ['hint'],
    );
    assert.deepEqual(
      checkBalance('Fuck you.').map(({ severity }) => severity),
      ['warning'],
    );
  });

  it('reads swear words behind asterisks and stretched letters', () => {
    for (const text of [
      'What the f**k',
      'sh*t',
      'this is $hit',
      'f*** this',
      'this suuuucks',
      'W T F is not this, but WTF is',
    ]) {
      assert.ok(
        checkBalance(text).some(({ topic }) => topic === 'disrespect'),
        text,
      );
    }
  });

  it('leaves out ignored codes and allowed expressions', () => {
    assert.deepEqual(checkBalance('This API sucks.', { ignore: ['profanity'] }), []);
    assert.deepEqual(checkBalance('This API sucks.', { allow: ['SUCKS'] }), []);
    assert.equal(checkBalance('This API sucks, damn.', { allow: ['sucks'] }).length, 1);
  });

  it('is off for other languages unless told that the text is English', () => {
    assert.deepEqual(codesOf('Das ist nicht gut, die Klasse und der Test sind ein Idiot.'), []);
    assert.deepEqual(codesOf('Это полный идиот idiot, так нельзя писать код в проекте.'), []);
    assert.deepEqual(checkBalance('You idiot.', { language: 'de' }), []);
    assert.equal(checkBalance('You idiot.', { language: 'en-GB' }).length, 1);
    assert.equal(
      checkBalance('Das ist nicht gut, die Klasse und der Test sind ein Idiot.', { language: 'en' }).length >
        0,
      true,
    );
  });

  it('reads a very long text up to a bound and says so', () => {
    const text = `${'A calm sentence about the code. '.repeat(40_000)}You idiot.`;
    const findings = checkBalance(text);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['checked-partly'],
    );
    assert.deepEqual(findings[0]?.range, { start: defaultMaxLength, end: text.length });
    assert.deepEqual(
      checkBalance('Fine so far. You idiot.', { maxLength: 12 }).map(({ code }) => code),
      ['checked-partly'],
    );
  });

  it('offers fixes that leave a right sentence', () => {
    const fixed = (text: string): string => {
      const fix = checkBalance(text).find((finding) => finding.fix)?.fix;
      return fix ? text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.end) : text;
    };
    assert.equal(fixed('Obviously, this leaks.'), 'This leaks.');
    assert.equal(fixed('You forgot to close the file.'), 'Please also close the file.');
    assert.equal(fixed('You forgot the null check.'), 'Please also add the null check.');
    assert.equal(fixed('Your code is hard to follow.'), 'The code is hard to follow.');
    assert.equal(fixed('Why would you use a list here?'), 'What made you use a list here?');
    assert.equal(fixed('What the hell is this for?'), 'What is this for?');
    assert.equal(fixed('Did you even test this?'), 'Did you test this?');
    assert.equal(
      fixed('Please move this to the controller.'),
      'Please move this to the controller because ….',
    );
    assert.equal(fixed('This breaks the build again!!!'), 'This breaks the build again.');
    assert.equal(fixed('Just use a map.'), 'Use a map.');
    assert.equal(fixed('The damn test fails again.'), 'The test fails again.');
  });
});
