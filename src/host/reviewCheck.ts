/**
 * The passages of a text that the balance check would look at again, each once. The rules are in the part of the review:
 * whoever only waits does not read them.
 */
export async function passagesInDoubt(text: string): Promise<readonly string[]> {
  const { checkBalance } = await import('../core/review/balance/check.ts');
  const found = checkBalance(text).map(({ range }) => text.slice(range.start, range.end).trim());
  return [...new Set(found.filter((passage) => passage !== ''))];
}
