import { promptsOf } from './prompt.ts';

/** Every single person matters; against rank, condescension and forgetting who did the work. */
export const genuineHumilityPrompts = promptsOf('genuine-humility', [
  ['release-notes', 'look-back', 'Whose work made the last release possible without appearing in its notes?'],
  ['reply-owed', 'step', 'Who is waiting for a reply of yours in a thread, and since when?'],
  ['too-quickly', 'look-back', "Which newcomer's question about the code did you answer too quickly?"],
  [
    'stopped-seeing',
    'look-back',
    'What did the newest person on the team stumble over in the setup that you had stopped seeing?',
  ],
  ['co-author', 'step', 'Whose name belongs beside yours on the commit you are about to write?'],
  [
    'obviously',
    'look-back',
    'In which comment did you write "obviously" or "simply" about something that was neither?',
  ],
  ['cleaned-up', 'look-back', 'Who cleaned up after your last merge?'],
  [
    'stranger',
    'look-back',
    'How long did the last pull request from a stranger wait before anyone said hello?',
  ],
  [
    'same-chore',
    'step',
    'Which chore, flaky tests or dependency updates, does the same person always do, and when is your turn?',
  ],
  ['interrupted', 'look-back', 'Who was cut short in the last design call, and what were they about to say?'],
  [
    'title-below',
    'look-back',
    'What did you learn lately from the code of somebody whose title is below yours?',
  ],
  [
    'whose-idea',
    'look-back',
    'Whose idea did you present in the last design review, and how did you name them?',
  ],
  ['build-alive', 'step', 'Who kept the build alive this month, and what have they heard from you about it?'],
  [
    'on-call-after-you',
    'look-closer',
    'Which of your habits makes life harder for whoever is on call after you?',
  ],
  [
    'corrected',
    'look-closer',
    'What would the person whose code you last corrected say about how you did it?',
  ],
  ['stopped-asking', 'look-closer', 'Who has stopped asking you for reviews, and what may be the reason?'],
  ['apology', 'step', 'After which review, outage or broken build do you still owe somebody an apology?'],
  ['let-discover', 'look-back', 'Which bug did you explain today that you could have let somebody find?'],
  ['fifteen-minutes', 'step', 'Whose pull request could you unblock in the next fifteen minutes?'],
  [
    'replaced-code',
    'look-closer',
    'Who wrote the code you last replaced, and what had it been getting right for years?',
  ],
  ['rank', 'look-back', 'In which thread this week did rank settle what the argument had not?'],
  [
    'know-least',
    'step',
    'Whose commits do you read every week without knowing the person, and what could you ask them?',
  ],
  [
    'unnoticed',
    'look-back',
    'What did operations, support or the cleaners do for you today, unnoticed until now?',
  ],
  [
    'small-promise',
    'step',
    'Whose pull request did you promise to "look at tomorrow" and have not opened yet?',
  ],
  [
    'retold-mistake',
    'look-back',
    'Whose outage or bug did you retell, and how would the story sound with them in the room?',
  ],
  ['before-you', 'look-closer', 'How did you speak today about the people who wrote this system before you?'],
  [
    'shared-credit',
    'look-back',
    'Which thanks for a bug fix did you accept alone that belonged to two people?',
  ],
  ['drowning', 'step', 'Which ticket could you take from somebody who is drowning, without being asked?'],
  [
    'second-language',
    'look-closer',
    'Which sentence of your documentation would stop somebody who reads it in a second language?',
  ],
  ['setup-guide', 'look-closer', 'Where would a stranger with a slow laptop give up in your setup guide?'],
  ['asked-twice', 'look-back', 'Who had to ping you twice for a review, and what did that cost them?'],
  ['whose-evening', 'look-back', 'Whose evening did your last late merge cost?'],
]);
