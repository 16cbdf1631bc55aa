import type * as vscode from 'vscode';
import type { Finding } from '../../core/review/balance/finding.ts';

/** What makes sentences. */
type Speech = Pick<typeof vscode.l10n, 't'>;

type Sentence = (found: string) => string;

/** What each rule says, in one sentence, by the rule's code. `found` holds the words it is about. */
const sentences = ({ t }: Speech): Readonly<Record<string, Sentence>> => ({
  // Self-reflection
  'harsh-on-self': (found) => t('“{0}” is hard on yourself, and others take their tone from yours.', found),
  profanity: (found) => t('“{0}” is heard before the point is.', found),
  'mild-oath': (found) => t('“{0}” adds heat, and the sentence says the same without it.', found),
  exasperation: () => t('This says how tired you are of it, not what you need now.'),
  shouting: () => t('Capitals read as shouting, and the words alone will do.'),
  exclamations: (found) => t('“{0}” raises the voice where one mark says the same.', found),
  'importance-unclear': () => t('The author cannot see from here whether this blocks the change for you.'),
  'vague-request': () => t('Without an example the author has to guess what exactly should change.'),
  // Balanced perspective
  'accusing-question': (found) =>
    t('“{0}” sounds like a reproach, and the author may know something you do not.', found),
  'assumed-intent': (found) => t('“{0}” is a guess about the person, not what you see in the code.', found),
  'verdict-before-question': (found) =>
    t('“{0}” is a verdict, and no question about the reason comes with it.', found),
  absolute: (found) =>
    t('“{0}” leaves no exception, and a single one takes the talk away from your point.', found),
  'command-without-reason': (found) =>
    t('“{0}” without a reason can only be obeyed or refused, not weighed.', found),
  'request-without-reason': (found) =>
    t('“{0}” without its reason cannot be weighed, answered or learned from.', found),
  // True self-confidence
  'unsupported-certainty': (found) =>
    t('“{0}” claims certainty without saying what you saw and how sure you are.', found),
  belittling: (found) =>
    t('“{0}” makes the work sound small, which it may not be for whoever has to do it.', found),
  'authority-alone': (found) =>
    t('“{0}” is a label and does not say what goes wrong here because of it.', found),
  'claim-without-evidence': (found) =>
    t('“{0}” does not say how you know: when it was seen, or what would show it.', found),
  'stacked-hedges': () => t('So many hedges hide the point, and how sure you are of it.'),
  'self-discount': (found) => t('“{0}” takes your point back before it is made.', found),
  // Genuine humility
  insult: (found) => t('“{0}” is about the person, and the point about the code gets lost.', found),
  'harsh-verdict': (found) => t('“{0}” judges without telling what would be better.', found),
  contempt: (found) => t('“{0}” looks down on somebody’s work and does not say what goes wrong.', found),
  'hostile-remark': (found) =>
    t('“{0}” attacks the person, who will defend themselves instead of the code getting better.', found),
  'profanity-at-person': (found) =>
    t('“{0}” swears at a person, and nothing you say beside it will be heard.', found),
  'mocking-question': (found) => t('“{0}” mocks more than it asks.', found),
  condescension: (found) => t('“{0}” looks down on the reader, who learns nothing from it.', found),
  'talking-down': (found) => t('“{0}” speaks from above, and nobody is below anybody in a review.', found),
  'person-habit': (found) => t('“{0}” is about the person’s habits, not about what is missing here.', found),
  'person-not-code': (found) => t('“{0}” is about the person, not about the code.', found),
  discouragement: (found) =>
    t('“{0}” ends the talk without saying what would have to change for a yes.', found),
  'credit-missing': () => t('This lists what is wrong, and only you can say what you would keep.'),
  'checked-partly': () => t('The comment is very long: from here on it was not read.'),
});

/** The finding in words: one sentence with its reason. */
export function findingSentence({ code, data }: Pick<Finding, 'code' | 'data'>, speech: Speech): string {
  const found = data['found'];
  const sentence = sentences(speech)[code];
  return (
    sentence?.(shorten(typeof found === 'string' ? found : '')) ??
    speech.t('This may not be heard as you mean it.')
  );
}

const longest = 60;

/** On one line, and no longer than is read at a glance. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
