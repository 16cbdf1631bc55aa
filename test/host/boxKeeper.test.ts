import * as vscode from 'vscode';
import { openVault, type Vault } from '../../src/core/review/vault.ts';
import { openBoxKeeper, type BoxKeeper } from '../../src/features/review/boxKeeper.ts';
import { systemClock } from '../../src/host/clock.ts';
import { MemoryVaultFolder } from '../support/memoryVaultFolder.ts';
import { mustEqual } from '../support/mustEqual.ts';

const words = 'Why is this rounded before it is added up?';

// A document of the scheme and the address that VS Code gives to a comment box, with a text that the test writes.
describe('What is typed into the box of another extension', () => {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider('comment', {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  after(() => void vscode.Disposable.from(provider, changed).dispose());

  let count = 0;
  let vault: Vault;
  let asked: string[];
  let keeper: BoxKeeper | undefined;
  const keep = (allowed: readonly string[], answer = false): BoxKeeper => {
    asked = [];
    vault = openVault(new MemoryVaultFolder(), systemClock, () => undefined);
    const allows = new Set(allowed);
    keeper = openBoxKeeper(
      vault,
      {
        allows: (owner) => allows.has(owner),
        ask: (owner) => {
          asked.push(owner);
          if (answer) allows.add(owner);
          return Promise.resolve(answer);
        },
      },
      systemClock,
    );
    return keeper;
  };
  afterEach(async () => {
    keeper?.dispose();
    // The next keeper would take up what stands in them.
    for (const box of boxes.splice(0)) if (box.getText() !== '') await type(box, '');
  });

  const boxes: vscode.TextDocument[] = [];
  const openAt = async (authority: string, path: string): Promise<vscode.TextDocument> => {
    const box = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'comment', authority, path }),
    );
    boxes.push(box);
    return box;
  };
  const open = (controller: string): Promise<vscode.TextDocument> => {
    count += 1;
    const id = `00000000-0000-0000-0000-${String(count).padStart(12, '0')}`;
    return openAt(controller, `/commentinput-${id}-${count}.md`);
  };
  const type = async (box: vscode.TextDocument, text: string): Promise<void> => {
    texts.set(box.uri.toString(), text);
    await new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== box || document.getText() !== text) return;
        listening.dispose();
        resolve();
      });
      changed.fire(box.uri);
    });
  };
  const kept = async (): Promise<unknown> => {
    const listed = await vault.list();
    if (!listed.ok) throw new Error(listed.failure.kind);
    return listed.value.map(({ text, owner, fate }) => [text, owner, fate]);
  };

  it('is one draft, and still one when it was posted and its box emptied behind that', async () => {
    const opened = keep(['github']);
    const box = await open('github-review-octo-octo-7');
    await type(box, words);
    mustEqual(await kept(), [[words, 'github', 'open']]);
    const held = opened.hold(box);
    mustEqual(await kept(), [[words, 'github', 'open']]);
    // VS Code shows the editor of the box anew while the owner has its text.
    const shownAnew = await open('github-review-octo-octo-7');
    await type(shownAnew, words);
    held?.settle('posted');
    await type(shownAnew, '');
    await type(box, '');
    mustEqual(await kept(), [[words, 'github', 'posted']]);
    // VS Code gives a box its text back when its editor is shown again.
    const another = await open('github-review-octo-octo-7');
    for (const refilled of [box, another]) {
      await type(refilled, words);
      await type(refilled, '');
    }
    mustEqual(await kept(), [[words, 'github', 'posted']]);
  });

  it('is kept as it was when its box is emptied by others, and open again when it comes back', async () => {
    keep(['github']);
    const box = await open('github-review-octo-octo-7');
    await type(box, words);
    await type(box, '');
    mustEqual(await kept(), [[words, 'github', 'emptied']]);
    await type(box, words);
    mustEqual(await kept(), [[words, 'github', 'open']]);
  });

  it('is closed when no editor shows its box any longer, and goes on in the box that gets its text back', async () => {
    const opened = keep(['github']);
    const box = await open('github-review-octo-octo-7');
    await vscode.window.showTextDocument(box);
    await type(box, words);
    const hidden = new Promise<void>((resolve) => {
      const listening = vscode.window.onDidChangeVisibleTextEditors((editors) => {
        if (editors.some(({ document }) => document === box)) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await hidden;
    mustEqual(await kept(), [[words, 'github', 'closed']]);
    const another = await open('github-review-octo-octo-7');
    await type(another, words);
    mustEqual(await kept(), [[words, 'github', 'open']]);
    opened.hold(another)?.settle('handed-over');
    mustEqual(await kept(), [[words, 'github', 'handed-over']]);
  });

  it('is not kept after a no, held or not, and the question comes when there is something to lose', async () => {
    const opened = keep([]);
    const box = await open('gitlab-mr-7');
    await type(box, 'Why?');
    mustEqual(asked, []);
    await type(box, words);
    mustEqual(asked, ['gitlab']);
    mustEqual([opened.hold(box), await kept()], [undefined, []]);
  });

  it('is kept from the yes on', async () => {
    keep([], true);
    const box = await open('gerrit');
    await type(box, words);
    mustEqual(asked, ['gerrit']);
    mustEqual(await kept(), [[words, 'gerrit', 'open']]);
  });

  it('is never kept for an extension that the setting does not name, nor for the box of a comment that was sent', async () => {
    keep(['github']);
    await type(await open('another-forge'), words);
    const edited = await openAt('', `/commentinput-edit-${count}.md`);
    await type(edited, words);
    mustEqual(await kept(), []);
  });
});
