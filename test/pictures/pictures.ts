/**
 * Makes the README's pictures (docs/pictures/*.png) from the real workbench on the sample repository, by
 * doing what a person would do. `npm run pictures` builds first.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { startGithubDouble } from '../support/githubDouble/githubDouble.ts';
import { lunchClubWorld } from '../support/githubDouble/lunchClubWorld.ts';
import { sam } from '../support/githubDouble/sixtyPullRequests.ts';
import { chooseConnection, signInByDeviceCode } from '../support/workbench/githubSignIn.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { startDraftByKey, stepThrough } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { hoverAtCursor } from '../support/workbench/hover.ts';
import { launch } from '../support/workbench/launch.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { resizeSideBar } from '../support/workbench/sideBar.ts';
import { treeRow } from '../support/workbench/tree.ts';
import { webviewFrame, webviewFrameWith } from '../support/workbench/webviewFrame.ts';
import { projectRoot } from '../../scripts/embedded/places.ts';

const folder = join(projectRoot, 'docs', 'pictures');
await mkdir(folder, { recursive: true });

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`docs/pictures/${name}.png`);
}

/** Fails unless every one of these is wholly in sight: what a picture's text promises must be on it. */
async function mustShow(what: string, shown: Locator, count: number): Promise<void> {
  await shown.nth(count - 1).waitFor();
  const parts = await shown.evaluateAll((all) =>
    Promise.all(
      all.map(
        (each) =>
          new Promise<number>((resolve) => {
            new IntersectionObserver(([seen]) => resolve(seen?.intersectionRatio ?? 0)).observe(each);
          }),
      ),
    ),
  );
  if (parts.length !== count || parts.some((part) => part < 0.99))
    throw new Error(
      `${what}: ${count} should be in sight, of these is seen ${parts.join(', ') || 'nothing'}`,
    );
}

/** Fails when the text of a row of the side bar is cut off. */
async function mustBeWhole(page: Page): Promise<void> {
  const cut = await page
    .locator('.part.sidebar .monaco-list-row .monaco-icon-label-container')
    .evaluateAll((all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
    );
  if (cut.length > 0) throw new Error(`Cut off: ${cut.join(' | ')}`);
}

/** Folds a view of the side bar, so that another has its room. */
async function fold(page: Page, view: string): Promise<void> {
  const header = page.locator('.part.sidebar .pane-header').filter({ hasText: view });
  await header.click();
  await header.and(page.locator('[aria-expanded="false"]')).waitFor();
}

/** A year of short entries, so that there is something to look back on. */
async function writeYear(journal: string): Promise<void> {
  const written = [
    ['Self-reflection', 'I decided alone because asking would have taken a day.'],
    ['Balanced perspective', 'Ben is not slow: he waits for the mail account as I wait for him.'],
    ['True self-confidence', 'I said that I do not know the lock, and somebody did.'],
    ['Genuine humility', 'Chloe was right about the rollback. I thanked her in the review.'],
  ] as const;
  const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  await mkdir(journal, { recursive: true });
  for (let ago = 1; ago < 365; ago++) {
    if ((ago * 7) % 11 > 4) continue;
    const day = addDays(today, -ago);
    const answers = written.filter((_, index) => (ago + index) % 3 !== 0);
    const sections = answers.map(([heading, words]) => `\n## ${heading}\n\n${words}\n`);
    await writeFile(join(journal, `${day}.md`), `---\ndate: ${day}\n---\n\n# ${day}\n${sections.join('')}`);
  }
}

const sample = await sampleFolder();
const double = await startGithubDouble(lunchClubWorld(Date.now()));
double.person = sam;
// Its path is on a picture. Fails where there is such a folder already: what is removed at the end is ours alone.
const home = join(tmpdir(), 'sam');
await mkdir(home);
const journal = join(home, 'journal');
const workbench = await launch({
  workspace: sample.folder,
  size: { width: 1200, height: 960 },
  settings: { 'github-enterprise.uri': double.origin, 'thoseGuys.journal.folder': journal },
});
try {
  const { page } = workbench;
  await writeYear(journal);
  await chooseConnection(page, `Connect ${new URL(double.origin).host}`);
  await signInByDeviceCode(page);

  await runCommand(page, 'Those Guys: Reflect on Today');
  const reflect = await webviewFrame(page);
  await reflect.getByRole('textbox').first().waitFor();
  await page.setViewportSize({ width: 1000, height: 1600 });
  await fold(page, 'Waiting');
  await resizeSideBar(page, 520);
  // Folding and dragging took the focus.
  await reflect.getByRole('textbox').first().click();
  // Fits any prompt: which one is asked depends on the day.
  await page.keyboard.insertText(
    'I do not know yet. Ana would; I will ask her on Thursday, before the rollout.',
  );
  await reflect
    .getByText(/^Saved/)
    .first()
    .waitFor();
  await mustShow('the cards and the next step', reflect.locator('section.card'), 5);
  await mustShow('the place of the journal', reflect.locator('section.place'), 1);
  await picture(page, 'reflect');

  await page
    .locator('.part.statusbar')
    .getByText(/^Those guys: \d/)
    .waitFor();
  await page.setViewportSize({ width: 1200, height: 700 });
  await runCommand(page, 'Those Guys: Focus on Waiting View');
  await fold(page, 'Reflect');
  await resizeSideBar(page, 800);
  await treeRow(page, /the mail account/).waitFor();
  await treeRow(page, /^Let members pay in advance, .*ana asked you for a review/).waitFor({
    timeout: 60_000,
  });
  await mustBeWhole(page);
  await picture(page, 'waiting');
  await page.setViewportSize({ width: 1200, height: 960 });
  await resizeSideBar(page, 420);

  await runCommand(page, 'Those Guys: Look Back');
  await fold(page, 'Waiting');
  const past = await webviewFrameWith(page, '#query');
  await past.getByRole('grid').waitFor();
  await picture(page, 'looking-back');

  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await openFile(page, 'src/orders/total.ts');
  await selectLines(page, 5, 8);
  await startDraftByKey(page);
  await stepThrough(page, [
    'the delivery is shared by everyone who ordered',
    'nobody wanted to carry the cent alone',
    'the one place for it',
  ]);
  await page.keyboard.type('a cent is obviously lost');
  await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Control+ArrowLeft');
  // The reason, as the keyboard gets it.
  await hoverAtCursor(page, 'claims certainty');
  await picture(page, 'review');
} finally {
  await workbench.dispose();
  await double.close();
  await sample.remove();
  await rm(home, { recursive: true, force: true });
}
