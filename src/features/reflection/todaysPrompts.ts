import type { LocalDay } from '../../core/dates.ts';
import type { Principle } from '../../core/principle.ts';
import { answeredBefore } from '../../core/reflection/answeredLately.ts';
import type { DayOverview } from '../../core/reflection/dayOverview.ts';
import type { Entry } from '../../core/reflection/entry.ts';
import { principleBehind, type AnsweredLately } from '../../core/reflection/promptChoice.ts';
import { readLinkedPrompt } from '../../core/reflection/promptLink.ts';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import type { ReflectSnapshot } from '../../protocol/reflect.ts';
import type { JournalLook } from './journalLook.ts';
import type { ReflectSessionDoors } from './reflectSessionDoors.ts';
import { SignalPrompts, type PromptFromSignal } from './signalPrompts.ts';
import { StandingPrompts } from './standingPrompts.ts';
import { isAnsweredToday, todaysCards, type BareCard } from './todaysCards.ts';

/** A card, as the page names it. */
interface Asked {
  readonly principle: Principle;
  readonly prompt: string;
}

type PromptsShown = Pick<ReflectSnapshot, 'set' | 'cards' | 'refused' | 'emptied' | 'beginAt'>;

/** Today's cards: which prompts stand on them, and what the person says about a prompt. */
export class TodaysPrompts {
  readonly #doors: ReflectSessionDoors;
  readonly #look: JournalLook;
  readonly #standing: StandingPrompts;
  readonly #signals: SignalPrompts;
  /** The prompt that a signal brought last, as it stands on its card. */
  #fromSignal: PromptFromSignal | undefined;
  /** Prompts that answers were saved under in this life of the host. */
  readonly #held = new Map<string, string>();
  /** Ids of what was refused here, the latest last: only these can be taken back on the page. */
  readonly #refusedHere: { readonly day: LocalDay; readonly id: string; readonly text: string }[] = [];

  constructor(doors: ReflectSessionDoors, look: JournalLook) {
    this.#doors = doors;
    this.#look = look;
    this.#standing = new StandingPrompts(doors.state, () => doors.prompts.sets);
    this.#signals = new SignalPrompts(doors.state, doors.signals, doors.words);
  }

  /** Looks at the files; waits for them only when the day's set comes from one. */
  async load(today: LocalDay): Promise<void> {
    const loading = this.#doors.prompts.load();
    if (this.#standing.isMissing(today)) await loading;
    else
      loading.catch((error: unknown) => this.#doors.log.error('Reflect: the sets could not be read', error));
  }

  /** What the page shows of prompts on a day. */
  async on(today: LocalDay, entry: Entry | undefined): Promise<PromptsShown> {
    const { journal, words, prompts: source } = this.#doors;
    const set = this.#standing.setOf(today);
    const answered = answeredBefore(today, await this.#daysFor(set));
    // First: what it displaces is not asked, and so does not count as seen.
    const fromSignal = await this.#fromSignalOn(today, set, entry, answered);
    const standing = await this.#standing.on(today, answered, fromSignal?.principle);
    const prompts = fromSignal ? [...standing, fromSignal] : standing;
    const cards = todaysCards({
      set,
      prompts,
      sets: source.sets,
      entry,
      held: (principle) => this.#held.get(`${today} ${principle}`),
    });
    const behind = set.sitting === 'one-of-each' ? principleBehind(answered) : undefined;
    const beginAt = cards.findIndex(({ principle }) => principle === behind);
    const refused = this.#refusedHere.at(-1);
    return {
      set: {
        id: set.id,
        about: words.setAbout(set),
        options: source.sets.map((each) => ({ id: each.id, title: words.setTitle(each) })),
      },
      refused: refused?.day === today ? words.refused(readLinkedPrompt(refused.text).question) : null,
      emptied: this.#emptied(set, cards),
      beginAt: Math.max(0, beginAt),
      cards: cards.map((card, at) => {
        const { question, link } = readLinkedPrompt(card.prompt);
        const isBehind = at === beginAt && card.answer === '';
        const whys = [
          card.prompt === this.#fromSignal?.text ? this.#fromSignal.why : undefined,
          isBehind ? words.answeredLeast : undefined,
        ].filter((why) => why !== undefined);
        return {
          ...card,
          question,
          why: whys.length > 0 ? whys.join(' ') : null,
          link: link === undefined ? null : { address: link, label: words.openLink },
          practice: words.practice(card.principle),
          mark: card.answer === '' ? null : words.kept(journal.fileName(today)),
        };
      }),
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
    if (asked.prompt === this.#fromSignal?.text) return this.#signals.passOver();
    const set = this.#standing.setOf(today);
    const passed = set.prompts.find(({ text }) => text === asked.prompt);
    if (!passed) return;
    await this.#standing.passOver(
      today,
      passed.id,
      answeredBefore(today, await this.#daysFor(set)),
      this.#fromSignal?.principle,
    );
  }

  async refuse(today: LocalDay, asked: Asked): Promise<void> {
    this.#letGo(today, asked);
    const { prompts } = this.#standing.setOf(today);
    const refused = [...prompts, this.#fromSignal].find((each) => each?.text === asked.prompt);
    if (!refused) return;
    await this.#standing.refuse(refused.id);
    this.#refusedHere.push({ day: today, id: refused.id, text: refused.text });
  }

  async takeBack(): Promise<void> {
    const last = this.#refusedHere.pop();
    if (last) await this.#standing.takeBack(last.day, last.id);
  }

  /** Every prompt of the day's set may come again. */
  async takeAllBack(today: LocalDay): Promise<void> {
    this.#refusedHere.length = 0;
    await this.#standing.takeAllBack(today);
  }

  /** The days that the choice of prompts depends on. Only where nothing can be chosen without them are they waited for. */
  async #daysFor({ sitting }: PromptSet): Promise<readonly DayOverview[]> {
    if (sitting === 'all') return [];
    if (sitting !== 'one-of-each' && !this.#look.latest) await this.#look.look();
    return this.#look.latest?.days ?? [];
  }

  /** The prompt that a signal brings, in the place of the daily one of its principle. */
  async #fromSignalOn(
    today: LocalDay,
    set: PromptSet,
    entry: Entry | undefined,
    answered: AnsweredLately,
  ): Promise<PromptFromSignal | undefined> {
    // Before the journal was looked at nobody knows which principle it belongs to.
    if (set.sitting !== 'one-of-each' || !this.#look.latest) return undefined;
    const refused = new Set(this.#standing.refused);
    const free = set.prompts
      .filter(({ id }) => !refused.has(id))
      .map(({ principle }) => principle)
      .filter((each) => !this.#held.has(`${today} ${each}`) && !isAnsweredToday(entry, each));
    return (this.#fromSignal = await this.#signals.on(today, refused, answered, new Set(free)));
  }

  #emptied(set: PromptSet, cards: readonly BareCard[]): string | null {
    const asked = new Set(set.prompts.map(({ principle }) => principle));
    const isEachThere = [...asked].every((each) => cards.some(({ principle }) => principle === each));
    if (cards.length > 0 && (set.sitting !== 'one-of-each' || isEachThere)) return null;
    return this.#doors.words.emptied(cards.length === 0);
  }

  #letGo(today: LocalDay, { principle, prompt }: Asked): void {
    const key = `${today} ${principle}`;
    if (this.#held.get(key) === prompt) this.#held.delete(key);
  }
}
