import * as vscode from 'vscode';

const scheme = 'those-guys-reading';

/** Texts to read that cannot be changed: plain text in every respect, so that nothing in them comes to life. */
export interface ReadingRoom extends vscode.Disposable {
  /** Shows the text beside the editor; one of the same title takes its place. */
  show(title: string, text: string): Promise<void>;
}

export function openReadingRoom(): ReadingRoom {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts = new Map<string, string>();
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      // A window that comes back with an old one shows nothing rather than what may not hold any more.
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
  return {
    async show(title, text) {
      const uri = vscode.Uri.from({ scheme, path: `/${title}.txt` });
      texts.set(uri.toString(), text);
      changed.fire(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
    },
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
