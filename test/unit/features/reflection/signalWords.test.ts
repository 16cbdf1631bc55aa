import assert from 'node:assert/strict';
import { principles } from '../../../../src/core/principle.ts';
import { promptSignalKinds } from '../../../../src/core/waiting/promptSignals.ts';
import { signalWords } from '../../../../src/features/reflection/signalWords.ts';
import { l10n } from '../../../support/translated.ts';

const said = {
  id: '1',
  subject: 'the review of {1} and {0}',
  names: ['ana', 'ben'],
  reason: 'Your ledger, line 3',
  age: '5 working days, since 17 Nov',
  link: 'waiting.md#L3',
};

describe('the prompts from signals', () => {
  const words = signalWords(l10n);
  const all = promptSignalKinds.flatMap((kind) =>
    principles.map((principle) => words.signalQuestion({ ...said, kind }, principle)),
  );

  it('are another one for each kind of signal and each principle', () => {
    assert.equal(new Set(all).size, promptSignalKinds.length * principles.length);
  });

  for (const text of all) {
    it(`name what waits and ask one open question: ${text}`, () => {
      assert.ok(text.includes('the review of {1} and {0}'), 'the words of others stay as they are');
      assert.match(text, /^[^?]*\?$/);
      assert.ok(text.length < 200);
      const question = text.slice(text.search(/[.:”] [A-Z][a-z]+ [^“]*\?$/) + 2).replace(/^“[^”]*”\. /, '');
      assert.match(question, /^(What|Which|Who|Whose|Where|How)\b/);
    });
  }

  it('name those who are waited for', () => {
    for (const principle of principles)
      assert.match(words.signalQuestion({ ...said, kind: 'wait-on-others' }, principle), /ana, ben/);
  });

  it('say why they were chosen', () => {
    assert.equal(
      words.signalReason({ ...said, kind: 'wait-on-me' }),
      'From your waits: Your ledger, line 3; 5 working days, since 17 Nov.',
    );
  });
});
