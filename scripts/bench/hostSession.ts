import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

import { browserArguments, findBrowser } from '../embedded/browser.ts';
import { ensureEmbeddedHost } from '../embedded/install.ts';
import { serverFolders, startServer, workbenchAddress } from '../embedded/server.ts';
import type { EmbeddedServer } from '../embedded/server.ts';
import { quietSettings } from '../embedded/userSettings.ts';
import { failureMark } from './failureMark.ts';

export interface Visit {
  /** What the probe is asked, when it needs to be told; it reads it beside where it answers. */
  readonly question?: string;
  /** What the browser says it is, when it matters. */
  readonly userAgent?: string;
  /** Looks at the page while the probe is at work; the visit ends when both are done. */
  readonly watch?: (page: Page) => Promise<void>;
}

/** How long a start and its probe may take (ms); it takes about ten seconds. */
const visitLimit = 60_000;

/** Name of the environment variable that tells a probe where to write; probe/answer.ts reads it. */
const answerVariable = 'THOSE_GUYS_PROBE_ANSWER';

/**
 * A real VS Code that is started again and again: one server and one browser, and for each visit a
 * fresh window, so a fresh extension host, in which a probe extension writes one answer.
 */
export class HostSession {
  /** Where unpacked extensions belong; put them there before the first visit. */
  readonly extensions: string;
  readonly #server: EmbeddedServer;
  readonly #browser: Browser;
  readonly #workspace: string;
  readonly #answer: string;

  private constructor(
    extensions: string,
    server: EmbeddedServer,
    browser: Browser,
    workspace: string,
    answer: string,
  ) {
    this.extensions = extensions;
    this.#server = server;
    this.#browser = browser;
    this.#workspace = workspace;
    this.#answer = answer;
  }

  /** Starts server and browser; everything they write is below `root`. */
  static async start(root: string, workspace: string): Promise<HostSession> {
    const places = await ensureEmbeddedHost();
    const folders = serverFolders(root);
    const answer = join(root, 'answer.json');
    const server = await startServer(places, {
      folders,
      settings: quietSettings,
      logName: 'bench',
      env: { [answerVariable]: answer },
    });
    const found = await findBrowser(places);
    const browser = await chromium.launch({
      executablePath: found.executable,
      args: [...browserArguments],
      env: { ...process.env, ...found.env },
    });
    return new HostSession(folders.extensions, server, browser, workspace, answer);
  }

  /** Opens the workbench in a fresh window and gives the probe's answer; throws when it has none. */
  async visit(visit: Visit = {}): Promise<string> {
    await rm(this.#answer, { force: true });
    await writeFile(`${this.#answer}.question`, visit.question ?? '');
    const context = await this.#browser.newContext({
      locale: 'en-US',
      viewport: { width: 1280, height: 800 },
      ...(visit.userAgent === undefined ? {} : { userAgent: visit.userAgent }),
    });
    const page = await context.newPage();
    await page.goto(workbenchAddress(this.#server.origin, this.#workspace), { waitUntil: 'commit' });
    await Promise.all([this.#waitForAnswer(), visit.watch?.(page)]);
    // Leaving the page tells the server that its extension host is no longer needed.
    await page.goto('about:blank');
    await context.close();
    const text = await readFile(this.#answer, 'utf8');
    if (text.startsWith(failureMark)) throw new Error(text);
    return text;
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#server.process.end();
  }

  async #waitForAnswer(): Promise<void> {
    const deadline = Date.now() + visitLimit;
    while (!existsSync(this.#answer)) {
      if (!this.#browser.isConnected()) throw new Error('The browser ended before the probe answered.');
      if (Date.now() > deadline) {
        throw new Error(`The probe gave no answer within ${visitLimit / 1000} s (${this.#server.log}).`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
