import { localDayAt, parseLocalDay, type LocalDay } from '../../core/dates.ts';
import type { Disposable, Result } from '../../core/ports.ts';
import type { Principle } from '../../core/principle.ts';
import type { Entry } from '../../core/reflection/entry.ts';
import type { SavedAnswer } from '../../core/reflection/journal.ts';
import {
  parseIntent,
  type ReflectIntent,
  type ReflectMessage,
  type SaveOutcome,
} from '../../protocol/reflect.ts';
import { AnswerSaves, type CheckedSave } from './answerSaves.ts';
import { PassedOver } from './passedOver.ts';
import type { ReflectSessionDoors } from './reflectSessionDoors.ts';
import { todaysCards } from './todaysCards.ts';

/** How often a shown page is checked for a new day (ms); a timer set for midnight would sleep with the machine. */
const dayCheckMs = 15_000;
const mostOutcomes = 32;

/** The host's side of the page: intents in, snapshots out. It outlives the page, which is made anew each time it is shown. */
export class ReflectSession implements Disposable {
  readonly #doors: ReflectSessionDoors;
  readonly #saves: AnswerSaves;
  readonly #passedOver: PassedOver;
  readonly #outcomes = new Map<string, SaveOutcome>();
  /** Prompts that answers were saved under in this life of the host. */
  readonly #held = new Map<string, string>();
  readonly #listening: Disposable;
  #post: ((message: ReflectMessage) => void) | undefined;
  #isReady = false;
  #focusWanted = false;
  #dayCheck: Disposable | undefined;
  #shownDay: LocalDay | undefined;
  /** The last entry that could be read: what was written does not vanish from the page while its file is out of reach. */
  #known: { readonly day: LocalDay; readonly entry: Entry | undefined } | undefined;
  #sending: Promise<void> | undefined;
  #sendAgain = false;

