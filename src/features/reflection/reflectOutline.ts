import { principleHeadings, principles, type Principle } from '../../core/principle.ts';
import { escapeHtml } from '../../core/htmlText.ts';

/** What the outline of the page says. */
export interface OutlineWords {
  readonly title: string;
  readonly practice: (principle: Principle) => string;
  /** Said when the journal lets itself be waited for. */
  readonly slow: string;
  /** Said when the page's script fails. */
  readonly broken: string;
}

/** The page before its script runs: the same headings at the same places, so that nothing jumps. */
export function reflectOutline({ title, practice, slow, broken }: OutlineWords): string {
  const cards = principles.map(
    (principle) => `<section class="card">
<h2><span class="icon"></span>${escapeHtml(principleHeadings[principle])}</h2>
<p class="practice">${escapeHtml(practice(principle))}</p>
<div class="prompt waiting"></div>
<div class="answer waiting"></div>
<div class="below"></div>
</section>`,
  );
  return `<main>
<p id="broken" class="problem" hidden>${escapeHtml(broken)}</p>
<div id="page" aria-busy="true">
<h1>${escapeHtml(title)}</h1>
<p id="slow" class="note" hidden>${escapeHtml(slow)}</p>
<p id="failure" class="problem" hidden></p>
${cards.join('\n')}
</div>
<p id="live" role="status" aria-live="polite"></p>
</main>`;
}
