import type { BlamedLine } from './blame.ts';
import type { CodeOwners } from './codeOwners.ts';
import { isMe, sameEmail, type Me } from './person.ts';
import { isNoteTag, type MarkerSignal } from './signal.ts';

/** Names as they are written in markers, by lower-case letters, and who that is; `me` is the person themselves. */
export type OwnerNames = ReadonlyMap<string, string>;

/** The setting of names as the core needs it; what is no text is left out. */
export function ownerNames(setting: Readonly<Record<string, unknown>>): OwnerNames {
  return new Map(
    Object.entries(setting).flatMap(([written, meant]): [string, string][] =>
      typeof meant === 'string' && meant.trim() !== ''
        ? [[written.replace(/^@/, '').toLowerCase(), meant.trim().replace(/^@/, '')]]
        : [],
    ),
  );
}

/** The name that stands for me among owners; undefined when git knows nothing of me. */
function nameOfMe({ email, handle, name }: Me): string | undefined {
  return email ?? handle ?? name;
}

/** The marker with every name replaced by whom it means. */
export function withKnownNames(marker: MarkerSignal, names: OwnerNames, me: Me): MarkerSignal {
  if (names.size === 0 || marker.owners.length === 0) return marker;
  const owners = marker.owners.map((owner) => {
    const meant = names.get(owner.toLowerCase());
    if (meant === undefined) return owner;
    return meant.toLowerCase() === 'me' ? (nameOfMe(me) ?? owner) : meant;
  });
  return { ...marker, owners };
}

/** A marker that names nobody, with the owners that CODEOWNERS gives its file; as it was when there are none. */
export function withCodeOwners(marker: MarkerSignal, codeOwners: CodeOwners | undefined): MarkerSignal {
  if (marker.owners.length > 0 || !codeOwners) return marker;
  const owners = codeOwners.ownersOf(marker.file);
  return owners.length > 0 ? { ...marker, owners, ownedBy: 'code-owners' } : marker;
}

/** The marker with its age, and with the author of its line as its owner where nobody else is. */
export function withBlame(marker: MarkerSignal, blamed: BlamedLine | undefined, me: Me): MarkerSignal {
  if (!blamed) return marker;
  const { since, author } = blamed;
  if (marker.owners.length > 0 || !author) return { ...marker, since };
  const isMine = (me.email !== undefined && sameEmail(author.email, me.email)) || isMe(author.name, me);
  const owner = isMine ? (nameOfMe(me) ?? author.name) : author.name;
  return { ...marker, since, owners: [owner], ownedBy: 'blame' };
}

/** Whether a marker is only a note: it names nobody, and its tag does not say that anything waits. */
export function isNote({ tag, ownedBy }: MarkerSignal): boolean {
  return ownedBy !== 'name' && isNoteTag(tag);
}
