/**
 * Writes the page of the rules of whose turn it is. The text of a rule is the comment above it, so
 * that the page cannot say anything else than the code: `node scripts/whoseTurnDoc.ts` prints it, a
 * test compares it with docs/whose-turn.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule as its source file tells it. */
interface DocumentedRule {
  readonly code: string;
  /** When it applies, and why. */
  readonly text: string;
  /** One case and its outcome. */
  readonly example: string;
}

const ruleComment = /\/\*\*\n((?: +\*[^\n]*\n)+?) +\*\/\n +\{\n +code: '([a-z-]+)'/gu;

function rulesIn(root: string, name: string): readonly DocumentedRule[] {
  const source = readFileSync(join(root, 'src', 'core', 'waiting', `${name}.ts`), 'utf8');
  const codes = [...source.matchAll(/^ +code: '([a-z-]+)'/gmu)].map(([, code]) => code);
  const rules = [...source.matchAll(ruleComment)].map(([, comment = '', code = '']): DocumentedRule => {
    const lines = comment.split('\n').map((line) => line.replace(/^ +\* ?/u, '').trim());
    const [text = '', example = ''] = lines.join(' ').trim().split(' Example: ');
    return { code, text, example };
  });
  const silent = codes.filter((code) => !rules.some((rule) => rule.code === code && rule.example !== ''));
  if (silent.length > 0) throw new Error(`${name}.ts: no comment with an example above ${silent.join(', ')}`);
  return rules;
}

function listOf(rules: readonly DocumentedRule[]): string {
  return rules
    .map(({ code, text, example }, index) => {
      const number = `${index + 1}. `;
      return `${number}**\`${code}\`**: ${text}\\\n${' '.repeat(number.length)}_Example:_ ${example}`;
    })
    .join('\n');
}

/** The page as it has to be, with a line feed at its end. */
export function whoseTurnPage(root: string): string {
  const holders = ['holderRules', 'reviewRules', 'historyRules'].flatMap((name) => rulesIn(root, name));
  const viewers = ['viewerRules', 'teamRules'].flatMap((name) => rulesIn(root, name));
  return `# Whose turn is it?

<!-- Printed by scripts/whoseTurnDoc.ts from the comments above the rules. Change those, not this page. -->

A pull request waits for somebody. These rules say for whom, since which event, and how sure that is. They are asked
one after the other, and the first that applies decides. What is not known (threads, who is asked, who may merge)
makes the rules about it silent: it is never taken for "no". A bot is never on turn, and what it writes, pushes or
reviews moves no turn; a merge, a close or a draft counts whoever made it.

## Who holds it

Seen by nobody in particular: the author, the reviewers (by name where names are known), nobody, or cannot tell.

${listOf(holders)}

## What that means for me

Asked first, after \`done\`, for one person; when none of them applies, the holder is the answer: it is my turn when I am
the author and the author holds it, or when I am named among those who do.

${listOf(viewers)}
`;
}

if (import.meta.main) process.stdout.write(whoseTurnPage(join(import.meta.dirname, '..')));
