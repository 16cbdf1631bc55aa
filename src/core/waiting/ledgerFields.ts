import { printReason } from '../reflection/commitment.ts';
import { addressIn, waitLinkSource } from '../reflection/waitAddress.ts';

/** What an item of the ledger says beside who and what, each as a field that Dataview reads: `[next:: …]`. */
export const ledgerFields = ['since', 'did', 'next'] as const;

export type LedgerField = (typeof ledgerFields)[number];

/** A field as it stands in a line. Offsets count from the start of the line; `start` takes the blanks before it along. */
interface FieldPlace {
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const fieldPattern = /[ \t]*(?<!\\)\[(since|did|next)::[ \t]*((?:[^\\[\]\r\n]|\\.)*)\]/g;
const linkPattern = new RegExp(String.raw`[ \t]*(?<!\\)${waitLinkSource}`);
/** The person's own text that would be read as one of the fields, with the backslashes before it. */
const fieldLike = /(?<!\\)\\*\[(?=(?:since|did|next)::|wait\]\()/g;

/** Where each field stands; of two of one name the last, since ours are written at the end. */
function placesOf(line: string): ReadonlyMap<LedgerField, FieldPlace> {
  const places = new Map<LedgerField, FieldPlace>();
  for (const match of line.matchAll(fieldPattern)) {
    const end = match.index + match[0].length;
    const value = match[2] ?? '';
    const place = { start: match.index, end, valueStart: end - 1 - value.length, valueEnd: end - 1 };
    places.set(match[1] as LedgerField, place);
  }
  return places;
}

/** What a line's fields say, and the line without them. */
export interface LineFields {
  readonly values: Readonly<Partial<Record<LedgerField, string>>>;
  /** Address of the wait that it is about. */
  readonly link: string | undefined;
  readonly rest: string;
}

/** Reads the fields of one line. */
export function readFields(line: string): LineFields {
  const places = placesOf(line);
  const values: Partial<Record<LedgerField, string>> = {};
  let rest = line;
  for (const [name, place] of [...places].toSorted(([, one], [, other]) => other.start - one.start)) {
    values[name] = line
      .slice(place.valueStart, place.valueEnd)
      .replaceAll(/\\([\\[\]])/g, '$1')
      .trim();
    rest = rest.slice(0, place.start) + rest.slice(place.end);
  }
  const link = addressIn(linkPattern.exec(rest));
  if (link !== undefined) rest = rest.replace(linkPattern, '');
  return {
    values,
    link,
    rest: rest.replaceAll(fieldLike, (found) => found.slice(found.startsWith('\\') ? 1 : 0)),
  };
}

/** Text of the person for a line of the ledger: nothing in it is read as a field. */
export function printPlain(text: string): string {
  return text.replaceAll(fieldLike, String.raw`\$&`);
}

/** How a field is written. */
export function printField(name: LedgerField, value: string): string {
  return `[${name}:: ${printReason(value)}]`;
}

/**
 * The line with one field changed: the bytes of its value, or the field at the end of the line where there was none.
 * An empty value takes the field away.
 */
export function withField(line: string, name: LedgerField, value: string): string {
  const place = placesOf(line).get(name);
  if (value === '') return place ? line.slice(0, place.start) + line.slice(place.end) : line;
  if (place) return line.slice(0, place.valueStart) + printReason(value) + line.slice(place.valueEnd);
  const end = line.trimEnd().length;
  return `${line.slice(0, end)} ${printField(name, value)}${line.slice(end)}`;
}
