import * as v from 'valibot';
import type { Principle } from '../core/principle.ts';
import { mostEarlierTexts } from '../protocol/numberedSave.ts';
import type { ReflectCard, SaveIntent, SaveOutcome } from '../protocol/reflect.ts';

/** Which answer: its day, its principle and the prompt that it stands under. */
export type AnswerKey = `${string} ${string} ${string}`;

export function answerKey(of: Pick<SaveIntent, 'day' | 'principle' | 'prompt'>): AnswerKey {
  return `${of.day} ${of.principle} ${of.prompt}`;
}

const unsavedSchema = v.object({
  day: v.string(),
  principle: v.picklist([
    'self-reflection',
    'balanced-perspective',
    'true-self-confidence',
    'genuine-humility',
  ]),
  prompt: v.string(),
  text: v.string(),
  /** The answer in the journal that this text was typed over. */
  base: v.string(),
  /** Every text that was sent and not confirmed, oldest first; the last is `text`. */
  sent: v.array(v.object({ sequence: v.number(), text: v.string() })),
});

const stateSchema = v.object({
  /** The highest number given to a save so far. */
  sequence: v.number(),
  unsaved: v.array(unsavedSchema),
});

type Unsaved = v.InferOutput<typeof unsavedSchema>;
/** What survives a reload of the page and a restart of its host. */
export type UnsavedState = v.InferOutput<typeof stateSchema>;

/**
 * The text that the journal does not hold yet, which is all that the page keeps: each keystroke becomes a numbered
 * save, and stays here until a snapshot says that this save or a later one is in the file.
 */
export class UnsavedAnswers {
  #sequence = 0;
  readonly #unsaved = new Map<AnswerKey, Unsaved>();
  /** Settled answers whose file text differs from the typed one, such as a blank at the end. */
  readonly #settled = new Map<AnswerKey, { readonly text: string; readonly answer: string }>();

  /** @param stored what `getState` gave; anything that is not our state counts as none */
  constructor(stored: unknown) {
    const parsed = v.safeParse(stateSchema, stored);
    if (!parsed.success) return;
    this.#sequence = parsed.output.sequence;
    for (const unsaved of parsed.output.unsaved) this.#unsaved.set(answerKey(unsaved), unsaved);
  }

  /** The number for what is sent next. `now` (epoch ms) keeps numbers rising even when the state was lost. */
  nextSequence(now: number): number {
    this.#sequence = Math.max(this.#sequence + 1, now);
    return this.#sequence;
  }

  /** The person typed at `now` (epoch ms): the intent to send. */
  typed(day: string, card: ReflectCard, text: string, now: number): SaveIntent {
    const { principle, prompt } = card;
    const key = answerKey({ day, principle, prompt });
    const before = this.#unsaved.get(key);
    const sent = [...(before?.sent ?? []), { sequence: this.nextSequence(now), text }];
    const unsaved: Unsaved = {
      day,
      principle,
      prompt,
      text,
      base: before?.base ?? card.answer,
      sent: sent.slice(-mostEarlierTexts),
    };
    this.#unsaved.set(key, unsaved);
    return intentOf(unsaved);
  }

  /** Takes over a save that the host could not write; false where this page holds text of the same answer itself. */
  adopt({ day, principle, prompt, text, base, sequence }: SaveIntent): boolean {
    const key = answerKey({ day, principle, prompt });
    if (this.#unsaved.has(key)) return false;
    this.#sequence = Math.max(this.#sequence, sequence);
    this.#unsaved.set(key, { day, principle, prompt, text, base, sent: [{ sequence, text }] });
    return true;
  }

  /** Every save that is not confirmed, to be sent again; the host may be a new one that never heard of them. */
  replay(): readonly SaveIntent[] {
    return [...this.#unsaved.values()].map(intentOf);
  }

  /** A save ended. Answers true when this settled the newest text of its answer. */
  settle(outcome: SaveOutcome): boolean {
    const key = answerKey(outcome);
    const unsaved = this.#unsaved.get(key);
    if (!unsaved || outcome.answer === null) return false;
    if (outcome.sequence >= newest(unsaved)) {
      this.#unsaved.delete(key);
      const text = outcome.isAsTyped ? unsaved.text : outcome.answer;
      this.#settled.set(key, { text, answer: outcome.answer });
      return true;
    }
    // Another text is adopted only when typing rests: until then the host puts newer text in the place of older.
    if (!outcome.isAsTyped) return false;
    const written = unsaved.sent.find((text) => text.sequence === outcome.sequence);
    if (written) {
      unsaved.base = outcome.answer;
      unsaved.sent = unsaved.sent.filter((text) => text.sequence > outcome.sequence);
    }
    return false;
  }

  /** The text for the card's field. */
  text(day: string, card: ReflectCard): string {
    const key = answerKey({ day, ...card });
    const unsaved = this.#unsaved.get(key);
    if (unsaved) return unsaved.text;
    const settled = this.#settled.get(key);
    if (settled?.answer === card.answer) return settled.text;
    this.#settled.delete(key);
    return card.answer;
  }

  /** The number of the newest save that is not confirmed; undefined when the journal holds everything. */
  pending(key: AnswerKey): number | undefined {
    const unsaved = this.#unsaved.get(key);
    return unsaved && newest(unsaved);
  }

  /** Prompts of a principle over which unsaved text was begun on a day. */
  prompts(day: string, principle: Principle): readonly string[] {
    return [...this.#unsaved.values()]
      .filter((unsaved) => unsaved.day === day && unsaved.principle === principle)
      .map(({ prompt }) => prompt);
  }

  /** For `setState`. */
  state(): UnsavedState {
    return { sequence: this.#sequence, unsaved: [...this.#unsaved.values()] };
  }
}

function newest(unsaved: Unsaved): number {
  return unsaved.sent.at(-1)?.sequence ?? 0;
}

function intentOf(unsaved: Unsaved): SaveIntent {
  const { day, principle, prompt, text, base } = unsaved;
  const earlier = unsaved.sent.slice(0, -1).map((sent) => sent.text);
  return { type: 'save', day, principle, prompt, text, base, earlier, sequence: newest(unsaved) };
}
