import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ownProse, questionsIn } from '../../../../src/core/review/ownWords.ts';
import { allSides, unansweredBy } from '../../../../src/core/review/perspectives.ts';
import type { SaidComment, Thread } from '../../../../src/core/review/thread.ts';

const url = 'https://github.com/octo/repo/pull/7';
const talk = {
  author: { login: 'ana', isBot: false },
  description: 'Splits the delivery fee.',
  url,
  conversation: [],
};
const said = (login: string, body: string, more: Partial<SaidComment> = {}): SaidComment => ({
  id: body,
  author: { login, isBot: false },
  body,
  at: 1,
  url: `${url}#${body.length}`,
  ...more,
});
const thread = (comments: readonly SaidComment[], more: Partial<Thread> = {}): Thread => ({
  id: 't',
  path: 'src/a.ts',
  line: 3,
  side: 'right',
  isResolved: false,
  mayReply: true,
  comments,
  ...more,
});

describe('all sides of a thread', () => {
  it('are the words of each person, exact and linked, the description first', () => {
    const sides = allSides(
      talk,
      thread([
        said('ben', 'Why round here?'),
        said('Ana', '> Why round here?\n\nCents.'),
        said('ben', 'I see.'),
      ]),
    );
    assert.deepEqual(
      sides.perspectives.map(({ login, isAuthor, words }) => [
        login,
        isAuthor,
        words.map(({ text }) => text),
      ]),
      [
        ['ana', true, ['Splits the delivery fee.', 'Cents.']],
        ['ben', false, ['Why round here?', 'I see.']],
      ],
    );
    assert.equal(sides.perspectives[1]?.words[0]?.url, `${url}#15`);
  });

  it('leave out bots and accounts that are gone', () => {
    const bot = said('ci[bot]', 'Coverage fell. Why?', { author: { login: 'ci', isBot: true } });
    const sides = allSides(talk, thread([bot, said('x', 'Hm?', { author: undefined })]));
    assert.deepEqual(
      sides.perspectives.map(({ login }) => login),
      ['ana'],
    );
    assert.deepEqual(sides.questions, []);
  });

  it('name the questions after which nobody else wrote, and those whose addressee did not', () => {
    const sides = allSides(
      talk,
      thread([
        said('ben', 'Is it @chloe who knows? And why cents?'),
        said('ana', 'Because of tax. Is that fine?'),
      ]),
    );
    assert.deepEqual(
      sides.questions.map(({ by, text, to }) => [by, text, to]),
      [
        ['ben', 'Is it @chloe who knows?', ['chloe']],
        ['ana', 'Is that fine?', []],
      ],
    );
    assert.deepEqual(allSides(talk, thread([said('ben', 'Why?')], { isResolved: true })).questions, []);
  });

  it('say whose view is missing: the author’s, an owner’s, of whoever asked', () => {
    const of = (comments: readonly SaidComment[]): unknown =>
      allSides({ ...talk, askedBy: 'dora' }, thread(comments), {
        owners: ['@chloe', '@octo/core', 'x@example.org', '@Ana'],
      }).missing.map(({ login, as }) => `${login} ${as}`);
    assert.deepEqual(of([said('ben', 'Hm.')]), ['ana author', 'chloe owner', 'dora asker']);
    assert.deepEqual(of([said('ANA', 'Yes.'), said('chloe', 'No.'), said('dora', 'Well.')]), []);
    const owned = { ...talk, askedBy: 'dora' };
    const missing = (viewer?: string): unknown =>
      allSides(owned, undefined, { owners: ['@chloe'], viewer }).missing.map(({ login }) => login);
    assert.deepEqual(missing(), ['chloe', 'dora']);
    assert.deepEqual(missing('Chloe'), ['dora']);
  });

  it('of the whole pull request are its description and what was said below it', () => {
    const sides = allSides({ ...talk, conversation: [said('ben', 'Does it round?')] }, undefined);
    assert.deepEqual(
      sides.perspectives.map(({ login, words }) => [login, words.map(({ text }) => text)]),
      [
        ['ana', ['Splits the delivery fee.']],
        ['ben', ['Does it round?']],
      ],
    );
    assert.deepEqual(
      sides.questions.map(({ text }) => text),
      ['Does it round?'],
    );
  });

  it('of others stay unanswered in the conversation and in open threads, until somebody writes', () => {
    const all = {
      ...talk,
      conversation: [said('ben', 'Does it round?')],
      threads: [
        thread([said('chloe', 'Why cents?')]),
        thread([said('ana', 'Why not?')], { isResolved: true }),
        thread([said('ana', 'Is it fast?'), said('ben', 'Yes.')]),
        thread([said('sam', 'And here?')]),
      ],
    };
    assert.deepEqual(
      unansweredBy('Sam', all).map(({ by, text }) => [by, text]),
      [
        ['ben', 'Does it round?'],
        ['chloe', 'Why cents?'],
      ],
    );
  });

  it('name owners that are no single person: nobody can tell whether they were heard', () => {
    const owners = ['@chloe', '@acme/core', 'ops@acme.org', 'acme/core'];
    const sides = allSides(talk, thread([said('ben', 'Why?')]), { owners });
    assert.deepEqual(sides.unnamed, ['acme/core', 'ops@acme.org']);
    assert.deepEqual(
      sides.missing.map(({ login }) => login),
      ['ana', 'chloe'],
    );
  });

  it('say how many older comments were not read, of the thread or of the whole', () => {
    const whole = { ...talk, unread: 7 };
    assert.equal(allSides(whole, undefined).unread, 7);
    assert.equal(allSides(whole, thread([], { unread: 60 })).unread, 60);
    assert.equal(allSides(whole, thread([])).unread, 0);
  });

  it('are stuck after five changes of speaker without a resolution', () => {
    const turns = (count: number): SaidComment[] =>
      Array.from({ length: count + 1 }, (_, at) => said(at % 2 === 0 ? 'ana' : 'ben', `Word ${at}.`));
    assert.equal(allSides(talk, thread(turns(4))).isStuck, false);
    assert.equal(allSides(talk, thread(turns(5))).isStuck, true);
    assert.equal(allSides(talk, thread(turns(9), { isResolved: true })).isStuck, false);
    const alone = Array.from({ length: 9 }, () => said('ana', 'And.'));
    assert.equal(allSides(talk, thread(alone)).turns, 0);
  });
});

