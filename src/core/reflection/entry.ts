import { Lines, normaliseLineEnds, type TextRange } from '../lines.ts';
import { isPrinciple, type Principle } from '../principle.ts';
import type { LocalDay } from '../dates.ts';
import { insertions, replacements } from './answerEdit.ts';
import { normaliseAnswer, readAnswer, withoutOuterBlankLines } from './answerText.ts';
import { readCommitment, type Commitment, type NewCommitment } from './commitment.ts';
import { commitmentInsertions, isSameCommitment, normaliseCommitment } from './commitmentEdit.ts';
import { itemInsertions } from './listItem.ts';
import { printNote, type NewNote } from './note.ts';
import { readOutline, type Outline, type PromptBlock, type Section } from './outline.ts';

/** What a person wrote under one prompt. */
export interface Answer {
  readonly principle: Principle;
  /** Empty for what stands right under the principle's heading, before any prompt. */
  readonly prompt: string;
  /** Line ends are `\n`; without the blank lines around it. Empty while the prompt waits for its answer. */
  readonly text: string;
  /** Exactly the answer's characters in the source; an empty range where it would stand. */
  readonly range: TextRange;
}

/** The free text of one Notes section. */
export interface Notes {
  readonly text: string;
  readonly range: TextRange;
}

/** Something in the file that keeps us from reading all of it. Nothing is ever repaired without being asked. */
export type EntryProblem =
  /** The first line opens a header that no line closes; it is read as text. */
  | { readonly code: 'header-unclosed'; readonly at: number }
  /** Code or an HTML comment that is never closed; everything from `at` on is left alone. */
  | { readonly code: 'code-unclosed' | 'html-unclosed'; readonly at: number };

/**
 * What a person wrote for one local calendar day. It keeps its source, so that whatever is not edited stays as it is,
 * byte for byte. The format is described in docs/journal-format.md.
 */
export interface Entry {
  readonly source: string;
  readonly outline: Outline;
  /** In the order of the file; the same prompt can stand there twice, then the first is the one that is edited. */
  readonly answers: readonly Answer[];
  readonly notes: readonly Notes[];
  readonly commitments: readonly Commitment[];
  readonly problems: readonly EntryProblem[];
}

/** Reads an entry. Every string is one: `printEntry(parseEntry(text)) === text`. */
export function parseEntry(text: string): Entry {
  const outline = readOutline(text);
  const answers: Answer[] = [];
  const notes: Notes[] = [];
  const commitments: Commitment[] = [];
  const lines = new Lines(text);
  for (const section of outline.sections) {
    if (isPrinciple(section.name)) {
      for (const block of section.prompts) {
        const answer = readPromptBlock(lines, section.name, block);
        if (answer.prompt !== '' || (!block.quote && (answer.text !== '' || isRepeated(outline, section))))
          answers.push(answer);
      }
    } else if (section.name === 'notes') {
      const range = withoutOuterBlankLines(lines, section.headingEnd, section.range.end);
      notes.push({ text: normaliseLineEnds(text.slice(range.start, range.end)), range });
    } else {
      for (const at of section.textStarts) {
        const commitment = readCommitment(text, at, lines);
        if (commitment) commitments.push(commitment);
      }
    }
  }
  return { source: text, outline, answers, notes, commitments, problems: problemsOf(outline) };
}

/** Where a principle has two sections, the first stays the one that is edited, even while nothing stands in it. */
function isRepeated(outline: Outline, section: Section): boolean {
  return outline.sections.some((other) => other !== section && other.name === section.name);
}

function readPromptBlock(lines: Lines, principle: Principle, { quote, body }: PromptBlock): Answer {
  const { source } = lines;
  const range = withoutOuterBlankLines(lines, body.start, body.end);
  const prompt = quote ? readPrompt(source.slice(quote.start, quote.end)) : '';
  return { principle, prompt, text: readAnswer(source, range), range };
}

/** The text of a quote: each line without its `>` and one blank after it. */
function readPrompt(quote: string): string {
  const lines = normaliseLineEnds(quote).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.replace(/^ {0,3}>[ \t]?/, '')).join('\n');
}

function problemsOf({ headerUnclosed, unclosed, bodyEnd }: Outline): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (headerUnclosed) problems.push({ code: 'header-unclosed', at: 0 });
  if (unclosed) problems.push({ code: `${unclosed}-unclosed`, at: bodyEnd });
  return problems;
}

