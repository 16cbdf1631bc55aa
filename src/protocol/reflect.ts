/**
 * What the Reflect page and its host say to each other: whole snapshots out, intents in. The host never asks the
 * page for anything. Each end checks what it receives with the schema of the other end's messages.
 */
import * as v from 'valibot';
import {
  commitmentsSchema,
  commitmentTextsSchema,
  linkSchema,
  saveStepSchema,
  settleSchema,
  takeBackOutcomeSchema,
} from './commitments.ts';
import { daySchema as day, mostEarlierTexts, sequenceSchema as sequence } from './numberedSave.ts';
import { principleIds } from './principleIds.ts';

const principle = v.picklist(principleIds);
/** Longer answers are not written from here: typing stops there, and one that the file holds can only be read. */
export const longestAnswer = 100_000;
const answer = v.pipe(v.string(), v.maxLength(longestAnswer));
/** Whatever an entry can hold that is read at all: what stands in the file is never a reason to refuse a save. */
const fromFile = v.pipe(v.string(), v.maxLength(1_048_576));

/** What a person can do about a notice on the journal's place. */
const placeAction = v.picklist(['addToIgnore', 'accept', 'openPattern', 'chooseFolder', 'startAnew']);

const prompt = v.pipe(fromFile, v.minLength(1));

const save = v.strictObject({
  type: v.literal('save'),
  /** The day on which this answer was begun; it stays there when midnight passes. */
  day,
  principle,
  /** The prompt as it stood over the text. */
  prompt,
  text: answer,
  /** The answer in the journal that the text was typed over. */
  base: fromFile,
  /** Texts of the same answer sent before and not yet confirmed: found in the journal, they are our own. */
  earlier: v.pipe(v.array(fromFile), v.maxLength(mostEarlierTexts)),
  sequence,
});

const intentSchema = v.variant('type', [
  /** The page was (re)loaded, or looks at its host again: send a snapshot. */
  v.strictObject({ type: v.literal('ready') }),
  save,
  settleSchema,
  takeBackOutcomeSchema,
  saveStepSchema,
  v.strictObject({ type: v.literal('anotherPrompt'), principle, prompt }),
  /** Never show this prompt again. */
  v.strictObject({ type: v.literal('notForMe'), principle, prompt }),
  /** Takes the latest "not for me" back. */
  v.strictObject({ type: v.literal('takeBack') }),
  /** Reflect with another set today. */
  v.strictObject({ type: v.literal('chooseSet'), id: v.pipe(v.string(), v.maxLength(500)) }),
  /** Lets every prompt come again that was refused here. */
  v.strictObject({ type: v.literal('takeAllBack') }),
  /** Today's entry, or that of another day. */
  v.strictObject({ type: v.literal('openEntry'), day: v.optional(day) }),
  /** Opens what an entry or a signal names; the host decides whether it may. */
  v.strictObject({ type: v.literal('openLink'), address: v.pipe(v.string(), v.maxLength(4_000)) }),
  v.strictObject({ type: v.literal('revealFolder') }),
  v.strictObject({ type: v.literal('placeAction'), action: placeAction }),
  /** An error of the page's own code: name and place, never text of the person. */
  v.strictObject({ type: v.literal('pageError'), where: v.pipe(v.string(), v.maxLength(1_000)) }),
]);

const sentence = v.string();

const outcome = v.object({
  day,
  principle,
  /** The prompt that the answer stands under. */
  prompt: sentence,
  /** The save that this is about; all with a lower number are settled with it. */
  sequence,
  /** The sentence of the saved mark, or why it was not saved and what to do. */
  sentence,
  state: v.picklist(['saved', 'not-saved']),
  /** The answer as it now stands in the journal; null when not saved. */
  answer: v.nullable(v.string()),
  /** False when `answer` holds another text than the one that was typed, so that the page has to take it over. */
  isAsTyped: v.boolean(),
  /** What to say where somebody else had changed the answer and it holds their text too; null where nobody had. */
  merged: v.nullable(sentence),
});

const card = v.object({
  /** Names its elements; no other card of the snapshot has it. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  principle,
  heading: sentence,
  /** One line: what the practice means. */
  practice: sentence,
  /** What identifies the answer in the file. */
  prompt: sentence,
  /** The part of the prompt that is asked: all of it, without the link that the file keeps. */
  question: sentence,
  /** Why this prompt stands here, where that is to be said; null else. */
  why: v.nullable(sentence),
  /** What the prompt is about. */
  link: v.nullable(linkSchema),
  /** There is another prompt that could stand here. */
  canPass: v.boolean(),
  /** The prompt comes from a set, so that it can be kept from coming again. */
  canRefuse: v.boolean(),
  /** The answer in the journal; empty when there is none. */
  answer: v.string(),
  /** The mark of an answer that was in the journal before this life of the host; null when there is none. */
  mark: v.nullable(sentence),
});

