/** What the Reflect page and its host say to each other about commitments: those that are due, and the step for tomorrow. */
import * as v from 'valibot';
import { daySchema, mostEarlierTexts, sequenceSchema } from './numberedSave.ts';

/** Longer reasons and parts are refused at the edge; the page stops typing there, so that nothing is cut off silently. */
export const longestReason = 1_000;
export const longestStepPart = 500;

/** Which commitment, as the core names it. No text of an entry is longer than the entries that are looked at. */
const commitmentId = v.strictObject({
  day: daySchema,
  text: v.pipe(v.string(), v.maxLength(1_048_576)),
  due: v.optional(daySchema),
  occurrence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

const outcome = v.variant('kind', [
  v.strictObject({ kind: v.literal('kept'), on: daySchema }),
  v.strictObject({ kind: v.literal('moved'), on: daySchema, to: daySchema }),
  v.strictObject({
    kind: v.literal('let-go'),
    on: daySchema,
    reason: v.pipe(v.string(), v.maxLength(longestReason)),
  }),
]);

/** "Did I?" is answered. */
export const settleSchema = v.strictObject({
  type: v.literal('settle'),
  id: commitmentId,
  outcome,
  sequence: sequenceSchema,
});

/** The answer that was given with this number is taken back: its line stands again as it stood before. */
export const takeBackOutcomeSchema = v.strictObject({
  type: v.literal('takeBackOutcome'),
  sequence: sequenceSchema,
});

const stepPart = v.pipe(v.string(), v.maxLength(longestStepPart));
export const stepPartsSchema = v.strictObject({ ifPart: stepPart, thenPart: stepPart });

/** The step for the day after `day`, as it stands in the two fields. */
export const saveStepSchema = v.strictObject({
  type: v.literal('saveStep'),
  day: daySchema,
  parts: stepPartsSchema,
  /** The commitment in the journal that it was typed over; null when there was none. */
  base: v.nullable(v.string()),
  /** What was sent before and is not confirmed: found in the journal, it is our own. */
  earlier: v.pipe(v.array(stepPartsSchema), v.maxLength(mostEarlierTexts)),
  sequence: sequenceSchema,
});

const sentence = v.string();

/** An address that the host opens when it is asked to, and what its button says. */
export const linkSchema = v.object({ address: v.string(), label: sentence });

const dueRow = v.object({
  id: commitmentId,
  /** Since when it asks, and when it was said. */
  about: sentence,
  link: v.nullable(linkSchema),
});

/** How an answer to "did I?" ended. */
const settled = v.object({
  sequence: sequenceSchema,
  /** The day of the entry that it is about. */
  day: daySchema,
  /**
   * `gone`: not there any more in these words, so that nothing was written. `not-saved` is tried again. `taken-back`: it was
   * settled, and is open again.
   */
  state: v.picklist(['settled', 'gone', 'not-saved', 'taken-back']),
  sentence,
  /** It can be taken back from here. */
  canTakeBack: v.boolean(),
});

const step = v.object({
  /** The commitment in the journal, in one text and in its parts; null and empty when there is none. */
  text: v.nullable(v.string()),
  ifPart: v.string(),
  thenPart: v.string(),
  /** The mark of one that was in the journal before this life of the host; null when there is none. */
  mark: v.nullable(sentence),
});

/** How the latest save of the step ended. */
const stepOutcome = v.object({
  day: daySchema,
  sequence: sequenceSchema,
  /** `half`: a part is missing, so that nothing was written; the page keeps what there is. */
  state: v.picklist(['saved', 'half', 'not-saved']),
  /** The commitment as it now stands in the journal; null when there is none, or when it was not saved. */
  text: v.nullable(v.string()),
  sentence,
});

/** What a snapshot shows of commitments. */
export const commitmentsSchema = v.object({
  /** Those that ask "did I?" today, the oldest first; null while the journal is still being read. */
  due: v.nullable(
    v.object({
      rows: v.array(dueRow),
      /** Which days could not be looked at; null when all could. */
      unread: v.nullable(sentence),
    }),
  ),
  /** The first day to which one can be moved. */
  tomorrow: daySchema,
  settled: v.array(settled),
  step,
  stepOutcome: v.nullable(stepOutcome),
});

/** Every string that the page shows by itself about commitments. */
export const commitmentTextsSchema = v.object({
  due: sentence,
  kept: sentence,
  move: sentence,
  moveNow: sentence,
  newDate: sentence,
  dateMissing: sentence,
  letGo: sentence,
  letGoNow: sentence,
  reason: sentence,
  reasonMissing: sentence,
  cancel: sentence,
  openItsEntry: sentence,
  takeBack: sentence,
  dismiss: sentence,
  step: sentence,
  stepHelp: sentence,
  ifPart: sentence,
  thenPart: sentence,
});

export type SettleIntent = v.InferOutput<typeof settleSchema>;
export type SaveStepIntent = v.InferOutput<typeof saveStepSchema>;
export type StepParts = v.InferOutput<typeof stepPartsSchema>;
export type DueRow = v.InferOutput<typeof dueRow>;
export type ShownLink = v.InferOutput<typeof linkSchema>;
export type SettleOutcome = v.InferOutput<typeof settled>;
export type ShownStep = v.InferOutput<typeof step>;
export type StepOutcome = v.InferOutput<typeof stepOutcome>;
export type ShownCommitments = v.InferOutput<typeof commitmentsSchema>;
export type CommitmentTexts = v.InferOutput<typeof commitmentTextsSchema>;
