import type { TextRange } from '../lines.ts';

/**
 * Text in which a search finds words however they are written: without case, without diacritics, with compatibility
 * forms (such as ligatures and full-width letters) as their plain letters. Deterministic and without regard to any
 * locale, so that the same search finds the same everywhere.
 */
export function foldText(text: string): string {
  return isAscii(text)
    ? text.toLowerCase()
    : text.replaceAll(charactersBeyondAscii, foldCharacter).toLowerCase();
}

/**
 * The ranges of the text for ranges of its folded form. A range covers every character of which it holds a part, and
 * the diacritics behind it.
 */
export function unfoldRanges(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  if (isAscii(text)) return ranges;
  const unfold = unfolding(text);
  return ranges.map(unfold);
}

const beyondAscii = /[\u0080-\uffff]/;
const charactersBeyondAscii = /[\u0080-\u{10ffff}]/gu;

function isAscii(text: string): boolean {
  return !beyondAscii.test(text);
}

/** Accents, dots and points of Latin, Greek, Cyrillic, Hebrew and Arabic; the marks of other scripts make other letters. */
const diacritics: readonly (readonly [from: number, to: number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0487],
  [0x0591, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
];

function isDiacritic(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return diacritics.some(([from, to]) => code >= from && code <= to);
}

/** Letters with a stroke or of two letters, which Unicode does not take apart. */
const plainLetters = new Map(
  Object.entries({ ß: 'ss', ς: 'σ', ı: 'i', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', '’': "'" }),
);

const known = new Map<string, string>();

/** One character by itself, so that each place in the folded text belongs to one in the text. */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    const plain = Array.from(character.normalize('NFKD').toLowerCase().normalize('NFKD'))
      .filter((part) => !isDiacritic(part))
      .map((part) => plainLetters.get(part) ?? part)
      .join('');
    // A compatibility form may hold letters that only now stand in their own.
    folded = plain.toLowerCase();
    known.set(character, folded);
  }
  return folded;
}

function unfolding(text: string): (range: TextRange) => TextRange {
  /** For each character: where it stands in the text and where its folded form ends. */
  const starts: number[] = [];
  const foldedEnds: number[] = [];
  let at = 0;
  let foldedAt = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
    foldedAt += foldCharacter(character).length;
    foldedEnds.push(foldedAt);
  }
  starts.push(text.length);
  /** The first character whose folded form reaches beyond `place`. */
  const characterAt = (place: number): number => {
    let low = 0;
    let high = foldedEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((foldedEnds[middle] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return ({ start, end }) => {
    const first = characterAt(start);
    if (end <= start) return { start: starts[first] ?? text.length, end: starts[first] ?? text.length };
    // Up to the next character that has a folded form: diacritics, which have none, belong to the letter before.
    const next = characterAt(end);
    const last = characterAt(end - 1);
    const behind = next === last ? last + 1 : next;
    return { start: starts[first] ?? text.length, end: starts[behind] ?? text.length };
  };
}
