import * as vscode from 'vscode';
import { arrangements, type Arrangement } from '../../core/waiting/arrangement.ts';
import type { State } from '../../core/ports.ts';
import { hidesWaits, type Overview } from '../../core/waiting/overview.ts';
import { ContextKey, View } from '../../names.ts';
import { gapTexts } from './overviewWords.ts';
import { arrangementText } from './sectionWords.ts';
import { WaitTree } from './waitTree.ts';

const arrangementKey = 'waiting.arrangement';

/** The Waiting view in the side bar. */
export interface WaitingView extends vscode.Disposable {
  /** Shows what a look found; undefined before the first one. */
  show(overview: Overview | undefined): void;
  /** Asks how to arrange the waits, and remembers it. */
  chooseArrangement(): Promise<void>;
  /** Asks for words and shows only waits with all of them, while one types. */
  askFilter(): Promise<void>;
  clearFilter(): void;
}

function readArrangement(stored: unknown): Arrangement {
  return arrangements.find((each) => each === stored) ?? 'turn';
}

/** Makes the view. It is drawn when somebody opens it and follows every look. */
export function openWaitingView(state: State): WaitingView {
  const tree = new WaitTree();
  const view = vscode.window.createTreeView(View.waiting, { treeDataProvider: tree, showCollapseAll: true });
  let overview: Overview | undefined;
  let arrangement = readArrangement(state.get(arrangementKey));
  let filter = '';

  const keys = new Map<string, boolean>();
  const setKey = (key: string, value: boolean): void => {
    if (keys.get(key) === value) return;
    keys.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const draw = (): void => {
    tree.show(overview, arrangement, filter);
    const isFiltered = filter.trim() !== '';
    const said = isFiltered
      ? [vscode.l10n.t('Only “{0}”: {1} shown.', filter.trim(), tree.count)]
      : overview
        ? gapTexts(overview)
        : [];
    // A message would keep the welcome text away, which says what to do about an empty list.
    view.message = tree.count === 0 ? '' : said.join(' ');
    setKey(ContextKey.isFiltered, isFiltered);
    setKey(ContextKey.hasLooked, overview !== undefined);
    const isOffered = (overview?.gaps ?? []).some(
      (gap) => gap.kind === 'forge' && gap.why === 'not-connected',
    );
    setKey(ContextKey.isConnected, overview !== undefined && !isOffered);
    const isSignedOut = (overview?.gaps ?? []).some(
      (gap) => gap.kind === 'forge' && gap.why === 'signed-out',
    );
    setKey(ContextKey.isSignedOut, isSignedOut);
    setKey(ContextKey.cannotTell, overview?.gaps.some(hidesWaits) === true);
  };
  draw();
  return {
    show(next) {
      overview = next;
      draw();
    },
    async chooseArrangement() {
      const items = arrangements.map((each) => ({
        label: arrangementText(each),
        description: each === arrangement ? vscode.l10n.t('now') : '',
        arrangement: each,
      }));
      const title = vscode.l10n.t('Arrange the waits');
      const chosen = await vscode.window.showQuickPick(items, { title });
      if (!chosen) return;
      arrangement = chosen.arrangement;
      await state.set(arrangementKey, arrangement);
      draw();
    },
    async askFilter() {
      const before = filter;
      const input = vscode.window.createInputBox();
      input.title = vscode.l10n.t('Filter the waits');
      input.prompt = vscode.l10n.t('Words of the title or the reason, such as a name or a repository');
      input.value = filter;
      input.onDidChangeValue((value) => {
        filter = value;
        draw();
      });
      const isKept = await new Promise<boolean>((resolve) => {
        input.onDidAccept(() => resolve(true));
        input.onDidHide(() => resolve(false));
        input.show();
      });
      input.dispose();
      if (!isKept) filter = before;
      draw();
    },
    clearFilter() {
      filter = '';
      draw();
    },
    dispose() {
      view.dispose();
      tree.dispose();
    },
  };
}
