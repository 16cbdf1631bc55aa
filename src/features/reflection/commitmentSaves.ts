import { addDays, parseLocalDay, type LocalDay } from '../../core/dates.ts';
import type { Clock, Disposable, Failure, Log } from '../../core/ports.ts';
import type { CommitmentOutcome } from '../../core/reflection/commitmentOutcome.ts';
import { ifThenCommitment } from '../../core/reflection/ifThen.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import { hasNextStep, withNextStep } from '../../core/reflection/nextStep.ts';
import {
  settle,
  takeBack,
  type Settlement,
  type SettlementResult,
} from '../../core/reflection/settlement.ts';
import type {
  SaveStepIntent,
  SettleIntent,
  SettleOutcome,
  StepOutcome,
  StepParts,
} from '../../protocol/commitments.ts';
import { GatheredSaves, type WriteEnd } from './gatheredSaves.ts';

/** What is said about commitments that were written, or were not. */
export interface CommitmentSaveWords {
  /** `{0}` is the moment, `{1}` the step. */
  readonly ifThenForm: string;
  settled(settlement: Settlement): string;
  gone(settlement: Settlement): string;
  takenBack(settlement: Settlement): string;
  /** It was changed elsewhere since, so that it was not taken back. */
  notTakenBack(settlement: Settlement): string;
  /** The file could not be written. */
  takingBackFailed(failure: Failure | undefined): string;
  stepSaved(now: number, fileName: string): string;
  /** A part is missing. `isInFile`: the file holds the step as it was when it last had both. */
  stepHalf(isInFile: boolean, fileName: string): string;
  /** The line holds more than what the form wrote, so that emptying the form does not take it away. */
  stepStays(fileName: string): string;
  stepTakenBack(fileName: string): string;
  notSaved(failure: Failure | undefined): string;
}

interface Doors {
  readonly journal: Pick<Journal, 'changeEntry' | 'fileName' | 'read'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: CommitmentSaveWords;
  /** Called when there is another outcome; what is due is read again before it is shown. */
  readonly changed: () => Promise<void>;
}

interface NumberedSettlement extends Settlement {
  readonly sequence: number;
}

interface NumberedStep extends Pick<SaveStepIntent, 'parts' | 'base' | 'earlier' | 'sequence'> {
  readonly day: LocalDay;
}

interface WrittenStep {
  readonly state: 'saved' | 'half';
  /** What stands in the file now. */
  readonly text: string | undefined;
}

/** Outcomes that a page can ask after; it forgets each as soon as it has seen it. */
const mostOutcomes = 32;

/** Writes what the page says about commitments, and remembers how that ended in this life of the host. */
export class CommitmentSaves implements Disposable {
  readonly #doors: Doors;
  readonly #settlements: GatheredSaves<NumberedSettlement, SettlementResult>;
  readonly #steps: GatheredSaves<NumberedStep, WrittenStep>;
  #settled: readonly SettleOutcome[] = [];
  #stepOutcome: StepOutcome | undefined;
  /** By the number of its answer: what a settled commitment can be taken back with. */
  readonly #before = new Map<number, { readonly settlement: Settlement; readonly line: string }>();

