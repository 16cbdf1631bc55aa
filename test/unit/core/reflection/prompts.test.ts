import assert from 'node:assert/strict';
import { principles } from '../../../../src/core/principle.ts';
import { dailyPrompts } from '../../../../src/core/reflection/prompts.ts';

const all = principles.flatMap((principle) => dailyPrompts[principle]);

/** First words that invite yes or no. */
const closedBeginnings =
  /^(am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must)\b/i;

/** Words of the training room, and praise. */
const emptyWords =
  /\b(synerg|leverag|stakeholder|empower|best practice|growth mindset|proactive|journey|passion|amazing|awesome|great|brilliant|rockstar|ninja)/i;

describe('the daily prompts', () => {
  it('are at least 120, and at least 30 for each principle', () => {
    assert.ok(all.length >= 120, `${all.length} prompts`);
    for (const principle of principles) assert.ok(dailyPrompts[principle].length >= 30, principle);
  });

  it('have an id and a text of their own each', () => {
    assert.equal(new Set(all.map((prompt) => prompt.id)).size, all.length);
    assert.equal(new Set(all.map((prompt) => prompt.text.toLowerCase())).size, all.length);
  });

  it('stand under the principle that their id and their list name', () => {
    for (const principle of principles) {
      for (const prompt of dailyPrompts[principle]) {
        assert.equal(prompt.principle, principle);
        assert.match(prompt.id, new RegExp(`^${principle}/[a-z][a-z-]*$`));
      }
    }
  });

  it('come in all three kinds for each principle', () => {
    for (const principle of principles) {
      assert.equal(new Set(dailyPrompts[principle].map((prompt) => prompt.kind)).size, 3, principle);
    }
  });

  for (const prompt of all) {
    it(`ask one short open question: ${prompt.text}`, () => {
      assert.match(prompt.text, /^[A-Z].*\?$/);
      assert.equal(prompt.text.split('?').length, 2, 'one question mark');
      assert.ok(prompt.text.length <= 120, `${prompt.text.length} characters`);
      assert.doesNotMatch(prompt.text, closedBeginnings);
      assert.doesNotMatch(prompt.text, emptyWords);
      assert.doesNotMatch(prompt.text, /[\n\t]| {2}|!/);
    });
  }
});
