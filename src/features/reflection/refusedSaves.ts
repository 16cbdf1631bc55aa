import type { Log, State } from '../../core/ports.ts';
import { parseIntent, type SaveIntent } from '../../protocol/reflect.ts';

const stateKey = 'reflection.refusedSaves';
/** One for every card of several days; what was refused before those is only on its page. */
const mostKept = 16;

/** Which answer: its day, its principle and the prompt that it stands under. */
type Answer = Pick<SaveIntent, 'day' | 'principle' | 'prompt'>;

/**
 * The newest text of answers whose save was refused, kept outside of the journal until it is in there. The page keeps
 * it too, but a browser writes a page's state down late, and a reload comes sooner than room on the disk.
 */
export class RefusedSaves {
  readonly #state: State;
  readonly #log: Log;
  #saves: readonly SaveIntent[];

  constructor(state: State, log: Log) {
    this.#state = state;
    this.#log = log;
    const stored = state.get(stateKey);
    this.#saves = Array.isArray(stored)
      ? stored.flatMap((each: unknown) => {
          const intent = parseIntent(each);
          return intent?.type === 'save' ? [intent] : [];
        })
      : [];
  }

  /** Oldest first. */
  get all(): readonly SaveIntent[] {
    return this.#saves;
  }

  keep(save: SaveIntent): void {
    this.#set([...this.#without(save), save].slice(-mostKept));
  }

  /** Its text, or a newer one in its place, is in the file. */
  drop(answer: Answer): void {
    const rest = this.#without(answer);
    if (rest.length < this.#saves.length) this.#set(rest);
  }

  #without({ day, principle, prompt }: Answer): readonly SaveIntent[] {
    return this.#saves.filter(
      (each) => each.day !== day || each.principle !== principle || each.prompt !== prompt,
    );
  }

  #set(saves: readonly SaveIntent[]): void {
    this.#saves = saves;
    // The text is on the page all the same.
    this.#state
      .set(stateKey, saves)
      .catch(() => this.#log.warn('Reflect: refused answers could not be kept'));
  }
}
