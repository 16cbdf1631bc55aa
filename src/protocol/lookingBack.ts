/**
 * What the Looking back page and its host say to each other: whole snapshots of one year out, intents in. Each end
 * checks what it receives with the schema of the other end's messages.
 */
import * as v from 'valibot';
import { principleIds } from './principleIds.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const year = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));
const sequence = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Longer than anything one searches for; the page's field ends there. */
export const longestQuery = 200;

const intentSchema = v.variant('type', [
  /** The page was (re)loaded or wants another year: send a snapshot. Null stands for the year of today. */
  v.strictObject({ type: v.literal('show'), year: v.nullable(year) }),
  /** Searches are numbered by the page; only the answer to the newest is shown. */
  v.strictObject({
    type: v.literal('search'),
    query: v.pipe(v.string(), v.maxLength(longestQuery)),
    sequence,
  }),
  /** Open the entry of a day, at a place of its text when there is one to show. */
  v.strictObject({
    type: v.literal('openDay'),
    day,
    at: v.nullable(v.strictObject({ start: place, end: place })),
  }),
  v.strictObject({ type: v.literal('reflect') }),
  /** An error of the page's own code: name and place, never text of the person. */
  v.strictObject({ type: v.literal('pageError'), where: v.pipe(v.string(), v.maxLength(1_000)) }),
]);

const sentence = v.string();
const range = v.object({ start: place, end: place });

/** How many principles have an answer in the day's entry; `unread`: there is a file that could not be read. */
const mark = v.union([
  v.picklist(['none', 'unread']),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
]);

const calendarDay = v.object({
  day,
  /** The date and what is there, in words. */
  label: sentence,
  mark,
  /** A weekday that the person chose to write on, today or to come. */
  isChosen: v.boolean(),
});

const month = v.object({
  name: sentence,
  /** Its shortest name, for the chart. */
  initial: sentence,
  weeks: v.array(v.array(v.nullable(calendarDay))),
  /** How many words, as the table shows it. */
  words: sentence,
});

const chartRow = v.object({
  principle: v.picklist(principleIds),
  heading: sentence,
  /** One number for each month. */
  counts: v.array(place),
  /** The same numbers in words. */
  inWords: sentence,
});

const pastCommitment = v.object({ day, text: sentence, about: sentence, at: range });

const commitmentGroup = v.object({
  state: v.picklist(['kept', 'moved', 'let-go', 'open']),
  heading: sentence,
  count: place,
  commitments: v.array(pastCommitment),
  /** How many more there are than listed; null when all are. */
  more: v.nullable(sentence),
});

const earlierDay = v.object({
  day,
  /** How long ago, and when that was. */
  ago: sentence,
  date: sentence,
  /** Where in the entry the excerpt stands. */
  kind: sentence,
  excerpt: sentence,
});

/** Every string that the page shows by itself. */
const texts = v.object({
  title: sentence,
  welcome: sentence,
  search: sentence,
  searchHint: sentence,
  searching: sentence,
  calendar: sentence,
  calendarHint: sentence,
  earlierYear: sentence,
  laterYear: sentence,
  asTable: sentence,
  month: sentence,
  days: sentence,
  words: sentence,
  chart: sentence,
  inNumbers: sentence,
  principle: sentence,
  commitments: sentence,
  noCommitments: sentence,
  onThisDay: sentence,
  nothingOnThisDay: sentence,
  tryAgain: sentence,
  reflect: sentence,
});

const snapshot = v.object({
  type: v.literal('snapshot'),
  year,
  /** The nearest years before and after that have something to show, or are today's; null when there are none. */
  earlier: v.nullable(year),
  later: v.nullable(year),
  today: day,
  /** What the year holds in one sentence. */
  summary: sentence,
  /** The journal has no entry at all. */
  isEmpty: v.boolean(),
  /** Seven, beginning with the day on which weeks begin. */
  weekdays: v.array(v.object({ short: sentence, long: sentence })),
  months: v.array(month),
  chart: v.array(chartRow),
  commitments: v.array(commitmentGroup),
  onThisDay: v.array(earlierDay),
  /** Which entries could not be read; null when all could. */
  unread: v.nullable(sentence),
  texts,
});

const hit = v.object({
  day,
  date: sentence,
  kind: sentence,
  excerpt: sentence,
  /** In order and apart from one another. */
  marks: v.array(range),
  at: range,
});

const hostMessageSchema = v.variant('type', [
  snapshot,
  /** The journal cannot be read: why, and what to do. What was shown before stays. */
  v.object({ type: v.literal('problem'), sentence, tryAgain: sentence }),
  v.object({ type: v.literal('found'), sequence, sentence, hits: v.array(hit) }),
  /** Put the cursor into the search field. */
  v.object({ type: v.literal('focus') }),
]);

/** What the person wants, said by the page. */
export type LookingBackIntent = v.InferOutput<typeof intentSchema>;
/** What the host says. */
export type LookingBackMessage = v.InferOutput<typeof hostMessageSchema>;
export type LookingBackSnapshot = v.InferOutput<typeof snapshot>;
export type LookingBackTexts = v.InferOutput<typeof texts>;
export type CalendarDay = v.InferOutput<typeof calendarDay>;
export type CalendarMonth = v.InferOutput<typeof month>;
export type CommitmentGroup = v.InferOutput<typeof commitmentGroup>;
export type FoundMessage = Extract<LookingBackMessage, { type: 'found' }>;
export type FoundDay = v.InferOutput<typeof hit>;

/** The page's message, or undefined for anything that is not one. */
export function parseLookingBackIntent(message: unknown): LookingBackIntent | undefined {
  const result = v.safeParse(intentSchema, message);
  return result.success ? result.output : undefined;
}

/** The host's message, or undefined for anything that is not one. */
export function parseLookingBackMessage(message: unknown): LookingBackMessage | undefined {
  const result = v.safeParse(hostMessageSchema, message);
  return result.success ? result.output : undefined;
}