  constructor(doors: ReflectSessionDoors) {
    this.#doors = doors;
    this.#saves = new AnswerSaves(doors.journal, doors.clock, (save, result) => this.#saved(save, result));
    this.#passedOver = new PassedOver(doors.state);
    this.#listening = doors.journal.onDidChange((day) => {
      if (day === undefined) this.#known = undefined;
      if (day === undefined || day === this.#shownDay) void this.#send();
    });
  }

  /** Goes on with a page; disposing of the answer lets it go. */
  connect(post: (message: ReflectMessage) => void): Disposable {
    this.#post = post;
    this.#isReady = false;
    this.#checkDay();
    return {
      dispose: () => {
        if (this.#post !== post) return;
        this.#post = undefined;
        this.#dayCheck?.dispose();
        void this.#saves.flush();
      },
    };
  }

  /** Puts the cursor into the first card without an answer, as soon as there is a page. */
  focusUnanswered(): void {
    this.#focusWanted = true;
    void this.#send();
  }

  /** Writes what waits; resolves when it is in the file or was refused. */
  flush(): Promise<void> {
    return this.#saves.flush();
  }

  /** Shows what has changed besides the journal. */
  refresh(): void {
    void this.#send();
  }

  receive(message: unknown): void {
    const intent = parseIntent(message);
    if (intent) this.#act(intent);
    else this.#doors.log.warn('Reflect: a message that is not an intent was not acted on');
  }

  #act(intent: ReflectIntent): void {
    switch (intent.type) {
      case 'ready':
        this.#isReady = true;
        // A page that comes anew has seen what was said before, and a merge is said once.
        this.#outcomes.clear();
        void this.#send();
        return;
      case 'save': {
        const day = parseLocalDay(intent.day);
        if (!day) return;
        this.#held.set(keyOf(intent), intent.prompt);
        this.#saves.push({ ...intent, day });
        return;
      }
      case 'anotherPrompt':
        this.#held.delete(keyOf(intent));
        void this.#passedOver.add(intent.principle).then(() => this.#send());
        return;
      case 'openEntry':
        return this.#doors.openEntry();
      case 'revealFolder':
        return this.#doors.revealFolder();
      case 'placeAction':
        return this.#doors.actOnNotice(intent.action);
      case 'pageError':
        this.#doors.log.error(`Reflect page: ${intent.where}`);
        return;
      default:
        intent satisfies never;
    }
  }

  #saved(save: CheckedSave, result: Result<SavedAnswer> | { readonly thrown: unknown }): void {
    const { words, clock, journal, log } = this.#doors;
    const key = keyOf(save);
    const about = { day: save.day, principle: save.principle, sequence: save.sequence };
    if ('ok' in result && result.ok) {
      const { answer, merged } = result.value;
      const sentence = words.saved(clock.now(), journal.fileName(save.day));
      this.#keep(key, { ...about, sentence, state: 'saved', answer, merged });
    } else {
      if ('thrown' in result) log.error('Reflect: an answer could not be saved', result.thrown);
      const sentence = words.notSaved('ok' in result ? result.failure : undefined);
      this.#keep(key, { ...about, sentence, state: 'not-saved', answer: null, merged: false });
    }
    void this.#send();
  }

  #keep(key: string, outcome: SaveOutcome): void {
    this.#outcomes.delete(key);
    this.#outcomes.set(key, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size <= mostOutcomes) break;
      this.#outcomes.delete(oldest);
    }
  }

  /** Sends a snapshot of what is now; asked for during one, another follows it. */
  async #send(): Promise<void> {
    if (this.#sending) {
      this.#sendAgain = true;
      return;
    }
    this.#sending = this.#sendOnce().finally(() => (this.#sending = undefined));
    await this.#sending;
    if (!this.#sendAgain) return;
    this.#sendAgain = false;
    await this.#send();
  }

  async #sendOnce(): Promise<void> {
    if (!this.#post || !this.#isReady) return;
    const { journal, clock, log, words } = this.#doors;
    const day = localDayAt(clock.now(), clock.timeZone());
    this.#shownDay = day;
    // Before reading: an outcome may be older than the answers beside it, never newer.
    const outcomes = [...this.#outcomes.values()];
    try {
      const entry = await journal.read(day);
      const days = entry.ok && !entry.value ? await journal.days() : undefined;
      const isFirst = days?.ok === true && days.value.length === 0;
      const fileName = journal.fileName(day);
      if (entry.ok) this.#known = { day, entry: entry.value };
      this.#post?.({
        type: 'snapshot',
        day,
        title: words.title(day),
        welcome: isFirst ? words.welcome(fileName, journal.location) : null,
        cards: this.#cards(day, this.#known?.day === day ? this.#known.entry : undefined),
        outcomes,
        place: { location: journal.location, promise: words.promise, notice: this.#doors.notice() },
        problem: entry.ok ? null : words.unreadable(entry.failure),
        texts: words.texts,
      });
    } catch (error) {
      log.error('Reflect: the journal could not be read', error);
      return;
    }
    if (this.#focusWanted) {
      this.#focusWanted = false;
      this.#post?.({ type: 'focusUnanswered' });
    }
  }

  #cards(day: LocalDay, entry: Entry | undefined) {
    const { journal, words } = this.#doors;
    const cards = todaysCards({
      day,
      entry,
      passedOver: (principle) => this.#passedOver.count(principle),
      held: (principle) => this.#held.get(keyOf({ day, principle })),
    });
    return cards.map((card) => ({
      ...card,
      practice: words.practice(card.principle),
      mark: card.answer === '' ? null : words.kept(journal.fileName(day)),
    }));
  }

  #checkDay(): void {
    const { clock } = this.#doors;
    this.#dayCheck?.dispose();
    this.#dayCheck = clock.after(dayCheckMs, () => {
      if (this.#shownDay && this.#shownDay !== localDayAt(clock.now(), clock.timeZone())) void this.#send();
      if (this.#post) this.#checkDay();
    });
  }

  dispose(): void {
    this.#post = undefined;
    this.#dayCheck?.dispose();
    this.#listening.dispose();
    this.#saves.dispose();
  }
}

function keyOf(of: { readonly day: string; readonly principle: Principle }): string {
  return `${of.day} ${of.principle}`;
}
