import { promptsOfSet } from './prompt.ts';

/**
 * Questions to oneself at the end of a day, a practice that Harry Kraemer (Kellogg School of Management) describes:
 * what I said I would do, what I did, proud, not proud, how I led, how I followed, differently, tomorrow. The words
 * are our own.
 */
export const nightlyPrompts = promptsOfSet('nightly', [
  [
    'self-reflection',
    'said',
    'look-back',
    'What did you say you would do today, and to whom did you say it?',
  ],
  [
    'self-reflection',
    'did',
    'look-back',
    'What did the day really go into: which code, which threads, which calls?',
  ],
  ['true-self-confidence', 'proud', 'look-back', 'What of today would you put your name to again?'],
  [
    'true-self-confidence',
    'not-proud',
    'look-back',
    'What of today would you rather not see quoted with your name?',
  ],
  [
    'balanced-perspective',
    'led',
    'look-closer',
    'Who took another way today because of you, and what had you heard from them first?',
  ],
  [
    'genuine-humility',
    'followed',
    'look-closer',
    'Whom did you follow today, and how easy did you make it for them?',
  ],
  [
    'self-reflection',
    'differently',
    'look-closer',
    'Which hour or which sentence would be another one if today began again?',
  ],
  [
    'self-reflection',
    'tomorrow',
    'step',
    'What will you do otherwise tomorrow, and at which moment will it be time for it?',
  ],
]);
