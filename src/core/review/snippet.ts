/**
 * What is put into a comment box: text, tab stops with a placeholder, and choices. No variables and
 * no nesting, so that VS Code shows exactly what was decided here.
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

/** The pieces in VS Code's snippet grammar. */
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
