import type { Principle } from '../core/principle.ts';
import {
  parseReflectMessage,
  type PlaceAction,
  type ReflectCard,
  type ReflectFailure,
  type ReflectIntent,
  type ReflectSnapshot,
  type SaveOutcome,
} from '../protocol/reflect.ts';
import { Announcer } from './announcer.ts';
import type { Mark } from './mark.ts';
import { PageCommitments } from './pageCommitments.ts';
import { answerKey, UnsavedAnswers } from './unsavedAnswers.ts';
import type { VscodeApi } from './vscodeApi.ts';

/** How long after the last keystroke somebody counts as still writing, so that midnight does not interrupt. */
const writingMs = 60_000;
/** What the entry keeps behind a question; on the page it is a button, and here not even that. */
const linkOfPrompt = /\n\[wait\]\((?:<[^<>\n]*>|[^\s<>]+)\)$/;

/** What the page shows and does, without its elements. */
export class ReflectPage {
  readonly #api: VscodeApi<ReflectIntent>;
  readonly #unsaved: UnsavedAnswers;
  readonly #changed: () => void;
  readonly #aloud: Announcer;
  readonly commitments: PageCommitments;
  #failed: ReflectFailure | undefined;
  #snapshot: ReflectSnapshot | undefined;
  /** The new day, held back while somebody writes on the old one. */
  #next: ReflectSnapshot | undefined;
  #outcomes = new Map<string, SaveOutcome>();
  #typedAt = 0;

  constructor(api: VscodeApi<ReflectIntent>, changed: () => void, announce: (sentence: string) => void) {
    this.#api = api;
    this.#changed = changed;
    this.#aloud = new Announcer(announce);
    const stored = api.getState();
    this.#unsaved = new UnsavedAnswers(stored);
    this.commitments = new PageCommitments(stored, {
      nextSequence: () => this.#unsaved.nextSequence((this.#typedAt = Date.now())),
      send: (intent) => {
        this.#aloud.hush();
        this.#keepAndSend(intent);
      },
      kept: () => {
        this.#remember();
        this.#changed();
      },
      aloud: this.#aloud,
    });
  }

  /** Why there is no snapshot; undefined as soon as there is one. */
  get failed(): ReflectFailure | undefined {
    return this.#failed;
  }

  get snapshot(): ReflectSnapshot | undefined {
    return this.#snapshot;
  }

  /**
   * The cards of the snapshot; where text under a prompt that it does not show is not in the file yet, that prompt
   * stands on a free card of its principle, so that no words leave the page before they are saved.
   */
  get cards(): readonly ReflectCard[] {
    const { day, cards } = this.#snapshot ?? { day: '', cards: [] };
    const isShown = (principle: Principle, prompt: string): boolean =>
      cards.some((card) => card.principle === principle && card.prompt === prompt);
    const placed = new Set<string>();
    return cards.map((card) => {
      const { principle } = card;
      const isFree = card.answer === '' && this.#unsaved.pending(answerKey({ day, ...card })) === undefined;
      const prompt = this.#unsaved
        .prompts(day, principle)
        .find((each) => !isShown(principle, each) && !placed.has(each));
      if (!isFree || prompt === undefined) return card;
      placed.add(prompt);
      const question = prompt.replace(linkOfPrompt, '');
      return { ...card, prompt, question, why: null, link: null, canPass: false, canRefuse: false };
    });
  }

  /** True while a new day has begun and its cards wait for the sentence to be finished. */
  get newDayWaits(): boolean {
    return this.#next !== undefined;
  }

  /** Asks for the first snapshot and sends again what no snapshot has confirmed. */
  start(): void {
    this.#api.postMessage({ type: 'ready' });
    this.tryAgain();
  }

  /** A message from the host; answers true when the cursor belongs into the first card without an answer. */
  receive(data: unknown): boolean {
    const message = parseReflectMessage(data);
    if (!message) {
      this.reportError('message not understood');
      return false;
    }
    switch (message.type) {
      case 'focusUnanswered':
        return true;
      case 'failed':
        this.#failed = message;
        this.#aloud.say(message.sentence);
        this.#changed();
        return false;
      case 'snapshot':
        this.#take(message);
        return false;
      case 'kept':
        for (const save of message.saves) if (this.#unsaved.adopt(save)) this.#keepAndSend(save);
        return false;
      default:
        return message satisfies never;
    }
  }

  #take(snapshot: ReflectSnapshot): void {
    this.#failed = undefined;
    const before = this.#outcomes;
    this.#outcomes = new Map(snapshot.outcomes.map((outcome) => [answerKey(outcome), outcome]));
    for (const outcome of snapshot.outcomes) {
      const known = before.get(answerKey(outcome));
      const settled = this.#unsaved.settle(outcome);
      if (outcome.state === 'not-saved') {
        if (known?.sentence !== outcome.sentence) this.#aloud.say(outcome.sentence);
      } else if (settled) {
        this.#aloud.sayAtRest(
          outcome.merged === null ? outcome.sentence : `${outcome.merged} ${outcome.sentence}`,
        );
      }
    }
    this.commitments.take(snapshot);
    this.#remember();
    const held = this.#snapshot !== undefined && this.#snapshot.day !== snapshot.day && this.#isWriting();
    if (held && this.#snapshot) {
      this.#next = snapshot;
      this.#snapshot = this.#withOutcomes(this.#snapshot);
    } else {
      this.#next = undefined;
      this.#snapshot = snapshot;
    }
    this.commitments.show(this.#snapshot);
    this.#aloud.sayNewQuestion(snapshot);
    this.#changed();
  }

