import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDayAt } from '../../src/core/dates.ts';
import { defaultWeek, workingDay, workingTimeBetween } from '../../src/core/waiting/workingTime.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import type { Workbench } from '../support/workbench/launch.ts';
import { launch } from '../support/workbench/launch.ts';
import { choose, quickPickRows, readQuickPick } from '../support/workbench/quickPick.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const show = 'Those Guys: Am I Waiting on Those Guys?';

describe('Am I waiting on those guys?', () => {
  let workbench: Workbench;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  before(async () => {
    sample = await sampleFolder();
    workbench = await launch({ workspace: sample.folder });
  });

  after(async () => {
    await workbench?.dispose();
    await sample?.remove();
  });

  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: sample.folder, encoding: 'utf8' }).trim();

  /** Whether a working day has passed since the line or commit of this date (seconds, as git prints it). */
  const idle = (seconds: string): boolean => {
    const at = Number(seconds) * 1000;
    const passed = workingTimeBetween(at, Date.now(), timeZone, defaultWeek);
    return localDayAt(at, timeZone) < localDayAt(Date.now(), timeZone) && passed >= workingDay(defaultWeek);
  };

  /** What git itself says: the dates of the lines that name each person, and of my branches that wait. */
  const expected = (): { others: number; me: number } => {
    const lineDates = (name: string): string[] =>
      git('grep', '-nE', `(TODO|FIXME|BLOCKED|WAITING)\\(@${name}\\)`)
        .split('\n')
        .map((hit) => {
          const [file = '', line = ''] = hit.split(':');
          return (
            /^author-time (\d+)/m.exec(git('blame', '--porcelain', `-L${line},${line}`, '--', file))?.[1] ??
            ''
          );
        });
    const tip = (ref: string): string => git('log', '-1', '--format=%ct', ref);
    const branches = [tip('vegan-marks'), tip('origin/fair-delivery'), tip('offline-menu')];
    assert.equal(git('rev-list', '--count', 'origin/vegan-marks..vegan-marks'), '2');
    assert.equal(git('rev-list', '--count', 'fair-delivery..origin/fair-delivery'), '1');
    return {
      others: ['ana', 'ben', 'chloe'].flatMap(lineDates).filter(idle).length,
      me: [...lineDates('sam'), ...branches].filter(idle).length,
    };
  };

  const openList = async (): Promise<void> => {
    await runCommand(workbench.page, show);
    await quickPickRows(workbench.page).filter({ hasText: 'the mail account' }).waitFor();
  };

  it('shows in the status bar what git says, and answers in a sentence', async () => {
    const { others, me } = expected();
    assert.ok(others >= 3 && me >= 2, 'the sample has waits of both kinds');
    const item = statusBarItem(workbench.page, /Am I waiting on those guys\? \d+ things wait on others/);
    await item.waitFor();
    assert.equal((await item.innerText()).trim(), `Those guys: ${others} · me: ${me}`);
    assert.equal(
      await item.getAttribute('aria-label'),
      `Am I waiting on those guys? ${others} things wait on others, and ${me} things wait on you.`,
    );
    assert.equal(await item.locator('.codicon').count(), 0);
  });

  it('begins its tooltip with the question, then tells the longest waits with reason and age', async () => {
    const { page } = workbench;
    await statusBarItem(page, /Am I waiting on those guys/).hover();
    const tooltip = page.locator('.workbench-hover').filter({ hasText: 'Am I waiting on those guys?' });
    await tooltip.waitFor();
    const [first, answer] = (await tooltip.innerText()).split('\n').filter((line) => line.trim() !== '');
    assert.equal(first, 'Am I waiting on those guys?');
    assert.match(answer ?? '', /^\d+ things wait on others, and \d+ things wait on you\.$/);
    const rows = await tooltip.getByRole('listitem').allInnerTexts();
    assert.equal(rows.length, 5);
    assert.match(rows[0] ?? '', /^offline-menu: Your branch.*\(\d+ working days, since .*\)$/);
    assert.match(rows[1] ?? '', /^ana: decide who.*\(\d+ working days, since .*\)$/);
    assert.equal(await tooltip.getByRole('link').count(), 0);
    await takeScreenshot(page, 'waiting-tooltip');
    await page.keyboard.press('Escape');
    await page.mouse.move(640, 400);
    await tooltip.waitFor({ state: 'hidden' });
  });

  it('lists every wait with its reason and its age, in groups', async () => {
    await openList();
    const rows = await readQuickPick(workbench.page);
    const all = rows.join('\n');
    assert.match(rows[0] ?? '', /^offline-menu/);
    assert.match(
      all,
      /ana: decide who carries.*, \d+ working days, since .* · TODO in src\/orders\/total\.ts:\d+, I am waiting on/,
    );
    assert.match(
      all,
      /offline-menu.*working days, since .* · Your branch in lunch-club: never pushed, On me/,
    );
    await takeScreenshot(workbench.page, 'waiting-dark');
    await workbench.page.keyboard.press('Escape');
  });

  it('takes a step of my own into today’s entry, with a link to the wait, by keyboard alone', async () => {
    const { page } = workbench;
    await openList();
    await choose(page, 'the mail account');
    await quickPickRows(page).filter({ hasText: 'I am one of those guys' }).waitFor();
    const [first] = await readQuickPick(page);
    assert.match(first ?? '', /^I am one of those guys/);
    await takeScreenshot(page, 'waiting-moves');
    await page.keyboard.press('Enter');
    await page.getByText('If … (when and where?)').waitFor();
    await page.keyboard.insertText('Ben has not answered by ten tomorrow');
    await page.keyboard.press('Enter');
    await page.getByText('If Ben has not answered by ten tomorrow, then I will …').waitFor();
    await page.keyboard.insertText('ask him for a quarter of an hour');
    await page.keyboard.press('Enter');
    const file = join(workbench.home, 'those-guys', `${localDayAt(Date.now(), timeZone)}.md`);
    const entry = await waitUntil('the commitment in the entry', () => {
      const text = readOrEmpty(file);
      return text.includes('quarter of an hour') && text;
    });
    const task = entry.split('\n').find((line) => line.startsWith('- [ ] ')) ?? '';
    assert.match(
      task,
      /^- \[ \] If Ben has not answered by ten tomorrow, then I will ask him for a quarter of an hour\./,
    );
    const link = /\[wait\]\(<file:\/\/([^#>]+)#L(\d+)>\)/.exec(task);
    assert.ok(link, task);
    const line = readFileSync(decodeURIComponent(link[1] ?? ''), 'utf8').split('\n')[Number(link[2]) - 1];
    assert.match(line ?? '', /BLOCKED\(@ben\)/);
    await page.locator('[id="status.notifications"] .codicon-bell-dot').waitFor();
    // The host of the journeys shows no toasts; the list of notifications has what was said.
    await runCommand(page, 'Notifications: Show Notifications');
    await page
      .locator('.notifications-center')
      .getByText('Your step is in today’s entry and in the ledger.')
      .waitFor();
    await takeScreenshot(page, 'waiting-step');
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('opens the file at the line where it waits', async () => {
    const { page } = workbench;
    await openList();
    await choose(page, 'the mail account');
    await choose(page, 'Open where it waits');
    await page.locator('.editor-instance .view-line').filter({ hasText: 'BLOCKED(@ben)' }).waitFor();
  });

  it('writes a wait down, keeps the rest of the ledger, and ends it with a tick', async () => {
    const { page } = workbench;
    const ledger = join(workbench.home, 'those-guys', 'waiting.md');
    const before = readOrEmpty(ledger);
    assert.match(before, /^- \[ \] @ben: the mail account.* \[next:: If Ben has not answered.*\]$/m);
    await runCommand(page, 'Those Guys: I Am Waiting On…');
    await page.getByText('Who? A name, or all at once').waitFor();
    await page.keyboard.insertText('dana: the contract');
    await page.keyboard.press('Enter');
    const today = localDayAt(Date.now(), timeZone);
    const written = `${before}- [ ] @dana: the contract [since:: ${today}]\n`;
    await waitUntil('the ledger', () => readOrEmpty(ledger) === written);
    await openList();
    // The newest wait is at the end of the list, out of sight until one asks for it.
    await page.keyboard.insertText('dana: the contract');
    await quickPickRows(page).filter({ hasText: 'dana: the contract' }).waitFor();
    await page.keyboard.press('Enter');
    await choose(page, 'It is over');
    await waitUntil('the tick', () => readOrEmpty(ledger) === written.replace('[ ] @dana', '[x] @dana'));
    // The list shows at once what is known, and does not change under the hand: the new look may take a moment.
    await waitUntil('the wait to be gone from the list', async () => {
      await openList();
      await page.keyboard.insertText('dana: the contract');
      await quickPickRows(page).filter({ hasText: 'mail account' }).waitFor({ state: 'detached' });
      const left = await quickPickRows(page).filter({ hasText: 'dana: the contract' }).count();
      if (left > 0) await page.keyboard.press('Escape');
      return left === 0;
    });
    await page.keyboard.press('Escape');
  });

  it('can be read in a light theme as well', async () => {
    await runCommand(workbench.page, 'Preferences: Toggle between Light/Dark Themes');
    await workbench.page.locator('.monaco-workbench.vs').waitFor();
    await openList();
    await takeScreenshot(workbench.page, 'waiting-light');
    await workbench.page.keyboard.press('Escape');
  });
});

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
