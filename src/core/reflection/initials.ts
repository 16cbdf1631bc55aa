import type { TextRange } from '../lines.ts';
import { foldText, unfoldRanges } from './foldedText.ts';

/** A person whose name stands in a text. */
export interface NamedPerson {
  /** The name as it is known, or as it stands in the text first. */
  readonly name: string;
  /** What can stand for it: no other person of the text has the same. */
  readonly initials: string;
  /** Every place of the name, in order. */
  readonly ranges: readonly TextRange[];
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`;
/** `@ana` and `@ana-maria`; not `@team/review`, and not the end of an address. */
const handle = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_@./+-])@(${letter}(?:[\p{L}\p{M}\p{N}_.-]*${letter})?)(?![\p{L}\p{M}\p{N}_/@])`,
  'gu',
);
const address = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_.+-])(${letter}[\p{L}\p{M}\p{N}_.+-]*)@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}`,
  'gu',
);

interface Place {
  readonly key: string;
  readonly name: string;
  readonly range: TextRange;
}

/**
 * The people named in a text, in the order in which they appear: everybody who is written as a handle or as a mail
 * address, and the known names, whole or by their first name. Names are found as whole words; a single word only
 * with its capital letter, since "will" is mostly not a person.
 *
 * @param known names as other places have them, with or without `@`
 */
export function namedPersons(text: string, known: readonly string[]): readonly NamedPerson[] {
  const places: Place[] = [];
  const names = new Map<string, string>();
  const add = (name: string, start: number, end: number): void => {
    const key = keyOf(name);
    if (key === '') return;
    if (!names.has(key)) names.set(key, name);
    places.push({ key, name: names.get(key) ?? name, range: { start, end } });
  };
  for (const name of known) names.set(keyOf(withoutAt(name)), withoutAt(name));
  for (const found of text.matchAll(address)) add(found[1] ?? '', found.index, found.index + found[0].length);
  for (const found of text.matchAll(handle)) add(found[1] ?? '', found.index, found.index + found[0].length);
  const folded = foldText(text);
  for (const [key, name] of names) {
    for (const range of wordsOf(text, folded, name)) places.push({ key, name, range });
  }
  return personsOf(places);
}

function withoutAt(name: string): string {
  return name.trim().replace(/^@/, '');
}

/** One person, however the name is written: `Ana María`, `ana-maria` and `@ana.maria`. */
function keyOf(name: string): string {
  return foldText(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function partsOf(name: string): readonly string[] {
  return name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== '');
}

/** Where a name stands as words: whole, whatever its case and accents, or its first word by itself. */
function wordsOf(text: string, folded: string, name: string): readonly TextRange[] {
  const parts = partsOf(name);
  const [first = ''] = parts;
  // Letters and digits need no escaping, and nothing else is left of the parts.
  const whole = parts.map(keyOf).join(String.raw`[\s.-]+`);
  const ranges = parts.length > 1 ? unfoldRanges(text, matches(folded, whole)) : [];
  const isName = Array.from(first).length > 1 && !/^\p{N}/u.test(first);
  return isName ? [...ranges, ...matches(text, capitalised(first))] : ranges;
}

/** Where a pattern matches whole words. */
function matches(text: string, pattern: string): readonly TextRange[] {
  const words = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${pattern})(?![\p{L}\p{M}\p{N}_])`, 'gu');
  return [...text.matchAll(words)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function capitalised(word: string): string {
  const [first = '', ...rest] = Array.from(word);
  return first.toUpperCase() + rest.join('');
}

/** The longest of places that overlap counts. */
function personsOf(places: readonly Place[]): readonly NamedPerson[] {
  const inOrder = places.toSorted(
    (one, other) => one.range.start - other.range.start || other.range.end - one.range.end,
  );
  const persons = new Map<
    string,
    { readonly name: string; readonly initials: string; ranges: TextRange[] }
  >();
  const taken = new Map<string, number>();
  let at = 0;
  for (const { key, name, range } of inOrder) {
    if (range.start < at) continue;
    at = range.end;
    let person = persons.get(key);
    if (!person) {
      const initials = initialsOf(name);
      const count = (taken.get(initials) ?? 0) + 1;
      taken.set(initials, count);
      person = { name, initials: count === 1 ? initials : `${initials}${count}`, ranges: [] };
      persons.set(key, person);
    }
    person.ranges.push(range);
  }
  return [...persons.values()];
}

function initialsOf(name: string): string {
  const parts = partsOf(name).slice(0, 3);
  return parts.map((part) => `${capitalised(Array.from(part)[0] ?? '')}.`).join('\u00a0');
}