  constructor(doors: Doors) {
    this.#doors = doors;
    const { clock } = doors;
    this.#settlements = new GatheredSaves({
      clock,
      keyOf: ({ id }) => JSON.stringify([id.day, id.text, id.due, id.occurrence]),
      write: (settlement) => settle(doors.journal, settlement),
      ended: (settlement, end) => this.#endSettlement(settlement, end),
    });
    this.#steps = new GatheredSaves({
      clock,
      keyOf: ({ day }) => day,
      write: (step) => this.#writeStep(step),
      ended: (step, end) => this.#endStep(step, end),
    });
  }

  get settled(): SettleOutcome[] {
    return [...this.#settled];
  }

  get stepOutcome(): StepOutcome | null {
    return this.#stepOutcome ?? null;
  }

  settle({ id, outcome, sequence }: SettleIntent): void {
    const settlement = checkedSettlement(id, outcome);
    if (settlement) this.#settlements.push({ ...settlement, sequence });
  }

  saveStep(intent: SaveStepIntent): void {
    const day = parseLocalDay(intent.day);
    if (day) this.#steps.push({ ...intent, day });
  }

  /** Writes what waits; resolves when it is in the file or was refused. */
  async flush(): Promise<void> {
    await Promise.all([this.#settlements.flush(), this.#steps.flush()]);
  }

  clear(): void {
    this.#settled = [];
    this.#before.clear();
    this.#stepOutcome = undefined;
  }

  async #endSettlement(settlement: NumberedSettlement, end: WriteEnd<SettlementResult>): Promise<void> {
    const { words } = this.#doors;
    const isWritten = 'ok' in end && end.ok;
    const state: SettleOutcome['state'] = isWritten ? end.value.kind : 'not-saved';
    const sentence = !isWritten
      ? words.notSaved(this.#failureOf(end))
      : end.value.kind === 'settled'
        ? words.settled(settlement)
        : words.gone(settlement);
    const { id, sequence } = settlement;
    const line = isWritten && end.value.kind === 'settled' ? end.value.line : undefined;
    if (line !== undefined) this.#before.set(sequence, { settlement, line });
    const canTakeBack = line !== undefined;
    const others = this.#settled.filter((each) => each.sequence !== sequence);
    this.#settled = [...others, { sequence, day: id.day, state, sentence, canTakeBack }].slice(-mostOutcomes);
    await this.#doors.changed();
  }

  /** Takes back the answer that was given with this number; nothing when there is none, or when it was taken back already. */
  async takeBack(sequence: number): Promise<void> {
    const before = this.#before.get(sequence);
    if (!before) return;
    this.#before.delete(sequence);
    const { settlement, line } = before;
    const { journal, words } = this.#doors;
    const end = await takeBack(journal, settlement, line).catch((thrown: unknown) => ({ thrown }));
    const isWritten = 'ok' in end && end.ok;
    const isTakenBack = isWritten && end.value === 'taken-back';
    // What failed can be tried again; what was changed by somebody cannot.
    if (!isWritten) this.#before.set(sequence, before);
    const sentence = !isWritten
      ? words.takingBackFailed(this.#failureOf(end))
      : isTakenBack
        ? words.takenBack(settlement)
        : words.notTakenBack(settlement);
    this.#settled = this.#settled.map((each) =>
      each.sequence === sequence
        ? { ...each, sentence, canTakeBack: !isWritten, ...(isTakenBack && { state: 'taken-back' }) }
        : each,
    );
    await this.#doors.changed();
  }

  async #writeStep({ day, parts, base, earlier }: NumberedStep) {
    const { journal, words } = this.#doors;
    const textOf = ({ ifPart, thenPart }: StepParts): string | undefined =>
      ifThenCommitment(ifPart, thenPart, words.ifThenForm);
    const text = textOf(parts);
    const own = [...earlier.toReversed().map(textOf), base ?? undefined].filter((each) => each !== undefined);
    const isEmpty = parts.ifPart.trim() === '' && parts.thenPart.trim() === '';
    const due = addDays(day, 1);
    const isHalf = text === undefined && !isEmpty;
    const written = await journal.changeEntry(day, (entry) =>
      isHalf ? entry : withNextStep(entry, { due, own, text }),
    );
    if (!written.ok) return written;
    const standing = text ?? own.find((each) => hasNextStep(written.value, due, each));
    const value: WrittenStep = { state: isHalf ? 'half' : 'saved', text: standing };
    return { ok: true, value } as const;
  }

  async #endStep({ day, parts, sequence }: NumberedStep, end: WriteEnd<WrittenStep>): Promise<void> {
    const { clock, journal, words } = this.#doors;
    const name = journal.fileName(day);
    if ('ok' in end && end.ok) {
      const { state, text } = end.value;
      const isEmptied = (parts.ifPart + parts.thenPart).trim() === '';
      const sentence =
        state === 'half'
          ? words.stepHalf(text !== undefined, name)
          : !isEmptied
            ? words.stepSaved(clock.now(), name)
            : text === undefined
              ? words.stepTakenBack(name)
              : words.stepStays(name);
      this.#stepOutcome = { day, sequence, state, text: text ?? null, sentence };
    } else {
      const sentence = words.notSaved(this.#failureOf(end));
      this.#stepOutcome = { day, sequence, state: 'not-saved', text: null, sentence };
    }
    await this.#doors.changed();
  }

  #failureOf(end: WriteEnd<unknown>): Failure | undefined {
    if ('thrown' in end) this.#doors.log.error('Reflect: a commitment could not be written', end.thrown);
    return 'ok' in end && !end.ok ? end.failure : undefined;
  }

  dispose(): void {
    this.#settlements.dispose();
    this.#steps.dispose();
  }
}

/** Undefined when a day in it is none. */
function checkedSettlement(id: SettleIntent['id'], outcome: SettleIntent['outcome']): Settlement | undefined {
  const day = parseLocalDay(id.day);
  const due = id.due === undefined ? undefined : parseLocalDay(id.due);
  const given = checkedOutcome(outcome);
  if (!day || !given || (id.due !== undefined && !due)) return undefined;
  const { text, occurrence } = id;
  return { id: { day, text, ...(due && { due }), occurrence }, outcome: given };
}

function checkedOutcome(outcome: SettleIntent['outcome']): CommitmentOutcome | undefined {
  const on = parseLocalDay(outcome.on);
  if (!on) return undefined;
  if (outcome.kind !== 'moved') return { ...outcome, on };
  const to = parseLocalDay(outcome.to);
  return to && { ...outcome, on, to };
}
