import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { pageDocument } from '../../src/host/pageDocument.ts';
import { browserArguments, findBrowser } from '../embedded/browser.ts';
import { ensureEmbeddedHost } from '../embedded/install.ts';
import { median } from './figure.ts';
import type { Figure } from './figure.ts';

/** Loads of each page. */
const rounds = 11;
/** From the start of the document until something stands there (ms). */
const paintLimit = 150;
const origin = 'http://page.test';

/** When each page of the production build in `dist` is painted first, in a Chromium of its own. */
export async function paintFigures(root: string): Promise<readonly Figure[]> {
  const { executable, env } = await findBrowser(await ensureEmbeddedHost());
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
  try {
    const figures: Figure[] = [];
    for (const name of ['reflect', 'lookingBack']) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
        await page.route(`${origin}/**`, async (route) => {
          const path = new URL(route.request().url()).pathname;
          if (path.endsWith('.js'))
            await route.fulfill({
              body: await readFile(join(root, 'dist', 'webview', path), 'utf8'),
              contentType: 'text/javascript',
            });
          else if (path.endsWith('.css'))
            await route.fulfill({
              body: await readFile(join(root, 'media', path), 'utf8'),
              contentType: 'text/css',
            });
          else await route.fulfill({ body: documentOf(name), contentType: 'text/html' });
        });
        await page.addInitScript(() => {
          const nothing = (): void => undefined;
          const parts = globalThis as unknown as { acquireVsCodeApi: () => unknown };
          parts.acquireVsCodeApi = () => ({ postMessage: nothing, getState: nothing, setState: nothing });
        });
        await page.goto(`${origin}/`);
        const painted = await page.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        );
        times.push((await painted.jsonValue()) ?? Number.NaN);
        await page.close();
      }
      figures.push({
        what: `first paint of the page ${name}`,
        value: median(times),
        unit: 'ms',
        against: { kind: 'limit', name: 'decided', value: paintLimit },
      });
    }
    return figures;
  } finally {
    await browser.close();
  }
}

function documentOf(name: string): string {
  return pageDocument({
    nonce: 'a1b2',
    language: 'en',
    source: origin,
    script: `${origin}/${name}.js`,
    styles: [`${origin}/page.css`, `${origin}/${name}.css`],
    title: name,
    body: '<main><p id="broken" hidden></p><div id="page" aria-busy="true"><h1>A page before its script runs</h1></div><p id="live"></p></main>',
  });
}
