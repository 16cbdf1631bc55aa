import type { JournalFiles } from '../../core/reflection/journalFiles.ts';
import { isLeftOver } from './folderRemoval.ts';

/** What stands right in a folder. */
export interface FolderItem {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What deleting the journal does to its folder, by name. */
export interface RemovalPlan {
  readonly goes: readonly string[];
  /** Everything else; a sub-folder in which nothing goes is one name, with a `/` behind it. */
  readonly stays: readonly string[];
}

/**
 * Deletes what holds the person's days: entries, the weekly reviews made from them, and the ledger. Prompts and templates are
 * no journal, so they stay, as does all that is not ours.
 *
 * @param listed the files of the folder and of those sub-folders in which entries can be
 */
export function removalPlan(
  { entries, weekReviews, ledger }: JournalFiles,
  items: readonly FolderItem[],
  listed: readonly string[],
): RemovalPlan {
  const goes = [...entries, ...weekReviews, ...ledger];
  const going = new Set(goes);
  const stays = items.flatMap(({ name, isFolder }) => {
    if (!isFolder) return going.has(name) || isLeftOver(name, goes) ? [] : [name];
    const inside = `${name}/`;
    return goes.some((each) => each.startsWith(inside))
      ? listed.filter((each) => each.startsWith(inside) && !going.has(each))
      : [inside];
  });
  return { goes, stays };
}
