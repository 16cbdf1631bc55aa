import * as vscode from 'vscode';
import type { Clock, Result } from '../../core/ports.ts';
import { inOrderFor, keptLines, ourselves, type KeptDraft } from '../../core/review/keptDraft.ts';
import type { Vault } from '../../core/review/vault.ts';
import { withoutIcons } from '../../core/waiting/shownText.ts';
import type { BoxKeeper } from './boxKeeper.ts';
import { activeBox } from './commentBox.ts';
import type { DraftStore } from './draftStore.ts';
import type { DraftThreads } from './draftThreads.ts';
import { fateText, firstLineOf, placeName, whereText } from './keptDraftText.ts';
import type { TemplateShelf } from './templateShelf.ts';

/** How long a sentence stays in the status bar (ms). */
const shown = 6_000;

/** What the command reads and changes. */
export interface RecoverDoors {
  readonly vault: Vault;
  readonly keeper: BoxKeeper;
  readonly store: DraftStore;
  readonly threads: DraftThreads;
  readonly shelf: Pick<TemplateShelf, 'wording'>;
  readonly clock: Clock;
}

interface Way extends vscode.QuickPickItem {
  readonly go: () => Promise<void | Result<void>>;
}

/** Recover a Review Comment: lists the drafts kept, brings one back, deletes one or all. */
export async function recover(doors: RecoverDoors): Promise<void | Result<void>> {
  const { vault, keeper, shelf, clock } = doors;
  // Asked before any list takes the focus away.
  const box = activeBox();
  const place = keeper.placeOf(box);
  const kept = await vault.list();
  if (!kept.ok) return kept;
  if (kept.value.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No drafts are kept. What you write in a draft of Those Guys is kept for seven days; what you write in the box of another extension only after you said yes to that.',
      ),
    );
    return undefined;
  }
  const now = clock.now();
  const rows = inOrderFor(place, kept.value).map((draft) => ({
    label: withoutIcons(firstLineOf(draft.text, shelf.wording)),
    description: withoutIcons(whereText(draft)),
    detail: fateText(draft, now),
    draft,
  }));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly draft?: KeptDraft }>(
    [
      ...rows,
      { label: '', kind: vscode.QuickPickItemKind.Separator },
      { label: `$(trash) ${vscode.l10n.t('Delete all of them…')}`, alwaysShow: true },
    ],
    {
      title: vscode.l10n.t('Drafts kept'),
      placeHolder: vscode.l10n.t('Kept for seven days in {0}. Choose one.', vault.location),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (!picked) return undefined;
  if (!picked.draft) return deleteAll(vault, kept.value.length);
  const way = await vscode.window.showQuickPick<Way>(await waysFor(picked.draft, box, doors), {
    title: firstLineOf(picked.draft.text, shelf.wording),
    placeHolder: vscode.l10n.t('What should be done with it?'),
  });
  return way?.go();
}

async function waysFor(
  draft: KeptDraft,
  box: vscode.TextDocument | undefined,
  { vault, keeper, store, threads }: RecoverDoors,
): Promise<readonly Way[]> {
  const ways: Way[] = [];
  if (box)
    ways.push({
      label: `$(comment) ${vscode.l10n.t('Put it into the comment box')}`,
      go: () => putInto(box, draft, keeper),
    });
  const uri = draft.place && vscode.Uri.parse(draft.place.uri);
  if (draft.place && uri && (await exists(uri)))
    ways.push({
      label: `$(go-to-file) ${withoutIcons(vscode.l10n.t('Open it as a draft at {0}', whereText({ ...draft, owner: ourselves })))}`,
      go: () => openAtPlace(uri, draft, { store, threads, vault }),
    });
  else if (draft.place)
    ways.push({
      label: `$(markdown) ${vscode.l10n.t('Open it as a document')}`,
      detail: withoutIcons(vscode.l10n.t('{0} is not there at the moment', placeName(draft.place.uri))),
      go: () => openDocument(draft),
    });
  else
    ways.push({
      label: `$(markdown) ${vscode.l10n.t('Open it as a document')}`,
      go: () => openDocument(draft),
    });
  ways.push(
    {
      label: `$(copy) ${vscode.l10n.t('Copy it')}`,
      go: async () => {
        await vscode.env.clipboard.writeText(draft.text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('The draft is in the clipboard.'), shown);
      },
    },
    {
      label: `$(trash) ${vscode.l10n.t('Delete it')}`,
      go: () => vault.delete(draft.id),
    },
  );
  return ways;
}

/** An edit of the document, not of an editor: whatever has the focus by now, the text goes into this box. */
async function putInto(box: vscode.TextDocument, draft: KeptDraft, keeper: BoxKeeper): Promise<void> {
  const text = box.isClosed ? '' : box.getText();
  const edit = new vscode.WorkspaceEdit();
  const end = box.isClosed ? new vscode.Position(0, 0) : box.lineAt(box.lineCount - 1).range.end;
  if (text.trim() === '') {
    keeper.goOnIn(box, draft);
    edit.replace(box.uri, new vscode.Range(new vscode.Position(0, 0), end), draft.text);
  } else edit.insert(box.uri, end, `\n\n${draft.text}`);
  if (!box.isClosed && (await vscode.workspace.applyEdit(edit))) return;
  await vscode.env.clipboard.writeText(draft.text);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The comment box was closed meanwhile. The draft is in the clipboard.'),
  );
}

async function openAtPlace(
  uri: vscode.Uri,
  draft: KeptDraft,
  { store, threads, vault }: Pick<RecoverDoors, 'store' | 'threads' | 'vault'>,
): Promise<void | Result<void>> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { startLine, endLine } = keptLines(draft.place ?? { line: 0 }, document.lineCount);
  const range = new vscode.Range(startLine, 0, endLine, 0);
  const selection = new vscode.Range(startLine, 0, startLine, 0);
  await vscode.window.showTextDocument(document, { selection });
  if (store.get(draft.id)) {
    threads.unfold(draft.id);
    return undefined;
  }
  const box = await threads.open(uri, range, draft.text);
  // It is kept again under the draft that it has become.
  return box ? vault.delete(draft.id) : undefined;
}

async function openDocument(draft: KeptDraft): Promise<void> {
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content: draft.text }),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function deleteAll(vault: Vault, count: number): Promise<void | Result<void>> {
  const yes =
    count === 1
      ? vscode.l10n.t('Delete the only one: it cannot be brought back')
      : vscode.l10n.t('Delete all {0}: they cannot be brought back', count);
  const answer = await vscode.window.showQuickPick(
    [yes, count === 1 ? vscode.l10n.t('Keep it') : vscode.l10n.t('Keep them')],
    {
      title: vscode.l10n.t('Drafts kept'),
    },
  );
  return answer === yes ? vault.deleteAll() : undefined;
}
