import type { Finding, Topic } from './finding.ts';
import { looksEnglish } from './language.ts';
import { readComment } from './reading.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

export type { Finding } from './finding.ts';

export interface CheckOptions {
  /** Codes of rules that are switched off. */
  readonly ignore?: readonly string[];
  /** Expressions that are fine here, in any case; a finding on exactly such words is dropped. */
  readonly allow?: readonly string[];
  /** `en` checks without looking at the language; any other language is not checked. Left out: guessed. */
  readonly language?: string;
  /** UTF-16 units that are checked; what is behind is left out, and a finding `checked-partly` says so. */
  readonly maxLength?: number;
}

/** As long as GitHub lets a comment be. */
export const defaultMaxLength = 65_536;

/** Hints for a text of up to `shortText` units; more would nag. Warnings always stay. */
const shortText = 200;
const hintsForShortText = 3;
/** Findings of one rule in one text; whoever swears a thousand times has got the message. */
const perRule = 20;

/** What comes first when only some hints are shown: what hurts, then what is missing. */
const weight: Readonly<Record<Topic, number>> = {
  disrespect: 0,
  person: 1,
  intent: 2,
  tone: 2,
  question: 3,
  'way-forward': 4,
  reason: 5,
  perspective: 6,
  certainty: 7,
  importance: 8,
  hedging: 10,
  credit: 11,
  limit: -1,
};

/**
 * Reads a review comment as a message and says what may keep it from being heard. The same text gives
 * the same findings, in the order of their place; nothing leaves the function. Takes time linear in
 * the text's length and never throws.
 */
export function checkBalance(text: string, options: CheckOptions = {}): readonly Finding[] {
  if (options.language !== undefined && !/^en(?:$|[-_])/i.test(options.language)) return [];
  const maxLength = Math.max(0, options.maxLength ?? defaultMaxLength);
  const isCut = text.length > maxLength;
  const reading = readComment(isCut ? text.slice(0, maxLength) : text);
  if (options.language === undefined && !looksEnglish(reading.prose, reading.words)) return [];

  const allowed = new Set(options.allow?.map((expression) => expression.toLowerCase()));
  const found: Finding[] = [];
  for (const rule of rules) {
    if (options.ignore?.includes(rule.code)) continue;
    for (const finding of findingsOf(rule, reading)) {
      if (allowed.size > 0 && allowed.has(text.slice(finding.range.start, finding.range.end).toLowerCase()))
        continue;
      found.push(finding);
    }
  }
  const kept = text.length < shortText ? mostTelling(withoutRepeats(found)) : withoutRepeats(found);
  if (isCut && !options.ignore?.includes('checked-partly')) kept.push(partly(maxLength, text.length));
  return kept.sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end);
}

function findingsOf(rule: Rule, reading: ReturnType<typeof readComment>): Finding[] {
  const { code, topic, principle, severity } = rule;
  return rule
    .find(reading)
    .slice(0, perRule)
    .map(({ range, data, fix }) => {
      const finding = { code, topic, principle, severity, range, data: data ?? {} };
      return fix ? { ...finding, fix } : finding;
    });
}

/** One stretch of text is held against the writer once: the first in weight stays. */
function withoutRepeats(found: readonly Finding[]): Finding[] {
  const ranked = byWeight(found);
  const kept: Finding[] = [];
  for (const finding of ranked) {
    const overlaps = kept.some(
      ({ range }) => range.start < finding.range.end && finding.range.start < range.end,
    );
    if (!overlaps) kept.push(finding);
  }
  return kept;
}

function mostTelling(found: readonly Finding[]): Finding[] {
  const hints = byWeight(found.filter(({ severity }) => severity === 'hint')).slice(0, hintsForShortText);
  return [...found.filter(({ severity }) => severity === 'warning'), ...hints];
}

function byWeight(found: readonly Finding[]): Finding[] {
  const severe = ({ severity }: Finding): number => (severity === 'warning' ? 0 : 1);
  return found.toSorted(
    (one, other) => severe(one) - severe(other) || weight[one.topic] - weight[other.topic],
  );
}

/** Says from where on a very long text was not read. */
function partly(from: number, length: number): Finding {
  return {
    code: 'checked-partly',
    topic: 'limit',
    principle: 'self-reflection',
    severity: 'hint',
    range: { start: from, end: length },
    data: { checked: from, length },
  };
}
