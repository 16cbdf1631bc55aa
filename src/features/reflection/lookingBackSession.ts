import { localDayAt, parseLocalDay, type LocalDay } from '../../core/dates.ts';
import type { TextRange } from '../../core/lines.ts';
import type { CancellationToken, Clock, Disposable, Failure, Log, Result } from '../../core/ports.ts';
import type { JournalOverview, Overview } from '../../core/reflection/overview.ts';
import { searchJournal } from '../../core/reflection/search.ts';
import {
  parseLookingBackIntent,
  type LookingBackIntent,
  type LookingBackMessage,
} from '../../protocol/lookingBack.ts';
import { lookingBackSnapshot } from './lookingBackSnapshot.ts';
import type { LookingBackWords } from './lookingBackWords.ts';
import { prepareSearch } from './searchPreparation.ts';

/** What a session needs from outside. */
export interface LookingBackDoors {
  readonly overview: JournalOverview;
  readonly clock: Clock;
  readonly log: Log;
  readonly words: LookingBackWords;
  /** ISO weekdays on which the person wants to write. */
  readonly chosenWeekdays: () => readonly number[];
  /** ISO weekday on which weeks begin. */
  readonly firstWeekday: () => number;
  readonly openDay: (day: LocalDay, at: TextRange | undefined) => void;
  readonly reflect: () => void;
}

/** What the view says of its page. */
export interface PageConnection extends Disposable {
  /** Nothing is read and sent while nobody sees it; a page that is shown asks by itself. */
  setVisible(isVisible: boolean): void;
}

/** How long changes of the journal are gathered before the page is told (ms): a sync client brings many at once. */
const gatherMs = 200;
/** More hits than this nobody reads; a longer query finds less. */
const mostHits = 50;

type Search = Extract<LookingBackIntent, { type: 'search' }>;

/** The host's side of the page: intents in, snapshots of a year out. It reads nothing while no page is shown. */
export class LookingBackSession implements Disposable {
  readonly #doors: LookingBackDoors;
  readonly #listening: Disposable;
  #connection: Connection | undefined;
  #isFocusWanted = false;
  #gathering: Disposable | undefined;

