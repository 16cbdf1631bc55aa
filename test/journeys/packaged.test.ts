import assert from 'node:assert/strict';
import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureEmbeddedHost } from '../../scripts/embedded/install.ts';
import { serverFolders } from '../../scripts/embedded/server.ts';
import { uninstallExtension } from '../../scripts/embedded/vsixInstall.ts';
import { TreeCopy } from '../house/treeCopy.ts';
import { todaysFile } from '../support/days.ts';
import { copyAsMarkdown } from '../support/workbench/clipboard.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { startDraftByKey, stepThrough } from '../support/workbench/commentBox.ts';
import { openFile, selectLines } from '../support/workbench/editorPane.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { takeOwnStep } from '../support/workbench/ownStep.ts';
import { sampleFolder } from '../support/workbench/sampleFolder.ts';
import { pictureOfFailure, takeScreenshot } from '../support/workbench/screenshot.ts';
import { statusBarItem } from '../support/workbench/statusBar.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const project = join(import.meta.dirname, '..', '..');
const answer = 'I answered the page before I asked who else was awake.';

describe('What a user installs', () => {
  let tree: TreeCopy;
  let vsix: string;
  let sample: Awaited<ReturnType<typeof sampleFolder>>;
  let workbench: Workbench;

  before(async () => {
    // Packaged in a copy: the other journeys use the development build in dist/.
    tree = new TreeCopy(project);
    const made = await tree.run('scripts/package.ts', []);
    assert.equal(made.code, 0, made.output);
    vsix = join(tree.root, 'dist', 'those-guys.vsix');
    sample = await sampleFolder();
  });

  afterEach(function () {
    return pictureOfFailure(this.currentTest, workbench?.page);
  });

  after(async () => {
    await sample?.remove();
    tree?.dispose();
  });

  const journal = (): string => join(workbench.home, 'those-guys');
  const entries = async (): Promise<string[]> =>
    (await readdir(journal()).catch(() => [])).filter((name) => /^\d{4}-\d\d-\d\d\.md$/.test(name));
  const entry = (): Promise<string> => readFile(join(journal(), todaysFile()), 'utf8').catch(() => '');

  /** Answers the first card and waits until the view says that it is saved. */
  const reflectOnce = async (): Promise<void> => {
    await runCommand(workbench.page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(workbench.page);
    await reflect.getByRole('textbox').first().and(reflect.locator(':focus')).waitFor();
    await workbench.page.keyboard.type(answer);
    await reflect
      .getByText(/^Saved \d\d:\d\d in/)
      .first()
      .waitFor();
  };

  /** Drafts a comment in which the check finds something, and copies it. */
  const draftOnce = async (): Promise<void> => {
    const { page } = workbench;
    await openFile(page, 'src/orders/total.ts');
    await selectLines(page, 5, 8);
    await startDraftByKey(page);
    await stepThrough(page, ['the delivery is obviously shared']);
    await page.locator('.review-widget .squiggly-hint').first().waitFor({ state: 'attached' });
    assert.equal(
      await copyAsMarkdown(page),
      'I see the delivery is obviously shared.\n\nNot blocking: your call.',
    );
  };

  describe('in the Node host', () => {
    before(async () => {
      workbench = await launch({ extension: { vsix }, workspace: sample.folder });
    });

    after(() => workbench?.dispose());

    it('is the packaged file, and it keeps what is written', async () => {
      const installed = await readdir(workbench.extensionsDir);
      assert.ok(
        installed.some((name) => name.startsWith('those-guys.those-guys-')),
        installed.join(' '),
      );
      await reflectOnce();
      assert.match(await entry(), new RegExp(`^${answer}$`, 'm'));
    });

    it('counts what waits, and writes a step of my own into the entry', async () => {
      const { page } = workbench;
      const item = statusBarItem(page, /Am I waiting on those guys\? \d+ things wait on others/);
      await item.waitFor();
      assert.match(await item.innerText(), /^\s*Those guys: [1-9]\d* · me: [1-9]\d*\s*$/);
      await takeOwnStep(page, 'the mail account', 'it is ten tomorrow', 'ask Ben for a quarter of an hour');
      await waitUntil('the commitment in the entry', async () =>
        /^- \[ \] If it is ten tomorrow, then I will ask Ben for a quarter of an hour\..*\[wait\]\(/m.test(
          await entry(),
        ),
      );
    });

    it('checks a comment as it is typed, and copies it', async () => {
      await draftOnce();
      await takeScreenshot(workbench.page, 'packaged');
    });

    it('is gone after an uninstall and a restart, and the journal is where it was', async () => {
      const before = await entries();
      const texts = await Promise.all(before.map((name) => readFile(join(journal(), name), 'utf8')));
      assert.equal(before.length, 1);
      await workbench.dispose({ keep: true });
      await uninstallExtension(
        await ensureEmbeddedHost(),
        serverFolders(workbench.root),
        'those-guys.those-guys',
      );
      workbench = await launch({ root: workbench.root, extension: 'none' });
      await workbench.page
        .getByRole('tab', { name: /Explorer/ })
        .first()
        .waitFor();
      await waitUntil('the activity bar without us', async () => {
        return (await workbench.page.getByRole('tab', { name: /Those Guys/ }).count()) === 0;
      });
      await access(journal());
      assert.deepEqual(await entries(), before);
      assert.deepEqual(
        await Promise.all(before.map((name) => readFile(join(journal(), name), 'utf8'))),
        texts,
      );
    });
  });

  describe('in the web worker host', () => {
    before(async () => {
      workbench = await launch({ extension: { vsix }, host: 'web', workspace: sample.folder });
    });

    after(() => workbench?.dispose());

    it('keeps what is written in the browser, and nowhere on the disk', async () => {
      await reflectOnce();
      const { page } = workbench;
      await runCommand(page, "Those Guys: Open Today's Entry");
      await page.locator('.monaco-editor .view-line').filter({ hasText: 'I answered the page' }).waitFor();
      assert.deepEqual(await entries(), []);
    });

    it('says what cannot be told here, and lists the marker that names somebody', async () => {
      const { page } = workbench;
      await statusBarItem(page, /those guys\? Cannot tell\. This folder is on another machine/).waitFor();
      await takeOwnStep(page, 'the mail account', 'it is ten tomorrow', 'ask Ben for a quarter of an hour');
      // Its answer is said when it is written.
      await page.locator('[id="status.notifications"] .codicon-bell-dot').waitFor();
      // The entry's editor is still open, and shows it.
      await page.locator('.monaco-editor .view-line').filter({ hasText: 'If it is ten tomorrow' }).waitFor();
      const tab = page.locator('.tabs-container .tab', { hasText: /^\d{4}-\d\d-\d\d\.md/ });
      assert.equal(await tab.and(page.locator('.dirty')).count(), 0);
      assert.equal(await tab.count(), 1);
    });

    it('checks a comment as it is typed, and copies it', async () => {
      await draftOnce();
      await takeScreenshot(workbench.page, 'packaged-web');
    });
  });
});
