import type { LocalDay } from '../../dates.ts';
import { escapeHtml } from '../../htmlText.ts';
import { normaliseLineEnds } from '../../lines.ts';
import { visitMarkdown } from '../../markdown.ts';
import type { Entry } from '../entry.ts';

/**
 * An entry as markup, block by block in the order of the file and with nothing left out: headings, prompts, code, and
 * everything else as the text it is. Markup that the person wrote is shown, never followed.
 */
export function htmlBody(entry: Entry, day: LocalDay): string {
  const { source, outline } = entry;
  const parts: string[] = [];
  let paragraph = '';
  const slice = (start: number, end: number): string => normaliseLineEnds(source.slice(start, end));
  const endParagraph = (): void => {
    if (paragraph !== '') parts.push(`<p>${textMarkup(paragraph)}</p>`);
    paragraph = '';
  };
  const push = (markup: string): void => {
    endParagraph();
    parts.push(markup);
  };
  if (outline.header) {
    const yaml = slice(outline.header.yaml.start, outline.header.yaml.end);
    // The day alone is said already.
    if (yaml.trim() !== `date: ${day}` && yaml.trim() !== '')
      push(`<pre>${escapeHtml(yaml.trimEnd())}</pre>`);
  }
  visitMarkdown(source, outline.bodyStart, {
    block(kind, start, contentEnd) {
      const text = slice(start, contentEnd);
      if (kind === 'blank') endParagraph();
      else if (kind === 'text') paragraph += paragraph === '' ? text : `\n${text}`;
      else if (kind === 'quote') push(`<blockquote>${textMarkup(withoutMarks(text))}</blockquote>`);
      else push(`<pre>${escapeHtml(text)}</pre>`);
    },
    heading({ level, text }) {
      endParagraph();
      if (level === 1 && text === day) return;
      const name = `h${Math.min(6, Math.max(3, level + 1))}`;
      push(`<${name}>${textMarkup(text)}</${name}>`);
    },
    unclosed: (_kind, start) => push(`<pre>${escapeHtml(slice(start, source.length))}</pre>`),
  });
  endParagraph();
  return parts.join('\n');
}

function withoutMarks(quote: string): string {
  return quote
    .split('\n')
    .map((line) => line.replace(/^ {0,3}>[ \t]?/, ''))
    .join('\n');
}

const address = /https?:\/\/[^\s<>"'`)\]]+/g;
const task = /^([ \t]*)[-+*] \[([ xX])\] /gm;
/** The backslash that keeps a line from being read as the file's structure. */
const lineEscape = /^( {0,3}(?:[-+*] )*)\\(?=\\*[#>`~=<-])/gm;

function textMarkup(text: string): string {
  const shown = text
    .replaceAll(lineEscape, '$1')
    .replaceAll(task, (_found, blanks: string, mark: string) => `${blanks}${mark === ' ' ? '☐' : '☑'} `);
  let markup = '';
  let copied = 0;
  for (const { 0: found, index } of shown.matchAll(address)) {
    const href = escapeHtml(found);
    markup += `${escapeHtml(shown.slice(copied, index))}<a href="${href}" rel="noreferrer noopener">${href}</a>`;
    copied = index + found.length;
  }
  return markup + escapeHtml(shown.slice(copied));
}
