import { promptsOfSet } from './prompt.ts';

/**
 * A disagreement that does not move: interests before positions, then trades across issues. Two cooks who fight over
 * one orange can both have all they need once somebody asks why, since one needs the rind and the other the juice.
 */
export const disagreementPrompts = promptsOfSet('disagreement', [
  [
    'balanced-perspective',
    'positions',
    'look-back',
    'What does each side of the thread ask for, in words they would use themselves?',
  ],
  [
    'balanced-perspective',
    'their-why',
    'look-closer',
    'Why does the other side want their design: what would break, slip or hurt for them without it?',
  ],
  [
    'self-reflection',
    'own-why',
    'look-closer',
    'Why do you want your design, and which part of it could you do without?',
  ],
  [
    'balanced-perspective',
    'rind-and-juice',
    'step',
    'Which change to the design would give each side the part it needs instead of half of everything?',
  ],
  [
    'genuine-humility',
    'trade',
    'step',
    'What matters more to them than to you in this design, and what would you trade for it?',
  ],
  [
    'true-self-confidence',
    'unknown',
    'step',
    'What does neither side know yet that a measurement of one day would settle?',
  ],
  [
    'genuine-humility',
    'not-in-thread',
    'look-closer',
    'Who will live with the outcome, on call or in support, and is not in the thread?',
  ],
  [
    'self-reflection',
    'restart',
    'step',
    'Which two sentences of yours would restart the thread if you wrote them today?',
  ],
]);
