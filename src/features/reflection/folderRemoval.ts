/** The journal folder as a removal needs it. Names are inside the folder, with `/` before each sub-folder's content. */
export interface RemovableFolder {
  /** Deletes a file or an empty folder; `toTrash` so that it can be brought back. */
  remove(name: string, toTrash: boolean): Promise<'gone' | 'missing' | 'refused'>;
  /** What stands in a sub-folder (empty: in the folder itself), hidden files too; undefined where nobody may look. */
  names(folder: string): Promise<readonly string[] | undefined>;
}

/** How a removal ended. */
export interface RemovalEnd {
  /** Files that went. */
  readonly gone: number;
  /**
   * The file at which it ended because it could not be deleted; undefined when nothing stood in the way, or when the trash
   * did and the person, who was asked, keeps the rest.
   */
  readonly refused: string | undefined;
}

/** Asks whether what is left is to be deleted for good, after the trash did not take `refused`. */
export type AskForGood = (end: { readonly gone: number; readonly refused: string }) => Promise<boolean>;

/**
 * Removes these files, then what only lived for them: temporary files and locks of saves that were killed, which can hold
 * text of an entry, and the sub-folders that are empty now. It ends at the first file that cannot go, so that what is
 * left is whole and can be looked at. Where the trash refuses, `forGood` says whether to go on without it.
 */
export async function removeFiles(
  folder: RemovableFolder,
  names: readonly string[],
  toTrash: boolean,
  forGood: AskForGood,
): Promise<RemovalEnd> {
  let gone = 0;
  let intoTrash = toTrash;
  for (const name of names) {
    let end = await folder.remove(name, intoTrash);
    if (end === 'refused' && intoTrash) {
      if (!(await forGood({ gone, refused: name }))) return { gone, refused: undefined };
      intoTrash = false;
      end = await folder.remove(name, false);
    }
    if (end === 'refused') return { gone, refused: name };
    if (end === 'gone') gone++;
  }
  await removeLeftOvers(folder, names);
  return { gone, refused: undefined };
}

/** Whether a file is what a save of one of these files left behind when it was killed. */
export function isLeftOver(name: string, names: readonly string[]): boolean {
  return (
    /^\..*\.(?:tmp|lock)$/.test(name) &&
    names.some((each) => name.startsWith(`.${each.slice(each.lastIndexOf('/') + 1)}.`))
  );
}

async function removeLeftOvers(folder: RemovableFolder, names: readonly string[]): Promise<void> {
  const below = new Set<string>(['']);
  for (const name of names) {
    const parts = name.split('/').slice(0, -1);
    for (let depth = 1; depth <= parts.length; depth++) below.add(parts.slice(0, depth).join('/'));
  }
  // The deepest first, so that a folder of empty folders is empty when its turn comes.
  for (const each of [...below].toSorted((a, b) => b.length - a.length)) {
    const prefix = each === '' ? '' : `${each}/`;
    let left = 0;
    for (const name of (await folder.names(each)) ?? ['not to be seen']) {
      if (isLeftOver(name, names)) await folder.remove(prefix + name, false);
      else left++;
    }
    if (left === 0 && each !== '') await folder.remove(each, false);
  }
}