/** The text of the file. */
export function printEntry(entry: Entry): string {
  return entry.source;
}

/** The entry of a day that has no file yet. */
export function newEntry(day: LocalDay): Entry {
  return parseEntry(`---\ndate: ${day}\n---\n\n# ${day}\n`);
}

/** The answer under a prompt; undefined when the prompt is not in the entry. */
export function findAnswer(entry: Entry, principle: Principle, prompt: string): Answer | undefined {
  const asked = normaliseLineEnds(prompt);
  const own = entry.answers.filter((answer) => answer.principle === principle);
  const exact = own.find((answer) => answer.prompt === asked);
  if (exact) return exact;
  // Many editors cut trailing blanks when they save; that must not make a second copy of the prompt.
  const key = withoutTrailingBlanks(asked);
  return key === '' ? undefined : own.find((answer) => withoutTrailingBlanks(answer.prompt) === key);
}

function withoutTrailingBlanks(prompt: string): string {
  return prompt
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/**
 * The entry with one answer replaced, its prompt or section inserted where it is missing. Every character outside
 * that answer stays. Parsing again finds the answer as given, with line ends as `\n` and without blank lines around
 * it. An empty answer leaves the prompt standing; an empty prompt means the lines right under the heading.
 */
export function withAnswer(entry: Entry, principle: Principle, prompt: string, answer: string): Entry {
  const text = normaliseAnswer(answer);
  const found = findAnswer(entry, principle, prompt);
  if (found ? found.text === text : prompt === '' && text === '') return entry;
  const sources = found ? replacements(entry, found, text) : insertions(entry, principle, prompt, text);
  for (const source of sources) {
    const edited = parseEntry(source);
    const now = findAnswer(edited, principle, prompt);
    if ((now?.text ?? '') === text && isSameElsewhere(entry, found, edited, now)) return edited;
  }
  throw new Error('An answer cannot be written so that it is read again.');
}

/**
 * The entry with a commitment added behind those it has. The same open commitment is never added twice, and an empty
 * text adds nothing. Every character that was there stays.
 */
export function withCommitment(entry: Entry, commitment: NewCommitment): Entry {
  const added = normaliseCommitment(commitment);
  const isAdded = (each: Commitment): boolean => each.mark === ' ' && isSameCommitment(each, added);
  if (added.text === '' || entry.commitments.some(isAdded)) return entry;
  for (const source of commitmentInsertions(entry, added)) {
    const edited = parseEntry(source);
    const now = edited.commitments.find(isAdded);
    const rest = edited.commitments.filter((each) => each !== now);
    if (now && isSameElsewhere(entry, undefined, { ...edited, commitments: rest }, undefined)) return edited;
  }
  throw new Error('A commitment cannot be written so that it is read again.');
}

/** The entry with a note added behind those it has; an empty one adds nothing. Every character that was there stays. */
export function withNote(entry: Entry, note: NewNote): Entry {
  const item = printNote(note);
  if (item === '') return entry;
  for (const source of itemInsertions(entry, 'notes', item)) {
    const edited = parseEntry(source);
    const [now, ...rest] = edited.notes;
    const isThere = now?.text.split('\n').includes(item) === true;
    const others = { ...entry, notes: entry.notes.slice(1) };
    if (isThere && isSameElsewhere(others, undefined, { ...edited, notes: rest }, undefined)) return edited;
  }
  throw new Error('A note cannot be written so that it is read again.');
}

/** Whether two entries read the same, apart from one answer in each. */
function isSameElsewhere(a: Entry, inA: Answer | undefined, b: Entry, inB: Answer | undefined): boolean {
  return (
    a.outline.header?.yaml.end === b.outline.header?.yaml.end &&
    a.outline.sections.length <= b.outline.sections.length &&
    isSameList(
      a.answers.filter((answer) => answer !== inA),
      b.answers.filter((answer) => answer !== inB),
      (x, y) => x.principle === y.principle && x.prompt === y.prompt && x.text === y.text,
    ) &&
    isSameList(a.notes, b.notes, (x, y) => x.text === y.text) &&
    isSameList(a.commitments, b.commitments, (x, y) => x.text === y.text && x.mark === y.mark)
  );
}

function isSameList<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (x: Item, y: Item) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((x, index) => {
      const y = b[index];
      return y !== undefined && isSame(x, y);
    })
  );
}
