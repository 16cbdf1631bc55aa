import { escapeHtml } from '../core/htmlText.ts';

/** The parts of a page's document. Everything but `body` is put in as text. */
export interface PageParts {
  /** Lets the one script run; new for each document. */
  readonly nonce: string;
  /** BCP 47 tag of the display language. */
  readonly language: string;
  /** What the content security policy names as the origin of our own files. */
  readonly source: string;
  readonly script: string;
  /** Addresses of the style sheets, in their order. */
  readonly styles: readonly string[];
  readonly title: string;
  /** Markup of our own, in which every text is escaped. */
  readonly body: string;
}

/**
 * The document of a page. Nothing is allowed that is not named: our style sheet's origin, and the one script that
 * carries this document's nonce. No request can leave the page.
 */
export function pageDocument(parts: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${parts.source}`,
    `script-src 'nonce-${parts.nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const styles = parts.styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
${styles.join('\n')}
<script defer nonce="${escapeHtml(parts.nonce)}" src="${escapeHtml(parts.script)}"></script>
</head>
<body>
${parts.body}
</body>
</html>`;
}
