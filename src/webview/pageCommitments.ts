import type {
  DueRow,
  SettleIntent,
  SettleOutcome,
  ShownCommitments,
  StepParts,
} from '../protocol/commitments.ts';
import type { ReflectIntent, ReflectSnapshot } from '../protocol/reflect.ts';
import type { Announcer } from './announcer.ts';
import type { Mark } from './mark.ts';
import { UnsavedSettlements } from './unsavedSettlements.ts';
import { UnsavedStep } from './unsavedStep.ts';

interface PageCommitmentsDoors {
  /** The next number of a save; the text it is for counts as typed now. */
  readonly nextSequence: () => number;
  /** Keeps the state, then sends, then shows. */
  readonly send: (intent: ReflectIntent) => void;
  /** Keeps the state and shows. */
  readonly kept: () => void;
  readonly aloud: Announcer;
}

/** What the page does about commitments: those that are due, and the step for tomorrow. */
export class PageCommitments {
  readonly #doors: PageCommitmentsDoors;
  readonly #settlements: UnsavedSettlements;
  readonly #step: UnsavedStep;
  /** The last snapshot that came, and the one on the page, which may be of the day before. */
  #latest: ShownCommitments | undefined;
  #shown: ReflectSnapshot | undefined;
  #saidBefore: readonly SettleOutcome[] = [];
  #stepSaid = 0;

  constructor(stored: unknown, doors: PageCommitmentsDoors) {
    this.#doors = doors;
    this.#settlements = new UnsavedSettlements(stored);
    this.#step = new UnsavedStep(stored);
  }

  /** A snapshot came: what it says about answers and the step on their way. */
  take({ commitments }: ReflectSnapshot): void {
    this.#latest = commitments;
    for (const outcome of commitments.settled) {
      this.#settlements.confirm(outcome);
      // A retry that fails again says nothing new.
      if (this.#isNew(outcome)) this.#doors.aloud.say(outcome.sentence);
    }
    this.#saidBefore = commitments.settled;
    const { stepOutcome } = commitments;
    if (!stepOutcome) return;
    const isNew = stepOutcome.sequence > this.#stepSaid;
    this.#step.settle(stepOutcome);
    if (isNew) this.#doors.aloud.sayAtRest(stepOutcome.sentence);
    this.#stepSaid = Math.max(this.#stepSaid, stepOutcome.sequence);
  }

  #isNew(outcome: SettleOutcome): boolean {
    return !this.#saidBefore.some(
      (each) =>
        each.sequence === outcome.sequence &&
        each.state === outcome.state &&
        each.sentence === outcome.sentence,
    );
  }

  /** The snapshot that is on the page. */
  show(snapshot: ReflectSnapshot): void {
    this.#shown = snapshot;
  }

  settle(id: DueRow['id'], outcome: SettleIntent['outcome']): void {
    if (this.isOnItsWay(id)) return;
    this.#doors.send(this.#settlements.answer(id, outcome, this.#doors.nextSequence()));
  }

  /** An answer is on its way and cannot be given twice; one that was refused is tried again, and another may take its place. */
  isOnItsWay(id: DueRow['id']): boolean {
    return this.rowMark(id, '').kind === 'saving';
  }

  /** What the row of a commitment says about the answer given. */
  rowMark(id: DueRow['id'], saving: string): Mark {
    const sent = this.#settlements.sent(id);
    if (!sent) return { kind: 'none' };
    const outcome = this.#latest?.settled.find(({ sequence }) => sequence === sent.sequence);
    return outcome?.state === 'not-saved'
      ? { kind: 'not-saved', sentence: outcome.sentence }
      : { kind: 'saving', sentence: saving };
  }

  /** The last answer that is in its entry, or was taken back. */
  get said(): SettleOutcome | undefined {
    return this.#latest?.settled.findLast(({ state }) => state === 'settled' || state === 'taken-back');
  }

  takeBack({ sequence }: SettleOutcome): void {
    this.#doors.send({ type: 'takeBackOutcome', sequence });
  }

  get unplaced(): readonly string[] {
    return this.#settlements.unplaced;
  }

  dismissUnplaced(): void {
    this.#settlements.dismissUnplaced();
    this.#doors.kept();
  }

  reason(id: DueRow['id']): string {
    return this.#settlements.reason(id);
  }

  keepReason(id: DueRow['id'], text: string): void {
    this.#settlements.keepReason(id, text);
    this.#doors.kept();
  }

  /** The two fields of the step. */
  get step(): StepParts {
    const { day, commitments } = this.#shown ?? {};
    if (day === undefined || !commitments) return { ifPart: '', thenPart: '' };
    return this.#step.parts(day, commitments.step);
  }

  typeStep(parts: StepParts): void {
    if (!this.#shown) return;
    const { day, commitments } = this.#shown;
    this.#doors.send(this.#step.typed(day, commitments.step, parts, this.#doors.nextSequence()));
  }

  stepMark(saving: string): Mark {
    const { day, commitments } = this.#shown ?? {};
    if (day === undefined || !commitments) return { kind: 'none' };
    const { stepOutcome: outcome = null } = this.#latest ?? {};
    const unsaved = this.#step.shown(day, commitments.step);
    if (unsaved) {
      const isAbout = outcome?.day === unsaved.day && outcome.sequence >= unsaved.sequence;
      if (!isAbout || outcome.state === 'saved') return { kind: 'saving', sentence: saving };
      return { kind: outcome.state, sentence: outcome.sentence };
    }
    if (outcome?.day === day && outcome.state === 'saved') {
      return { kind: 'saved', sentence: outcome.sentence };
    }
    const { mark } = commitments.step;
    return mark === null ? { kind: 'none' } : { kind: 'saved', sentence: mark };
  }

  /** A whole step that is not in the file yet belongs to the day that is shown. */
  get isWritingStep(): boolean {
    const { day, commitments } = this.#shown ?? {};
    if (day === undefined || !commitments) return false;
    return this.#step.shown(day, commitments.step)?.day === day && this.stepMark('').kind !== 'half';
  }

  /** A day that stays on the page while the next one waits: its step as it was saved since, and what is due now. */
  broughtUpToDate({ day, commitments }: ReflectSnapshot): ShownCommitments {
    const { stepOutcome = null, due = commitments.due } = this.#latest ?? {};
    const isSaved = stepOutcome?.day === day && stepOutcome.state === 'saved';
    const step = isSaved ? { ...commitments.step, text: stepOutcome.text } : commitments.step;
    return { ...commitments, due, step };
  }

  /** Everything that no snapshot has confirmed. */
  replay(): readonly ReflectIntent[] {
    return [...this.#settlements.replay(), ...this.#step.replay()];
  }

  /** For `setState`. */
  state(): object {
    return { settlements: this.#settlements.state(), steps: this.#step.state() };
  }
}
