import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { copyFocusedText } from '../support/workbench/focusedText.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { choose, titledInput } from '../support/workbench/quickPick.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
const entry = `## Notes

Ben asked twice about the rollout

## Commitments

- [ ] Ask @grace.hopper for her view [due:: ${addDays(today, 1)}]
`;

describe('A person reviews their week', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  let journal: string;
  /** Addresses elsewhere that the window asked for. */
  const askedElsewhere: string[] = [];

  before(async () => {
    workbench = await launch();
    journal = join(workbench.home, 'those-guys');
    await mkdir(journal, { recursive: true });
    await writeFile(join(journal, `${today}.md`), entry);
    await writeFile(
      join(journal, 'waiting.md'),
      '# Waiting\n\n- [ ] @Ana María: the contract [since:: 2026-01-05]\n',
    );
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Look Again for Waits');
    await waitUntil('the wait to be counted', async () =>
      (await page.locator('.part.statusbar').innerText()).includes('Those guys: 1'),
    );
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });
  after(() => workbench?.dispose());

  it('in a document of their own, with the names as initials before they share it', async () => {
    const { page } = workbench;
    page.on('request', (request) => {
      const { hostname, href } = new URL(request.url());
      if (hostname !== '' && hostname !== '127.0.0.1' && !hostname.endsWith('localhost'))
        askedElsewhere.push(href);
    });
    await review('Open it untitled');
    await page.locator('.monaco-editor[data-uri^="untitled:"].focused').waitFor();
    const text = await copyFocusedText(page, '# Week ');
    for (const part of [
      'Ben asked twice about the rollout',
      'Ask @grace.hopper for her view',
      '- Ana María: the contract',
      'nothing is sent',
    ])
      assert.ok(text.includes(part), `${part} is missing in:\n${text}`);
    await takeScreenshot(page, 'weekly-review');

    await runCommand(page, 'Those Guys: Replace Names by Initials…');
    await titledInput(page, 'Replace Names by Initials');
    await takeScreenshot(page, 'initials');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /Names as initials: before and now/ }).waitFor();
    await page.locator('.monaco-diff-editor .editor.modified .monaco-editor.focused').waitFor();
    await takeScreenshot(page, 'initials-before-and-now');
    const named = { '@grace.hopper': 'G.\u00a0H.', 'Ana María': 'A.\u00a0M.' };
    let expected = text;
    for (const [name, initials] of Object.entries(named)) expected = expected.replaceAll(name, initials);
    assert.notEqual(expected, text);
    assert.equal(await copyFocusedText(page, '# Week '), expected);

    await page.keyboard.press('Control+Z');
    assert.equal(await copyFocusedText(page, '# Week '), text);
    // Nothing was written anywhere, and nothing left this machine.
    assert.deepEqual((await readdir(journal)).toSorted(), [`${today}.md`, 'waiting.md']);
    assert.deepEqual(askedElsewhere, []);
  });

  it('keeps one in the journal folder, and goes on with it where they left it', async () => {
    const { page } = workbench;
    await review('Keep it in the journal folder');
    const kept = await waitUntil('the review in the folder', async () =>
      (await readdir(journal)).find((name) => /^week-\d{4}-W\d\d\.md$/.test(name)),
    );
    const editor = page.locator(`.monaco-editor[data-uri$="${kept}"].focused`);
    await editor.waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('Mine: the rollout has an owner now.\n');
    await page.keyboard.press('Control+S');
    const written = await waitUntil('what was added, in the file', async () => {
      const text = await readFile(join(journal, kept), 'utf8');
      return text.endsWith('Mine: the rollout has an owner now.\n') && text;
    });
    assert.match(written, /^> Ben asked twice about the rollout$/m);
    await runCommand(page, 'View: Close All Editors');
    await page.getByRole('button', { name: "Don't Save" }).press('Enter');
    await editor.waitFor({ state: 'detached' });

    // The entry goes on; the review is theirs by now and is opened as it is, without a question where to put it.
    await writeFile(join(journal, `${today}.md`), entry.replace('twice', 'three times'));
    await review();
    await editor.waitFor();
    assert.equal(await copyFocusedText(page, '# Week '), written);
    assert.equal(await readFile(join(journal, kept), 'utf8'), written);
    // It is no entry and no wait of its own.
    assert.deepEqual((await readdir(journal)).toSorted(), [`${today}.md`, 'waiting.md', kept].toSorted());
  });

  async function review(place?: string): Promise<void> {
    const { page } = workbench;
    await runCommand(page, 'Those Guys: Make a Weekly Review…');
    await titledInput(page, 'Weekly Review');
    await choose(page, 'This week');
    if (place !== undefined) await choose(page, place);
  }
});
