import { promptsOfSet } from './prompt.ts';

/** A look at five days instead of one. */
export const weeklyPrompts = promptsOfSet('weekly', [
  [
    'self-reflection',
    'still-matters',
    'look-closer',
    "Which of this week's merges will still matter in a year?",
  ],
  [
    'self-reflection',
    'most-hours',
    'look-back',
    'Which ticket took most of your hours this week, and who decided that it should?',
  ],
  [
    'balanced-perspective',
    'other-side',
    'look-closer',
    'Which thread of this week would you answer otherwise after hearing the other side in person?',
  ],
  [
    'balanced-perspective',
    'made-harder',
    'look-back',
    'Whose release or shift on call did a change of yours make harder this week, and how did you find out?',
  ],
  [
    'true-self-confidence',
    'since-monday',
    'look-back',
    'What do you know about the system today that you did not know on Monday?',
  ],
  [
    'true-self-confidence',
    'sounded-surer',
    'look-back',
    'In which review or planning did you sound surer this week than you were?',
  ],
  [
    'genuine-humility',
    'made-possible',
    'step',
    'Who reviewed, unblocked or rescued your work this week and has not heard it from you?',
  ],
  [
    'genuine-humility',
    'carried-over',
    'step',
    'Which review or answer do you still owe from this week, and on which day will it be done?',
  ],
]);
