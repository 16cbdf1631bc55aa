import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/review/balance/finding.ts';

type Sentence = (found: string) => string;

const { t } = vscode.l10n;

/** What each rule says, and why it matters, by the rule's code. `found` holds the words it is about. */
const sentences: Readonly<Record<string, Sentence>> = {
  // Self-reflection
  'harsh-on-self': (found) =>
    t(
      '“{0}” is hard on yourself. A slip can be named without it, and others take their tone from yours.',
      found,
    ),
  profanity: (found) =>
    t('“{0}” is heard before the point is. Written down, anger sounds louder than it was meant.', found),
  'mild-oath': (found) => t('“{0}” adds heat, not light. The sentence says the same without it.', found),
  exasperation: () =>
    t('This says how tired you are of it. Say what you need now, and the answer can be about that.'),
  shouting: () => t('Capitals read as shouting. The words alone will do.'),
  exclamations: (found) =>
    t('“{0}” raises the voice. One mark says the same and leaves room for an answer.', found),
  'importance-unclear': () =>
    t(
      'Does this block the change for you? The author cannot see it from here, and saying so decides it for both.',
    ),
  'vague-request': () =>
    t('What exactly should change? Without an example the author has to guess what would satisfy you.'),
  // Balanced perspective
  'accusing-question': (found) =>
    t(
      '“{0}” sounds like a reproach. Ask what spoke for it: the author may know something you do not.',
      found,
    ),
  'assumed-intent': (found) =>
    t('“{0}” is a guess about the person. Say what you see in the code and ask about the rest.', found),
  'verdict-before-question': (found) =>
    t('“{0}” is a verdict, and no question comes with it. Ask for the reason behind it first.', found),
  absolute: (found) =>
    t('“{0}” leaves no exception. One exception, and the talk is about that instead of your point.', found),
  'command-without-reason': (found) =>
    t(
      '“{0}” comes without a reason. With one it can be weighed; without it can only be obeyed or refused.',
      found,
    ),
  'request-without-reason': (found) =>
    t('Why “{0}”? A request with its reason can be weighed, answered and learned from.', found),
  // True self-confidence
  'unsupported-certainty': (found) =>
    t('“{0}” claims certainty without showing it. Say what you saw and how sure you are.', found),
  belittling: (found) =>
    t('“{0}” makes the work sound small. It may not be, for whoever has to do it.', found),
  'authority-alone': (found) => t('“{0}” is a label. What goes wrong here because of it?', found),
  'claim-without-evidence': (found) =>
    t('“{0}”: how do you know? When it was seen, or what would show it, makes it worth acting on.', found),
  'stacked-hedges': () => t('So many hedges hide the point. Say it once, and say once how sure you are.'),
  'self-discount': (found) =>
    t('“{0}” takes your point back before it is made. Say what you know and what you do not.', found),
  // Genuine humility
  insult: (found) => t('“{0}” is about the person. A review is about the code; the point gets lost.', found),
  'harsh-verdict': (found) =>
    t('“{0}” judges without telling what would be better. What would you change, and why?', found),
  contempt: (found) => t('“{0}” looks down on somebody’s work. Say what it does wrong instead.', found),
  'hostile-remark': (found) =>
    t('“{0}” attacks the person. They will defend themselves, not fix the code.', found),
  'profanity-at-person': (found) =>
    t('“{0}” swears at a person. Nothing you say beside it will be heard.', found),
  'mocking-question': (found) => t('“{0}” mocks more than it asks. Ask what you want to know.', found),
  'talking-down': (found) => t('“{0}” speaks from above. Nobody is below anybody in a review.', found),
  'person-habit': (found) =>
    t('“{0}” is about the person’s habits. Say what is missing here, this time.', found),
  'person-not-code': (found) => t('“{0}” is about the person. Let the code be what is talked about.', found),
  discouragement: (found) => t('“{0}” ends the talk. What would have to change for you to say yes?', found),
  'credit-missing': () =>
    t(
      'This lists what is wrong. Is there something in the work that you would keep? Only you can know what.',
    ),
  'checked-partly': () => t('The comment is very long: from here on it was not read.'),
};

/** The finding in words, with its reason. */
export function findingText(finding: Finding): string {
  const found = finding.data['found'];
  const sentence = sentences[finding.code];
  return (
    sentence?.(shorten(typeof found === 'string' ? found : '')) ?? t('This may not be heard as you mean it.')
  );
}

/** What the fix does, as the title of an action. */
export function fixTitle(fix: Fix, current: string): string {
  switch (fix.code) {
    case 'reword':
      return t('Write “{0}” instead of “{1}”', shorten(fix.text), shorten(current));
    case 'remove':
      // What stays is the next word's first letter, written large.
      return t('Remove “{0}”', shorten(current.slice(0, current.length - fix.text.length)));
    case 'insert':
      return t('Add “{0}” to fill in', shorten(fix.text.trim()));
  }
}

const longest = 60;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
