import * as v from 'valibot';
import type { State } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';

const stateKey = 'reflection.passedOver';
const schema = v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** How many prompts of each principle the person has passed over with "another prompt", remembered on this machine. */
export class PassedOver {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  count(principle: Principle): number {
    return this.#counts()[principle] ?? 0;
  }

  async add(principle: Principle): Promise<void> {
    await this.#state.set(stateKey, { ...this.#counts(), [principle]: this.count(principle) + 1 });
  }

  #counts(): Readonly<Record<string, number>> {
    const stored = v.safeParse(schema, this.#state.get(stateKey));
    return stored.success ? stored.output : {};
  }
}
