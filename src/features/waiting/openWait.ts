import * as vscode from 'vscode';
import { ledgerName } from '../../core/waiting/ledger.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { pagesOf } from '../../core/waiting/waitPages.ts';
import type { Failure, Result } from '../../core/ports.ts';
import type { WaitingDoors } from './doors.ts';

async function openAt(uri: vscode.Uri, line: number): Promise<Result<undefined>> {
  const at = new vscode.Position(line - 1, 0);
  try {
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
    return { ok: true, value: undefined };
  } catch {
    const failure: Failure = {
      kind: 'unavailable',
      what: vscode.l10n.t('{0} could not be opened.', uri.path),
    };
    return { ok: false, failure };
  }
}

/** Opens where a wait waits: the file at the line, Source Control, the ledger at the item, the page of a pull request. */
export async function openWait({ signal }: Wait, { place }: WaitingDoors): Promise<void | Result<undefined>> {
  switch (signal.kind) {
    case 'branch':
      await vscode.commands.executeCommand('workbench.view.scm');
      return;
    case 'marker':
      return openAt(vscode.Uri.joinPath(vscode.Uri.parse(signal.root, true), signal.file), signal.line);
    case 'ledger':
      return place.uri ? openAt(vscode.Uri.joinPath(place.uri, ledgerName), signal.line) : undefined;
    case 'pull-request':
      // The event that gave the turn is on the same page; its address leads to the place.
      await vscode.env.openExternal(vscode.Uri.parse(signal.eventUrl ?? signal.url, true));
      return;
  }
}

/** Opens a page that belongs to a wait in the browser; asks which where there are several. */
export async function openPage(wait: Wait): Promise<void> {
  const pages = pagesOf(wait);
  const items = pages.map(({ label, url }) => ({ label, description: url, url }));
  const chosen =
    items.length > 1
      ? await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which page?') })
      : items[0];
  if (chosen) await vscode.env.openExternal(vscode.Uri.parse(chosen.url, true));
}
