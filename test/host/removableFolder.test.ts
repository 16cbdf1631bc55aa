import * as vscode from 'vscode';
import { removeFiles } from '../../src/features/reflection/folderRemoval.ts';
import { removableFolder } from '../../src/features/reflection/removableFolder.ts';
import { mustEqual } from '../support/mustEqual.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

describe('The journal folder, when files are deleted from it', () => {
  const files = vscode.workspace.fs;
  const root = (): vscode.Uri => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    if (!first) throw new Error('no folder is open');
    return vscode.Uri.joinPath(first.uri, '..', 'journal-to-delete');
  };
  const names = async (): Promise<readonly string[]> =>
    (await files.readDirectory(root())).map(([name]) => name).toSorted();

  beforeEach(async () => {
    for (const name of ['2026-11-24.md', 'waiting.md', 'own.md', '2025/2025-11-24.md'])
      await files.writeFile(vscode.Uri.joinPath(root(), name), new TextEncoder().encode(name));
  });
  afterEach(() => files.delete(root(), { recursive: true }));

  it('loses exactly those, and says of each what became of it', async () => {
    const folder = removableFolder(root());
    mustEqual(await folder.remove('2026-11-24.md', false), 'gone');
    mustEqual(await folder.remove('2026-11-24.md', false), 'missing');
    mustEqual(await folder.remove('2025', false), 'refused');
    mustEqual(await names(), ['2025', 'own.md', 'waiting.md']);
    mustEqual(await folder.names('2025'), ['2025-11-24.md']);
    mustEqual(await folder.names('2024'), undefined);
  });

  it('takes the trash that the host has, and where it has none the person is asked before anything is deleted', async () => {
    const asked: unknown[] = [];
    const gone = ['2026-11-24.md', '2025/2025-11-24.md'];
    const end = await removeFiles(removableFolder(root()), gone, true, async (so) => {
      asked.push(so);
      mustEqual(await names(), ['2025', '2026-11-24.md', 'own.md', 'waiting.md']);
      return true;
    });
    mustEqual(end, { gone: 2, refused: undefined });
    mustEqual(await names(), ['own.md', 'waiting.md']);
    // A browser window has no trash: there the question must have come, once.
    if (vscode.env.uiKind === vscode.UIKind.Web) mustEqual(asked, [{ gone: 0, refused: '2026-11-24.md' }]);
  });
});
