import * as vscode from 'vscode';
import { Command, previewScheme } from '../names.ts';
import type { ErrorBorder } from './commands.ts';
import { previewText, type PreviewState, type PreviewTarget } from './previewText.ts';

/** How long a sentence stays in the status bar (ms). */
const shown = 6_000;

/** How a try to post ended. */
export type PostEnd =
  | { readonly kind: 'posted'; readonly sentence: string }
  /** Nothing was posted: the preview stays and says why. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Nobody knows whether it arrived: the preview stays and says what to do. */
  | { readonly kind: 'unknown'; readonly why: string };

/** One deed on its way to one place. */
export interface Preview {
  /** `text`: the body is posted as it stands; `request`: the body says in words what somebody is asked for. */
  readonly kind: 'text' | 'request';
  readonly body: string;
  readonly target: PreviewTarget;
  /** What the balance check would look at again, one line each. */
  readonly findings: readonly string[];
  /** Called after the one explicit yes, never twice at once; again only when the person says yes again. */
  readonly post: () => Promise<PostEnd>;
}

/** Asking before posting: a document one reads, with its actions in the title bar (design decision 14). */
export interface Previews extends vscode.Disposable {
  /** Shows the preview and resolves when the person has decided: true when it was posted. */
  ask(preview: Preview): Promise<boolean>;
}

interface Open {
  readonly preview: Preview;
  state: PreviewState;
  readonly decided: (isPosted: boolean) => void;
}

export function openPreviews(border: ErrorBorder): Previews {
  const open = new Map<string, Open>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let count = 0;

  const textOf = (uri: vscode.Uri): string => {
    const entry = open.get(uri.toString());
    return entry
      ? previewText(entry.preview, entry.state)
      : vscode.l10n.t('This preview is over. Nothing can be posted from it.');
  };
  const active = (): { readonly uri: vscode.Uri; readonly entry: Open } | undefined => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const entry = uri && open.get(uri.toString());
    return uri && entry ? { uri, entry } : undefined;
  };
  const end = async (uri: vscode.Uri, entry: Open, isPosted: boolean): Promise<void> => {
    open.delete(uri.toString());
    entry.decided(isPosted);
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
    await vscode.window.tabGroups.close(tabs);
  };
  const post = async (): Promise<void> => {
    const found = active();
    // One yes is one post: a second click while it is under way does nothing.
    if (!found || found.entry.state.kind === 'posting') return;
    const { uri, entry } = found;
    const become = (state: PreviewState): void => {
      entry.state = state;
      changed.fire(uri);
    };
    become({ kind: 'posting' });
    let outcome: PostEnd;
    try {
      outcome = await entry.preview.post();
    } catch (error) {
      become({
        kind: 'unknown',
        why: vscode.l10n.t('something unexpected happened. Look there before you try again.'),
      });
      throw error;
    }
    if (outcome.kind !== 'posted') {
      become(outcome);
      return;
    }
    await end(uri, entry, true);
    vscode.window.setStatusBarMessage(outcome.sentence, shown);
  };

  const cancel = async (): Promise<void> => {
    const found = active();
    if (found) await end(found.uri, found.entry, false);
  };

  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: textOf,
    }),
    ...[Command.confirmPost, Command.confirmAsk].map((command) => border.register(command, post)),
    ...[Command.cancelPost, Command.cancelAsk].map((command) => border.register(command, cancel)),
    // Whoever closes the document has said no. VS Code forgets a document some time after its tab is gone.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) {
        const uri = input instanceof vscode.TabInputText ? input.uri : undefined;
        const entry = uri && open.get(uri.toString());
        if (!uri || !entry || entry.state.kind === 'posting') continue;
        open.delete(uri.toString());
        entry.decided(false);
      }
    }),
  );
  return {
    async ask(preview) {
      count += 1;
      const uri = vscode.Uri.from({
        scheme: previewScheme,
        // The folder decides which words the buttons in the title bar have.
        path: `/${preview.kind}/${vscode.l10n.t('Preview')} ${count}.txt`,
      });
      const decision = new Promise<boolean>((resolve) => {
        open.set(uri.toString(), { preview, state: { kind: 'asking' }, decided: resolve });
      });
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { preview: false });
      return decision;
    },
    dispose: () => {
      subscriptions.dispose();
    },
  };
}
