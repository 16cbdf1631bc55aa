import type { LocalDay } from '../../dates.ts';
import { escapeHtml } from '../../htmlText.ts';
import { htmlBody } from './htmlBody.ts';
import type { ExportedEntry } from './exportedEntry.ts';

/** What the document says by itself. */
export interface HtmlExportWords {
  /** BCP 47 tag of the display language. */
  readonly language: string;
  readonly title: string;
  /** How much it holds and when it was made. */
  readonly about: string;
  readonly dayName: (day: LocalDay) => string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
nav a { margin-inline-end: .75rem; }
article { margin-block: 3rem; border-block-start: 1px solid; padding-block-start: .5rem; break-before: auto; }
h2 { font-size: 1.25rem; } h3 { font-size: 1.05rem; } h4, h5, h6 { font-size: 1rem; }
blockquote { margin-inline: 0; padding-inline-start: .9rem; border-inline-start: 3px solid; font-style: italic; }
p, blockquote { white-space: pre-wrap; }
pre { overflow-x: auto; padding: .6rem; border: 1px solid; white-space: pre-wrap; }
`;

/**
 * The journal as one HTML document that needs nothing else: no script, no request, and everything the person wrote as
 * text. Only addresses of http and https become links.
 */
export function htmlExport(entries: readonly ExportedEntry[], words: HtmlExportWords): string {
  const years = [...new Set(entries.map(({ day }) => day.slice(0, 4)))];
  const links = years.map((year) => `<a href="#y${year}">${year}</a>`).join('\n');
  const articles = entries.map((each, index) => {
    const isFirstOfYear = entries[index - 1]?.day.slice(0, 4) !== each.day.slice(0, 4);
    return articleOf(each, words.dayName(each.day), isFirstOfYear);
  });
  const html = `<!DOCTYPE html>
<html lang="${escapeHtml(words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.about)}</p>
${years.length > 1 ? `<nav>\n${links}\n</nav>\n` : ''}</header>
<main>
${articles.join('\n')}
</main>
</body>
</html>
`;
  // What no HTML document may hold, and half surrogate pairs.
  return html.replaceAll('\0', '\uFFFD').toWellFormed();
}

function articleOf({ day, entry }: ExportedEntry, dayName: string, isFirstOfYear: boolean): string {
  const id = isFirstOfYear ? ` id="y${day.slice(0, 4)}"` : '';
  return `<article${id}>
<h2><time datetime="${day}">${escapeHtml(dayName)}</time></h2>
${htmlBody(entry, day)}
</article>`;
}
