import type { Page } from 'playwright-core';
import { openJournal, type Journal } from '../../../src/core/reflection/journal.ts';
import { openOverview } from '../../../src/core/reflection/overview.ts';
import { lookingBackOutline } from '../../../src/features/reflection/lookingBackOutline.ts';
import {
  LookingBackSession,
  type PageConnection,
} from '../../../src/features/reflection/lookingBackSession.ts';
import { LookingBackWords } from '../../../src/features/reflection/lookingBackWords.ts';
import { pageDocument } from '../../../src/host/pageDocument.ts';
import type { LookingBackIntent } from '../../../src/protocol/lookingBack.ts';
import { MemoryJournalFolder } from '../../support/memoryJournalFolder.ts';
import { l10n } from '../../support/translated.ts';
import { ManualClock } from './manualClock.ts';
import { PageStage } from './pageStage.ts';
import { MemoryLog } from './sessionDoubles.ts';
import type { ThemeName } from './themes.ts';

export interface LookingBackOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the journal holds at first, by file name. */
  readonly files?: Readonly<Record<string, string>>;
  /** ISO moment at which the clock stands. */
  readonly now?: string;
  /** ISO weekday on which weeks begin. */
  readonly firstWeekday?: number;
  /** Until this resolves the journal is being read. */
  readonly until?: Promise<void>;
  readonly failing?: boolean;
}

class SlowFolder extends MemoryJournalFolder {
  until: Promise<void> | undefined;

  override async list() {
    await this.until;
    return super.list();
  }
}

/** The built Looking back page, its real session and a journal in memory. */
export class LookingBackHarness {
  readonly folder = new SlowFolder();
  readonly journal: Journal;
  readonly log = new MemoryLog();
  readonly clock: ManualClock;
  readonly intents: LookingBackIntent[] = [];
  /** What the person asked for that only VS Code can do. */
  readonly asked: string[] = [];
  readonly page: Page;
  readonly session: LookingBackSession;
  weekdays: readonly number[] = [1, 2, 3, 4, 5];
  connection: PageConnection;
  readonly #stage: PageStage;

  private constructor(stage: PageStage, options: LookingBackOptions) {
    this.#stage = stage;
    this.page = stage.page;
    this.clock = new ManualClock(options.now ?? '2026-11-24T14:32:00Z');
    for (const [name, text] of Object.entries(options.files ?? {})) this.folder.write(name, text);
    this.folder.until = options.until;
    if (options.failing) this.folder.failure = { kind: 'not-found', path: '/gone' };
    this.journal = openJournal(this.folder);
    this.session = new LookingBackSession({
      overview: openOverview(this.journal),
      clock: this.clock,
      log: this.log,
      words: new LookingBackWords({
        l10n,
        language: 'en-GB',
      }),
      chosenWeekdays: () => this.weekdays,
      firstWeekday: () => options.firstWeekday ?? 1,
      openDay: (day, at) => this.asked.push(at ? `open ${day} ${at.start}–${at.end}` : `open ${day}`),
      reflect: () => this.asked.push('reflect'),
    });
    this.connection = this.#connect();
  }

  static async open(options: LookingBackOptions = {}): Promise<LookingBackHarness> {
    const stage = await PageStage.open({
      ...options,
      page: 'lookingBack',
      document: (place) =>
        pageDocument({
          ...place,
          title: 'Looking back',
          body: lookingBackOutline({
            title: 'Looking back',
            reading: 'Reading your journal…',
            broken: 'This page has stopped working.',
          }),
        }),
    });
    const harness = new LookingBackHarness(stage, options);
    await stage.start((message) => harness.#receive(message));
    return harness;
  }

  #connect(): PageConnection {
    return this.session.connect((message) => void this.#stage.send(message));
  }

  #receive(message: unknown): void {
    this.intents.push(message as LookingBackIntent);
    this.session.receive(message);
  }

  /** The view is hidden and shown again: the document is made anew, its state is kept. */
  async showAgain(): Promise<void> {
    this.connection.dispose();
    this.connection = this.#connect();
    await this.page.reload();
  }

  /** Resolves when everything that the page has sent so far has arrived. */
  heard(): Promise<void> {
    return this.#stage.heard();
  }

  /** Another program writes; the page is told of it after a moment. */
  write(name: string, text: string): void {
    this.folder.write(name, text);
    this.clock.advance(1_000);
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Search your journal' });
  }

  get grid() {
    return this.page.getByRole('grid');
  }

  /** Accessible name of the element with the cursor. */
  focused(): Promise<string> {
    return this.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '',
    );
  }

  async close(): Promise<void> {
    this.session.dispose();
    await this.#stage.close();
  }
}
