import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { parseClockSpan, type ClockSpan } from './weekSetting.ts';

/** A larger file is none of ours (characters). */
const maxLength = 20_000;

/** What the team agreed on about waits. */
export interface Agreement {
  /** A review starts within this time; in working hours or working days, whose length is each person's own. */
  readonly reviewTime: { readonly amount: number; readonly unit: 'hours' | 'days' } | undefined;
  /** Nobody is notified in these hours of the day. */
  readonly quietHours: ClockSpan | undefined;
}

/** What is wrong with the file, and where; lines count from 1. */
export interface AgreementProblem {
  readonly line: number;
  readonly code: 'not-yaml' | 'no-settings' | 'unknown-key' | 'review-time' | 'quiet-hours' | 'too-large';
  /** The key that is meant, where there is one. */
  readonly key?: string;
}

export interface AgreementRead {
  readonly agreement: Agreement;
  readonly problems: readonly AgreementProblem[];
}

const none: Agreement = { reviewTime: undefined, quietHours: undefined };

const reviewTime = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => /^(\d{1,4}(?:\.\d)?)\s*(h|hours?|d|days?)?$/i.exec(String(value).trim())),
  v.check((match) => match !== null && Number(match[1]) > 0),
  v.transform((match) => ({
    amount: Number(match?.[1]),
    unit: match?.[2]?.toLowerCase().startsWith('d') ? ('days' as const) : ('hours' as const),
  })),
);

const quietHours = v.pipe(
  v.string(),
  v.transform((text) => parseClockSpan(text)),
  v.check((span) => span !== undefined),
);

function lineOf(counter: LineCounter, offset: number | undefined): number {
  return offset === undefined ? 1 : Math.max(1, counter.linePos(offset).line);
}

function readMap(document: Document.Parsed, counter: LineCounter): AgreementRead {
  const problems: AgreementProblem[] = [];
  let agreement = none;
  if (!isMap(document.contents)) {
    // An empty file agrees on nothing yet; anything else was meant to say something.
    return document.contents === null
      ? { agreement, problems }
      : {
          agreement,
          problems: [{ line: lineOf(counter, document.contents.range?.[0]), code: 'no-settings' }],
        };
  }
  for (const { key: keyNode, value: valueNode } of document.contents.items) {
    const key = isScalar(keyNode) ? String(keyNode.value) : '';
    const line = lineOf(counter, isScalar(keyNode) ? keyNode.range?.[0] : undefined);
    const value: unknown = isScalar(valueNode) ? valueNode.value : undefined;
    if (key === 'review-time') {
      const read = v.safeParse(reviewTime, value);
      if (read.success) agreement = { ...agreement, reviewTime: read.output };
      else problems.push({ line, code: 'review-time', key });
    } else if (key === 'quiet-hours') {
      const read = v.safeParse(quietHours, value);
      if (read.success) agreement = { ...agreement, quietHours: read.output };
      else problems.push({ line, code: 'quiet-hours', key });
    } else {
      problems.push({ line, code: 'unknown-key', key });
    }
  }
  return { agreement, problems };
}

/** Reads the file of an agreement. What is right in it counts, what is wrong is told by line; never throws. */
export function readAgreement(source: string): AgreementRead {
  if (source.length > maxLength) return { agreement: none, problems: [{ line: 1, code: 'too-large' }] };
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: false });
  const [error] = document.errors;
  if (error)
    return { agreement: none, problems: [{ line: lineOf(counter, error.pos[0]), code: 'not-yaml' }] };
  return readMap(document, counter);
}
