import * as vscode from 'vscode';
import type { Result } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import { journalFiles, type JournalFiles } from '../../core/reflection/journalFiles.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { ownSettings } from '../../host/ownSettings.ts';
import type { DiskFiles, Runtime } from '../../host/platform.ts';
import { Setting } from '../../names.ts';
import { removeFiles } from './folderRemoval.ts';
import { journalFilesText } from './journalFilesText.ts';
import { askForGood, removableFolder } from './removableFolder.ts';

/** What moving needs from outside. */
export interface MoveDoors {
  readonly place: JournalPlace;
  readonly journal: Journal;
  readonly runtime: Runtime;
  readonly disk: DiskFiles | undefined;
}

/** What is asked before anything happens. */
interface MovePlan {
  readonly target: vscode.Uri;
  readonly names: readonly string[];
  readonly old: 'keep' | 'remove';
}

/**
 * Moves the journal: copies it, compares every copy byte for byte, and only then lets the setting name the new folder. At
 * every moment before, the journal is where it was. The old files stay, or go when their copies are still the same.
 */
export async function moveJournal(doors: MoveDoors): Promise<Result<unknown> | void> {
  const { place, journal, disk } = doors;
  const { uri, folder } = place;
  if (!disk) {
    const what = vscode.l10n.t(
      'In this browser the journal has only one place. Export it to have a copy elsewhere.',
    );
    return { ok: false, failure: { kind: 'unavailable', what } };
  }
  if (!uri) return { ok: false, failure: { kind: 'not-found', path: folder.location } };
  const plan = await askPlan(doors, disk, uri);
  if (!plan) return;
  if ('ok' in plan) return plan;
  const from = uri.fsPath;
  const to = plan.target.fsPath;
  const moved = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Moving the journal…') },
    () => journal.whileStill(() => copyAndSwitch(disk, from, to, plan.names)),
  );
  if (typeof moved !== 'string') return moved;
  if (moved !== 'moved') {
    await vscode.window.showWarningMessage(moved);
    return;
  }
  const { different, missing } = await disk.compare(from, to, plan.names);
  const differing = new Set([...different, ...missing]);
  const same = plan.names.filter((name) => !differing.has(name));
  const useTrash = doors.runtime === 'desktop';
  // The journal has moved; what cannot go stays, and the sentence says so.
  const removed =
    plan.old === 'remove' ? (await removeFiles(removableFolder(uri), same, useTrash, askForGood)).gone : 0;
  await vscode.window.showInformationMessage(
    movedText(to, from, { left: same.length - removed, removed }, [...differing]),
  );
}

async function askPlan(
  { place, runtime }: MoveDoors,
  disk: DiskFiles,
  uri: vscode.Uri,
): Promise<MovePlan | Result<never> | undefined> {
  // What stands in the way of reading the journal is said before anything is chosen.
  const entries = await place.folder.list(place.names.enters);
  if (!entries.ok) return entries;
  const all = await disk.visible(uri.fsPath);
  const own = journalFiles(all, place.names);
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Move the Journal: choose its new folder'),
    openLabel: vscode.l10n.t('Move Here'),
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: false,
    defaultUri: vscode.Uri.joinPath(uri, '..'),
  });
  const [target] = picked ?? [];
  if (!target) return undefined;
  const chosen = await vscode.window.showQuickPick(waysToMove(own, all, runtime), {
    title: vscode.l10n.t('Move the Journal to {0}', target.fsPath),
    placeHolder: vscode.l10n.t(
      'From {0}. Each copy is compared byte for byte before anything changes.',
      uri.fsPath,
    ),
  });
  return chosen && { target, names: chosen.names, old: chosen.old };
}

interface MoveItem extends vscode.QuickPickItem {
  readonly names: readonly string[];
  readonly old: MovePlan['old'];
}

function waysToMove(own: JournalFiles, all: readonly string[], runtime: Runtime): readonly MoveItem[] {
  const names = Object.values(own).flat();
  const keep = vscode.l10n.t('The old files stay where they are.');
  const remove =
    runtime === 'desktop'
      ? vscode.l10n.t('Then the old files go to the trash.')
      : vscode.l10n.t('Then the old files are deleted for good: there is no trash here.');
  // What becomes of the old files has a line of its own: it must not be the part that is cut off.
  const ways = (label: string, names: readonly string[], description = ''): readonly MoveItem[] => [
    { label, description, detail: keep, names, old: 'keep' },
    { label, description, detail: remove, names, old: 'remove' },
  ];
  const journal = ways(vscode.l10n.t('The journal: {0} files', names.length), names, journalFilesText(own));
  return all.length === names.length
    ? journal
    : [...journal, ...ways(vscode.l10n.t('Everything in the folder: {0} files', all.length), all)];
}

/** `moved`, or the sentence that says why nothing was moved. */
async function copyAndSwitch(
  disk: DiskFiles,
  from: string,
  to: string,
  names: readonly string[],
): Promise<string | Result<never>> {
  const copied = await disk.copy(from, to, names);
  if (!copied.ok) return copied;
  const outcome = copied.value;
  switch (outcome.kind) {
    case 'nested':
      return vscode.l10n.t('{0} is the journal folder or lies in it. Choose a folder outside of it.', to);
    case 'conflict':
      return vscode.l10n.t(
        'Nothing was moved: {0} holds another {1}. Choose an empty folder, or take that file away.',
        to,
        outcome.names[0] ?? '',
      );
    case 'copied':
      await ownSettings().update(Setting.journalFolder, to, vscode.ConfigurationTarget.Global);
      return 'moved';
  }
}

function movedText(
  to: string,
  from: string,
  { left, removed }: { readonly left: number; readonly removed: number },
  differing: readonly string[],
): string {
  const moved = vscode.l10n.t('Your journal is in {0} now.', to);
  const [first] = differing;
  if (first !== undefined)
    return `${moved} ${vscode.l10n.t(
      'Changed in {0} while it moved, and kept there too: {1}.',
      from,
      differing.length === 1 ? first : vscode.l10n.t('{0} and {1} more', first, differing.length - 1),
    )}`;
  if (left === 0) return moved;
  const still =
    removed === 0
      ? vscode.l10n.t('The old files are still in {0}.', from)
      : left === 1
        ? vscode.l10n.t('One of the old files is still in {0}.', from)
        : vscode.l10n.t('{0} of the old files are still in {1}.', left, from);
  return `${moved} ${still}`;
}
