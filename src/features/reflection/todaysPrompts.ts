import type { LocalDay } from '../../core/dates.ts';
import type { Principle } from '../../core/principle.ts';
import type { Entry } from '../../core/reflection/entry.ts';
import type { ReflectSnapshot } from '../../protocol/reflect.ts';
import { answeredBefore } from './answeredBefore.ts';
import type { ReflectSessionDoors } from './reflectSessionDoors.ts';
import { StandingPrompts } from './standingPrompts.ts';
import { todaysCards } from './todaysCards.ts';

/** A card, as the page names it. */
interface Asked {
  readonly principle: Principle;
  readonly prompt: string;
}

/** Today's cards: which prompts stand on them, and what the person says about a prompt. */
export class TodaysPrompts {
  readonly #doors: ReflectSessionDoors;
  readonly #standing: StandingPrompts;
  /** Prompts that answers were saved under in this life of the host. */
  readonly #held = new Map<string, string>();
  /** Ids of what was refused here, the latest last: only these can be taken back on the page. */
  readonly #refusedHere: { readonly day: LocalDay; readonly id: string; readonly text: string }[] = [];

  constructor(doors: ReflectSessionDoors) {
    this.#doors = doors;
    this.#standing = new StandingPrompts(doors.state, () => doors.prompts.sets);
  }

  /** Looks at the files; waits for them only when the day's set comes from one. */
  async load(today: LocalDay): Promise<void> {
    const loading = this.#doors.prompts.load();
    if (this.#standing.isMissing(today)) await loading;
    else
      loading.catch((error: unknown) => this.#doors.log.error('Reflect: the sets could not be read', error));
  }

  /** What the page shows of prompts on a day. */
  async on(
    today: LocalDay,
    entry: Entry | undefined,
  ): Promise<Pick<ReflectSnapshot, 'set' | 'cards' | 'refused'>> {
    const { journal, words, prompts: source } = this.#doors;
    const set = this.#standing.setOf(today);
    const prompts = await this.#standing.on(today, await answeredBefore(today, set, this.#doors.overview));
    const cards = todaysCards({
      set,
      prompts,
      sets: source.sets,
      entry,
      held: (principle) => this.#held.get(`${today} ${principle}`),
    });
    const refused = this.#refusedHere.at(-1);
    return {
      set: {
        id: set.id,
        about: words.setAbout(set),
        options: source.sets.map((each) => ({ id: each.id, title: words.setTitle(each) })),
      },
      refused: refused?.day === today ? words.refused(refused.text) : null,
      cards: cards.map((card) => ({
        ...card,
        practice: words.practice(card.principle),
        mark: card.answer === '' ? null : words.kept(journal.fileName(today)),
      })),
    };
  }

  /** The prompt that is written under stays on its card. */
  hold(day: LocalDay, { principle, prompt }: Asked): void {
    this.#held.set(`${day} ${principle}`, prompt);
  }

  async chooseSet(today: LocalDay, id: string): Promise<void> {
    if (!(await this.#standing.chooseSet(today, id))) {
      this.#doors.log.warn('Reflect: a set that is not there was asked for');
    }
  }

  async passOver(today: LocalDay, asked: Asked): Promise<void> {
    this.#letGo(today, asked);
    const set = this.#standing.setOf(today);
    const passed = set.prompts.find(({ text }) => text === asked.prompt);
    if (passed) {
      await this.#standing.passOver(today, passed.id, await answeredBefore(today, set, this.#doors.overview));
    }
  }

  async refuse(today: LocalDay, asked: Asked): Promise<void> {
    this.#letGo(today, asked);
    const refused = this.#standing.setOf(today).prompts.find(({ text }) => text === asked.prompt);
    if (!refused) return;
    await this.#standing.refuse(refused.id);
    this.#refusedHere.push({ day: today, id: refused.id, text: refused.text });
  }

  async takeBack(): Promise<void> {
    const last = this.#refusedHere.pop();
    if (last) await this.#standing.takeBack(last.day, last.id);
  }

  #letGo(today: LocalDay, { principle, prompt }: Asked): void {
    const key = `${today} ${principle}`;
    if (this.#held.get(key) === prompt) this.#held.delete(key);
  }
}
