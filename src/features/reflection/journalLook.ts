import type { LocalDay } from '../../core/dates.ts';
import type { Clock, Disposable, Log } from '../../core/ports.ts';
import { commitmentsDue, type IdentifiedCommitment } from '../../core/reflection/commitmentId.ts';
import type { JournalOverview, Overview } from '../../core/reflection/overview.ts';

interface Doors {
  readonly overview: JournalOverview;
  readonly clock: Clock;
  readonly log: Log;
  readonly today: () => LocalDay;
  /** Called when something that the page shows of other days may read differently. */
  readonly changed: () => void;
}

/**
 * The last look at all entries, for what the page shows of other days. A long journal takes a while at first: the page
 * does not wait for it.
 */
export class JournalLook implements Disposable {
  readonly #doors: Doors;
  readonly #listening: Disposable;
  #latest: Overview | undefined;
  #isWanted = false;
  #shown = '';

  constructor(doors: Doors) {
    this.#doors = doors;
    this.#listening = doors.overview.onDidChange(() => {
      if (this.#isWanted) void this.#follow();
    });
  }

  /** Undefined before the first look ended. When a later one fails this is still the one before. */
  get latest(): Overview | undefined {
    return this.#latest;
  }

  /** What asks "did I?" on a day; undefined while nobody has looked. */
  due(today: LocalDay): readonly IdentifiedCommitment[] | undefined {
    if (!this.#latest) return undefined;
    const due = commitmentsDue(this.#latest.days, today);
    this.#shown = keyOf(due, this.#latest);
    return due;
  }

  /** Looks again. From here on changes are followed until `rest`. */
  async look(): Promise<void> {
    this.#isWanted = true;
    try {
      const read = await this.#doors.overview.read();
      if (read.ok) this.#latest = read.value;
    } catch (error) {
      this.#doors.log.error('Reflect: the journal could not be looked at', error);
    }
  }

  /** The same, for whoever does not wait longer than `ms`. `changed` is called when it ends later. */
  async lookFor(ms: number): Promise<void> {
    let isLate = false;
    let timer: Disposable | undefined;
    const late = new Promise<void>((resolve) => {
      timer = this.#doors.clock.after(ms, () => {
        isLate = true;
        resolve();
      });
    });
    const looked = this.look().finally(() => timer?.dispose());
    await Promise.race([looked, late]);
    if (isLate) void looked.then(this.#doors.changed);
  }

  /** The journal is another one now: what was seen of the one before says nothing about it. */
  forget(): void {
    this.#latest = undefined;
  }

  /** Nobody looks at the page: changes are not read before they are asked for. */
  rest(): void {
    this.#isWanted = false;
  }

  /** Typing changes today's entry many times a minute, and what is due almost never. */
  async #follow(): Promise<void> {
    const before = this.#latest;
    await this.look();
    if (!this.#latest || this.#latest === before) return;
    const due = commitmentsDue(this.#latest.days, this.#doors.today());
    if (this.#shown !== keyOf(due, this.#latest)) this.#doors.changed();
  }

  dispose(): void {
    this.#listening.dispose();
  }
}

function keyOf(due: readonly IdentifiedCommitment[], { unread }: Overview): string {
  return JSON.stringify([due.map(({ id }) => id), unread.map(({ day }) => day)]);
}
