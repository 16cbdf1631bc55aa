import { addDays, type LocalDay } from '../../core/dates.ts';
import type { Result } from '../../core/ports.ts';
import type { IdentifiedCommitment } from '../../core/reflection/commitmentId.ts';
import type { Entry } from '../../core/reflection/entry.ts';
import { findNextStep } from '../../core/reflection/nextStep.ts';
import type { ShownCommitments } from '../../protocol/commitments.ts';
import type { ReflectSnapshot, SaveOutcome, ShownNotice } from '../../protocol/reflect.ts';
import type { CommitmentSaves } from './commitmentSaves.ts';
import type { JournalLook } from './journalLook.ts';
import type { ReflectSessionDoors } from './reflectSessionDoors.ts';
import type { TodaysPrompts } from './todaysPrompts.ts';

interface Parts {
  readonly prompts: TodaysPrompts;
  readonly commitments: CommitmentSaves;
  readonly look: JournalLook;
}

/** What the page shows of a day, made of the journal as it is. */
export class TodaysSnapshot {
  readonly #doors: ReflectSessionDoors;
  readonly #parts: Parts;
  /** The last entry that could be read: what was written does not vanish from the page while its file is out of reach. */
  #known: { readonly day: LocalDay; readonly entry: Entry | undefined } | undefined;

  constructor(doors: ReflectSessionDoors, parts: Parts) {
    this.#doors = doors;
    this.#parts = parts;
  }

  /** The journal is another one now. */
  forget(): void {
    this.#known = undefined;
  }

  async make(day: LocalDay, outcomes: SaveOutcome[]): Promise<ReflectSnapshot> {
    const { journal, words, notice } = this.#doors;
    const { commitments, prompts } = this.#parts;
    // Before reading: an outcome may be older than what is shown beside it, never newer.
    const said = { settled: commitments.settled, stepOutcome: commitments.stepOutcome };
    const read = await journal.read(day);
    const isFirst = read.ok && !read.value && (await this.#isFirstDay());
    if (read.ok) this.#known = { day, entry: read.value };
    const entry = this.#known?.day === day ? this.#known.entry : undefined;
    return {
      type: 'snapshot',
      day,
      title: words.title(day),
      welcome: isFirst ? words.welcome(journal.fileName(day), journal.location) : null,
      ...(await prompts.on(day, entry)),
      outcomes,
      commitments: { ...said, ...this.#commitments(day, entry) },
      place: { location: journal.location, promise: words.promise, notice: notice() },
      problem: this.#problem(read, day),
      texts: words.texts,
    };
  }

  async #isFirstDay(): Promise<boolean> {
    const days = await this.#doors.journal.days();
    return days.ok && days.value.length === 0;
  }

  #problem(read: Result<unknown>, day: LocalDay): ShownNotice | null {
    const { journal, words } = this.#doors;
    return read.ok ? null : words.unreadable(read.failure, journal.fileName(day), journal.location);
  }

  #commitments(day: LocalDay, entry: Entry | undefined): Pick<ShownCommitments, 'due' | 'tomorrow' | 'step'> {
    const { journal, words } = this.#doors;
    const tomorrow = addDays(day, 1);
    const due = this.#parts.look.due(day);
    const unread = this.#parts.look.latest?.unread ?? [];
    const step = entry && findNextStep(entry, tomorrow, words.commitments.ifThenForm);
    return {
      due: due
        ? {
            rows: due.map((each) => this.#row(each, day)),
            unread:
              unread.length > 0 ? words.unreadDays(unread.map((each) => journal.fileName(each.day))) : null,
          }
        : null,
      tomorrow,
      step: {
        text: step?.text ?? null,
        ifPart: step?.ifPart ?? '',
        thenPart: step?.thenPart ?? '',
        mark: step ? words.kept(journal.fileName(day)) : null,
      },
    };
  }

  #row({ id, commitment: { link } }: IdentifiedCommitment, today: LocalDay) {
    const { words } = this.#doors;
    return {
      id,
      about: words.askedSince(id, today),
      link: link === undefined ? null : { address: link, label: words.openLink },
    };
  }
}
