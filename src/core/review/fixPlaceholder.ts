import type { Finding } from './balance/finding.ts';

/**
 * What the fixes of the balance check leave to be filled in, to the letter. A rule that inserts another one gets a line here:
 * a test compares both.
 */
const texts = [
  'because …',
  '(seen when …)',
  '(blocking / non-blocking …)',
  'For example, …',
  'What I see in the code: …',
  'What I need now: …',
  'What I would change, and why: …',
  'What goes wrong here: …',
  'What helps to see it: …',
  'What is missing here: …',
  'What was the idea behind …?',
  'What works well: …',
  'What would help: …',
] as const;

const pattern = new RegExp(texts.map((text) => text.replace(/[()?]/g, String.raw`\$&`)).join('|'), 'g');

/** How many of them stand in a text, not filled in. */
export function fixPlaceholdersIn(text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The same text, of the same length, with these placeholders blanked: what a fix left open must not count as if it were
 * said, or the finding would be gone with the part still missing.
 */
export function maskFixPlaceholders(text: string): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}

/** The finding without its fix where the placeholder of that stands in the text already. */
export function withoutStandingFix(finding: Finding, text: string): Finding {
  const { fix, ...rest } = finding;
  if (fix?.code !== 'insert') return finding;
  const wanted = fix.text.trim();
  const { start } = fix.range;
  const reach = wanted.length + widestGap;
  // It may stand on either side: blanked, it is no word before which something would be inserted.
  const isThere =
    text
      .slice(start, start + reach)
      .trimStart()
      .startsWith(wanted) ||
    text
      .slice(Math.max(0, start - reach), start)
      .trimEnd()
      .endsWith(wanted);
  return isThere ? rest : finding;
}

/** White space that may stand before a placeholder (UTF-16 units). */
const widestGap = 8;
