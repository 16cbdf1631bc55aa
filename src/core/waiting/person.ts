/** Who "me" is, from what git is told: enough to recognise myself, never used for anybody else. */
export interface Me {
  /** `user.name`. */
  readonly name: string | undefined;
  /** `user.email`. */
  readonly email: string | undefined;
  /** `github.user`, the handle some tools read from git's configuration. */
  readonly handle: string | undefined;
}

export const nobodyKnown: Me = { name: undefined, email: undefined, handle: undefined };

/** Letters and digits only, without case and accents: `Ana María` and `ana.maria` are one person. */
function squeezed(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The part of an address that people use as a handle: `7+ana@users.noreply.github.com` and `ana+git@…` are `ana`. */
function localPart(email: string): string {
  const part = email.slice(0, email.lastIndexOf('@'));
  if (/@users\.noreply\./i.test(email)) return part.slice(part.indexOf('+') + 1);
  const plus = part.indexOf('+');
  return plus > 0 ? part.slice(0, plus) : part;
}

/** Two addresses of one mailbox, as git compares them: without case. */
export function sameEmail(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Whether a name as somebody wrote it is mine: the whole address, the handle before its `@`, the name, the first name
 * or the configured handle. A colleague may have the same first name; that one wait too many on me is the smaller
 * mistake than telling me that I wait on myself.
 */
export function isMe(written: string, me: Me): boolean {
  if (written.includes('@')) return me.email !== undefined && sameEmail(written, me.email);
  const name = squeezed(written);
  if (name === '') return false;
  const first = me.name?.trim().split(/\s+/u)[0];
  const mine = [me.name, first, me.handle, me.email?.includes('@') ? localPart(me.email) : undefined];
  return mine.some((own) => own !== undefined && squeezed(own) === name);
}
