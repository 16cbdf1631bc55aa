import * as vscode from 'vscode';
import type { LocalDay } from '../../core/dates.ts';
import type { TextRange } from '../../core/lines.ts';
import type { Result } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';

/** Opens the file of a day that has one, with a range of its text selected. A day without a file is not found. */
export async function openEntryAt(
  { uri, folder }: JournalPlace,
  journal: Journal,
  day: LocalDay,
  range?: TextRange,
): Promise<Result<unknown> | void> {
  const entry = uri ? await journal.read(day) : undefined;
  if (entry && !entry.ok) return entry;
  const name = journal.fileName(day);
  if (!uri || !entry?.value)
    return { ok: false, failure: { kind: 'not-found', path: uri ? name : folder.location } };
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, name));
  // The editor shows the text without its byte order mark.
  const mark = entry.value.source.startsWith('\uFEFF') ? 1 : 0;
  const selection =
    range && new vscode.Range(document.positionAt(range.start - mark), document.positionAt(range.end - mark));
  await vscode.window.showTextDocument(document, selection ? { selection } : undefined);
}
