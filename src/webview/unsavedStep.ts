import * as v from 'valibot';
import {
  stepPartsSchema,
  type SaveStepIntent,
  type ShownStep,
  type StepOutcome,
  type StepParts,
} from '../protocol/commitments.ts';
import { mostEarlierTexts } from '../protocol/numberedSave.ts';

const unsavedSchema = v.object({
  day: v.string(),
  parts: stepPartsSchema,
  /** The commitment in the journal that it was typed over; null when there was none. */
  base: v.nullable(v.string()),
  /** Whatever was sent and not confirmed, oldest first; the last is `parts`. */
  sent: v.array(v.object({ sequence: v.number(), parts: stepPartsSchema })),
  /** A part is missing, as the host said: it waits for the other, if need be until another day. */
  isHalf: v.boolean(),
});
const stateSchema = v.object({ steps: v.array(unsavedSchema) });

type Unsaved = v.InferOutput<typeof unsavedSchema>;

/** The step for tomorrow as far as the journal does not hold it: numbered and kept as answers are. */
export class UnsavedStep {
  readonly #unsaved: Map<string, Unsaved>;
  /** The settled step, whose file text lacks what it brings itself, such as a full stop. */
  #settled: { readonly day: string; readonly parts: StepParts; readonly text: string | null } | undefined;

  /** @param stored what `getState` gave; anything that is not our state counts as none */
  constructor(stored: unknown) {
    const parsed = v.safeParse(stateSchema, stored);
    this.#unsaved = new Map(parsed.success ? parsed.output.steps.map((each) => [each.day, each]) : []);
  }

  /** The person typed: the intent to send. */
  typed(day: string, step: ShownStep, parts: StepParts, sequence: number): SaveStepIntent {
    const before = this.#unsaved.get(day);
    const half = this.#halfFor(day, step);
    if (half) this.#unsaved.delete(half.day);
    const unsaved: Unsaved = {
      day,
      parts,
      base: before?.base ?? step.text,
      sent: [...(before?.sent ?? []), { sequence, parts }].slice(-mostEarlierTexts),
      isHalf: false,
    };
    this.#unsaved.set(day, unsaved);
    return intentOf(unsaved);
  }

  settle({ day, sequence, state, text }: StepOutcome): void {
    const unsaved = this.#unsaved.get(day);
    if (!unsaved || state === 'not-saved') return;
    const isNewest = sequence >= newest(unsaved);
    if (state === 'half') {
      if (isNewest) unsaved.isHalf = true;
      return;
    }
    if (!isNewest) {
      unsaved.base = text;
      unsaved.sent = unsaved.sent.filter((each) => each.sequence > sequence);
      return;
    }
    this.#unsaved.delete(day);
    const isEmptied = (unsaved.parts.ifPart + unsaved.parts.thenPart).trim() === '';
    // Emptied here and still in the file: the file's words come back into the fields.
    this.#settled = isEmptied === (text === null) ? { day, parts: unsaved.parts, text } : undefined;
  }

  /** What stands in the fields. */
  parts(day: string, step: ShownStep): StepParts {
    const unsaved = this.shown(day, step);
    if (unsaved) return unsaved.parts;
    if (this.#settled?.day === day && this.#settled.text === step.text) return this.#settled.parts;
    return { ifPart: step.ifPart, thenPart: step.thenPart };
  }

  /** What the fields show that is not in the file: of this day, or a half that an earlier day left. */
  shown(
    day: string,
    step: ShownStep,
  ): { readonly day: string; readonly parts: StepParts; readonly sequence: number } | undefined {
    const unsaved = this.#unsaved.get(day) ?? this.#halfFor(day, step);
    return unsaved && { day: unsaved.day, parts: unsaved.parts, sequence: newest(unsaved) };
  }

  #halfFor(day: string, step: ShownStep): Unsaved | undefined {
    if (step.text !== null || this.#unsaved.has(day)) return undefined;
    return [...this.#unsaved.values()].findLast((each) => each.isHalf && each.day < day);
  }

  replay(): readonly SaveStepIntent[] {
    return [...this.#unsaved.values()].map(intentOf);
  }

  /** For `setState`. */
  state(): readonly Unsaved[] {
    return [...this.#unsaved.values()];
  }
}

function newest({ sent }: Unsaved): number {
  return sent.at(-1)?.sequence ?? 0;
}

function intentOf(unsaved: Unsaved): SaveStepIntent {
  const { day, parts, base, sent } = unsaved;
  const earlier = sent.slice(0, -1).map((each) => each.parts);
  return { type: 'saveStep', day, parts, base, earlier, sequence: newest(unsaved) };
}
