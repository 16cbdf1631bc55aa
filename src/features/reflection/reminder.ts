import { localDayAt, type LocalDay } from '../../core/dates.ts';
import type { Clock, Disposable, State } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import {
  decideReminder,
  readReminded,
  type Answered,
  type Reminded,
  type ReminderPlan,
  type ReminderSign,
} from '../../core/reflection/reminder.ts';

/** The wall clock is looked at once a minute (ms): it may be set, and people travel and close the lid. */
const lookEvery = 60_000;
const key = 'reflection.reminded';

/** What the reminder needs from outside. */
export interface ReminderDoors {
  readonly journal: Pick<Journal, 'read' | 'onDidChange'>;
  /** For all workspaces, so that several windows remind once. */
  readonly state: State;
  readonly clock: Clock;
  /** What the person chose, as it is at this moment. */
  readonly plan: () => ReminderPlan;
  /** Says it in a notification, if this is the window the person is in; false when it is not. */
  readonly notify: () => boolean;
  /** Runs a look that nobody waits for; what it throws ends there. */
  readonly run: (look: () => Promise<void>) => void;
}

/** Looks whether it is time to reflect, and stays quiet when today has an answer. Asleep while it is off. */
export class Reminder implements ReminderSign, Disposable {
  readonly #doors: ReminderDoors;
  readonly #listeners = new Set<() => void>();
  readonly #listening: Disposable;
  #timer: Disposable | undefined;
  #isDue = false;
  /** Counts what was asked of the journal: an older reading must not decide after a newer one. */
  #looks = 0;

  constructor(doors: ReminderDoors) {
    this.#doors = doors;
    this.#listening = doors.journal.onDidChange((day) => {
      if (this.#timer && (day === undefined || day === this.#today)) doors.run(() => this.look());
    });
  }

  get isDue(): boolean {
    return this.#isDue;
  }

  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** Looks now, and from now on once a minute unless it is off. To be called when what the person chose has changed. */
  async look(): Promise<void> {
    const { clock, plan, notify, run } = this.#doors;
    const look = ++this.#looks;
    this.#timer?.dispose();
    this.#timer = undefined;
    if (plan().by === 'off') {
      this.#set(false);
      return;
    }
    this.#timer = clock.after(lookEvery - (clock.now() % lookEvery), () => run(() => this.look()));
    // The journal is not read before the hour has come.
    const isLikely = this.#decide('no').kind === 'due';
    const answered = isLikely ? await this.#answered() : 'unknown';
    if (look !== this.#looks) return;
    const decision = this.#decide(answered);
    this.#set(decision.kind === 'due');
    if (decision.kind === 'due' && decision.notify && notify())
      await this.#remember({ notified: decision.day });
  }

  /** The person took it up, or said not today: quiet until tomorrow. */
  async take(): Promise<void> {
    if (!this.#isDue) return;
    await this.#remember({ taken: this.#today });
    await this.look();
  }

  dispose(): void {
    this.#looks++;
    this.#timer?.dispose();
    this.#timer = undefined;
    this.#listening.dispose();
    this.#listeners.clear();
  }

  get #today(): LocalDay {
    const { clock } = this.#doors;
    return localDayAt(clock.now(), clock.timeZone());
  }

  get #reminded(): Reminded {
    return readReminded(this.#doors.state.get(key));
  }

  #decide(answered: Answered): ReturnType<typeof decideReminder> {
    const { clock, plan } = this.#doors;
    return decideReminder(clock.now(), clock.timeZone(), plan(), answered, this.#reminded);
  }

  async #answered(): Promise<Answered> {
    const read = await this.#doors.journal.read(this.#today);
    if (!read.ok) return 'unknown';
    return read.value?.answers.some(({ text }) => text !== '') ? 'yes' : 'no';
  }

  #remember(reminded: Reminded): Promise<void> {
    return this.#doors.state.set(key, { ...this.#reminded, ...reminded });
  }

  #set(isDue: boolean): void {
    if (isDue === this.#isDue) return;
    this.#isDue = isDue;
    for (const listener of [...this.#listeners]) listener();
  }
}
