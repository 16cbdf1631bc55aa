import assert from 'node:assert/strict';
import { readWithGoodIntent } from '../../../../src/core/review/goodIntent.ts';

const codes = (body: string): readonly string[] => readWithGoodIntent(body).prompts.map(({ code }) => code);

describe('a comment I received, read with good intent', () => {
  it('shows their own words and questions, to the letter and without what they quoted', () => {
    const reading = readWithGoodIntent('> old words\n\nWhy is this here? <b>I</b> wonder.<!-- hidden -->');
    assert.equal(reading.words, 'Why is this here? <b>I</b> wonder.');
    assert.deepEqual(
      reading.questions.map(({ text }) => text),
      ['Why is this here?'],
    );
    assert.deepEqual(reading.stings, []);
    assert.equal(reading.isHurtful, false);
    assert.equal(codes('Why is this here? I wonder.')[0], 'only-a-question');
  });

  it('names the words that sting, and looks for no good side in what hurts a person', () => {
    const reading = readWithGoodIntent(
      'You are an idiot. This loop never ends because the index is not moved.',
    );
    assert.equal(reading.isHurtful, true);
    assert.ok(reading.stings.some(({ text }) => /idiot/.test(text)));
    assert.equal(reading.prompts[0]?.code, 'what-remains');
  });

  it('finds what stings with the check that it is given', () => {
    const words = 'You are an idiot.';
    assert.deepEqual(readWithGoodIntent(words, () => []).stings, []);
    assert.equal(readWithGoodIntent(words, () => []).isHurtful, false);
  });

  it('asks about hurry where little was said, and always for what they protect and what is right', () => {
    assert.deepEqual(codes('Wrong.').slice(0, 1), ['hurry']);
    for (const body of ['Wrong.', '', 'x'.repeat(50_000), 'Das ist nicht gut, bitte ändern.'])
      for (const code of ['protecting', 'know-more', 'right-part', 'ask-back'])
        assert.ok(codes(body).includes(code));
  });

  it('bounds what it reads', () => {
    assert.equal(readWithGoodIntent('a '.repeat(500_000)).words.length, 20_000);
  });
});
