import type { LocalDay } from '../dates.ts';
import type { TextRange } from '../lines.ts';
import { identifiedCommitments, type IdentifiedCommitment } from './commitmentId.ts';
import { parseEntry, type Answer, type Notes } from './entry.ts';
import { foldText } from './foldedText.ts';
import { readPassages, type Passage } from './passage.ts';
import { countWords } from './wordCount.ts';

/** What one day's entry holds for everything that looks at more than one day. */
export interface DayOverview {
  readonly day: LocalDay;
  /** The whole text of the file; the ranges of answers, notes, commitments and passages are places in it. */
  readonly source: string;
  /** Answers with a text, in the order of the file. Prompts that wait for an answer are left out. */
  readonly answers: readonly Answer[];
  /** Notes with a text. */
  readonly notes: readonly Notes[];
  readonly commitments: readonly IdentifiedCommitment[];
  /** Those of the commitments that are open. For most entries this costs much less than all of them. */
  readonly openCommitments: readonly IdentifiedCommitment[];
  /** What search looks at, in the order of the file. */
  readonly passages: readonly Passage[];
  readonly folded: FoldedPassages;
  /** Words of answers and notes together. */
  readonly words: number;
}

/** The passages of an entry as a search compares them: see `foldText`. */
export interface FoldedPassages {
  /** All of them, a line each; every blank within one is a space, so that nothing is found across their ends. */
  readonly text: string;
  /** The place of each passage in `text`. */
  readonly places: readonly TextRange[];
}

type Parsed = Pick<DayOverview, 'answers' | 'notes' | 'commitments' | 'passages' | 'words'>;

/** A task that none of the marks settles which we write, somewhere in a file. */
const maybeOpen = /\[[^\r\n\]xX>-]\]/;

/**
 * The day of a file's text. Nothing is parsed before somebody asks: who looks at a year of a long journal, or at what
 * is open, does not wait for all the rest.
 */
export function dayOverview(day: LocalDay, source: string): DayOverview {
  return new LazyDay(day, source);
}

/** A class, since making thousands of objects with getters of their own takes longer than reading their files. */
class LazyDay implements DayOverview {
  readonly day: LocalDay;
  readonly source: string;
  #parsed: Parsed | undefined = undefined;
  #folded: FoldedPassages | undefined = undefined;
  #open: readonly IdentifiedCommitment[] | undefined = undefined;

  constructor(day: LocalDay, source: string) {
    this.day = day;
    this.source = source;
  }

  get #all(): Parsed {
    return (this.#parsed ??= parseDay(this.day, this.source));
  }

  get answers(): readonly Answer[] {
    return this.#all.answers;
  }

  get notes(): readonly Notes[] {
    return this.#all.notes;
  }

  get commitments(): readonly IdentifiedCommitment[] {
    return this.#all.commitments;
  }

  get openCommitments(): readonly IdentifiedCommitment[] {
    // Asked for after each save, of every day of the journal.
    this.#open ??= maybeOpen.test(this.source)
      ? this.#all.commitments.filter(({ commitment }) => commitment.state === 'open')
      : [];
    return this.#open;
  }

  get passages(): readonly Passage[] {
    return this.#all.passages;
  }

  get folded(): FoldedPassages {
    return (this.#folded ??= foldPassages(this.source, this.#all.passages));
  }

  get words(): number {
    return this.#all.words;
  }
}

function parseDay(day: LocalDay, source: string): Parsed {
  const entry = parseEntry(source);
  const answers = entry.answers.filter(({ text }) => text !== '');
  const notes = entry.notes.filter(({ text }) => text !== '');
  let words = 0;
  for (const { text } of answers) words += countWords(text);
  for (const { text } of notes) words += countWords(text);
  return {
    answers,
    notes,
    commitments: identifiedCommitments(day, entry),
    passages: readPassages(day, entry),
    words,
  };
}

function foldPassages(source: string, passages: readonly Passage[]): FoldedPassages {
  const texts = passages.map(({ range }) =>
    foldText(source.slice(range.start, range.end)).replaceAll(/[\t\r\n]/g, ' '),
  );
  const places: TextRange[] = [];
  let at = 0;
  for (const { length } of texts) {
    places.push({ start: at, end: at + length });
    at += length + 1;
  }
  return { text: texts.join('\n'), places };
}
