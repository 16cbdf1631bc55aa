import { asMarkdown, shown } from '../waiting/shownText.ts';
import type { AllSides, Perspective } from './perspectives.ts';

/** What one person said last is quoted, at most this often; a comment is no transcript. */
const mostOfOne = 2;
/** Longer words (characters) are cut at a blank; the sign of the cut and the link say so. */
const longest = 400;

/**
 * Every side in its own words as Markdown quotes, each linked where its place is known: the value of `${PERSPECTIVES}`.
 * English, as templates are. Undefined when nobody said anything.
 */
export function quotedSides({ perspectives }: Pick<AllSides, 'perspectives'>): string | undefined {
  if (perspectives.length === 0) return undefined;
  return perspectives.map(quotedSide).join('\n\n');
}

function quotedSide({ login, words }: Perspective): string {
  return words
    .slice(-mostOfOne)
    .map(({ text, url }) => {
      const place = linkable(url) ? ` ([there](${url}))` : '';
      return `**${asMarkdown(shown(login, 60))}**${place}:\n${quote(cut(text))}`;
    })
    .join('\n\n');
}

/** Every line is quoted, so that a code block or a tag that is never closed ends with the quote. */
function quote(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

function cut(text: string): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const start = characters.slice(0, longest).join('');
  return `${start.slice(0, Math.max(start.search(/\s\S*$/), 1))} …`;
}

/** An address that ends where it seems to end in Markdown. */
function linkable(url: string): boolean {
  return /^https?:\/\/[^\s()<>[\]\\]+$/.test(url);
}
