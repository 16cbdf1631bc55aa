import assert from 'node:assert/strict';
import { checkBalance } from '../../../../../src/core/review/balance/check.ts';

/** Sentences as engineers write them every day. Each was once taken for something else; the rule that did is named. */
const plain: readonly (readonly [rule: string, ...sentences: string[]])[] = [
  [
    'hostile-remark',
    'Can you not read it from the environment?',
    'When this fails in production you have no clue why.',
    "If the exporter is down you're blind.",
    'This will hit you in production.',
    'The global state will hurt you once tests run in parallel.',
    'Somebody will beat you to it.',
    "I'd rather die with an error here than return null.",
    'Are you mad at me?',
    'This lets the cache get a life of its own.',
  ],
  [
    'insult',
    "The mappers are fine, they're dumb by design.",
    'Keep the components dumb: they are dumb on purpose.',
    'The vendor changed their stupid API again.',
    'Your dumb wrapper could be generic.',
    'The label “you idiot” should be friendlier.',
    "The label 'you idiot' should be friendlier.",
    '- > You idiot, this deletes it.',
    "It's me who is the idiot who wrote that in 2011, go ahead.",
  ],
  ['profanity', 'The --damn flag is new', 'Could you reword the comment "// this is shit, fix later"?'],
  [
    'person-not-code',
    'Your tests are really thorough, thanks!',
    'Your solution is much nicer than mine.',
    'Your change looks good to me.',
    'Your PR looks great',
  ],
  [
    'belittling',
    "I like this approach, it's simple and readable.",
    'This is trivial, LGTM.',
    "It's easy to miss this.",
    'It is easy to forget the lock here.',
  ],
  ['authority-alone', 'Thanks, this is the right way to do it.', 'I agree, this is the right way to go.'],
  ['harsh-verdict', 'Absolutely insane performance, great work!'],
  ['request-without-reason', "Looks good. Let's merge this.", "Let's close this."],
  [
    'exasperation',
    'How many times do we retry?',
    'How many times must I call flush to see the data?',
    'The value is fed up to the parent.',
  ],
  ['contempt', 'This may be a stupid question, but where is this set?', 'This view is dumb on purpose.'],
  [
    'discouragement',
    "We don't need this import any more.",
    'The loop will start over when the socket closes.',
    'I give up, what does this do?',
    'Scrap this comment, I was wrong.',
    'Hopeless race, we need a lock.',
  ],
  [
    'talking-down',
    'Is there any sane default for this?',
    "I couldn't find any decent docs about this flag.",
    'I had to google it to understand what it does.',
    'I read the manual again and it says the opposite.',
    'This is a five year old workaround',
  ],
  [
    'absolute',
    'I may be completely wrong here.',
    'There is no way to configure this from outside.',
    'This never works on Windows.',
    'This runs every single time the page is rendered.',
  ],
  [
    'unsupported-certainty',
    'The name should clearly communicate the intent.',
    'Is there any reasonable default?',
    'I will definitely add a test for this.',
    'Of course, done.',
    'Obviously my fault, sorry.',
    'As a matter of course we run the linter.',
  ],
  [
    'assumed-intent',
    "When you don't care about the order, use a set.",
    "It seems you don't need the second index.",
  ],
  ['person-habit', 'Pin it so that you always run the same version.'],
  ['verdict-before-question', 'The link is broken.'],
  ['command-without-reason', 'Do not merge yet, CI is still running.'],
];

/** What the fix of the first finding with a fix leaves; the same sentence where there must be none. */
const fixed: readonly (readonly [sentence: string, result: string])[] = [
  [
    'Sorry to ask a stupid question, but where is this set?',
    'Sorry to ask a stupid question, but where is this set?',
  ],
  [
    'Probably a stupid question, but where is this set?',
    'Probably a stupid question, but where is this set?',
  ],
  ['Kind of dumb question: do you need the index?', 'Kind of dumb question: do you need the index?'],
  ['Sorry, stupid question: where is this set?', 'Sorry, where is this set?'],
  ['This is, of course, wrong.', 'This is wrong.'],
  ['The test, clearly, is flaky.', 'The test is flaky.'],
  ['It is pretty obviously a bug.', 'It is pretty obviously a bug.'],
  ['That is an obviously wrong answer.', 'That is an obviously wrong answer.'],
  ['That is a clearly slower loop.', 'That is a slower loop.'],
  ['This is a fucking awful hack.', 'This is a fucking awful hack.'],
  ['This is a fucking mess.', 'This is a mess.'],
  ['What the hell, this leaks.', 'What the hell, this leaks.'],
  ['An absolutely useless flag.', 'An absolutely useless flag.'],
  ['This is completely wrong.', 'This is wrong.'],
  ['You forgot the alias.', 'Please also add the alias.'],
  ['You forgot the null checks.', 'Please also add the null checks.'],
  ["You forgot to update the docs, didn't you?", "You forgot to update the docs, didn't you?"],
  ['You forgot to close the file and it leaks.', 'You forgot to close the file and it leaks.'],
  ['You forgot to close the file.', 'Please also close the file.'],
  ['YOUR CODE IS WRONG', 'THE CODE IS WRONG'],
  ['Why would you have to copy the list?', 'Why would you have to copy the list?'],
  ['Why would you copy the list?', 'What made you copy the list?'],
  ['Please DO NOT USE HTTP GET HERE.', 'Please do not use HTTP GET here.'],
  ["I DON'T SEE WHY I NEED THIS.", "I don't see why I need this."],
  [
    '> it is slower now\n\nI am worried about the lock that is held while the callback runs.',
    '> it is slower now\n\n(blocking / non-blocking …) I am worried about the lock that is held while the callback runs.',
  ],
  [
    '```js\nlock();\n```\nI am worried about the lock that is held while the callback runs.',
    '```js\nlock();\n```\n(blocking / non-blocking …) I am worried about the lock that is held while the callback runs.',
  ],
  [
    'You should know that.\n> they are ordered',
    'You should know that.\n> they are ordered\n\nWhat helps to see it: …',
  ],
  [
    'You should know that.\n~~~\nsort()\n~~~',
    'You should know that.\n~~~\nsort()\n~~~\n\nWhat helps to see it: …',
  ],
];

describe('the balance check on plain talk', () => {
  for (const [rule, ...sentences] of plain) {
    for (const sentence of sentences) {
      it(`${rule} says nothing about: ${sentence}`, () => {
        const found = checkBalance(sentence);
        assert.deepEqual(
          found.filter(({ code, severity }) => code === rule || severity === 'warning'),
          [],
        );
      });
    }
  }

  for (const [sentence, result] of fixed) {
    it(`leaves a right sentence of: ${sentence.replaceAll('\n', ' ')}`, () => {
      const fix =
        checkBalance(sentence).find((finding) => finding.fix?.isPreferred || finding.fix?.code === 'reword')
          ?.fix ??
        checkBalance(sentence).find(
          (finding) => finding.fix?.text.includes('(blocking') || finding.fix?.text.includes('What helps'),
        )?.fix;
      const text = fix
        ? sentence.slice(0, fix.range.start) + fix.text + sentence.slice(fix.range.end)
        : sentence;
      assert.equal(text, result);
    });
  }

  it('underlines a piece of code as a whole', () => {
    const text = 'Change `the_name` and `other`.';
    const [found] = checkBalance(text);
    assert.equal(found && text.slice(found.range.start, found.range.end), 'Change `the_name`');
  });
});
