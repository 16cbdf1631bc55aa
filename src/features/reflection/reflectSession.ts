import { localDayAt, parseLocalDay, type LocalDay } from '../../core/dates.ts';
import type { Disposable } from '../../core/ports.ts';
import type { Entry } from '../../core/reflection/entry.ts';
import { parseIntent, type ReflectIntent, type ReflectMessage } from '../../protocol/reflect.ts';
import { AnswerSaves } from './answerSaves.ts';
import type { ReflectSessionDoors } from './reflectSessionDoors.ts';
import { SaveOutcomes } from './saveOutcomes.ts';
import { TodaysPrompts } from './todaysPrompts.ts';

/** How often a shown page is checked for a new day (ms); a timer set for midnight would sleep with the machine. */
const dayCheckMs = 15_000;

/** The host's side of the page: intents in, snapshots out. It outlives the page, which is made anew each time it is shown. */
export class ReflectSession implements Disposable {
  readonly #doors: ReflectSessionDoors;
  readonly #saves: AnswerSaves;
  readonly #outcomes: SaveOutcomes;
  readonly #prompts: TodaysPrompts;
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
    this.#outcomes = new SaveOutcomes(doors.journal, doors.clock, doors.log, doors.words);
    this.#saves = new AnswerSaves(doors.journal, doors.clock, (save, result) => {
      this.#outcomes.add(save, result);
      void this.#send();
    });
    this.#prompts = new TodaysPrompts(doors);
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

  /** Reflects with another set for the rest of the day. */
  async chooseSet(id: string): Promise<void> {
    await this.#prompts.chooseSet(this.#today(), id);
    await this.#send();
  }

  /** Shows what changed outside of the journal, such as the sets. */
  refresh(): void {
    void this.#send();
  }

  /** Writes what waits; resolves when it is in the file or was refused. */
  flush(): Promise<void> {
    return this.#saves.flush();
  }

  receive(message: unknown): void {
    const intent = parseIntent(message);
    if (!intent) {
      this.#doors.log.warn('Reflect: a message that is not an intent was not acted on');
      return;
    }
    this.#act(intent).catch((error: unknown) => this.#doors.log.error(`Reflect: ${intent.type}`, error));
  }

  async #act(intent: ReflectIntent): Promise<void> {
    switch (intent.type) {
      case 'ready':
        this.#isReady = true;
        // A page that comes anew has seen what was said before, and a merge is said once.
        this.#outcomes.clear();
        await this.#prompts.load(this.#today());
        return this.#send();
      case 'save': {
        const day = parseLocalDay(intent.day);
        if (!day) return;
        this.#prompts.hold(day, intent);
        this.#saves.push({ ...intent, day });
        return;
      }
      case 'anotherPrompt':
        await this.#prompts.passOver(this.#today(), intent);
        return this.#send();
      case 'notForMe':
        await this.#prompts.refuse(this.#today(), intent);
        return this.#send();
      case 'takeBack':
        await this.#prompts.takeBack();
        return this.#send();
      case 'chooseSet':
        return this.chooseSet(intent.id);
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
    const { journal, log, words } = this.#doors;
    const day = this.#today();
    this.#shownDay = day;
    // Before reading: an outcome may be older than the answers beside it, never newer.
    const outcomes = this.#outcomes.all;
    try {
      const entry = await journal.read(day);
      const days = entry.ok && !entry.value ? await journal.days() : undefined;
      const isFirst = days?.ok === true && days.value.length === 0;
      if (entry.ok) this.#known = { day, entry: entry.value };
      const prompts = await this.#prompts.on(day, this.#known?.day === day ? this.#known.entry : undefined);
      this.#post?.({
        type: 'snapshot',
        day,
        title: words.title(day),
        welcome: isFirst ? words.welcome(journal.fileName(day), journal.location) : null,
        ...prompts,
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

  #today(): LocalDay {
    const { clock } = this.#doors;
    return localDayAt(clock.now(), clock.timeZone());
  }

  #checkDay(): void {
    this.#dayCheck?.dispose();
    this.#dayCheck = this.#doors.clock.after(dayCheckMs, () => {
      if (this.#shownDay && this.#shownDay !== this.#today()) void this.#send();
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
