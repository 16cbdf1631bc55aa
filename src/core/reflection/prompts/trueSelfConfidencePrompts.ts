import { promptsOf } from './prompt.ts';

/** Know what I know, admit what I don't, keep learning; against bluffing, and against hedging everything. */
export const trueSelfConfidencePrompts = promptsOf('true-self-confidence', [
  ['nodded', 'look-back', 'Which acronym or diagram did you nod at today without understanding it?'],
  ['guess-as-number', 'look-closer', 'Which estimate of yours is a guess dressed up as a number?'],
  ['should-work', 'look-back', 'Where did you write "should work" when you could have run it?'],
  ['not-said', 'step', 'What do you know about this system that you have not yet said in a meeting?'],
  ['kept-question', 'look-back', 'Which question did you not ask in the channel so as not to look slow?'],
  [
    'wrong',
    'look-back',
    'Which diagnosis of a bug turned out wrong this week, and who has heard you say so?',
  ],
  ['fact-or-taste', 'look-closer', 'Which of your last review comments were facts, and which were taste?'],
  [
    'three-in-the-morning',
    'look-closer',
    'What part of your own service could you not repair at three in the morning?',
  ],
  ['look-up', 'step', "Which word in today's design discussion would you look up if nobody watched?"],
  ['risk', 'step', 'Which risk in the next release would you name if you were sure not to be blamed?'],
  [
    'i-dont-know',
    'look-back',
    'In which review or call did you last say "I don\'t know", and what happened next?',
  ],
  ['last-third', 'look-back', 'Which pull request did you approve without reading its last third?'],
  [
    'error-message',
    'look-back',
    'Which error message can you read now that meant nothing to you three months ago?',
  ],
  ['hedged', 'look-back', 'Where did you write "maybe" or "just" although you had the measurement?'],
  [
    'avoided-code',
    'step',
    'Which part of the codebase do you avoid, and what would one hour in it teach you?',
  ],
  ['ten-minutes', 'step', 'Who could show you in ten minutes what you have been grepping for all afternoon?'],
  [
    'not-defensible',
    'look-back',
    'What did you paste or accept this week that you could not have defended in review?',
  ],
  [
    'dropped-opinion',
    'look-back',
    'Which objection did you delete from a thread because a senior name disagreed?',
  ],
  [
    'change-my-mind',
    'look-closer',
    'What would make you change your mind about the design you are defending?',
  ],
  ['failing-test', 'look-back', 'Which failing test taught you something this week, and what was it?'],
  ['how-far-off', 'look-closer', 'How far off was your last estimate, and what had you not counted?'],
  [
    'write-it-down',
    'step',
    'Which mistake of yours would save a teammate a day of debugging if you wrote it down?',
  ],
  ['experiment', 'step', 'What is the smallest experiment that would settle what you are arguing about?'],
  [
    'at-length',
    'look-back',
    'Which description of a pull request did you make long because you were not sure of the change?',
  ],
  ['decide-alone', 'step', 'Which technical decision could you make alone, yet keep bringing to the group?'],
  ['last-bug', 'look-closer', 'What did the last bug you wrote tell you about how you think?'],
  [
    'never-verified',
    'look-closer',
    'Which answer about the system do you give from memory and have never checked in the code?',
  ],
  [
    'library-author',
    'look-closer',
    'What would you ask the author of your biggest dependency if they sat beside you?',
  ],
  ['claims-more', 'look-back', 'Which commit message of yours claims more than its change does?'],
  ['legacy', 'look-closer', 'What have you called "legacy" because you did not understand it?'],
  [
    'unknown-date',
    'step',
    'What will you say when you are next asked for a release date that you do not know?',
  ],
  ['review-hardest', 'step', 'Which part of your work do you want reviewed hardest, and by whom?'],
]);
