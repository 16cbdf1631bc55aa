/**
 * The built Reflect page in a real Chromium, talking to the real session over a journal in memory. Only VS Code
 * between the two is played: the document with its policy, the theme, `acquireVsCodeApi` and the messages.
 */
import type { Page } from 'playwright-core';
import type { Failure } from '../../../src/core/ports.ts';
import { openJournal, type Journal } from '../../../src/core/reflection/journal.ts';
import { openOverview } from '../../../src/core/reflection/overview.ts';
import { ourSets } from '../../../src/core/reflection/promptSets.ts';
import { ReflectSession } from '../../../src/features/reflection/reflectSession.ts';
import { reflectOutline } from '../../../src/features/reflection/reflectOutline.ts';
import { pageDocument } from '../../../src/host/pageDocument.ts';
import type { SaidSignal } from '../../../src/core/waiting/saidSignals.ts';
import type { ReflectIntent, ShownNotice } from '../../../src/protocol/reflect.ts';
import { MemoryJournalFolder } from '../../support/memoryJournalFolder.ts';
import { ManualClock } from './manualClock.ts';
import { MemoryLog, MemoryState, words } from './sessionDoubles.ts';
import { PageStage, type PagePlace } from './pageStage.ts';
import type { ThemeName } from './themes.ts';

export interface HarnessOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the journal holds at first, by file name. */
  readonly files?: Readonly<Record<string, string>>;
  /** ISO moment at which the clock stands. */
  readonly now?: string;
  /** The look at all entries does not end before `finishOverview`, as in a journal of forty years. */
  readonly slowOverview?: boolean;
  /** No entry is read before `finishReading`, as on a network that does not answer. */
  readonly slowReading?: boolean;
  /** Every operation on the folder fails with it from the start. */
  readonly failure?: Failure;
  /** Nothing can be remembered before `mendState`. */
  readonly brokenState?: boolean;
}

/** One view, its host and its journal. */
export class ReflectHarness {
  readonly folder = new MemoryJournalFolder();
  readonly log = new MemoryLog();
  readonly state = new MemoryState();
  readonly clock: ManualClock;
  /** Every intent the page sent, in order. */
  readonly intents: ReflectIntent[] = [];
  /** What can be chosen; a test may change it as a file would. */
  readonly prompts = { sets: ourSets, load: async (): Promise<void> => undefined };
  /** What the last look at the waits found. */
  signals: readonly SaidSignal[] | undefined;
  /** What the person asked for that only VS Code can do. */
  readonly asked: string[] = [];
  readonly page: Page;
  readonly #stage: PageStage;
  session: ReflectSession;
  #isHostAlive = true;
  finishOverview = (): void => undefined;
  finishReading = (): void => undefined;
  readonly #overviewMayEnd: Promise<void>;
  readonly #readingMayEnd: Promise<void>;
  #isStateBroken: boolean;

  private constructor(stage: PageStage, options: HarnessOptions) {
    this.#stage = stage;
    this.page = stage.page;
    this.clock = new ManualClock(options.now ?? '2026-11-24T14:32:00Z');
    this.#overviewMayEnd = options.slowOverview
      ? new Promise((resolve) => (this.finishOverview = resolve))
      : Promise.resolve();
    this.#readingMayEnd = options.slowReading
      ? new Promise((resolve) => (this.finishReading = resolve))
      : Promise.resolve();
    this.#isStateBroken = options.brokenState === true;
    this.folder.failure = options.failure;
    for (const [name, text] of Object.entries(options.files ?? {})) this.folder.write(name, text);
    this.session = this.#newSession();
  }

  static async open(options: HarnessOptions = {}): Promise<ReflectHarness> {
    const stage = await PageStage.open({ ...options, page: 'reflect', document: documentText });
    const harness = new ReflectHarness(stage, options);
    await stage.start((message) => harness.#receive(message));
    return harness;
  }

  /** What is to be said about the journal's place. */
  notice: ShownNotice | null = null;

  #newSession(): ReflectSession {
    const opened = openJournal(this.folder);
    const overview = openOverview(opened);
    const journal: Journal = {
      ...opened,
      read: async (day) => {
        await this.#readingMayEnd;
        return opened.read(day);
      },
    };
    const session = new ReflectSession({
      journal,
      overview: {
        ...overview,
        read: async (cancel) => {
          await this.#overviewMayEnd;
          return overview.read(cancel);
        },
      },
      state: {
        get: (key) => this.state.get(key),
        set: async (key, value) => {
          if (this.#isStateBroken) throw new Error('no state');
          await this.state.set(key, value);
        },
      },
      clock: this.clock,
      log: this.log,
      words,
      prompts: this.prompts,
      signals: () => this.signals,
      openEntry: (day) => this.asked.push(day === undefined ? 'open entry' : `open ${day}`),
      openLink: (address) => this.asked.push(`open ${address}`),
      revealFolder: () => this.asked.push('reveal folder'),
      notice: () => this.notice,
      actOnNotice: (action) => this.asked.push(action),
    });
    session.connect((message) => {
      if (this.#isHostAlive && this.session === session) void this.send(message);
    });
    return session;
  }

  #receive(message: unknown): void {
    this.intents.push(message as ReflectIntent);
    if (this.#isHostAlive) this.session.receive(message);
  }

  /** Gives the page a message, as VS Code would. */
  send(message: unknown): Promise<void> {
    return this.#stage.send(message);
  }

  mendState(): void {
    this.#isStateBroken = false;
  }

  /** Neither end hears the other any more, as in the moment before a kill. */
  cutLine(): void {
    this.#isHostAlive = false;
  }

  /** The host dies where it stands: nothing it holds is written. */
  killHost(): void {
    this.cutLine();
    this.clock.dropTimers();
  }

  /** The page forgets what it kept, as a browser that was ended before it wrote it down. */
  async loseState(): Promise<void> {
    await this.page.evaluate(() => sessionStorage.clear());
  }

  /** A new host, and the page made anew for it, as VS Code does. */
  async restartHost(): Promise<void> {
    this.#isHostAlive = true;
    this.session = this.#newSession();
    await this.page.reload();
  }

  /** Resolves when everything that the page has sent so far has arrived. */
  heard(): Promise<void> {
    return this.#stage.heard();
  }

  /** Lets the host write what it gathered. */
  async write(): Promise<void> {
    await this.heard();
    this.clock.advance(250);
    await this.session.flush();
  }

  /** What our extension ships under a path. */
  fileFor(path: string): Promise<{ readonly body: string; readonly contentType: string }> {
    return this.#stage.fileFor(path);
  }

  /** The field of a principle, found as a person finds it: by the prompt that labels it. */
  field(principle: string) {
    return this.page.getByRole('region', { name: principle }).getByRole('textbox');
  }

  card(principle: string) {
    return this.page.getByRole('region', { name: principle });
  }

  async close(): Promise<void> {
    this.session.dispose();
    await this.#stage.close();
  }
}

function documentText(place: PagePlace): string {
  return pageDocument({
    ...place,
    title: 'Reflect',
    body: reflectOutline({
      title: 'Day',
      practice: (principle) => words.practice(principle),
      slow: 'Your journal is still being read.',
      broken: 'This page has stopped working.',
    }),
  });
}
