import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { lookingBackOutline } from '../../src/features/reflection/lookingBackOutline.ts';
import { reflectOutline } from '../../src/features/reflection/reflectOutline.ts';
import { pageDocument } from '../../src/host/pageDocument.ts';
import { browserArguments, findBrowser } from '../embedded/browser.ts';
import { ensureEmbeddedHost } from '../embedded/install.ts';
import { median } from './figure.ts';
import type { Figure } from './figure.ts';

/** Loads of each page. */
const rounds = 11;
/** From the start of the document until something stands there (ms). */
const paintLimit = 150;

const pages = ['reflect', 'lookingBack'] as const;

/** What stands in each page before its script runs, as the host writes it. */
const outlines: Readonly<Record<(typeof pages)[number], string>> = {
  reflect: reflectOutline({
    title: 'Reflect',
    practice: () => 'What I stand for, and what really matters.',
    slow: 'Your journal takes its time.',
    broken: 'This page has stopped working.',
  }),
  lookingBack: lookingBackOutline({
    title: 'Looking back',
    reading: 'Reading your journal…',
    broken: 'This page has stopped working.',
  }),
};

/** When each page of the production build in `dist` is painted first, in a Chromium of its own. */
export async function paintFigures(root: string): Promise<readonly Figure[]> {
  const { executable, env } = await findBrowser(await ensureEmbeddedHost());
  const server = await serve(root);
  const browser = await chromium.launch({
    executablePath: executable,
    args: [...browserArguments],
    env: { ...process.env, ...env },
  });
  try {
    const figures: Figure[] = [];
    for (const name of pages) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
        await page.addInitScript(() => {
          const nothing = (): void => undefined;
          const parts = globalThis as unknown as { acquireVsCodeApi: () => unknown };
          parts.acquireVsCodeApi = () => ({ postMessage: nothing, getState: nothing, setState: nothing });
        });
        await page.goto(`${server.origin}/${name}`);
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
    server.end();
  }
}

/** The pages and their files over a plain connection: a debugger that answers for a server would be measured too. */
async function serve(root: string): Promise<{ readonly origin: string; end(): void }> {
  const files = new Map<string, { readonly body: string; readonly type: string }>();
  const add = async (folder: string, name: string, type: string): Promise<void> => {
    files.set(`/${name}`, { body: await readFile(join(root, folder, name), 'utf8'), type });
  };
  const server = createServer(({ url = '' }, reply) => {
    const file = files.get(url);
    reply.writeHead(file ? 200 : 404, { 'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8` });
    reply.end(file?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The pages are served nowhere.');
  const origin = `http://127.0.0.1:${address.port}`;
  await add('media', 'page.css', 'text/css');
  for (const name of pages) {
    await add('media', `${name}.css`, 'text/css');
    await add(join('dist', 'webview'), `${name}.js`, 'text/javascript');
    files.set(`/${name}`, { body: documentOf(name, origin), type: 'text/html' });
  }
  return {
    origin,
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function documentOf(name: (typeof pages)[number], origin: string): string {
  return pageDocument({
    nonce: 'a1b2',
    language: 'en',
    source: origin,
    script: `${origin}/${name}.js`,
    styles: [`${origin}/page.css`, `${origin}/${name}.css`],
    title: name,
    body: outlines[name],
  });
}