/** Every string that the page shows by itself. */
const texts = v.object({
  saving: sentence,
  tryAgain: sentence,
  anotherPrompt: sentence,
  notForMe: sentence,
  takeBack: sentence,
  promptSet: sentence,
  newDay: sentence,
  showNewDay: sentence,
  placeName: sentence,
  takeAllBack: sentence,
  openEntry: sentence,
  revealFolder: sentence,
  tooLong: sentence,
  onlyRead: sentence,
  commitments: commitmentTextsSchema,
});

/** Something about the journal's place that the person should know, with what they can do about it. */
const notice = v.object({
  sentence,
  actions: v.array(v.object({ action: placeAction, label: sentence })),
});

const snapshot = v.object({
  type: v.literal('snapshot'),
  day,
  /** The day in words, the page's heading. */
  title: sentence,
  /** What this page is and which file the first words create; null once a first entry exists. */
  welcome: v.nullable(sentence),
  /** The set that the cards come from, and those that can be chosen. */
  set: v.object({
    id: v.string(),
    /** What the set is for, and whom we have it from. */
    about: sentence,
    options: v.array(v.object({ id: v.string(), title: sentence })),
  }),
  /** Said after "not for me", with a way back; null when nothing was refused here today. */
  refused: v.nullable(sentence),
  /** Said where no prompt is left to ask; null when there is one of each. */
  emptied: v.nullable(sentence),
  cards: v.array(card),
  /** The card on which to begin: the index of the one that was answered least lately. */
  beginAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  commitments: commitmentsSchema,
  /** How the latest save of each answer ended, in this life of the host. */
  outcomes: v.array(outcome),
  /** Where the journal is: its folder, and a sentence about whose disk that is. */
  place: v.object({ location: sentence, promise: sentence, notice: v.nullable(notice) }),
  /** Why the journal cannot be read, and what can be done about it here; null when it can be read. */
  problem: v.nullable(notice),
  texts,
});

/** No snapshot could be made: why, and what the button for another try says. */
const failed = v.object({ type: v.literal('failed'), sentence, tryAgain: sentence });

const hostMessageSchema = v.variant('type', [
  snapshot,
  /** Put the cursor into the card to begin with, or the first that has no answer. */
  v.object({ type: v.literal('focusUnanswered') }),
  failed,
  /** Answers that could not be written so far: what a page lacks of them it takes over and sends again. */
  v.object({ type: v.literal('kept'), saves: v.array(save) }),
]);

/** What the person wants, said by the page. */
export type ReflectIntent = v.InferOutput<typeof intentSchema>;
export type SaveIntent = v.InferOutput<typeof save>;
/** What the host says. */
export type ReflectMessage = v.InferOutput<typeof hostMessageSchema>;
export type ReflectSnapshot = v.InferOutput<typeof snapshot>;
export type ReflectFailure = v.InferOutput<typeof failed>;
export type ReflectCard = v.InferOutput<typeof card>;
export type ReflectTexts = v.InferOutput<typeof texts>;
export type PlaceAction = v.InferOutput<typeof placeAction>;
export type ShownNotice = v.InferOutput<typeof notice>;
export type SaveOutcome = v.InferOutput<typeof outcome>;

/** The page's message, or undefined for anything that is not one. */
export function parseIntent(message: unknown): ReflectIntent | undefined {
  const result = v.safeParse(intentSchema, message);
  return result.success ? result.output : undefined;
}

const refusedSave = v.object({ type: v.literal('save'), day, principle, prompt: v.string(), sequence });
/** Of a save that is no intent, what it was about: its end has to be told all the same. */
export type RefusedSave = v.InferOutput<typeof refusedSave>;

/** What a message was about that would be a save if its texts were shorter; undefined for anything else. */
export function parseRefusedSave(message: unknown): RefusedSave | undefined {
  const result = v.safeParse(refusedSave, message);
  return result.success ? result.output : undefined;
}

/** The host's message, or undefined for anything that is not one. */
export function parseReflectMessage(message: unknown): ReflectMessage | undefined {
  const result = v.safeParse(hostMessageSchema, message);
  return result.success ? result.output : undefined;
}
