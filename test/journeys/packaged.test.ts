import assert from 'node:assert/strict';
import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureEmbeddedHost } from '../../scripts/embedded/install.ts';
import { serverFolders } from '../../scripts/embedded/server.ts';
import { uninstallExtension } from '../../scripts/embedded/vsixInstall.ts';
import { TreeCopy } from '../house/treeCopy.ts';
import { runCommand } from '../support/workbench/commandPalette.ts';
import { launch, type Workbench } from '../support/workbench/launch.ts';
import { waitUntil } from '../support/workbench/waitUntil.ts';
import { webviewFrame } from '../support/workbench/webviewFrame.ts';

const project = join(import.meta.dirname, '..', '..');
const answer = 'I answered the page before I asked who else was awake.';

describe('What a user installs', () => {
  let tree: TreeCopy;
  let vsix: string;
  let workbench: Workbench;

  before(async () => {
    // Packaged in a copy: the other journeys use the development build in dist/.
    tree = new TreeCopy(project);
    const made = await tree.run('scripts/package.ts', []);
    assert.equal(made.code, 0, made.output);
    vsix = join(tree.root, 'dist', 'those-guys.vsix');
    workbench = await launch({ extension: { vsix } });
  });

  after(async () => {
    await workbench?.dispose();
    tree?.dispose();
  });

  const journal = (): string => join(workbench.home, 'those-guys');
  const entries = async (): Promise<string[]> =>
    (await readdir(journal()).catch(() => [])).filter((name) => /^\d{4}-\d\d-\d\d\.md$/.test(name));

  it('is the packaged file, and it keeps what is written', async () => {
    const installed = await readdir(workbench.extensionsDir);
    assert.ok(
      installed.some((name) => name.startsWith('those-guys.those-guys-')),
      installed.join(' '),
    );
    await runCommand(workbench.page, 'Those Guys: Reflect on Today');
    const reflect = await webviewFrame(workbench.page);
    await reflect.getByRole('textbox').first().and(reflect.locator(':focus')).waitFor();
    await workbench.page.keyboard.type(answer);
    await reflect
      .getByText(/^Saved \d\d:\d\d in/)
      .first()
      .waitFor();
    const [name] = await entries();
    assert.ok(name);
    assert.match(await readFile(join(journal(), name), 'utf8'), new RegExp(`^${answer}$`, 'm'));
  });

  it('is gone after an uninstall and a restart, and the journal is where it was', async () => {
    const before = await entries();
    const texts = await Promise.all(before.map((name) => readFile(join(journal(), name), 'utf8')));
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
    assert.deepEqual(await Promise.all(before.map((name) => readFile(join(journal(), name), 'utf8'))), texts);
  });
});
