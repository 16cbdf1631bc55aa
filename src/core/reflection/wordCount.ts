/**
 * How many words a text has: runs between blanks that hold more than marks, and each character of the scripts that
 * are written without blanks (Han, Hiragana and Katakana).
 */
export function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isUnspaced(code)) {
      words++;
      isInWord = false;
    } else if (isBlank(code)) {
      isInWord = false;
    } else if (!isInWord && !isMark(code)) {
      words++;
      isInWord = true;
    }
  }
  return words;
}

function isUnspaced(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
}

/** Punctuation and symbols; of the letters of the world none is among them. */
function isMark(code: number): boolean {
  if (code < 0x80)
    return !((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122));
  return (
    (code > 0xa0 && code < 0xc0 && code !== 0xaa && code !== 0xb5 && code !== 0xba) ||
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2010 && code <= 0x2bff) ||
    (code >= 0x3001 && code <= 0x303f)
  );
}
