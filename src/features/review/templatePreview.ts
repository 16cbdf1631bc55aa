import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { snippetText } from '../../core/review/snippet.ts';
import { fillTemplate } from '../../core/review/templateValues.ts';
import { usesLabels } from './labelSetting.ts';
import { selectedPlace } from './selectedPlace.ts';
import { templateFacts } from './templateFacts.ts';
import type { KnownTemplate, TemplateShelf } from './templateShelf.ts';

const scheme = 'those-guys-template';

/** Shows how a comment would begin, as text that cannot be changed. */
export interface TemplatePreview extends vscode.Disposable {
  show(template: KnownTemplate): Promise<void>;
}

/**
 * The preview is plain text in every respect: as Markdown, VS Code would make links of it, and a template may come
 * from somebody else. It follows the template's file at each save.
 */
export function openTemplatePreview(shelf: TemplateShelf, clock: Clock): TemplatePreview {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts = new Map<string, string>();

  const put = async (template: KnownTemplate): Promise<vscode.Uri> => {
    const values = await templateFacts(clock, selectedPlace());
    const uri = vscode.Uri.from({ scheme, path: `/${template.name}` });
    texts.set(uri.toString(), `${snippetText(fillTemplate(template, values, usesLabels()))}\n`);
    changed.fire(uri);
    return uri;
  };
  const follow = async (file: vscode.Uri): Promise<void> => {
    if (texts.size === 0) return;
    const template = (await shelf.all()).find((each) => each.file?.toString() === file.toString());
    if (template && texts.has(`${scheme}:/${template.name}`)) await put(template);
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      // A window that comes back with an old preview shows nothing rather than what may not hold any more.
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => void follow(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
  return {
    async show(template) {
      const document = await vscode.workspace.openTextDocument(await put(template));
      await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
    },
    dispose: () => void subscriptions.dispose(),
  };
}
