import * as vscode from 'vscode';
import type { Draft } from '../../core/review/draft.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import { finish } from '../../core/review/wording.ts';
import type { BoxMemory } from './boxMemory.ts';
import type { DraftStore } from './draftStore.ts';
import type { DraftThreads } from './draftThreads.ts';
import { placeName } from './keptDraftText.ts';
import { lookOverRows, type LookOverRow, type ReviewEntry } from './lookOverRows.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import { selectedPlace } from './selectedPlace.ts';
import type { TemplateShelf } from './templateShelf.ts';
import type { TextCheck } from './textCheck.ts';

/** The person asked for it, and can wait so long (ms). */
const patience = 15_000;

export interface LookOverDoors {
  readonly store: DraftStore;
  readonly threads: DraftThreads;
  readonly readings: PullRequestReadings;
  readonly memory: Pick<BoxMemory, 'editorBefore'>;
  readonly shelf: Pick<TemplateShelf, 'wording'>;
  readonly texts: Pick<TextCheck, 'findings' | 'ofReview'>;
}

/** Look Over My Review: my drafts here and my pending review on GitHub, before I send it; a list, and no score. */
export async function lookOverReview(doors: LookOverDoors): Promise<void> {
  const { store, threads, readings, memory, shelf, texts } = doors;
  const drafts = store.all();
  const [first] = drafts;
  const uri = selectedPlace()?.uri ?? memory.editorBefore() ?? (first && vscode.Uri.parse(first.uri));
  readings.forget();
  const reading = uri && (await readings.of(uri, patience));
  const comments = [
    ...drafts.flatMap((draft) => draftEntry(draft, finish(draft.text, shelf.wording).text, threads)),
    ...(reading?.target ? pendingEntries(reading.target, reading.place.root) : []),
  ];
  if (comments.length === 0) {
    void vscode.window.showInformationMessage(
      reading?.target
        ? vscode.l10n.t(
            'There is nothing to look over: no draft here, and no comment in your pending review.',
          )
        : vscode.l10n.t(
            'There is nothing to look over: no draft is begun in this workspace, and no pending review on GitHub was read.',
          ),
    );
    return;
  }
  const entries = await Promise.all(
    comments.map(async (comment): Promise<ReviewEntry> => ({
      ...comment,
      findings: await texts.findings(comment.text, comment.draft),
    })),
  );
  const ofAll = await texts.ofReview(entries.map(({ text }) => text));
  const files = reading?.target ? await reading.changedFiles() : undefined;
  const owners = await reading?.place.owners(files?.map(({ path }) => path));
  const picked = await vscode.window.showQuickPick<LookOverRow>(
    lookOverRows(entries, ofAll, reading?.target, owners ?? [], shelf.wording),
    {
      title:
        entries.length === 1
          ? vscode.l10n.t('My review: 1 comment')
          : vscode.l10n.t('My review: {0} comments', entries.length),
      placeHolder: vscode.l10n.t('Choose a comment to go to it'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  await picked?.go?.();
}

/** A comment before the check read it. */
interface Unread extends Omit<ReviewEntry, 'findings'> {
  /** Our draft; undefined for what is on GitHub already. */
  readonly draft: string | undefined;
}

function draftEntry(draft: Draft, text: string, threads: DraftThreads): readonly Unread[] {
  if (text === '') return [];
  const uri = vscode.Uri.parse(draft.uri);
  const go = async (): Promise<void> => {
    await show(uri, draft.endLine);
    threads.unfold(draft.id);
  };
  return [{ text, place: `${placeName(draft.uri)}:${draft.startLine + 1}`, go, draft: draft.id }];
}

/** What waits on GitHub; a file that is not here is shown there. */
function pendingEntries({ threads }: ReviewTarget, root: vscode.Uri): readonly Unread[] {
  return threads.flatMap(({ path, line, comments }) =>
    comments
      .filter(({ isPending }) => isPending)
      .map(({ body, url }) => ({
        text: body,
        draft: undefined,
        place: vscode.l10n.t('{0}, pending on GitHub', line === undefined ? path : `${path}:${line}`),
        go: async () => {
          const uri = vscode.Uri.joinPath(root, path);
          const isHere = await vscode.workspace.fs.stat(uri).then(
            () => true,
            () => false,
          );
          if (isHere) await show(uri, (line ?? 1) - 1);
          else if (/^https?:/.test(url)) await vscode.env.openExternal(vscode.Uri.parse(url));
        },
      })),
  );
}

async function show(uri: vscode.Uri, wanted: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const line = Math.min(wanted, document.lineCount - 1);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(line, 0, line, 0) });
}
