import assert from 'node:assert/strict';
import { checkBalance } from '../../../../src/core/review/balance/check.ts';
import { builtInTemplates, defaultTemplateName } from '../../../../src/core/review/builtInTemplates.ts';
import { isTemplateName, type Template } from '../../../../src/core/review/template.ts';
import { parseBody } from '../../../../src/core/review/templateBody.ts';
import { printTemplateFile, readTemplateFile } from '../../../../src/core/review/templateFile.ts';
import { templateText } from '../../../../src/core/review/templateValues.ts';
import { finish, maskUnfilled, placeholders } from '../../../../src/core/review/wording.ts';

/** Each template as somebody would fill it in, placeholder by placeholder. */
const filled: Readonly<Record<string, readonly string[]>> = {
  'balanced-perspective': [
    'the total being rounded once for each line',
    'each line should be shown as it is billed',
    'the names of the two sums',
    'a bill of forty lines that is off by up to twenty cents',
    'the accounting team reconciles by the total',
    'whether the export rounds again',
    'Did you see a case in which rounding at the end was wrong?',
    'round the sum, and show the lines unrounded',
  ],
  'question-first': [
    'Why does the retry start at zero again after a 404?',
    'that a missing order ends the loop',
    'a new attempt each second',
    'retry.ts and the change that added it',
    'whether the queue can block',
  ],
  'blocking-concern': [
    'two sessions can be open for one person',
    'I logged in twice in the test of line 40 and both tokens worked',
    'anybody who logs out on a shared computer, at once',
    'ending the older session, or a sentence that says why both may live',
  ],
  praise: [
    'The table of cases in total.test.ts',
    'I could see at a glance which rounding is meant',
    'writing the odd cases first',
  ],
  'swift-trust': [
    'nobody could order in two currencies before',
    'Which currency should the total have when the lines differ?',
    'amounts are kept in cents here, see docs/money.md',
    'the entry in the changelog',
    'one test with two currencies',
  ],
  'stuck-disagreement': [
    'a release this week that nobody has to watch',
    'to be able to undo the migration on a Friday night',
    'that no order is lost',
    'the date of the second step',
    'a way back for one day, as we needed it in May',
  ],
  'follow-up': [
    'I ran the import against the copy of last week',
    'the order of the two migrations, see the thread above',
    'Is there anything you would like me to try first?',
    'write the test for the empty file',
  ],
  'review-summary': [
    'it moves the totals into one place',
    'the tests in total.test.ts, which read like the bill',
    'the rounding, because the export would be off',
    'the names in the two helpers',
    'why the cache is per request',
    'the translations and Windows',
  ],
};

const views = '> **Ana**: I need it out this week.\n\n> **Ben**: We need a way back.';

function fillIn(template: Template): string {
  const words = filled[template.name] ?? [];
  let index = 0;
  return templateText(template, { AUTHOR: 'Dana', PERSPECTIVES: views }).replace(
    /‹[^›]*›/g,
    (open) => words[index++] ?? open,
  );
}

describe('the built-in templates', () => {
  it('are eight, with names of their own, and the default is the balanced perspective', () => {
    assert.deepEqual(
      builtInTemplates.map(({ name }) => name),
      [
        'balanced-perspective',
        'question-first',
        'blocking-concern',
        'praise',
        'swift-trust',
        'stuck-disagreement',
        'follow-up',
        'review-summary',
      ],
    );
    assert.equal(builtInTemplates[0]?.name, defaultTemplateName);
  });

  for (const template of builtInTemplates) {
    describe(template.name, () => {
      it('can be sent as soon as it is filled in: the balance check has nothing to say', () => {
        const text = fillIn(template);
        assert.doesNotMatch(text, /[‹›$]/, text);
        assert.equal(finish(text, template).text, text);
        assert.deepEqual(
          checkBalance(text).map(({ code, data }) => [code, data]),
          [],
          text,
        );
      });

      it('gives the check nothing to say before that, whichever way a choice goes', () => {
        for (const piece of template.pieces) {
          if (piece.kind !== 'choice') continue;
          for (const option of piece.options) {
            const text: string = templateText(template).replace(piece.options[0] ?? '', () => option);
            assert.deepEqual(checkBalance(maskUnfilled(text, template)), [], text);
          }
        }
        assert.deepEqual(checkBalance(maskUnfilled(templateText(template), template)), []);
      });

      it('asks what works and never says it: there is no word of praise in it', () => {
        assert.doesNotMatch(template.body, /great|good (?:job|work)|nice|well done|awesome|love/i);
      });

      it('marks every placeholder and asks for each thing once', () => {
        const all = placeholders(template);
        for (const each of all) assert.match(each, /^‹[^‹›]+›$/);
        assert.ok(all.length >= 3);
        assert.equal(new Set(all).size, all.length);
      });

      it('is a sound file that reads back as itself', () => {
        assert.deepEqual(parseBody(template.body).faults, []);
        assert.equal(isTemplateName(template.name), true);
        assert.deepEqual(readTemplateFile(printTemplateFile(template)), { template, faults: [] });
      });
    });
  }

  it('asks, in this order, for what is seen, the reason, what works, the concern, doubt, a question and a way forward', () => {
    const text = builtInTemplates[0] ? templateText(builtInTemplates[0]) : '';
    assert.deepEqual(
      [...text.matchAll(/I see|reason|keep|concern|because|not sure|ask you|way forward|Not blocking/g)].map(
        (match) => match[0],
      ),
      ['I see', 'reason', 'keep', 'concern', 'because', 'not sure', 'ask you', 'way forward', 'Not blocking'],
    );
  });
});
