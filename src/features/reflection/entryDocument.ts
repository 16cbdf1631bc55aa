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

/** Opens the file of a day. Where there is none yet it is made with its header: the person asked for it. */
export async function openEntry(
  place: JournalPlace,
  journal: Journal,
  day: LocalDay,
): Promise<Result<unknown> | void> {
  const { uri, folder } = place;
  // The setting is a relative path, which would mean another place in every window.
  if (!uri) return { ok: false, failure: { kind: 'not-found', path: folder.location } };
  const made = await journal.makeEntry(day);
  if (!made.ok) return made;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(uri, made.value));
}
