import type * as vscode from 'vscode';
import type { Principle } from '../../core/principle.ts';
import type { PromptSignalKind } from '../../core/waiting/promptSignals.ts';
import type { SignalWords } from './signalPrompts.ts';

/** What makes sentences. */
type Speech = Pick<typeof vscode.l10n, 't'>;

/** Asks one question about what waits and the people it is on. */
type Asks = (subject: string, people: string) => string;

type Questions = Readonly<Record<PromptSignalKind, Readonly<Record<Principle, Asks>>>>;

const questions = ({ t }: Speech): Questions => ({
  'pull-request-on-me': {
    'self-reflection': (subject) =>
      t('“{0}” waits for you. What did you do before it, and who decided that?', subject),
    'balanced-perspective': (subject) =>
      t('“{0}” waits for you. What does the wait look like from the other side of it?', subject),
    'true-self-confidence': (subject) =>
      t(
        '“{0}” waits for you. What in it do you not know well enough to answer, and who could tell you?',
        subject,
      ),
    'genuine-humility': (subject) =>
      t('“{0}” waits for you. Whose plans hang on your answer, and when will they have it?', subject),
  },
  'wait-on-me': {
    'self-reflection': (subject) =>
      t('“{0}” has been yours for days. What have you decided about it by not touching it?', subject),
    'balanced-perspective': (subject) =>
      t('“{0}” has been yours for days. Who plans around it, and what do they believe about it?', subject),
    'true-self-confidence': (subject) =>
      t(
        '“{0}” has been yours for days. Which part of it do you put off because you do not know how?',
        subject,
      ),
    'genuine-humility': (subject) =>
      t('“{0}” has been yours for days. Who should hear from you today where it stands?', subject),
  },
  'wait-on-others': {
    'self-reflection': (subject, people) =>
      t('You are waiting for {1}: “{0}”. Which part of it could you move without them?', subject, people),
    'balanced-perspective': (subject, people) =>
      t('You are waiting for {1}: “{0}”. What is on their desk that comes before it?', subject, people),
    'true-self-confidence': (subject, people) =>
      t(
        'You are waiting for {1}: “{0}”. What did you ask for, word for word, and what did you leave them to guess?',
        subject,
        people,
      ),
    'genuine-humility': (subject, people) =>
      t(
        'You are waiting for {1}: “{0}”. What could you take off them so that it gets easier?',
        subject,
        people,
      ),
  },
  'old-marker': {
    'self-reflection': (subject) =>
      t(
        '“{0}” is yours and more than a month old. What would you do about it if later did not exist?',
        subject,
      ),
    'balanced-perspective': (subject) =>
      t(
        '“{0}” has stood in the code for over a month. What does it tell somebody who opens the file for the first time?',
        subject,
      ),
    'true-self-confidence': (subject) =>
      t('“{0}” is yours. What did you not know when you wrote it, and what do you know by now?', subject),
    'genuine-humility': (subject) => t('“{0}” is yours. Who has to work around it while it stays?', subject),
  },
  'stale-branch': {
    'self-reflection': (subject) =>
      t('The branch {0} has not moved for two weeks. What was it for, and what became of that?', subject),
    'balanced-perspective': (subject) =>
      t('The branch {0} has not moved for two weeks. What would whoever wanted it say about that?', subject),
    'true-self-confidence': (subject) =>
      t(
        'The branch {0} has not moved for two weeks. Where did you get stuck, and whom have you not asked?',
        subject,
      ),
    'genuine-humility': (subject) =>
      t(
        'The branch {0} has not moved for two weeks. Who builds the same thing because they cannot see it?',
        subject,
      ),
  },
  'left-behind-branch': {
    'self-reflection': (subject) =>
      t('The branch {0} is merged. What was it to change, and what has it changed?', subject),
    'balanced-perspective': (subject) =>
      t('The branch {0} is merged. Which objection to it turned out to be right?', subject),
    'true-self-confidence': (subject) =>
      t('The branch {0} is merged. What did it teach you that is written down nowhere yet?', subject),
    'genuine-humility': (subject) =>
      t(
        'The branch {0} is merged. Who made it better than you had it, and how will they hear that?',
        subject,
      ),
  },
});

/** What is asked about a signal, for each kind and principle, and why it was chosen. */
export function signalWords(speech: Speech): SignalWords {
  const asked = questions(speech);
  return {
    signalQuestion: ({ kind, subject, names }, principle) =>
      asked[kind][principle](subject, names.join(', ')),
    signalReason: ({ reason, age }) => speech.t('From your waits: {0}; {1}.', reason, age),
  };
}
