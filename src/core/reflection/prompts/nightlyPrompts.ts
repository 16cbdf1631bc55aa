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
    'What did you say you would ship, review or answer today, and to whom did you say it?',
  ],
  [
    'self-reflection',
    'did',
    'look-back',
    'What did the day really go into: which code, which threads, which calls?',
  ],
  [
    'true-self-confidence',
    'proud',
    'look-back',
    'Which commit, comment or answer of today would you put your name to again?',
  ],
  [
    'true-self-confidence',
    'not-proud',
    'look-back',
    'Which line of code or of chat from today would you rather not see quoted with your name?',
  ],
  [
    'balanced-perspective',
    'led',
    'look-closer',
    'Whose design or ticket took another way today because of you, and what had you heard from them first?',
  ],
  [
    'genuine-humility',
    'followed',
    'look-closer',
    'Whose review or plan did you follow today, and how easy did you make it for them?',
  ],
  [
    'self-reflection',
    'differently',
    'look-closer',
    'Which hour of debugging or sentence in a thread would be another one if today began again?',
  ],
  [
    'self-reflection',
    'tomorrow',
    'step',
    'What will you do otherwise tomorrow, and at which build, review or meeting will it be time for it?',
  ],
]);
