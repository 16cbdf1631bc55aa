/**
 * A built page in a real Chromium. Only VS Code around it is played: the document with its policy, the theme,
 * `acquireVsCodeApi` and the messages.
 */
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from '../../../scripts/embedded/browser.ts';
import { ensureEmbeddedHost } from '../../../scripts/embedded/install.ts';
import type { PageParts } from '../../../src/host/pageDocument.ts';
import { themes, type ThemeName } from './themes.ts';

const origin = 'http://page.test';
const root = new URL('../../../', import.meta.url);

/** What a page's document says of where it is; the rest is its own. */
export type PagePlace = Omit<PageParts, 'title' | 'body'>;

export interface StageOptions {
  /** Name of its script and style sheet. */
  readonly page: string;
  readonly document: (place: PagePlace) => string;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
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

export class PageStage {
  readonly page: Page;
  readonly #options: StageOptions;

  private constructor(page: Page, options: StageOptions) {
    this.page = page;
    this.#options = options;
  }

  static async open(options: StageOptions): Promise<PageStage> {
    shared ??= startBrowser();
    const context = await (
      await shared
    ).newContext({
      viewport: { width: options.width ?? 320, height: options.height ?? 1_000 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(5_000);
    return new PageStage(await context.newPage(), options);
  }

  /** Loads the document; from here on `toHost` gets what the page sends. */
  async start(toHost: (message: unknown) => void): Promise<void> {
    const { page } = this;
    await page.route(`${origin}/**`, async (route) => {
      await route.fulfill(await this.fileFor(new URL(route.request().url()).pathname));
    });
    await page.exposeFunction('hostHears', () => undefined);
    await page.exposeFunction('toHost', toHost);
    await page.addInitScript(
      ({ bodyClass, variables }) => {
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
      },
      themes[this.#options.theme ?? 'dark'],
    );
    await page.goto(`${origin}/`);
  }

  /** Gives the page a message, as VS Code would. */
  async send(message: unknown): Promise<void> {
    await this.page
      .evaluate((data) => window.postMessage(data, '*'), message)
      .catch((error: unknown) => {
        if (!this.page.isClosed()) throw error;
      });
  }

  /** Resolves when everything that the page has sent so far has arrived. */
  async heard(): Promise<void> {
    await this.page.evaluate(() => (globalThis as unknown as { hostHears(): Promise<void> }).hostHears());
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** What our extension ships under a path. */
  async fileFor(path: string): Promise<{ readonly body: string; readonly contentType: string }> {
    const file = (name: string): Promise<string> => readFile(new URL(name, root), 'utf8');
    const { page } = this.#options;
    if (path.endsWith('.js'))
      return { body: await file(`dist/webview${path}`), contentType: 'text/javascript' };
    if (path.endsWith('.css')) return { body: await file(`media${path}`), contentType: 'text/css' };
    const place: PagePlace = {
      nonce: 'a1b2',
      language: 'en',
      source: origin,
      script: `${origin}/${page}.js`,
      styles: [`${origin}/page.css`, `${origin}/${page}.css`],
    };
    return { body: this.#options.document(place), contentType: 'text/html' };
  }
}
