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

/**
 * A kind question to whoever is on turn: a fact without blame, my offer, an open question, and a way out. English, as
 * the balance check is.
 */
export function followUpText({ names, subject, since, link, offer }: FollowUp): string {
  const fact =
    since === undefined
      ? `I am waiting on “${subject}”.`
      : `I have been waiting on “${subject}” since ${since}.`;
  const own = offer.trim().replace(/[\s.,;]+$/u, '');
  return [
    `Hi ${listed(names)},`,
    '',
    [fact, ...(link === undefined ? [] : [link])].join(' '),
    '',
    ...(own === '' ? [] : [`To make it easier, I can ${own}.`]),
    'What would help you to go on? And if now is a bad time, when would be a better one?',
  ].join('\n');
}
