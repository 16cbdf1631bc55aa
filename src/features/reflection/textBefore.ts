import * as vscode from 'vscode';

/** Scheme of documents that show a text as it was before one of our changes. */
const scheme = 'those-guys-before';

/** Keeps the text of a document as it was, for the left side of a comparison; until that is closed. */
export interface TextBefore extends vscode.Disposable {
  /** Where VS Code opens the text. */
  keep(of: vscode.Uri, text: string): vscode.Uri;
}

/** Registers the documents of texts as they were. They are kept in memory only. */
export function openTextBefore(): TextBefore {
  const texts = new Map<string, string>();
  let kept = 0;
  const registered = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) texts.delete(uri.toString());
    }),
  );
  return {
    keep(of, text) {
      kept++;
      const uri = vscode.Uri.from({ scheme, path: of.path, query: String(kept) });
      texts.set(uri.toString(), text);
      return uri;
    },
    dispose() {
      registered.dispose();
      texts.clear();
    },
  };
}
