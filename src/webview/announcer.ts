import type { ReflectSnapshot } from '../protocol/reflect.ts';

/** How long typing rests before "saved" is said aloud: not once per keystroke. */
const restMs = 1_200;

/** What the page says aloud for whoever does not see it. */
export class Announcer {
  readonly #announce: (sentence: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastQuestions: readonly string[] = [];

  constructor(announce: (sentence: string) => void) {
    this.#announce = announce;
  }

  say(sentence: string): void {
    this.#announce(sentence);
  }

  /** Says it once nothing was typed for a while. */
  sayAtRest(sentence: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(sentence), restMs);
  }

  /** The person types. */
  hush(): void {
    clearTimeout(this.#timer);
  }

  /** "Another prompt" changes words above the field; a screen reader hears them. */
  sayNewQuestion({ cards }: ReflectSnapshot): void {
    const questions = cards.map(({ question }) => question);
    const changed = questions.filter((question) => !this.#lastQuestions.includes(question));
    if (this.#lastQuestions.length > 0 && changed.length === 1) this.#announce(changed.join());
    this.#lastQuestions = questions;
  }
}
