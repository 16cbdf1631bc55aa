import assert from 'node:assert/strict';
import { principles } from '../../../../src/core/principle.ts';
import { dailyPrompts } from '../../../../src/core/reflection/prompts.ts';
import { ourSets } from '../../../../src/core/reflection/promptSets.ts';

const daily = principles.flatMap((principle) => dailyPrompts[principle]);
const all = [...new Set(ourSets.flatMap((set) => set.prompts))];

/** First words that invite yes or no. */
const closedBeginnings =
  /^(am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must)\b/i;

/** Words of the training room, and praise. */
const emptyWords =
  /\b(synerg|leverag|stakeholder|empower|best practice|growth mindset|proactive|journey|passion|amazing|awesome|great|brilliant|rockstar|ninja|valuable|core values|comfort zone|win-win|low-hanging|authentic|mindful|inspir|impactful|well done|proud of yourself)/i;

/** What an engineer's day is made of: a prompt that names none of it could stand in any training. */
const engineersDay = new RegExp(
  `\\b(${[
    'code(base)?|function|line|diff|repository|legacy|refactor(ing)?|linter|library|dependency|dependencies|tool',
    'commits?|branch(es)?|merges?|merged|git|pull requests?|reviews?|reviewed|reviewers?|reviewing',
    'tickets?|backlog|stand-up|estimates?|releases?|ship(ped)?|deploy(ed)?',
    'builds?|tests?|bugs?|debugging|outages?|incidents?|alerts?|dashboard|pager|on[- ]call|rollback|at three in the morning',
    'designs?|technical|system|service|proposal|trade-off|configuration|diagram|measurement|experiment|error message',
    'threads?|comments?|channel|chat|documentation|setup|docs|support|operations|run it|grepping|typing|workaround|number you? chase',
  ].join('|')})\\b`,
  'i',
);

describe('the prompts', () => {
  it('are at least 120 for the days, and at least 30 for each principle', () => {
    assert.ok(daily.length >= 120, `${daily.length} prompts`);
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

  for (const prompt of all) {
    it(`speak of an engineer's day: ${prompt.text}`, () => assert.match(prompt.text, engineersDay));
  }

  it('would be rewritten if they could stand in any training', () => {
    for (const text of [
      'What did you learn about yourself this week?',
      'Which small promise to a teammate is still open?',
      'Who inspired you today?',
      'What are your values, and how did you live them?',
      'Which deadline this month is real, and how do you know?',
      'What did you leave out of your last status update?',
      'What would have to be true for the approach you rejected to be the right one?',
    ]) {
      assert.doesNotMatch(text, engineersDay);
    }
  });
});

describe('our sets', () => {
  it('are the daily one, one question, nightly, weekly, and three for a situation', () => {
    assert.deepEqual(
      ourSets.map(({ id }) => id),
      ['daily', 'one', 'nightly', 'weekly', 'hard-review', 'newcomer', 'disagreement'],
    );
  });

  it('touch every principle, in six to eight prompts where they are asked whole', () => {
    for (const set of ourSets) {
      assert.equal(new Set(set.prompts.map(({ principle }) => principle)).size, 4, set.id);
      if (set.sitting === 'all') assert.ok(set.prompts.length >= 6 && set.prompts.length <= 8, set.id);
    }
  });

  it('follow the nightly practice in its order', () => {
    const nightly = ourSets.find(({ id }) => id === 'nightly');
    assert.deepEqual(
      nightly?.prompts.map(({ id }) => id.slice('nightly/'.length)),
      ['said', 'did', 'proud', 'not-proud', 'led', 'followed', 'differently', 'tomorrow'],
    );
  });

  it('ask for interests before trades when a disagreement is stuck', () => {
    const ids = ourSets.find(({ id }) => id === 'disagreement')?.prompts.map(({ id }) => id) ?? [];
    assert.ok(ids.indexOf('disagreement/their-why') < ids.indexOf('disagreement/own-why'));
    assert.ok(ids.indexOf('disagreement/own-why') < ids.indexOf('disagreement/trade'));
  });
});
