import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addDays, localDayAt } from '../../src/core/dates.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { enterPath } from '../support/workbench/fileDialog.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { quickPickRows, titledInput } from '../support/workbench/quickPick.ts';
import { takeScreenshot } from '../support/workbench/screenshot.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';

const today = localDayAt(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('A person takes the journal elsewhere', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  const inJournal = (name: string): string => join(workbench.home, 'those-guys', name);

  before(async () => {
    workbench = await launch();
    await mkdir(join(workbench.home, 'those-guys'), { recursive: true });
    await writeFile(inJournal(`${addDays(today, -3)}.md`), '## Notes\n\nthree days ago\n');
  });
  after(() => workbench?.dispose());

  const exports: readonly {
    readonly format: string;
    readonly file: string;
    readonly isRight: (text: string) => unknown;
  }[] = [
    {
      format: 'HTML',
      file: 'journal.html',
      isRight(html) {
        assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && !html.includes('<script'));
        assert.ok(html.includes('three days ago') && html.trimEnd().endsWith('</html>'));
      },
    },
    {
      format: 'Markdown',
      file: 'journal.md',
      isRight: (markdown) =>
        assert.equal(
          markdown,
          [
            `# ${addDays(today, -3)}`,
            '## Notes',
            'three days ago',
            `# ${addDays(today, -2)}`,
            '## Notes',
            '<script>alert(1)</script>',
          ].join('\n\n') + '\n',
        ),
    },
    {
      format: 'JSON',
      file: 'journal.json',
      isRight(json) {
        const { format, version, entries } = JSON.parse(json) as {
          readonly format: string;
          readonly version: number;
          readonly entries: readonly { readonly file: string; readonly text: string }[];
        };
        assert.deepEqual([format, version], ['those-guys-journal', 1]);
        assert.deepEqual(
          entries.map(({ file, text }) => [file, text]),
          [
            [`${addDays(today, -3)}.md`, '## Notes\n\nthree days ago\n'],
            [`${addDays(today, -2)}.md`, '## Notes\n\n<script>alert(1)</script>\n'],
          ],
        );
      },
    },
  ];
  for (const { format, file, isRight } of exports)
    it(`exports everything as one file of ${format}`, async () => {
      const { page, home } = workbench;
      await writeFile(inJournal(`${addDays(today, -2)}.md`), '## Notes\n\n<script>alert(1)</script>\n');
      await runCommand(page, 'Those Guys: Export the Journal…');
      await titledInput(page, 'Export the Journal');
      await page.keyboard.type(format);
      await page
        .locator('.quick-input-widget:visible .monaco-list-row.focused')
        .getByText(format)
        .first()
        .waitFor();
      await takeScreenshot(page, 'export-formats');
      await page.keyboard.press('Enter');
      const target = join(home, file);
      await enterPath(page, target, 'those-guys');
      await page.locator('[id="status.notifications"] .codicon-bell-dot').waitFor();
      // It is there once it is told; what was written before is still the journal's own.
      isRight(await waitUntil('the file', () => readFile(target, 'utf8').catch(() => undefined)));
      await runCommand(page, 'Notifications: Clear All Notifications');
    });

  it('moves the journal to another folder and goes on there', async () => {
    const { page, home } = workbench;
    const vault = join(home, 'vault');
    await mkdir(vault, { recursive: true });
    await writeFile(inJournal('picture.png'), new Uint8Array([0xff, 0]));
    await writeFile(inJournal(`${today}.md`), '## Notes\n\nbefore\n');
    const before = await readFile(inJournal(`${today}.md`), 'utf8');
    // What else they made for it, by hand and by command.
    const belongings = {
      'prompts/retro.md':
        '---\ntitle: Friday retro\n---\n\n## Self-reflection\n\n- Which merge would you take back?\n',
      'templates/short.md': '---\nname: Short and kind\n---\n\nI like $1.\n',
      'week-2026-W47.md': '# Week 47\n\n> three days ago\n',
    };
    for (const [name, text] of Object.entries(belongings)) {
      await mkdir(dirname(inJournal(name)), { recursive: true });
      await writeFile(inJournal(name), text);
    }
    await runCommand(page, 'Those Guys: Move the Journal…');
    await enterPath(page, `${vault}/`, 'those-guys');
    await titledInput(page, `Move the Journal to ${vault}`);
    const first = quickPickRows(page).first();
    await first.getByText('Entries: 3, weekly reviews: 1, prompt sets: 1, templates: 1').waitFor();
    await first.getByText('The old files stay where they are.').waitFor();
    await takeScreenshot(page, 'move-ways');
    await page.keyboard.press('Enter');
    await waitUntil('the setting names the new folder', async () =>
      (
        await readFile(join(workbench.userDataDir, 'Machine', 'settings.json'), 'utf8').catch(() => '')
      ).includes(vault),
    );
    await takeScreenshot(page, 'moved');
    assert.equal(await readFile(join(vault, `${today}.md`), 'utf8'), before);
    for (const [name, text] of Object.entries(belongings))
      assert.equal(await readFile(join(vault, name), 'utf8'), text);
    assert.equal((await readdir(vault)).includes('picture.png'), false);
    // The old folder is out of reach, so that what is offered can only come from the new one.
    await rename(inJournal('prompts'), inJournal('set-aside'));
    await runCommand(page, 'Those Guys: Reflect with a Prompt Set…');
    await quickPickRows(page).filter({ hasText: 'Friday retro' }).waitFor();
    await takeScreenshot(page, 'moved-sets');
    await page.keyboard.press('Escape');
    assert.equal(await readFile(inJournal(`${today}.md`), 'utf8'), before);
    await runCommand(page, 'Those Guys: Quick Note…');
    await titledInput(page, 'Quick Note');
    await page.keyboard.type('from the vault');
    await page.keyboard.press('Enter');
    await waitUntil('the note is in the new folder', async () =>
      (await readFile(join(vault, `${today}.md`), 'utf8')).includes('from the vault'),
    );
    assert.equal(await readFile(inJournal(`${today}.md`), 'utf8'), before);
  });

  it('moves it on and lets the old files go, which takes nothing that is not the journal’s', async () => {
    const { page, home } = workbench;
    const [vault, second] = [join(home, 'vault'), join(home, 'second')];
    await mkdir(second);
    await writeFile(join(vault, 'ideas.md'), 'mine, and no entry');
    const before = (await readdir(vault, { recursive: true })).filter((name) => name.endsWith('.md'));
    await runCommand(page, 'Those Guys: Move the Journal…');
    await enterPath(page, `${second}/`, 'those-guys');
    await titledInput(page, `Move the Journal to ${second}`);
    await page.keyboard.press('ArrowDown');
    await quickPickRows(page)
      .and(page.locator('.focused'))
      .getByText('Then the old files are deleted for good: there is no trash here.')
      .waitFor();
    await page.keyboard.press('Enter');
    await waitUntil(
      'only what is not the journal’s in the old folder',
      async () => (await readdir(vault)).join() === 'ideas.md',
    );
    assert.deepEqual(
      (await readdir(second, { recursive: true })).filter((name) => name.endsWith('.md')).toSorted(),
      before.filter((name) => name !== 'ideas.md').toSorted(),
    );
  });
});
