import { patternTokens, type PatternToken } from './patternToken.ts';

/** A token of a file-name pattern with its spelling, or text that stands in every name as it is. */
export interface PatternPiece {
  readonly text: string;
  readonly token: PatternToken | undefined;
}

const scan = /\[([^[\]]*)\]|[A-Za-z]+|[^A-Za-z[]+|\[/g;
const sameLetters = /([A-Za-z])\1*/g;

/** The pieces of a pattern; else the word in it that is neither a part of a date nor in square brackets. */
export function patternPieces(pattern: string): readonly PatternPiece[] | string {
  const pieces: PatternPiece[] = [];
  for (const [found, literal] of pattern.matchAll(scan)) {
    if (literal !== undefined) pieces.push({ text: literal, token: undefined });
    else if (found === '[') return found;
    else if (!/^[A-Za-z]/.test(found)) pieces.push({ text: found, token: undefined });
    else
      for (const [spelling] of found.matchAll(sameLetters)) {
        const token = patternTokens.get(spelling);
        // A word with one foreign letter is a word, not half a date.
        if (!token) return found;
        pieces.push({ text: spelling, token });
      }
  }
  return joined(pieces);
}

/** Text beside text as one piece, so that what touches a number is seen. */
function joined(pieces: readonly PatternPiece[]): readonly PatternPiece[] {
  const result: PatternPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && !last.token && !piece.token)
      result.splice(-1, 1, { text: last.text + piece.text, token: undefined });
    else if (piece.token || piece.text !== '') result.push(piece);
  }
  return result;
}
