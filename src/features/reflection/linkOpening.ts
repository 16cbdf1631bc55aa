import * as vscode from 'vscode';
import type { Result } from '../../core/ports.ts';
import { linkTarget } from '../../core/reflection/linkTarget.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { isInside, isOpenHere } from '../../host/openFolders.ts';

/**
 * Opens what an entry or a signal links to. The address is text that anybody may have written: a web page goes to the
 * browser, which VS Code asks about as it always does; a file is opened only inside a folder of this window or of the journal.
 */
export async function openLink(address: string, place: JournalPlace): Promise<void | Result<unknown>> {
  const target = linkTarget(address);
  switch (target.kind) {
    case 'page':
      await vscode.env.openExternal(vscode.Uri.parse(target.url, true));
      return;
    case 'journal':
      return place.uri
        ? openFile(vscode.Uri.joinPath(place.uri, target.name), target.line)
        : refused(address, place);
    case 'place': {
      const uri = vscode.Uri.parse(target.uri, true);
      const isAllowed = isOpenHere(uri) || (place.uri !== undefined && isInside(uri, place.uri));
      return isAllowed ? openFile(uri, target.line) : refused(address, place);
    }
    case 'unsafe':
      return refused(address, place);
  }
}

/** A folder, such as the repository of a branch, is shown in Source Control. */
async function openFile(uri: vscode.Uri, line: number | undefined): Promise<void | Result<unknown>> {
  let stat: vscode.FileStat;
  try {
    stat = await vscode.workspace.fs.stat(uri);
  } catch {
    return { ok: false, failure: { kind: 'not-found', path: uri.path } };
  }
  if ((stat.type & vscode.FileType.Directory) !== 0) {
    await vscode.commands.executeCommand('workbench.view.scm');
    return;
  }
  const at = new vscode.Position((line ?? 1) - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
}

function refused(address: string, { folder }: JournalPlace): Result<unknown> {
  const what = vscode.l10n.t(
    '{0} is neither a web page nor in a folder that is open here or in {1}, so it was not opened.',
    address.slice(0, 200),
    folder.location,
  );
  return { ok: false, failure: { kind: 'unavailable', what } };
}
