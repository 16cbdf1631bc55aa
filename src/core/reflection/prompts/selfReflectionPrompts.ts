import { promptsOf } from './prompt.ts';

/** Values, what I stand for, what really matters; against being busy instead of deciding. */
export const selfReflectionPrompts = promptsOf('self-reflection', [
  ['next-in-queue', 'look-back', 'Which task today did you do only because it was next in the queue?'],
  ['said-yes', 'look-back', 'What did you say yes to this week that you would refuse if asked again?'],
  ['meeting-why', 'look-back', 'Which meeting did you sit through without knowing why you were there?'],
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
  ['first-hour', 'look-back', 'How did you spend the first hour today, and who decided that?'],
  [
    'silenced-alert',
    'look-back',
    'Which alert did you silence lately, and what did you tell yourself while doing it?',
  ],
  ['blame', 'look-closer', "What would you want your name to mean in this repository's git blame?"],
  ['real-deadline', 'look-closer', 'Which deadline this month is real, and how do you know?'],
  ['status-update', 'look-back', 'What did you leave out of your last status update?'],
  ['open-branches', 'step', 'Which of your open branches would you delete tonight if you were honest?'],
  [
    'annoyed',
    'look-closer',
    'What annoyed you in a review lately, and what does that say about what you care for?',
  ],
  [
    'no-time',
    'look-back',
    'When you last said "we have no time for that", what did you have time for instead?',
  ],
  ['polishing', 'look-closer', 'What have you been polishing so that you need not start something else?'],
  ['looking-into-it', 'step', 'Which decision is waiting on you while you call it "still looking into it"?'],
  ['chat-down', 'step', 'What would you do tomorrow morning if the chat were down until noon?'],
  ['rule', 'look-closer', 'Which rule of this team do you follow without believing in it?'],
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
  ['uncomfortable', 'step', 'What are you putting off because it starts with an uncomfortable message?'],
  ['did-instead', 'look-back', 'What did you say you would do today, and what did you do instead?'],
  ['those-guys', 'step', 'Which "those guys" did you mention today, and what part of it was yours to move?'],
  ['refuse-to-ship', 'look-closer', 'What would you refuse to ship, even with everyone else in favour?'],
  [
    'who-would-notice',
    'look-closer',
    "Who would notice if you stopped doing this week's most frequent task?",
  ],
  ['number-chased', 'look-closer', 'Which number did you chase this week without believing in it?'],
  ['say-no', 'step', 'What do you want to have said no to by Friday?'],
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
