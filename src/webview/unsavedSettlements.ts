import * as v from 'valibot';
import { settleSchema, type DueRow, type SettleIntent, type SettleOutcome } from '../protocol/commitments.ts';

const stateSchema = v.object({
  settlements: v.object({
    /** Answers that no snapshot has confirmed. */
    sent: v.array(settleSchema),
    /** Reasons that are being typed, by commitment. */
    reasons: v.array(v.tuple([v.string(), v.string()])),
    /** What could not be written because its commitment is another one now; kept until the person has seen it. */
    unplaced: v.array(v.string()),
  }),
});

type State = v.InferOutput<typeof stateSchema>['settlements'];

/** Names a commitment among those on the page. */
export function rowKey({ day, text, due, occurrence }: DueRow['id']): string {
  return JSON.stringify([day, text, due, occurrence]);
}

/** Answers to "did I?" that the journal does not hold yet, and the words that are being typed about them. */
export class UnsavedSettlements {
  readonly #sent = new Map<string, SettleIntent>();
  readonly #reasons: Map<string, string>;
  #unplaced: readonly string[];

  /** @param stored what `getState` gave; anything that is not our state counts as none */
  constructor(stored: unknown) {
    const parsed = v.safeParse(stateSchema, stored);
    const { sent, reasons, unplaced } = parsed.success ? parsed.output.settlements : noState;
    for (const intent of sent) this.#sent.set(rowKey(intent.id), intent);
    this.#reasons = new Map(reasons);
    this.#unplaced = unplaced;
  }

  /** The person answered: the intent to send. */
  answer(id: DueRow['id'], outcome: SettleIntent['outcome'], sequence: number): SettleIntent {
    const intent: SettleIntent = { type: 'settle', id, outcome, sequence };
    this.#sent.set(rowKey(id), intent);
    return intent;
  }

  /** An answer ended. True when this was the newest about its commitment and is over. */
  confirm({ sequence, state, sentence }: SettleOutcome): boolean {
    if (state === 'not-saved') return false;
    for (const [key, intent] of this.#sent) {
      if (intent.sequence !== sequence) continue;
      this.#sent.delete(key);
      this.#reasons.delete(key);
      if (state === 'gone') this.#unplaced = [...this.#unplaced, sentence];
      return true;
    }
    return false;
  }

  /** The answer that is on its way about a commitment. */
  sent(id: DueRow['id']): SettleIntent | undefined {
    return this.#sent.get(rowKey(id));
  }

  reason(id: DueRow['id']): string {
    return this.#reasons.get(rowKey(id)) ?? '';
  }

  keepReason(id: DueRow['id'], text: string): void {
    if (text === '') this.#reasons.delete(rowKey(id));
    else this.#reasons.set(rowKey(id), text);
  }

  get unplaced(): readonly string[] {
    return this.#unplaced;
  }

  dismissUnplaced(): void {
    this.#unplaced = [];
  }

  replay(): readonly SettleIntent[] {
    return [...this.#sent.values()];
  }

  /** For `setState`. */
  state(): State {
    return { sent: [...this.#sent.values()], reasons: [...this.#reasons], unplaced: [...this.#unplaced] };
  }
}

const noState: State = { sent: [], reasons: [], unplaced: [] };
