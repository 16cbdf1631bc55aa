import { type Principle, principleHeadings } from '../../core/principle.ts';

/** The page that `scripts/balanceDoc.ts` writes: a heading for each rule, by its code, and for each principle. */
const page = 'https://github.com/those-guys/those-guys/blob/main/docs/balance-check.md';

/** Where a rule is explained with examples. Codes are ours, so nothing of a comment gets into the address. */
export function ruleAddress(code: string): string {
  return `${page}#${code}`;
}

/** The name of a principle as Markdown, a link to what it asks and to its rules. */
export function principleMarkdown(principle: Principle): string {
  return `[${principleHeadings[principle]}](${page}#${principle})`;
}
