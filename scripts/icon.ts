/**
 * Draws media/icon.png, the Marketplace icon, 256 × 256: `node scripts/icon.ts`. The drawing is here, in SVG, because
 * the Marketplace takes no SVG. Needs the embedded host's Chromium (`npm start` installs it).
 */
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './embedded/browser.ts';
import { ensureEmbeddedHost } from './embedded/install.ts';

/** Those guys, and the one in front who is one of them. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#24435f" />
      <stop offset="1" stop-color="#152a3e" />
    </linearGradient>
    <clipPath id="tile"><rect width="256" height="256" rx="52" /></clipPath>
  </defs>
  <g clip-path="url(#tile)">
    <rect width="256" height="256" fill="url(#sky)" />
    <g fill="#7fa3bd">
      <circle cx="66" cy="108" r="23" />
      <path d="M14 232c0-58 20-88 52-88s52 30 52 88v40H14Z" />
      <circle cx="190" cy="108" r="23" />
      <path d="M138 232c0-58 20-88 52-88s52 30 52 88v40H138Z" />
    </g>
    <g fill="#f4b860" stroke="#1b344b" stroke-width="9">
      <path d="M58 262c0-76 27-113 70-113s70 37 70 113v20H58Z" />
      <circle cx="128" cy="100" r="36" />
    </g>
  </g>
</svg>`;

const { executable, env } = await findBrowser(await ensureEmbeddedHost());
const browser = await chromium.launch({
  executablePath: executable,
  args: [...browserArguments],
  env: { ...process.env, ...env },
});
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({
    path: new URL('../media/icon.png', import.meta.url).pathname,
    omitBackground: true,
  });
} finally {
  await browser.close();
}