  constructor(doors: LookingBackDoors) {
    this.#doors = doors;
    this.#listening = doors.overview.onDidChange(() => {
      if (!this.#connection) return;
      this.#gathering ??= doors.clock.after(gatherMs, () => this.refresh());
    });
  }

  /** Goes on with a page; disposing of the answer lets it go, and stops what is being read for it. */
  connect(post: (message: LookingBackMessage) => void): PageConnection {
    this.#connection?.end();
    const connection = new Connection(post);
    this.#connection = connection;
    // Nobody looked since the last time: reported changes alone are not relied on.
    this.#doors.overview.recheck();
    return {
      setVisible: (isVisible) => {
        // VS Code throws a hidden page away: what is sent before the next one asks would be lost.
        if (!isVisible) connection.isAsked = false;
      },
      dispose: () => {
        connection.end();
        if (this.#connection === connection) this.#connection = undefined;
      },
    };
  }

  /** Puts the cursor into the search field, as soon as there is a page. */
  focusSearch(): void {
    this.#isFocusWanted = true;
    this.refresh();
  }

  /** Tells the page what is now: the journal, the day or a setting may have changed. */
  refresh(): void {
    this.#gathering?.dispose();
    this.#gathering = undefined;
    const connection = this.#connection;
    if (!connection?.isAsked) return;
    void this.#show(connection);
    if (connection.search) void this.#find(connection, connection.search);
  }

  receive(message: unknown): void {
    const intent = parseLookingBackIntent(message);
    if (intent) this.#act(intent);
    else this.#doors.log.warn('Looking back: a message that is not an intent was not acted on');
  }

  #act(intent: LookingBackIntent): void {
    const connection = this.#connection;
    switch (intent.type) {
      case 'show':
        if (!connection) return;
        connection.isAsked = true;
        connection.year = intent.year;
        void this.#show(connection);
        return;
      case 'search':
        if (!connection) return;
        connection.search = intent;
        void this.#find(connection, intent);
        return;
      case 'openDay': {
        const day = parseLocalDay(intent.day);
        if (day) this.#doors.openDay(day, intent.at ?? undefined);
        return;
      }
      case 'reflect':
        this.#doors.reflect();
        return;
      case 'pageError':
        this.#doors.log.error(`Looking back page: ${intent.where}`);
        return;
      default:
        intent satisfies never;
    }
  }

  async #show(connection: Connection): Promise<void> {
    const { clock, words } = this.#doors;
    const overview = await this.#read(connection);
    if (!overview) return;
    const today = localDayAt(clock.now(), clock.timeZone());
    const year = connection.year ?? Number(today.slice(0, 4));
    connection.post(
      lookingBackSnapshot(
        overview,
        {
          year,
          today,
          chosenWeekdays: this.#doors.chosenWeekdays(),
          firstWeekday: this.#doors.firstWeekday(),
        },
        words,
      ),
    );
    connection.prepare(overview, () => prepareSearch(overview.days, clock));
    if (!this.#isFocusWanted || !connection.isAsked) return;
    this.#isFocusWanted = false;
    connection.post({ type: 'focus' });
  }

  async #find(connection: Connection, search: Search): Promise<void> {
    const { words } = this.#doors;
    const overview = await this.#read(connection);
    // A newer search has taken its place.
    if (!overview || connection.search !== search) return;
    const { hits, days } = searchJournal(overview.days, search.query, mostHits);
    connection.post({
      type: 'found',
      sequence: search.sequence,
      sentence: words.found(search.query, days, hits.length, overview.unread.length),
      hits: hits.map((hit) => ({
        day: hit.day,
        date: words.date(hit.day),
        kind: words.passage(hit.kind),
        excerpt: hit.excerpt,
        marks: [...hit.marks],
        at: hit.at,
      })),
    });
  }

  /** Undefined when there is nothing to show: the reading was cancelled, or the page was told what is wrong. */
  async #read(connection: Connection): Promise<Overview | undefined> {
    const { overview, log } = this.#doors;
    let read: Result<Overview>;
    try {
      read = await overview.read(connection);
    } catch (error) {
      log.error('Looking back: the journal could not be read', error);
      this.#say(connection, undefined);
      return undefined;
    }
    if (read.ok) return connection.isCancellationRequested ? undefined : read.value;
    if (read.failure.kind !== 'cancelled') this.#say(connection, read.failure);
    // Another page's end stopped the reading that this one waited for.
    else if (!connection.isCancellationRequested) return this.#read(connection);
    return undefined;
  }

  #say(connection: Connection, failure: Failure | undefined): void {
    const { words } = this.#doors;
    connection.post({ type: 'problem', sentence: words.problem(failure), tryAgain: words.texts.tryAgain });
  }

  dispose(): void {
    this.#connection?.end();
    this.#connection = undefined;
    this.#gathering?.dispose();
    this.#listening.dispose();
  }
}

/** One page for as long as it is shown; its end cancels what is being read for it. */
class Connection implements CancellationToken {
  readonly #post: (message: LookingBackMessage) => void;
  readonly #listeners = new Set<() => void>();
  #prepared: Overview | undefined;
  #preparing: Disposable | undefined;
  isCancellationRequested = false;
  /** There is a page that has asked for a snapshot, and still hears. */
  isAsked = false;
  /** Null for the year of today, whichever that is by then. */
  year: number | null = null;
  search: Search | undefined;

  constructor(post: (message: LookingBackMessage) => void) {
    this.#post = post;
  }

  post(message: LookingBackMessage): void {
    if (!this.isCancellationRequested) this.#post(message);
  }

  /** Readies an overview for searches, once; what was begun for the one before ends. */
  prepare(overview: Overview, start: () => Disposable): void {
    if (overview === this.#prepared || this.isCancellationRequested) return;
    this.#preparing?.dispose();
    this.#prepared = overview;
    this.#preparing = start();
  }

  onCancellationRequested(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  end(): void {
    if (this.isCancellationRequested) return;
    this.isCancellationRequested = true;
    this.#preparing?.dispose();
    for (const listener of [...this.#listeners]) listener();
  }
}
