import { normaliseLineEnds } from '../../lines.ts';
import type { ExportedEntry } from './exportedEntry.ts';

/**
 * The journal as one Markdown document: the text of each entry under a heading with its day. An entry that leaves code or
 * a comment open stands in a fence, so that it cannot swallow the days behind it; so does a header with keys of one's own.
 */
export function markdownExport(entries: readonly ExportedEntry[]): string {
  return entries.map(entryText).join('\n');
}

function entryText({ day, entry }: ExportedEntry): string {
  const { source, outline } = entry;
  const text = normaliseLineEnds(source);
  if (outline.unclosed || outline.headerUnclosed) return `# ${day}\n\n${fenced(text, 'markdown')}`;
  const body = normaliseLineEnds(source.slice(outline.bodyStart)).replace(/^\n+|\n+$/g, '');
  const yaml = outline.header
    ? normaliseLineEnds(source.slice(outline.header.yaml.start, outline.header.yaml.end))
    : '';
  const own = yaml.split('\n').some((line) => line.trim() !== '' && !line.startsWith('date:'));
  const parts = [
    body.startsWith(`# ${day}\n`) || body === `# ${day}` ? body : `# ${day}\n\n${body}`.trimEnd(),
  ];
  if (own) parts.push(fenced(yaml, 'yaml').trimEnd());
  return `${parts.join('\n\n')}\n`;
}

/** The text between fences that are longer than any in it. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.endsWith('\n') || text === '' ? text : `${text}\n`}${fence}\n`;
}
