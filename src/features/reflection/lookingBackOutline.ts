import { escapeHtml } from '../../core/htmlText.ts';

/** What the page says before its script runs. */
export interface LookingBackOutlineWords {
  readonly title: string;
  readonly reading: string;
  /** Said when the page's script fails. */
  readonly broken: string;
}

/** The page before its first snapshot: what it is, and that the journal is being read. */
export function lookingBackOutline({ title, reading, broken }: LookingBackOutlineWords): string {
  return `<main>
<p id="broken" class="problem" hidden>${escapeHtml(broken)}</p>
<div id="page" aria-busy="true">
<h1>${escapeHtml(title)}</h1>
<p class="reading">${escapeHtml(reading)}</p>
<div class="outline"></div>
</div>
<p id="live" role="status" aria-live="polite"></p>
</main>`;
}
