import type { TextRange } from '../lines.ts';
import { isVariableName } from './templateValues.ts';

/** Text and variables: what may stand inside a placeholder or the default of a variable. */
export type BodyPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `fallback` stands in for a value that is not known; undefined when the template gives none. */
  | { readonly kind: 'variable'; readonly name: string; readonly fallback?: readonly BodyPart[] };

/** A piece of a template's body, before the variables have values. */
export type BodyPiece =
  | BodyPart
  | { readonly kind: 'stop'; readonly number: number; readonly parts: readonly BodyPart[] }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] };

/** What is wrong with a place in a body. Everything else of it counts, and nothing of it is lost. */
export type BodyFaultCode =
  /** A `${` that is never closed. */
  | 'unclosed'
  /** `${1/…/…/}`: a pattern somebody else wrote would run in the editor, for as long as it likes. */
  | 'transform'
  /** A tab stop inside a placeholder; its text is kept, without the stop. */
  | 'nested'
  /** More levels than anybody means. */
  | 'too-deep'
  /** A variable that is none of ours: it stays a placeholder. */
  | 'unknown-variable';

export interface BodyFault {
  readonly code: BodyFaultCode;
  readonly range: TextRange;
}

export interface Body {
  readonly pieces: readonly BodyPiece[];
  readonly faults: readonly BodyFault[];
}

/** Levels of `${…:…}` inside one another that are read; what is deeper is text. */
const deepest = 8;
/** The options of a choice end within this many characters, so that reading stays linear. */
const longestChoice = 1000;
/** Faults that are told; whoever has more has seen the point. */
const mostFaults = 50;

/**
 * Reads a body in VS Code's snippet grammar: text, `$1`, `${1}`, `${1:placeholder}`, `${1|one,two|}`,
 * `$NAME`, `${NAME}`, `${NAME:default}`, and `\$`, `\}`, `\\`. Takes time linear in the length and never throws.
 */
export function parseBody(source: string): Body {
  const faults: BodyFault[] = [];
  const { pieces } = new BodyReader(source, faults).readUntilClosed(0);
  return { pieces, faults };
}

const opening = /\$(?:\{(\d{1,4}|[_a-zA-Z]\w{0,63})([}:|/]?)|(\d{1,4}|[_a-zA-Z]\w{0,63}))/y;
const choiceEnd = /\|\}/g;

class BodyReader {
  readonly #source: string;
  readonly #faults: BodyFault[];
  #at = 0;

  constructor(source: string, faults: BodyFault[]) {
    this.#source = source;
    this.#faults = faults;
  }

  /** Reads to the brace that closes level `depth`, or to the end; level 0 has no brace. */
  readUntilClosed(depth: number): { readonly pieces: BodyPiece[]; readonly closed: boolean } {
    const pieces: BodyPiece[] = [];
    const source = this.#source;
    while (this.#at < source.length) {
      const mark = this.#nextMark(depth);
      addText(pieces, source.slice(this.#at, mark));
      this.#at = mark;
      if (mark >= source.length) break;
      const sign = source.charAt(mark);
      if (sign === '}') {
        this.#at += 1;
        return { pieces, closed: true };
      }
      if (sign === '\\') {
        const next = source.charAt(mark + 1);
        const isEscape = next !== '' && '\\$}'.includes(next);
        addText(pieces, isEscape ? next : sign);
        this.#at += isEscape ? 2 : 1;
      } else {
        for (const piece of this.#readElement(depth)) {
          if (piece.kind === 'text') addText(pieces, piece.text);
          else pieces.push(piece);
        }
      }
    }
    return { pieces, closed: depth === 0 };
  }

  #nextMark(depth: number): number {
    const pattern = depth === 0 ? /[\\$]/g : /[\\$}]/g;
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#source)?.index ?? this.#source.length;
  }

  #readElement(depth: number): readonly BodyPiece[] {
    const start = this.#at;
    opening.lastIndex = start;
    const match = opening.exec(this.#source);
    const asText = (code?: BodyFaultCode): readonly BodyPiece[] => {
      const end = match ? start + match[0].length : start + 1;
      if (code) this.#fault(code, start, end);
      this.#at = end;
      return [{ kind: 'text', text: this.#source.slice(start, end) }];
    };
    if (!match) {
      if (this.#source.startsWith('${', start)) this.#fault('unclosed', start, start + 2);
      return asText();
    }
    const [whole, braced, next, bare] = match;
    const name = braced ?? bare ?? '';
    this.#at = start + whole.length;
    if (next === '/') return asText('transform');
    if (!/^\d/.test(name) && !isVariableName(name)) this.#fault('unknown-variable', start, this.#at);
    if (bare !== undefined || next === '}') return [pieceOf(name, undefined)];
    if (next === '|' && /^\d/.test(name)) return this.#readChoice(name, start) ?? asText('unclosed');
    if (next !== ':') return asText('unclosed');
    if (depth >= deepest) return asText('too-deep');
    const inside = this.readUntilClosed(depth + 1);
    if (inside.closed) return [pieceOf(name, this.#parts(inside.pieces, start))];
    this.#fault('unclosed', start, start + whole.length);
    return [{ kind: 'text', text: whole }, ...inside.pieces];
  }

  #readChoice(number: string, start: number): readonly BodyPiece[] | undefined {
    const window = this.#source.slice(this.#at, this.#at + longestChoice);
    choiceEnd.lastIndex = 0;
    for (let end = choiceEnd.exec(window); end; end = choiceEnd.exec(window)) {
      const inside = window.slice(0, end.index);
      // A bar behind an odd number of backslashes is part of an option.
      if ((/\\*$/.exec(inside)?.[0].length ?? 0) % 2 === 1) continue;
      this.#at += end.index + 2;
      return [{ kind: 'choice', number: Number(number), options: splitOptions(inside) }];
    }
    this.#at = start;
    return undefined;
  }

  /** What stands inside a placeholder, without tab stops. */
  #parts(pieces: readonly BodyPiece[], start: number): readonly BodyPart[] {
    const parts: BodyPart[] = [];
    for (const piece of pieces) {
      if (piece.kind === 'text') addText(parts, piece.text);
      else if (piece.kind === 'variable') parts.push(piece);
      else {
        this.#fault('nested', start, this.#at);
        if (piece.kind === 'choice') addText(parts, piece.options[0] ?? '');
        else this.#append(parts, piece.parts);
      }
    }
    return parts;
  }

  #append(parts: BodyPart[], more: readonly BodyPart[]): void {
    for (const part of more) {
      if (part.kind === 'text') addText(parts, part.text);
      else parts.push(part);
    }
  }

  #fault(code: BodyFaultCode, start: number, end: number): void {
    if (this.#faults.length < mostFaults) this.#faults.push({ code, range: { start, end } });
  }
}

function pieceOf(name: string, parts: readonly BodyPart[] | undefined): BodyPiece {
  if (/^\d/.test(name)) return { kind: 'stop', number: Number(name), parts: parts ?? [] };
  return parts ? { kind: 'variable', name, fallback: parts } : { kind: 'variable', name };
}

function addText(pieces: BodyPiece[], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', text: last.text + text };
  else pieces.push({ kind: 'text', text });
}

function splitOptions(text: string): readonly string[] {
  const options = [''];
  for (const [sign] of text.matchAll(/\\[\\,|]|[^]/g)) {
    if (sign === ',') options.push('');
    else options[options.length - 1] += sign.length === 2 && sign[0] === '\\' ? sign.charAt(1) : sign;
  }
  return options;
}
