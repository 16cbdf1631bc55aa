/**
 * The part of VS Code's snippet grammar that templates use: plain text, tab stops with a
 * placeholder, and choices. No variables and no nesting, so that a template says what it looks like.
 */

/** A piece of a snippet. Numbers order the tab stops; 0 is where the cursor ends. */
export type SnippetPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number; readonly text: string }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] };

/** Text as it must stand in a snippet to come out as itself. */
export function escapeSnippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeOption(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

/** The pieces in snippet grammar. */
export function printSnippet(pieces: readonly SnippetPiece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return escapeSnippetText(piece.text);
      if (piece.kind === 'choice') return `\${${piece.number}|${piece.options.map(escapeOption).join(',')}|}`;
      return piece.text === ''
        ? `\${${piece.number}}`
        : `\${${piece.number}:${escapeSnippetText(piece.text)}}`;
    })
    .join('');
}

/** What the snippet reads as before anything is typed: placeholders as they are, the first option of a choice. */
export function snippetText(pieces: readonly SnippetPiece[]): string {
  return pieces.map((piece) => (piece.kind === 'choice' ? (piece.options[0] ?? '') : piece.text)).join('');
}

/** A placeholder or the options of a choice end within 1000 characters, so that reading stays linear. */
const element =
  /\\([\\$}])|\$\{(\d{1,4})(?::((?:\\[^]|[^\\}]){0,1000})|\|((?:\\[^]|[^\\|]){0,1000})\|)?\}|\$(\d{1,4})/g;

/** Reads snippet grammar. What is not understood is kept as plain text, so nothing of a template is lost. */
export function parseSnippet(body: string): readonly SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  let text = '';
  let done = 0;
  const flush = (): void => {
    if (text !== '') pieces.push({ kind: 'text', text });
    text = '';
  };
  for (const match of body.matchAll(element)) {
    text += body.slice(done, match.index);
    done = match.index + match[0].length;
    const [, escaped, number, placeholder, options, bare] = match;
    if (escaped !== undefined) {
      text += escaped;
      continue;
    }
    flush();
    if (options === undefined)
      pieces.push({
        kind: 'stop',
        number: Number(number ?? bare),
        text: (placeholder ?? '').replace(/\\([\\$}])/g, '$1'),
      });
    else pieces.push({ kind: 'choice', number: Number(number), options: splitOptions(options) });
  }
  text += body.slice(done);
  flush();
  return pieces;
}

function splitOptions(text: string): readonly string[] {
  return [...text.matchAll(/((?:\\[^]|[^\\,])*)(?:,|$)/g)]
    .slice(0, optionCount(text))
    .map((match) => (match[1] ?? '').replace(/\\([\\,|])/g, '$1'));
}

/** Commas that separate, plus one. */
function optionCount(text: string): number {
  return text.replace(/\\[^]/g, '').split(',').length;
}
