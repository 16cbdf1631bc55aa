import * as vscode from 'vscode';
import { localDayAt, utcDate, type LocalDay } from '../../core/dates.ts';
import type { Clock, Result } from '../../core/ports.ts';
import { parseEntry } from '../../core/reflection/entry.ts';
import { EntryFiles } from '../../core/reflection/entryFiles.ts';
import type { ExportedEntry } from '../../core/reflection/export/exportedEntry.ts';
import { htmlExport } from '../../core/reflection/export/htmlExport.ts';
import { jsonExport } from '../../core/reflection/export/jsonExport.ts';
import { markdownExport } from '../../core/reflection/export/markdownExport.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { hostSpeech } from '../../host/speech.ts';
import { uriFailure } from '../../host/uriFailure.ts';
import { exportedText, type LeftOut } from './exportedText.ts';

type Format = 'md' | 'json' | 'html';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: Format;
}

/** Asks for a format and a place, and writes every entry there as one file. The journal stays as it is. */
export async function exportJournal(place: JournalPlace, clock: Clock): Promise<Result<unknown> | void> {
  const chosen = await vscode.window.showQuickPick(formats(), {
    title: vscode.l10n.t('Export the Journal'),
    placeHolder: vscode.l10n.t('All entries in one file, at a place you choose next'),
  });
  if (!chosen) return;
  const read = await readAll(place);
  if (!read.ok) return read;
  const { entries, missing } = read.value;
  if (entries.length === 0 && missing.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('There is no entry to export yet.'));
    return;
  }
  const today = localDayAt(clock.now(), clock.timeZone());
  const target = await askTarget(place, chosen, `journal-${today}.${chosen.format}`);
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(
      target,
      new TextEncoder().encode(print(chosen.format, entries, today, clock)),
    );
  } catch (error) {
    const failure = uriFailure(error, target.fsPath, 'write');
    if (failure) return { ok: false, failure };
    throw error;
  }
  await tell(target, entries.length, missing);
}

// Both hosts have it; the types of neither are loaded here.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

function formats(): readonly FormatItem[] {
  return [
    {
      format: 'md',
      label: vscode.l10n.t('Markdown'),
      detail: vscode.l10n.t('One document, day by day, for any editor'),
    },
    {
      format: 'html',
      label: vscode.l10n.t('HTML'),
      detail: vscode.l10n.t('One page to read or print in any browser; it holds no script and loads nothing'),
    },
    {
      format: 'json',
      label: vscode.l10n.t('JSON'),
      detail: vscode.l10n.t('Every file as it is, with its answers and commitments, for programs'),
    },
  ];
}

interface ReadJournal {
  readonly entries: readonly ExportedEntry[];
  /** Files that could not be read. */
  readonly missing: readonly LeftOut[];
}

async function readAll({ folder, names }: JournalPlace): Promise<Result<ReadJournal>> {
  const files = await new EntryFiles(folder, names).listAll();
  if (!files.ok) return files;
  const entries: ExportedEntry[] = [];
  const missing: LeftOut[] = [];
  for (const { day, name } of files.value) {
    const text = await folder.read(name);
    if (!text.ok) missing.push({ name, failure: text.failure });
    else if (text.value !== undefined) entries.push({ day, fileName: name, entry: parseEntry(text.value) });
  }
  return { ok: true, value: { entries, missing } };
}

async function askTarget(
  { uri }: JournalPlace,
  chosen: FormatItem,
  name: string,
): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the Journal'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [chosen.label]: [chosen.format] },
    // Beside the journal, not in it: there it would be taken for a file of the journal.
    ...(uri && { defaultUri: vscode.Uri.joinPath(uri, '..', name) }),
  });
}

function print(format: Format, entries: readonly ExportedEntry[], today: LocalDay, clock: Clock): string {
  switch (format) {
    case 'md':
      return markdownExport(entries).toWellFormed();
    case 'json':
      return jsonExport(entries, new Date(clock.now()).toISOString());
    case 'html': {
      const { language } = vscode.env;
      const name = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
      return htmlExport(entries, {
        language,
        title: vscode.l10n.t('My journal'),
        about: vscode.l10n.t('Entries: {0}. Exported on {1}.', entries.length, name.format(utcDate(today))),
        dayName: (day) => name.format(utcDate(day)),
      });
    }
  }
}

async function tell(target: vscode.Uri, count: number, missing: readonly LeftOut[]): Promise<void> {
  const path = target.scheme === 'file' ? target.fsPath : target.path;
  const open = vscode.l10n.t('Open');
  const text = exportedText(path, count, missing, hostSpeech());
  const answer =
    missing.length === 0
      ? await vscode.window.showInformationMessage(text, open)
      : await vscode.window.showWarningMessage(text, open);
  if (answer === open) await vscode.window.showTextDocument(target);
}
