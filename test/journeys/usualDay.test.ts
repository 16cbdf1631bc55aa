import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { guardMouse, type MouseGuard } from '../support/workbench/mouseGuard.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
const yesterday = addDays(today, -1);
const said = 'If Ben is in, then I will ask who gets paged.';
const answers = {
  'Self-reflection': 'I said yes to the second rollout because nobody else spoke.',
  'Balanced perspective': 'Support would have waited a week; I never asked why.',
  'True self-confidence': 'I do not know how the retry behaves when the queue is full.',
  'Genuine humility': 'Chloe found it, and the summary does not say so.',
};

/** What is asked of a usual day (ms): less than three minutes, by keyboard alone. */
const limit = 3 * 60_000;

describe('A usual day', function () {
  this.timeout(240_000);
  let workbench: Workbench;
  let guard: MouseGuard;
  const inJournal = (day: string): string => join(workbench.home, 'those-guys', `${day}.md`);

  before(async () => {
    workbench = await launch();
    await mkdir(join(workbench.home, 'those-guys'), { recursive: true });
    await writeFile(inJournal(yesterday), `## Commitments\n\n- [ ] ${said} [due:: ${today}]\n`);
    guard = await guardMouse(workbench.page);
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });
  after(() => workbench?.dispose());

  it('takes less than three minutes and no mouse: what is due, four answers, one step for tomorrow', async () => {
    const { page } = workbench;
    const begun = Date.now();
    await runCommand(page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(page);
    await guard.watch(reflect);
    await answerOf(reflect, 'Self-reflection').and(reflect.locator(':focus')).waitFor();

    // What is due stands above; one goes up to it as to everything on a page.
    const due = reflect.getByRole('region', { name: 'Did I?' });
    const kept = due.getByRole('button', { name: 'Kept' });
    await kept.waitFor();
    await goTo('Shift+Tab', kept.and(reflect.locator(':focus')));
    await page.keyboard.press('Enter');
    await due.getByText(`Kept: “${said}”`).waitFor();
    await goTo('Tab', answerOf(reflect, 'Self-reflection').and(reflect.locator(':focus')));

    for (const [heading, answer] of Object.entries(answers)) {
      await answerOf(reflect, heading).and(reflect.locator(':focus')).waitFor();
      await page.keyboard.type(answer);
      await page.keyboard.press('Control+Enter');
    }
    await reflect.getByRole('textbox', { name: 'If …' }).and(reflect.locator(':focus')).waitFor();
    await page.keyboard.type('it is ten');
    await page.keyboard.press('Enter');
    await page.keyboard.type('write Chloe’s name into the summary');
    await waitUntil('all of it in the files', async () => {
      const [now, before] = await Promise.all(
        [today, yesterday].map((day) => readFile(inJournal(day), 'utf8').catch(() => '')),
      );
      return (
        Object.values(answers).every((answer) => now?.includes(`\n${answer}\n`)) &&
        now?.includes(
          `- [ ] If it is ten, then I will write Chloe’s name into the summary. [due:: ${addDays(today, 1)}]`,
        ) &&
        before?.includes(`- [x] ${said}`)
      );
    });
    await reflect
      .getByText(/^Saved \d\d:\d\d in/)
      .nth(4)
      .waitFor();
    const taken = Date.now() - begun;
    await takeScreenshot(page, 'usual-day');
    assert.deepEqual(guard.presses, []);
    assert.ok(taken < limit, `${taken / 1000} s`);

    // The guard sees what it has to keep away, in the page as in the workbench.
    await answerOf(reflect, 'Self-reflection').click();
    await page.locator('.part.statusbar').click();
    await waitUntil('both presses', () => guard.presses.length === 2);
  });

  function answerOf(reflect: FrameLocator, heading: string): Locator {
    return reflect.getByRole('region', { name: heading }).getByRole('textbox');
  }

  /** Presses the key until the element has the focus. */
  async function goTo(key: 'Tab' | 'Shift+Tab', focused: Locator): Promise<void> {
    for (let presses = 0; presses < 40 && (await focused.count()) === 0; presses++)
      await workbench.page.keyboard.press(key);
    await focused.waitFor({ timeout: 5_000 });
  }
});
