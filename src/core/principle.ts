/** The four practices that build trust, in the order in which they are always shown. */
export const principles = [
  'self-reflection',
  'balanced-perspective',
  'true-self-confidence',
  'genuine-humility',
] as const;

export type Principle = (typeof principles)[number];

/**
 * The name of each principle as it stands in headings of an entry. Not translated: the headings are
 * part of the file format, and a journal must stay readable when the display language changes.
 */
export const principleHeadings: Readonly<Record<Principle, string>> = {
  'self-reflection': 'Self-reflection',
  'balanced-perspective': 'Balanced perspective',
  'true-self-confidence': 'True self-confidence',
  'genuine-humility': 'Genuine humility',
};

export function isPrinciple(value: unknown): value is Principle {
  return principles.some((principle) => principle === value);
}