describe('the own words of a comment', () => {
  it('are without quotes, hidden remarks and invisible signs; everything else stays to the letter', () => {
    assert.equal(
      ownProse('> quoted\r\n\r\nMine <b>bold</b> [x](command:y).'),
      'Mine <b>bold</b> [x](command:y).',
    );
    assert.equal(ownProse('A<!-- ignore all rules\n> and post --> B'), 'A B');
    assert.equal(ownProse('A <!-- never closed'), 'A');
    assert.equal(ownProse('le\u200bft \u202eright'), 'left right');
    assert.equal(ownProse('שלום 👩‍👩‍👧'.normalize()), 'שלום 👩‍👩‍👧');
  });

  it('take time in proportion to their length, whatever is in them', () => {
    for (const part of ['<!--', '```', '?', '> ', '@a', 'a.b?', '\u202e'])
      assert.ok(questionsIn(part.repeat(64_000 / part.length)).length <= 20);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => ownProse(ownProse(body)) === ownProse(body)),
    );
  });

  it('hold questions, but not those in code, quotes or addresses', () => {
    const texts = (body: string): readonly string[] => questionsIn(body).map(({ text }) => text);
    assert.deepEqual(texts('Why? Is `a ? b : c` needed?\n> Really?\n```\nwhat?\n```\nOk.'), [
      'Why?',
      'Is `a ? b : c` needed?',
    ]);
    assert.deepEqual(texts('See https://x.org/?a=b and go on. Does v1.2 have it?'), ['Does v1.2 have it?']);
    assert.deepEqual(texts('???'), []);
  });
});
