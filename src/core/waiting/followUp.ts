import type { Template } from '../review/template.ts';
import { templateText, type TemplateValues } from '../review/templateValues.ts';
import { unfilledLines, wordingOf } from '../review/wording.ts';

/** What a follow-up is made of. */
export interface FollowUp {
  /** Whom it is for; at least one. */
  readonly names: readonly string[];
  readonly subject: string;
  /** Since when it waits, in words; undefined when nobody knows. */
  readonly since: string | undefined;
  /** Where it waits, if that is an address that the other can open. */
  readonly link: string | undefined;
  /** What I offer to do; may be empty. */
  readonly offer: string;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The offer as the middle of a sentence. */
function ownOffer({ offer }: FollowUp): string {
  return offer.trim().replace(/[\s.,;]+$/u, '');
}

/**
 * A kind question to whoever is on turn: a fact without blame, my offer, an open question, and a way out. English, as
 * the balance check is.
 */
export function followUpText(about: FollowUp): string {
  const { names, subject, since, link } = about;
  const fact =
    since === undefined
      ? `I am waiting on “${subject}”.`
      : `I have been waiting on “${subject}” since ${since}.`;
  const own = ownOffer(about);
  return [
    `Hi ${listed(names)},`,
    '',
    [fact, ...(link === undefined ? [] : [link])].join(' '),
    '',
    ...(own === '' ? [] : [`To make it easier, I can ${own}.`]),
    'What would help you to go on? And if now is a bad time, when would be a better one?',
  ].join('\n');
}

/** A template that somebody wrote for following up, as far as it is needed here. */
export type FollowUpTemplate = Pick<Template, 'pieces' | 'label' | 'decorations'>;

/** A follow-up as a template drafts it. */
export interface FollowUpDraft {
  /** What may be sent: lines that wait for somebody to fill them in are left out. May be empty. */
  readonly text: string;
  /** Everything, with what there is to fill in between ‹ and ›. */
  readonly whole: string;
}

/** The follow-up in the words of a template. What is not known is never guessed. */
export function followUpOf(template: FollowUpTemplate, about: FollowUp): FollowUpDraft {
  const { names, subject, since, link } = about;
  const own = ownOffer(about);
  const values: TemplateValues = {
    WHO: listed(names),
    SUBJECT: subject,
    ...(since === undefined ? {} : { SINCE: since }),
    ...(link === undefined ? {} : { LINK: link }),
    ...(own === '' ? {} : { OFFER: own }),
  };
  const whole = templateText(template, values);
  let text = '';
  let end = 0;
  for (const line of unfilledLines(whole, wordingOf([template]))) {
    text += whole.slice(end, line.start);
    ({ end } = line);
  }
  text += whole.slice(end);
  return { whole, text: text.replaceAll(/\n{3,}/g, '\n\n').trim() };
}

/** Whether a template has a place for what I offer: else nobody need be asked for it. */
export function takesOffer({ pieces }: FollowUpTemplate): boolean {
  return pieces.some(
    (piece) =>
      (piece.kind === 'variable' && piece.name === 'OFFER') ||
      (piece.kind === 'stop' &&
        piece.parts.some((part) => part.kind === 'variable' && part.name === 'OFFER')),
  );
}
