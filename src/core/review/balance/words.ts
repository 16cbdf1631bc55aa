/** Words of a masked comment, found in one pass over its characters. */

/** One word: its text in lower case with straight apostrophes, and where it stands. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
}

/** One sentence: the offsets of its first and last character, and what ends it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly isQuestion: boolean;
  /** Numbers of its first word and of the first word behind it. */
  readonly firstWord: number;
  readonly endWord: number;
}

function isLetter(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  // Everything beyond ASCII is taken as a letter except punctuation, arrows, symbols, marks and emoji.
  return (
    code >= 0xc0 && (code < 0x2000 || code > 0x2bff) && (code < 0xd800 || code > 0xdfff) && code < 0xfe00
  );
}

const apostrophe = 39;

/** Splits lower-cased prose. Sentences end at `.`, `!`, `?`, an empty line or a new list item. */
export function splitWords(prose: string): { readonly words: Word[]; readonly sentences: Sentence[] } {
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  let sentenceStart = 0;
  let firstWord = 0;
  const close = (end: number, isQuestion: boolean): void => {
    if (words.length > firstWord) {
      const start = words[firstWord]?.start ?? sentenceStart;
      sentences.push({ start, end, isQuestion, firstWord, endWord: words.length });
      firstWord = words.length;
    } else if (isQuestion && sentences.length > 0) {
      const last = sentences[sentences.length - 1];
      if (last && !last.isQuestion) sentences[sentences.length - 1] = { ...last, isQuestion: true };
    }
    sentenceStart = end;
  };
  let index = 0;
  while (index < prose.length) {
    const code = prose.charCodeAt(index);
    if (isLetter(code)) {
      const start = index;
      index += 1;
      while (index < prose.length) {
        const next = prose.charCodeAt(index);
        if (isLetter(next)) index += 1;
        else if (next === apostrophe && isLetter(prose.charCodeAt(index + 1))) index += 2;
        else break;
      }
      words.push({ text: prose.slice(start, index), start, end: index, sentence: sentences.length });
      continue;
    }
    if (code === 46 || code === 33 || code === 63) {
      let end = index + 1;
      let isQuestion = code === 63;
      for (;;) {
        const next = prose.charCodeAt(end);
        if (next === 63) isQuestion = true;
        else if (next !== 46 && next !== 33) break;
        end += 1;
      }
      // "e.g.", "1.5", "foo.bar": a single stop inside a word does not end a sentence.
      const isInner = code === 46 && end === index + 1 && isLetter(prose.charCodeAt(end));
      if (!isInner) close(end, isQuestion);
      index = end;
      continue;
    }
    if (code === 10 && /^[ \t\r]*(?:\n|[-*+] |\d{1,3}[.)] )/.test(prose.slice(index + 1, index + 12))) {
      close(index, false);
    }
    index += 1;
  }
  close(prose.length, false);
  return { words, sentences };
}
