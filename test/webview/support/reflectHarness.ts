/**
 * The built Reflect page in a real Chromium, talking to the real session over a journal in memory. Only VS Code
 * between the two is played: the document with its policy, the theme, `acquireVsCodeApi` and the messages.
 */
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../../scripts/embedded/browser.ts';
import { ensureEmbeddedHost } from '../../../scripts/embedded/install.ts';
import { openJournal } from '../../../src/core/reflection/journal.ts';
import { ReflectSession } from '../../../src/features/reflection/reflectSession.ts';
import { reflectOutline } from '../../../src/features/reflection/reflectOutline.ts';
import { pageDocument } from '../../../src/host/pageDocument.ts';
import type { ReflectIntent } from '../../../src/protocol/reflect.ts';
import { MemoryJournalFolder } from '../../support/memoryJournalFolder.ts';
import { ManualClock } from './manualClock.ts';
import { MemoryLog, MemoryState, words } from './sessionDoubles.ts';
import { themes, type ThemeName } from './themes.ts';

const origin = 'http://reflect.test';
const root = new URL('../../../', import.meta.url);

export interface HarnessOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the journal holds at first, by file name. */
  readonly files?: Readonly<Record<string, string>>;
  /** ISO moment at which the clock stands. */
  readonly now?: string;
}

let shared: Promise<Browser> | undefined;

async function startBrowser(): Promise<Browser> {
  const { executable, env } = await findBrowser(await ensureEmbeddedHost());
  return chromium.launch({
    executablePath: executable,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
}

/** Ends the browser that the tests of a file share. */
export async function closeBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

/** One view, its host and its journal. */
export class ReflectHarness {
  readonly folder = new MemoryJournalFolder();
  readonly log = new MemoryLog();
  readonly state = new MemoryState();
  readonly clock: ManualClock;
  /** Every intent the page sent, in order. */
  readonly intents: ReflectIntent[] = [];
  /** What the person asked for that only VS Code can do. */
  readonly asked: string[] = [];
  readonly page: Page;
  session: ReflectSession;
  #isHostAlive = true;

  private constructor(page: Page, options: HarnessOptions) {
    this.page = page;
    this.clock = new ManualClock(options.now ?? '2026-11-24T14:32:00Z');
    for (const [name, text] of Object.entries(options.files ?? {})) this.folder.write(name, text);
    this.session = this.#newSession();
  }

  static async open(options: HarnessOptions = {}): Promise<ReflectHarness> {
    shared ??= startBrowser();
    const context = await (
      await shared
    ).newContext({
      viewport: { width: options.width ?? 320, height: options.height ?? 1_000 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(5_000);
    const page = await context.newPage();
    const harness = new ReflectHarness(page, options);
    const theme = themes[options.theme ?? 'dark'];
    await page.route(`${origin}/**`, async (route) => {
      await route.fulfill(await harness.fileFor(new URL(route.request().url()).pathname));
    });
    await page.exposeFunction('hostHears', () => undefined);
    await page.exposeFunction('toHost', (message: unknown) => harness.#receive(message));
    await page.addInitScript(({ bodyClass, variables }) => {
      const parts = globalThis as unknown as {
        toHost(message: unknown): void;
        acquireVsCodeApi: () => unknown;
      };
      parts.acquireVsCodeApi = () => ({
        postMessage: (message: unknown) => parts.toHost(message),
        getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') as unknown,
        setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
      });
      document.addEventListener('DOMContentLoaded', () => {
        document.body.classList.add(bodyClass);
        for (const [name, value] of Object.entries(variables)) {
          document.documentElement.style.setProperty(`--vscode-${name}`, value);
        }
        document.documentElement.style.background = variables['sideBar-background'];
      });
    }, theme);
    await page.goto(`${origin}/`);
    return harness;
  }

  #newSession(): ReflectSession {
    const session = new ReflectSession({
      journal: openJournal(this.folder),
      state: this.state,
      clock: this.clock,
      log: this.log,
      words,
      openEntry: () => this.asked.push('open entry'),
      revealFolder: () => this.asked.push('reveal folder'),
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
  async send(message: unknown): Promise<void> {
    await this.page
      .evaluate((data) => window.postMessage(data, '*'), message)
      .catch((error: unknown) => {
        if (!this.page.isClosed()) throw error;
      });
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

  /** A new host, and the page made anew for it, as VS Code does. */
  async restartHost(): Promise<void> {
    this.#isHostAlive = true;
    this.session = this.#newSession();
    await this.page.reload();
  }

  /** Resolves when everything that the page has sent so far has arrived. */
  async heard(): Promise<void> {
    await this.page.evaluate(() => (globalThis as unknown as { hostHears(): Promise<void> }).hostHears());
  }

  /** Lets the host write what it gathered. */
  async write(): Promise<void> {
    await this.heard();
    this.clock.advance(250);
    await this.session.flush();
  }

  /** What our extension ships under a path. */
  async fileFor(path: string): Promise<{ readonly body: string; readonly contentType: string }> {
    const file = (name: string): Promise<string> => readFile(new URL(name, root), 'utf8');
    if (path === '/reflect.js')
      return { body: await file('dist/webview/reflect.js'), contentType: 'text/javascript' };
    if (path === '/reflect.css') return { body: await file('media/reflect.css'), contentType: 'text/css' };
    return { body: documentText(), contentType: 'text/html' };
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
    await this.page.context().close();
  }
}

function documentText(): string {
  return pageDocument({
    nonce: 'a1b2',
    language: 'en',
    source: origin,
    script: `${origin}/reflect.js`,
    style: `${origin}/reflect.css`,
    title: 'Reflect',
    body: reflectOutline({
      title: 'Day',
      practice: (principle) => words.practice(principle),
      broken: 'This page has stopped working.',
    }),
  });
}
