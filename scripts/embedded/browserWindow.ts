import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './browser.ts';
import type { EmbeddedPlaces } from './places.ts';

/** How long a workbench may take until it can be used (ms); it takes 3 to 6 s. */
const loadLimit = 120_000;

/** How long anything in a window may take (ms): the machine may be busy, and a person would wait too. */
const stepLimit = 60_000;

/** To find one is to start it once. */
let found: ReturnType<typeof findBrowser> | undefined;

/** A browser of its own with one window. Its profile is a folder, so that its state outlives a kill. */
export class BrowserWindow {
  private readonly places: EmbeddedPlaces;
  private readonly profile: string;
  private readonly size: { readonly width: number; readonly height: number };
  /** Folder of the files it fetched, when it is shared with other windows; else in the profile. */
  private readonly cache: string | undefined;
  private context: BrowserContext | undefined;
  private current: Page | undefined;

  constructor(
    places: EmbeddedPlaces,
    profile: string,
    size: { readonly width: number; readonly height: number },
    cache?: string,
  ) {
    this.places = places;
    this.profile = profile;
    this.size = size;
    this.cache = cache;
  }

  /** The open page; throws when the window is closed or killed. */
  get page(): Page {
    if (!this.current) throw new Error('The window is closed; reopen it first.');
    return this.current;
  }

  /**
   * Loads the workbench at `address`, starting the browser when it does not run, and waits until it can
   * be used; with `awaited`, until the activity bar has a container of that name.
   */
  async open(address: string, awaited?: string): Promise<void> {
    const context = this.context ?? (await this.start());
    const page = this.current ?? context.pages()[0] ?? (await context.newPage());
    this.current = page;
    await page.goto(address, { timeout: loadLimit, waitUntil: 'commit' });
    await page
      .locator('.monaco-workbench .part.statusbar .statusbar-item')
      .first()
      .waitFor({ timeout: loadLimit });
    // An extension's container appears when its manifest has been read.
    const entry = awaited
      ? page.locator('.activitybar').getByRole('tab', { name: awaited })
      : page.locator('.activitybar .action-item');
    await entry.first().waitFor({ timeout: loadLimit });
  }

  /** An empty page, for what must be prepared before a workbench is loaded. */
  async blank(): Promise<Page> {
    const context = this.context ?? (await this.start());
    this.current = context.pages()[0] ?? (await context.newPage());
    return this.current;
  }

  /** Kills the whole browser by its process id: no unload handler runs. */
  async kill(): Promise<void> {
    const context = this.context;
    if (!context) return;
    const browser = context.browser();
    if (!browser) throw new Error('This browser does not tell its process id.');
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
    for (const { id } of processInfo.toSorted((a) => (a.type === 'browser' ? -1 : 1))) {
      try {
        process.kill(id, 'SIGKILL');
      } catch {
        // Its parent's end took it.
      }
    }
    await gone;
    this.context = undefined;
    this.current = undefined;
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
    this.current = undefined;
  }

  private async start(): Promise<BrowserContext> {
    const browser = await (found ??= findBrowser(this.places));
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: browser.executable,
      headless: true,
      args: [...browserArguments, ...(this.cache === undefined ? [] : [`--disk-cache-dir=${this.cache}`])],
      env: { ...process.env, ...browser.env },
      viewport: this.size,
      locale: 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(stepLimit);
    this.context = context;
    return context;
  }
}
