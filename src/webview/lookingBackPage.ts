import * as v from 'valibot';
import { addDays, addMonths, parseLocalDay, type LocalDay } from '../core/dates.ts';
import {
  longestQuery,
  parseLookingBackMessage,
  type FoundMessage,
  type LookingBackIntent,
  type LookingBackSnapshot,
} from '../protocol/lookingBack.ts';
import type { VscodeApi } from './vscodeApi.ts';

/** How long typing rests before the number of hits is said aloud: not once per keystroke. */
const announceMs = 800;

/** What outlives the document: VS Code makes it anew each time the view is shown. */
const stateSchema = v.object({
  year: v.nullable(v.number()),
  query: v.string(),
  /** The day of the calendar that the keyboard is on. */
  day: v.nullable(v.string()),
});
type PageState = v.InferOutput<typeof stateSchema>;

/** What the page shows and does, without its elements. */
export class LookingBackPage {
  readonly #api: VscodeApi<LookingBackIntent>;
  readonly #changed: () => void;
  readonly #announce: (sentence: string) => void;
  #state: PageState;
  #snapshot: LookingBackSnapshot | undefined;
  #problem: { readonly sentence: string; readonly tryAgain: string } | undefined;
  #found: FoundMessage | undefined;
  #sequence = 0;
  /** The cursor goes to the day of the state as soon as its year is there. */
  #isDayWanted = false;
  /** What was said aloud last about a search. */
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(api: VscodeApi<LookingBackIntent>, changed: () => void, announce: (sentence: string) => void) {
    this.#api = api;
    this.#changed = changed;
    this.#announce = announce;
    const kept = v.safeParse(stateSchema, api.getState());
    this.#state = kept.success ? kept.output : { year: null, query: '', day: null };
  }

  get snapshot(): LookingBackSnapshot | undefined {
    return this.#snapshot;
  }

  get problem(): { readonly sentence: string; readonly tryAgain: string } | undefined {
    return this.#problem;
  }

  get query(): string {
    return this.#state.query;
  }

  /** The answer to the newest search, or to the one before it while that is under way. */
  get found(): FoundMessage | undefined {
    return this.#found;
  }

  /** Asks for what was shown last, before the document was made anew. */
  start(): void {
    this.#api.postMessage({ type: 'show', year: this.#state.year });
    if (this.#state.query.trim() !== '') this.#search();
  }

  /** A message from the host; answers true when the cursor belongs into the search field. */
  receive(data: unknown): boolean {
    const message = parseLookingBackMessage(data);
    if (!message) {
      this.reportError('message not understood');
      return false;
    }
    switch (message.type) {
      case 'focus':
        return true;
      case 'snapshot':
        this.#snapshot = message;
        if (this.#problem) this.#announce('');
        this.#problem = undefined;
        break;
      case 'problem':
        if (this.#problem?.sentence !== message.sentence) this.#announce(message.sentence);
        this.#problem = message;
        break;
      case 'found':
        if (message.sequence !== this.#sequence || this.#state.query.trim() === '') return false;
        this.#announceAtRest(message.sentence);
        this.#found = message;
        break;
      default:
        message satisfies never;
    }
    this.#changed();
    return false;
  }

  #announceAtRest(sentence: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (sentence !== this.#said) this.#announce(sentence);
      this.#said = sentence;
    }, announceMs);
  }

  #remember(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    this.#api.setState(this.#state);
  }

  tryAgain(): void {
    this.start();
  }

  type(query: string): void {
    this.#remember({ query: query.slice(0, longestQuery) });
    clearTimeout(this.#timer);
    if (query.trim() === '') {
      this.#found = undefined;
      this.#said = '';
    } else this.#search();
    this.#changed();
  }

  #search(): void {
    this.#sequence++;
    this.#api.postMessage({ type: 'search', query: this.#state.query, sequence: this.#sequence });
  }

  showYear(wanted: number): void {
    // The year of today goes on being that when it changes.
    const year = Number(this.#snapshot?.today.slice(0, 4)) === wanted ? null : wanted;
    this.#remember({ year });
    this.#api.postMessage({ type: 'show', year });
  }

  openDay(day: string, at: { readonly start: number; readonly end: number } | null): void {
    this.#api.postMessage({ type: 'openDay', day, at: at && { start: at.start, end: at.end } });
  }

  reflect(): void {
    this.#api.postMessage({ type: 'reflect' });
  }

  /** The one day of the calendar that Tab reaches: where the keyboard was, else today, else the last day with an entry. */
  get day(): string | undefined {
    const snapshot = this.#snapshot;
    if (!snapshot) return undefined;
    const year = String(snapshot.year).padStart(4, '0');
    const kept = this.#state.day;
    if (kept?.startsWith(`${year}-`) && parseLocalDay(kept)) return kept;
    if (snapshot.today.startsWith(`${year}-`)) return snapshot.today;
    const days = snapshot.months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
    return (days.findLast(({ mark }) => mark !== 'none') ?? days[0])?.day;
  }

  /** True once when a move of the keyboard wants the cursor on `day`, and its year is shown. */
  takeWantedDay(): boolean {
    const { day } = this.#state;
    if (!this.#isDayWanted || day === null || Number(day.slice(0, 4)) !== this.#snapshot?.year) return false;
    this.#isDayWanted = false;
    return true;
  }

  /** The day was clicked or tabbed to. */
  enterDay(day: string): void {
    if (day === this.#state.day) return;
    this.#remember({ day });
    this.#changed();
  }

  /**
   * Goes where a key leads from a day; answers false for keys that lead nowhere.
   *
   * @param column the place of the day in its week, 0 to 6
   */
  press(key: string, from: string, column: number): boolean {
    const day = parseLocalDay(from);
    const to = day && dayForKey(key, day, column);
    if (!to) return false;
    const { year, earlier, later } = this.#snapshot ?? { year: 0, earlier: null, later: null };
    const toYear = Number(to.slice(0, 4));
    // Beyond the first and the last year there is nothing to see.
    if ((toYear < year && earlier === null) || (toYear > year && later === null)) return true;
    this.#remember({ day: to });
    this.#isDayWanted = true;
    if (toYear !== year) this.showYear(toYear);
    else this.#changed();
    return true;
  }

  /** `where` names the error and its place in the code, never its message, which could quote the person's text. */
  reportError(where: string): void {
    this.#api.postMessage({ type: 'pageError', where: where.slice(0, 1_000) });
  }
}

/** The keys of a grid of days, as the ARIA Authoring Practices have them for a date picker. */
function dayForKey(key: string, day: LocalDay, column: number): LocalDay | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -column);
    case 'End':
      return addDays(day, 6 - column);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return undefined;
  }
}
