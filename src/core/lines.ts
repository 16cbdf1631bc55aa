/**
 * Lines of a text as offsets. Line ends are those of CommonMark: `\n`, `\r\n` and a lone `\r`. No line is ever copied
 * to find the next one, so that a text of megabytes costs what reading it once costs.
 */

/** Offsets in UTF-16 units of the source; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Finds where lines end. Asked with rising offsets it reads the text once; looking ahead and coming back is allowed. */
export class Lines {
  readonly source: string;
  readonly #lf: NextMark;
  readonly #cr: NextMark;

  constructor(source: string) {
    this.source = source;
    this.#lf = new NextMark(source, '\n');
    this.#cr = new NextMark(source, '\r');
  }

  /** Where the content of the line that holds `at` ends: at its line end, or at the end of the text. */
  contentEnd(at: number): number {
    return Math.min(this.#lf.from(at), this.#cr.from(at));
  }

  /** Where the next line starts; the end of the text after the last line. */
  end(at: number): number {
    const contentEnd = this.contentEnd(at);
    if (contentEnd >= this.source.length) return this.source.length;
    return contentEnd + (this.source.startsWith('\r\n', contentEnd) ? 2 : 1);
  }
}

/** Remembers the last answer, so that a mark which is far away or missing is not searched again for each line. */
class NextMark {
  readonly #source: string;
  readonly #mark: string;
  #asked = 0;
  #found = -1;

  constructor(source: string, mark: string) {
    this.#source = source;
    this.#mark = mark;
  }

  /** Offset of the first mark at or after `at`; the length of the text when there is none. */
  from(at: number): number {
    if (at < this.#asked || at > this.#found) {
      const found = this.#source.indexOf(this.#mark, at);
      this.#asked = at;
      this.#found = found < 0 ? this.#source.length : found;
    }
    return this.#found;
  }
}

/** Whether only spaces and tabs stand between two offsets: what CommonMark calls a blank line. */
export function isBlank(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Steps back over the one line end that stands before `end`, if there is one. */
export function contentEndBefore(source: string, end: number): number {
  let at = end;
  if (source[at - 1] === '\n') at--;
  else return source[at - 1] === '\r' ? at - 1 : at;
  return source[at - 1] === '\r' ? at - 1 : at;
}

/** The line end most lines of the text have; `\n` when it has none. */
export function dominantLineEnd(source: string): '\n' | '\r\n' | '\r' {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  const lines = new Lines(source);
  for (let at = 0; at < source.length; at = lines.end(at)) {
    const end = source.slice(lines.contentEnd(at), lines.end(at));
    if (end === '\n' || end === '\r\n' || end === '\r') counts[end]++;
  }
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}

/** Every line end as `\n`. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
