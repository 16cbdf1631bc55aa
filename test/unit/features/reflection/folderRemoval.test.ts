import assert from 'node:assert/strict';
import { removeFiles, type RemovableFolder } from '../../../../src/features/reflection/folderRemoval.ts';

/** A folder with a trash, as a desktop has one. */
class FolderWithTrash implements RemovableFolder {
  readonly files: Set<string>;
  readonly trash: string[] = [];
  readonly deleted: string[] = [];
  readonly refuses = new Set<string>();
  readonly trashRefuses = new Set<string>();

  constructor(...names: readonly string[]) {
    this.files = new Set(names);
  }

  async remove(name: string, toTrash: boolean): Promise<'gone' | 'missing' | 'refused'> {
    if (this.refuses.has(name) || (toTrash && this.trashRefuses.has(name))) return 'refused';
    const isFolder = [...this.files].some((each) => each.startsWith(`${name}/`));
    assert.ok(!isFolder, `${name} is not empty`);
    const isThere = this.files.delete(name) || !name.endsWith('.md');
    if (isThere) (toTrash ? this.trash : this.deleted).push(name);
    return isThere ? 'gone' : 'missing';
  }

  async names(folder: string): Promise<readonly string[]> {
    const prefix = folder === '' ? '' : `${folder}/`;
    const below = [...this.files].filter((name) => name.startsWith(prefix));
    return [...new Set(below.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))];
  }
}

/** For folders in which nobody is to be asked. */
const never = async (): Promise<boolean> => assert.fail('it asked');

describe('deleting the whole journal', () => {
  it('moves every file to the trash where the host has one, and nothing else that the person has there', async () => {
    const folder = new FolderWithTrash('2026-11-24.md', '2026-11-25.md', 'waiting.md', 'own.md');
    const names = ['2026-11-24.md', '2026-11-25.md', 'waiting.md'];
    assert.deepEqual(await removeFiles(folder, names, true, never), { gone: 3, refused: undefined });
    assert.deepEqual(folder.trash, names);
    assert.deepEqual([...folder.files], ['own.md']);
    assert.deepEqual(folder.deleted, []);
  });

  it('deletes for good where there is none, as it was said', async () => {
    const folder = new FolderWithTrash('2026-11-24.md');
    assert.deepEqual(await removeFiles(folder, ['2026-11-24.md'], false, never), {
      gone: 1,
      refused: undefined,
    });
    assert.deepEqual([folder.trash, folder.deleted], [[], ['2026-11-24.md']]);
  });

  it('ends at a file that cannot go, and says which; what is left is whole', async () => {
    const folder = new FolderWithTrash('a.md', 'b.md', 'c.md', '.c.md.lock');
    folder.refuses.add('b.md');
    const end = await removeFiles(folder, ['a.md', 'b.md', 'c.md'], false, never);
    assert.deepEqual(end, { gone: 1, refused: 'b.md' });
    assert.deepEqual([...folder.files], ['b.md', 'c.md', '.c.md.lock']);
  });

  describe('where the trash does not take a file', () => {
    const names = ['a.md', 'b.md', 'c.md'];
    const refusing = (): FolderWithTrash => {
      const folder = new FolderWithTrash(...names);
      folder.trashRefuses.add('b.md');
      return folder;
    };

    it('asks once, and deletes the rest for good when the person wants that', async () => {
      const folder = refusing();
      folder.trashRefuses.add('c.md');
      const asked: unknown[] = [];
      const end = await removeFiles(folder, names, true, async (so) => asked.push(so) > 0);
      assert.deepEqual(end, { gone: 3, refused: undefined });
      assert.deepEqual(asked, [{ gone: 1, refused: 'b.md' }]);
      assert.deepEqual([folder.trash, folder.deleted], [['a.md'], ['b.md', 'c.md']]);
    });

    it('keeps the rest as it is otherwise', async () => {
      const folder = refusing();
      const end = await removeFiles(folder, names, true, async () => false);
      assert.deepEqual(end, { gone: 1, refused: undefined });
      assert.deepEqual([...folder.files], ['b.md', 'c.md']);
    });

    it('says which file could not even be deleted for good', async () => {
      const folder = refusing();
      folder.refuses.add('c.md');
      const end = await removeFiles(folder, names, true, async () => true);
      assert.deepEqual(end, { gone: 2, refused: 'c.md' });
    });
  });

  it('takes along what only lived for the entries: hidden files of their saves, and sub-folders that are empty', async () => {
    const folder = new FolderWithTrash(
      '2026/11/24.md',
      '2026/11/.24.md.17.ab-cd.tmp',
      '2026/11/.24.md.lock',
      '2026/11/.own.tmp',
      '2026/12/01.md',
      '.obsidian',
    );
    const names = ['2026/11/24.md', '2026/12/01.md', '2026/12/02.md'];
    assert.deepEqual(await removeFiles(folder, names, true, never), { gone: 2, refused: undefined });
    assert.deepEqual([...folder.files], ['2026/11/.own.tmp', '.obsidian']);
    assert.deepEqual(folder.deleted.toSorted(), [
      '2026/11/.24.md.17.ab-cd.tmp',
      '2026/11/.24.md.lock',
      '2026/12',
    ]);
  });
});
