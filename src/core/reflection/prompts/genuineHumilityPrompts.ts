import { promptsOf } from './prompt.ts';

/** Every single person matters; against rank, condescension and forgetting who did the work. */
export const genuineHumilityPrompts = promptsOf('genuine-humility', [
  ['release-notes', 'look-back', 'Whose work made the last release possible without appearing in its notes?'],
  ['reply-owed', 'step', 'Who is waiting for a reply from you, and since when?'],
  ['too-quickly', 'look-back', "Which newcomer's question did you answer too quickly?"],
  [
    'stopped-seeing',
    'look-back',
    'What did the newest person on the team notice that you had stopped seeing?',
  ],
  ['co-author', 'step', 'Whose name belongs beside yours on the commit you are about to write?'],
  [
    'obviously',
    'look-back',
    'To whom did you write "obviously" or "simply" about something that was neither?',
  ],
  ['cleaned-up', 'look-back', 'Who cleaned up after your last change?'],
  [
    'stranger',
    'look-back',
    'How long did the last pull request from a stranger wait before anyone said hello?',
  ],
  ['same-chore', 'step', 'Which chore does the same person always do, and when will it be your turn?'],
  ['interrupted', 'look-back', 'Who was cut short in the last call, and what were they about to say?'],
  ['title-below', 'look-back', 'What did you learn lately from somebody whose title is below yours?'],
  ['whose-idea', 'look-back', 'Whose idea did you carry into the last meeting, and how did you name them?'],
  ['build-alive', 'step', 'Who kept the build alive this month, and what have they heard from you about it?'],
  [
    'on-call-after-you',
    'look-closer',
    'Which of your habits makes life harder for whoever is on call after you?',
  ],
  ['corrected', 'look-closer', 'What would the person you last corrected say about how you did it?'],
  ['stopped-asking', 'look-closer', 'Who has stopped asking you for reviews, and what may be the reason?'],
  ['apology', 'step', 'Which apology do you owe, and to whom?'],
  ['let-discover', 'look-back', 'What did you explain today that you could have let somebody find out?'],
  ['fifteen-minutes', 'step', 'Whose pull request could you unblock in the next fifteen minutes?'],
  [
    'replaced-code',
    'look-closer',
    'Who wrote the code you last replaced, and what had it been getting right for years?',
  ],
  ['rank', 'look-back', 'In which thread this week did rank settle what the argument had not?'],
  ['know-least', 'step', 'Whom on the team do you know least, and what could you ask them tomorrow?'],
  [
    'unnoticed',
    'look-back',
    'What did operations, support or the cleaners do for you today, unnoticed until now?',
  ],
  ['small-promise', 'step', 'Which small promise to a teammate is still open?'],
  [
    'retold-mistake',
    'look-back',
    'Whose mistake did you retell, and how would the story sound with them in the room?',
  ],
  ['before-you', 'look-closer', 'How did you speak today about the people who wrote this system before you?'],
  ['shared-credit', 'look-back', 'Which thanks did you accept alone that belonged to two people?'],
  ['drowning', 'step', 'Which ticket could you take from somebody who is drowning, without being asked?'],
  [
    'second-language',
    'look-closer',
    'Which sentence of your documentation would stop somebody who reads it in a second language?',
  ],
  ['setup-guide', 'look-closer', 'Where would a stranger with a slow laptop give up in your setup guide?'],
  ['asked-twice', 'look-back', 'Who had to ask you twice, and for what?'],
  ['whose-evening', 'look-back', 'Whose evening did your last late merge cost?'],
]);