  /** The day that is being written on, brought up to date: snapshots now speak of the next one. */
  #withOutcomes(snapshot: ReflectSnapshot): ReflectSnapshot {
    const { day } = snapshot;
    const cards = snapshot.cards.map((card) => {
      const answer = this.#outcomes.get(answerKey({ day, ...card }))?.answer;
      return typeof answer === 'string' ? { ...card, answer } : card;
    });
    return { ...snapshot, cards, commitments: this.commitments.broughtUpToDate(snapshot) };
  }

  #isWriting(): boolean {
    const day = this.#snapshot?.day;
    if (day === undefined) return false;
    const unsaved = this.cards.some(
      (card) => this.#unsaved.pending(answerKey({ day, ...card })) !== undefined,
    );
    return unsaved || this.commitments.isWritingStep || Date.now() - this.#typedAt < writingMs;
  }

  /** Shows the new day if it is waiting: asked for by the person, or when the last answer was left. */
  showNewDay(): void {
    if (!this.#next) return;
    this.#snapshot = this.#next;
    this.#next = undefined;
    this.commitments.show(this.#snapshot);
    this.#changed();
  }

  /** Shows the new day when nobody writes on the old one any more. */
  showNewDayAtRest(): void {
    if (this.#next && !this.#isWriting()) this.showNewDay();
  }

  type(card: ReflectCard, text: string): void {
    if (!this.#snapshot) return;
    this.#aloud.hush();
    this.#typedAt = Date.now();
    this.#keepAndSend(this.#unsaved.typed(this.#snapshot.day, card, text, this.#typedAt));
  }

  #keepAndSend(intent: ReflectIntent): void {
    // Kept before it is sent: whatever dies in between, the text is in one of the two places.
    this.#remember();
    this.#api.postMessage(intent);
    this.#changed();
  }

  /** Sends again what is not saved. */
  tryAgain(): void {
    const intents = [...this.#unsaved.replay(), ...this.commitments.replay()];
    for (const intent of intents) this.#api.postMessage(intent);
  }

  /** Passes on what the person wants. */
  send(intent: ReflectIntent): void {
    this.#api.postMessage(intent);
  }

  actOnNotice(action: PlaceAction): void {
    this.#api.postMessage({ type: 'placeAction', action });
  }

  /** `where` names the error and its place in the code, never its message, which could quote the person's text. */
  reportError(where: string): void {
    this.#api.postMessage({ type: 'pageError', where: where.slice(0, 1_000) });
  }

  text(card: ReflectCard): string {
    return this.#snapshot ? this.#unsaved.text(this.#snapshot.day, card) : card.answer;
  }

  mark(card: ReflectCard): Mark {
    const snapshot = this.#snapshot;
    if (!snapshot) return { kind: 'none' };
    const key = answerKey({ day: snapshot.day, ...card });
    const outcome = this.#outcomes.get(key);
    const pending = this.#unsaved.pending(key);
    if (outcome?.state === 'not-saved' && pending !== undefined) {
      return { kind: 'not-saved', sentence: outcome.sentence };
    }
    if (pending !== undefined) return { kind: 'saving', sentence: snapshot.texts.saving };
    if (outcome?.state === 'saved' && card.answer === outcome.answer && card.answer !== '') {
      return { kind: 'saved', sentence: outcome.sentence };
    }
    return card.mark === null ? { kind: 'none' } : { kind: 'saved', sentence: card.mark };
  }

  /** What to say while the field holds a text that another window or program had a part in; null else. */
  mergedNote(card: ReflectCard): string | null {
    const key = answerKey({ day: this.#snapshot?.day ?? '', ...card });
    return this.#unsaved.pending(key) === undefined ? (this.#outcomes.get(key)?.merged ?? null) : null;
  }

  #remember(): void {
    this.#api.setState({ ...this.#unsaved.state(), ...this.commitments.state() });
  }
}
