import { checkOptions, isCheckOn } from './ruleSettings.ts';

/**
 * The passages of a text that the balance check would look at again, each once; undefined while the person has the check
 * off. What their settings leave out is left out. The rules are in the part of the review: whoever only waits does not read
 * them.
 */
export async function passagesInDoubt(text: string): Promise<readonly string[] | undefined> {
  if (!isCheckOn()) return undefined;
  const { checkBalance } = await import('../core/review/balance/check.ts');
  const found = checkBalance(text, checkOptions()).map(({ range }) =>
    text.slice(range.start, range.end).trim(),
  );
  return [...new Set(found.filter((passage) => passage !== ''))];
}
