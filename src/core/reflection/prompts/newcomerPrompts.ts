import { promptsOfSet } from './prompt.ts';

/** Somebody new joined: trust that is given before it is earned, and shown. */
export const newcomerPrompts = promptsOfSet('newcomer', [
  [
    'genuine-humility',
    'not-in-the-guide',
    'step',
    'What will they need on the first day that no setup guide tells, and who will sit beside them?',
  ],
  ['genuine-humility', 'first-ticket', 'step', 'Which first ticket is small, real, and merged by Friday?'],
  [
    'genuine-humility',
    'whose-name',
    'look-closer',
    'Whose name should they hear this week because that person keeps the build running?',
  ],
  [
    'balanced-perspective',
    'strange-habits',
    'look-closer',
    'Which habit around your reviews or releases will look strange to them, and what was it once good for?',
  ],
  [
    'balanced-perspective',
    'last-team',
    'step',
    'What did their last team do about reviews, releases or outages that you could ask them about?',
  ],
  [
    'true-self-confidence',
    'not-understood',
    'step',
    'Which part of this codebase will you tell them that you do not understand either?',
  ],
  [
    'self-reflection',
    'own-first-week',
    'look-back',
    'What did nobody tell you in your own first week with this code?',
  ],
  [
    'self-reflection',
    'assumed',
    'look-closer',
    'What will you assume about whoever wrote their first pull request, and how will they notice?',
  ],
]);
