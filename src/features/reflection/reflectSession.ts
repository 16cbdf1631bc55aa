import { localDayAt, parseLocalDay, type LocalDay } from '../../core/dates.ts';
import type { Disposable } from '../../core/ports.ts';
import {
  parseIntent,
  parseRefusedSave,
  type ReflectIntent,
  type ReflectMessage,
} from '../../protocol/reflect.ts';
import { answerSaves } from './answerSaves.ts';
import { CommitmentSaves } from './commitmentSaves.ts';
import { JournalLook } from './journalLook.ts';
import type { ReflectSessionDoors } from './reflectSessionDoors.ts';
import { RefusedSaves } from './refusedSaves.ts';
import { SaveOutcomes } from './saveOutcomes.ts';
import { TodaysPrompts } from './todaysPrompts.ts';
import { TodaysSnapshot } from './todaysSnapshot.ts';

/** How often a shown page is checked for a new day (ms); a timer set for midnight would sleep with the machine. */
const dayCheckMs = 15_000;
/** How long a page waits for what other days say (ms): so long that most see everything at once, and none waits noticeably. */
const lookMs = 200;

/** The host's side of the page: intents in, snapshots out. It outlives the page, which is made anew each time it is shown. */
export class ReflectSession implements Disposable {
  readonly #doors: ReflectSessionDoors;
  readonly #answers: ReturnType<typeof answerSaves>;
  readonly #outcomes: SaveOutcomes;
  readonly #refused: RefusedSaves;
  readonly #look: JournalLook;
  readonly #commitments: CommitmentSaves;
  readonly #prompts: TodaysPrompts;
  readonly #snapshot: TodaysSnapshot;
  readonly #listening: Disposable;
  #post: ((message: ReflectMessage) => void) | undefined;
  #isReady = false;
  #focusWanted = false;
  #dayCheck: Disposable | undefined;
  #shownDay: LocalDay | undefined;
  #sending: Promise<void> | undefined;
  #sendAgain = false;

  constructor(doors: ReflectSessionDoors) {
    this.#doors = doors;
    const { clock, journal, log, overview, words } = doors;
    this.#outcomes = new SaveOutcomes(journal, clock, log, words);
    this.#refused = new RefusedSaves(doors.state, log);
    this.#answers = answerSaves(journal, clock, (save, end) => {
      this.#outcomes.add(save, end);
      if ('ok' in end && end.ok) this.#refused.drop(save);
      else this.#refused.keep(save);
      void this.#send();
    });
    const today = (): LocalDay => this.#today();
    this.#look = new JournalLook({ overview, clock, log, today, changed: () => void this.#send() });
    this.#commitments = new CommitmentSaves({
      journal,
      clock,
      log,
      words: words.commitments,
      changed: async () => {
        await this.#look.look();
        void this.#send();
      },
    });
    this.#prompts = new TodaysPrompts(doors, this.#look);
    const parts = { prompts: this.#prompts, commitments: this.#commitments, look: this.#look };
    this.#snapshot = new TodaysSnapshot(doors, parts);
    this.#listening = journal.onDidChange((day) => {
      if (day === undefined) {
        this.#snapshot.forget();
        this.#look.forget();
      }
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
        this.#look.rest();
        void this.flush();
      },
    };
  }

  /** Puts the cursor into the card to begin with, or the first without an answer, as soon as there is a page. */
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
  async flush(): Promise<void> {
    await Promise.all([this.#answers.flush(), this.#commitments.flush()]);
  }

  receive(message: unknown): void {
    const intent = parseIntent(message);
    if (!intent) {
      this.#doors.log.warn('Reflect: a message that is not an intent was not acted on');
      const refused = parseRefusedSave(message);
      if (!refused) return;
      // Otherwise the page would say for ever that it is being saved.
      this.#outcomes.refuse(refused);
      void this.#send();
      return;
    }
    this.#act(intent).catch((error: unknown) => this.#doors.log.error(`Reflect: ${intent.type}`, error));
  }

  async #act(intent: ReflectIntent): Promise<void> {
    const day = this.#today();
    switch (intent.type) {
      case 'ready':
        this.#isReady = true;
        // A page that comes anew has seen what was said before, and a merge is said once.
        this.#outcomes.clear();
        this.#commitments.clear();
        if (this.#refused.all.length > 0) this.#post?.({ type: 'kept', saves: [...this.#refused.all] });
        await Promise.all([this.#prompts.load(day), this.#look.lookFor(lookMs)]);
        return this.#send();
      case 'save': {
        const begun = parseLocalDay(intent.day);
        if (!begun) return;
        this.#prompts.hold(begun, intent);
        this.#answers.push({ ...intent, day: begun });
        return;
      }
      case 'settle':
        return this.#commitments.settle(intent);
      case 'takeBackOutcome':
        return this.#commitments.takeBack(intent.sequence);
      case 'saveStep':
        return this.#commitments.saveStep(intent);
      case 'anotherPrompt':
        await this.#prompts.passOver(day, intent);
        return this.#send();
      case 'notForMe':
        await this.#prompts.refuse(day, intent);
        return this.#send();
      case 'takeBack':
        await this.#prompts.takeBack();
        return this.#send();
      case 'takeAllBack':
        await this.#prompts.takeAllBack(day);
        return this.#send();
      case 'chooseSet':
        return this.chooseSet(intent.id);
      case 'openEntry':
        return this.#doors.openEntry(intent.day === undefined ? undefined : parseLocalDay(intent.day));
      case 'openLink':
        return this.#doors.openLink(intent.address);
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
    const day = this.#today();
    this.#shownDay = day;
    try {
      // Before reading: an outcome may be older than the answers beside it, never newer.
      const snapshot = await this.#snapshot.make(day, this.#outcomes.all);
      this.#post?.(snapshot);
    } catch (error) {
      const { log, words } = this.#doors;
      log.error('Reflect: the page could not be made', error);
      this.#post?.({ type: 'failed', sentence: words.failed, tryAgain: words.texts.tryAgain });
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
    this.#look.dispose();
    this.#answers.dispose();
    this.#commitments.dispose();
  }
}
