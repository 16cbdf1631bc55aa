/**
 * Blanks out everything in a Markdown comment that is not the reviewer's own prose: code, quotes,
 * suggestion blocks, links, HTML, file names and identifiers. The result has the same length as the
 * text, so offsets hold in both.
 */

/** Stands for a stretch of inline code or an identifier: a thing the sentence speaks about. */
export const codeMark = '\uFFFC';

/** How far an opening back-tick, tag or link looks for its end, so that unbalanced text stays linear. */
const reach = 1000;

function blank(length: number): string {
  return ' '.repeat(length);
}

function mark(length: number): string {
  return codeMark.repeat(length);
}

const fenceOpening = /^[ \t]{0,12}(?:[-*+][ \t]+)?(`{3,}|~{3,})/;
/** A quotation may stand in a list item. */
const quoteLine = /^[ \t]{0,3}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?>/;
/** Four spaces after an empty line is a code block; inside lists it is not, so only clear code counts. */
const indentedCode = /^(?: {4,}|\t)\S.*[;{}()=]\s*$/;

/** Blanks fenced blocks and quoted lines; keeps line ends. An unclosed fence reaches to the end, as in CommonMark. */
function maskBlocks(text: string): string {
  if (!/[`~>]|\n[ \t]/.test(text)) return text;
  const parts: string[] = [];
  let fence = '';
  let position = 0;
  while (position < text.length) {
    const newline = text.indexOf('\n', position);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(position, lineEnd);
    if (fence !== '') {
      const closing = line.trim();
      parts.push(blank(line.length));
      if (closing.startsWith(fence) && closing === fence.charAt(0).repeat(closing.length)) fence = '';
    } else {
      const opening = fenceOpening.exec(line)?.[1];
      // ```one line``` is inline code although it looks like a fence.
      if (opening !== undefined && !line.slice(line.indexOf(opening) + opening.length).includes(opening)) {
        fence = opening;
        parts.push(blank(line.length));
      } else if (quoteLine.test(line) || indentedCode.test(line)) parts.push(blank(line.length));
      else parts.push(line);
    }
    if (newline !== -1) parts.push('\n');
    position = lineEnd + 1;
  }
  return parts.join('');
}

/** Marks `code` spans; a run of back-ticks without its partner is left as it is. */
function maskCodeSpans(text: string): string {
  let start = text.indexOf('`');
  if (start === -1) return text;
  const parts: string[] = [];
  let done = 0;
  while (start !== -1) {
    let open = start;
    while (text.charCodeAt(open) === 96) open += 1;
    const run = text.slice(start, open);
    const limit = Math.min(text.length, open + reach);
    let close = text.indexOf(run, open);
    while (close !== -1 && close < limit && text.charCodeAt(close + run.length) === 96) {
      let next = close + run.length;
      while (text.charCodeAt(next) === 96) next += 1;
      close = text.indexOf(run, next);
    }
    if (close === -1 || close >= limit) {
      if (close === -1 && run.length === 1) break;
      start = text.indexOf('`', open);
      continue;
    }
    const end = close + run.length;
    parts.push(text.slice(done, start), mark(end - start));
    done = end;
    start = text.indexOf('`', end);
  }
  parts.push(text.slice(done));
  return parts.join('');
}

const suspicious = /[<&:/\\_.@#(=\d]|[a-z][A-Z]|(?:^|\s)--?[a-z]/;

/**
 * In this order in one pass: HTML comments, tags, entities; link targets; web and mail addresses;
 * paths and file names; option flags; identifiers with an underscore, inner capital, dot, `::`, `->` or call bracket.
 */
const notProse = new RegExp(
  [
    `<!--[^]{0,${reach}}?-->`,
    String.raw`<\/?[A-Za-z][^<>\n]{0,300}>`,
    String.raw`&(?:[a-z]{2,8}|#\d{1,6});`,
    String.raw`\]\([^()\s]{0,400}(?:\s"[^"\n]{0,200}")?\)`,
    String.raw`\b(?:https?|ftp|file|ssh|git):\/\/[^\s<>]{1,2000}`,
    String.raw`\bwww\.[^\s<>]{1,2000}`,
    String.raw`\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}`,
    String.raw`(?<![\w/])\.{0,2}(?:\/[\w.@-]{1,80}){2,}`,
    String.raw`\b[\w-]{1,80}(?:\/[\w.@-]{1,80}){2,}`,
    String.raw`\b[\w-]{1,80}(?:\.|::|->)[A-Za-z_]\w{0,80}(?:(?:\.|::|->)\w{1,80}){0,20}(?:\(\)?)?`,
    String.raw`\b\w{0,80}[a-z\d]_\w{0,80}(?:\(\)?)?`,
    String.raw`\b\w{0,40}_\w{0,80}(?:\(\)?)?`,
    String.raw`\b[a-z]{1,40}[A-Z]\w{0,80}(?:\(\)?)?`,
    String.raw`\b[A-Z][a-z]{1,40}[A-Z]\w{0,80}(?:\(\)?)?`,
    String.raw`\b[A-Za-z]\w{0,80}\(\)`,
    String.raw`\b[A-Z][A-Z_]{1,40}=\w{1,80}`,
    String.raw`\B--?[a-z][\w-]{1,40}`,
    String.raw`[@#][\w-]{1,60}`,
  ].join('|'),
  'g',
);

/** `f(x.y` written without a space behind a full stop ("crap.This") is two sentences, not a name. */
function isMissingSpace(name: string): boolean {
  return /^[A-Za-z]?[a-z]+\.[A-Z][a-z]+$/.test(name);
}

/** Same length as `text`; what is not prose is spaces, or `codeMark` where it is a thing in a sentence. */
export function maskProse(text: string): string {
  const masked = maskCodeSpans(maskBlocks(text));
  if (!suspicious.test(masked)) return masked;
  return masked.replace(notProse, (found) => {
    const first = found.charCodeAt(0);
    if (first === 60 || first === 38 || first === 93) return found.replace(/[^\n]/g, ' ');
    if (isMissingSpace(found)) return found;
    return mark(found.length);
  });
}
