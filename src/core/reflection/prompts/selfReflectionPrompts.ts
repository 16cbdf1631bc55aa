import { promptsOf } from './prompt.ts';

/** Values, what I stand for, what really matters; against being busy instead of deciding. */
export const selfReflectionPrompts = promptsOf('self-reflection', [
  ['next-in-queue', 'look-back', 'Which ticket did you do today only because it was next in the queue?'],
  [
    'said-yes',
    'look-back',
    'Which pull request or task did you say yes to this week that you would refuse if asked again?',
  ],
  [
    'meeting-why',
    'look-back',
    'Which stand-up or sync did you sit through without knowing what you were there to decide?',
  ],
  ['stand-up', 'look-back', 'What did you promise in a stand-up lately that nobody will ask about again?'],
  [
    'explain-in-a-year',
    'look-closer',
    'Which line you merged this week would you not want to explain in a year?',
  ],
  ['no-ticket', 'look-closer', 'What would you still work on if no ticket named it?'],
  [
    'shortcut',
    'look-closer',
    "Which shortcut in today's code do you stand behind, and which do you hope nobody finds?",
  ],
  [
    'defending',
    'look-closer',
    'In your longest thread this week, what were you defending: the design or your name on it?',
  ],
  [
    'first-hour',
    'look-back',
    'What did you open first today, the editor, the chat or the queue, and who decided that?',
  ],
  [
    'silenced-alert',
    'look-back',
    'Which alert did you silence lately, and what did you tell yourself while doing it?',
  ],
  ['blame', 'look-closer', "What would you want your name to mean in this repository's git blame?"],
  ['real-deadline', 'look-closer', 'Which release date this month is real, and how do you know?'],
  ['status-update', 'look-back', 'What did you leave out when you were last asked how your ticket is going?'],
  ['open-branches', 'step', 'Which of your open branches would you delete tonight if you were honest?'],
  [
    'annoyed',
    'look-closer',
    'What annoyed you in a review lately, and what does that say about what you care for?',
  ],
  [
    'no-time',
    'look-back',
    'When you last wrote "no time for tests" or "we will clean up later", what did the time go to instead?',
  ],
  [
    'polishing',
    'look-closer',
    'Which function have you been polishing so that you need not start the ticket after it?',
  ],
  [
    'looking-into-it',
    'step',
    'Which ticket or design waits on you while you call it "still looking into it"?',
  ],
  ['chat-down', 'step', 'What would you do tomorrow morning if the chat were down until noon?'],
  ['rule', 'look-closer', 'Which rule of your linter or your team do you follow without believing in it?'],
  [
    'near-miss',
    'look-back',
    'What did the last incident, or the nearest miss, show you about where you cut corners?',
  ],
  [
    'no-dashboard',
    'look-back',
    'Which piece of your work mattered this week and will show up on no dashboard?',
  ],
  [
    'uncomfortable',
    'step',
    'Which refactoring or rollback are you putting off because it starts with an uncomfortable message?',
  ],
  [
    'did-instead',
    'look-back',
    'What did you say in stand-up you would do today, and what is in your commits instead?',
  ],
  [
    'those-guys',
    'step',
    'Which "those guys" did you name in a thread today, and what part of the wait was yours to move?',
  ],
  ['refuse-to-ship', 'look-closer', 'What would you refuse to ship, even with everyone else in favour?'],
  [
    'who-would-notice',
    'look-closer',
    'Which dashboard, report or check do you keep alive that nobody would miss?',
  ],
  [
    'number-chased',
    'look-closer',
    'Which number on a dashboard did you chase this week without believing in it?',
  ],
  ['say-no', 'step', 'Which ticket do you want to have said no to by Friday?'],
  ['typing-fast', 'look-back', 'At which moment today were you typing fast and not thinking?'],
  [
    'nobody-counting',
    'look-closer',
    "Which of this week's pull requests would you have opened if nobody were counting?",
  ],
  [
    'hidden-refactor',
    'look-closer',
    'What have you slipped into a pull request because asking first felt slow?',
  ],
]);
