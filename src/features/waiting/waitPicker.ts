import * as vscode from 'vscode';
import { movesFor, type Move } from '../../core/waiting/moves.ts';
import type { Overview } from '../../core/waiting/overview.ts';
import type { SetAside } from '../../core/waiting/setAside.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { pagesOf } from '../../core/waiting/waitPages.ts';
import { answer, gapTexts, groupNote, groupTitle, question } from './overviewWords.ts';
import { ageText, reasonText, waitTitle } from './waitWords.ts';

interface WaitItem extends vscode.QuickPickItem {
  /** Undefined: the action "I am waiting on…". */
  readonly wait?: Wait;
}

interface MoveItem extends vscode.QuickPickItem {
  readonly move: Move;
}

function itemsOf(overview: Overview | undefined): readonly WaitItem[] {
  const items: WaitItem[] = [];
  for (const { name, rows } of overview?.groups ?? []) {
    const note = groupNote(name);
    items.push({
      label: note === undefined ? groupTitle(name) : vscode.l10n.t('{0}: {1}', groupTitle(name), note),
      kind: vscode.QuickPickItemKind.Separator,
    });
    for (const row of rows) {
      items.push({
        label: waitTitle(row.wait),
        // Both in the second line: beside a long title the age would be cut off.
        detail: `${overview ? ageText(row, overview.present) : ''} · ${reasonText(row.wait)}`,
        wait: row.wait,
      });
    }
  }
  items.push({ label: '', kind: vscode.QuickPickItemKind.Separator });
  const detail = overview ? gapTexts(overview).join(' ') : '';
  items.push({
    label: vscode.l10n.t('I am waiting on…'),
    detail: detail === '' ? vscode.l10n.t('Write down a wait of your own.') : detail,
  });
  return items;
}

function sameRows(one: Overview, other: Overview | undefined): boolean {
  const ids = (overview: Overview): string =>
    overview.groups
      .map(({ name, rows }) => [name, ...rows.map(({ wait }) => wait.id)].join('\n'))
      .join('\n\n');
  return other !== undefined && ids(one) === ids(other);
}

/**
 * Which wait the person chose; `add` for a wait of their own; undefined when they left. Shows
 * what is known at once and the fresh look when it is there.
 */
export async function pickWait(
  latest: Overview | undefined,
  fresh: Promise<Overview | undefined>,
): Promise<Wait | 'add' | undefined> {
  const pick = vscode.window.createQuickPick<WaitItem>();
  let open = true;
  const show = (overview: Overview | undefined): void => {
    pick.items = itemsOf(overview);
    pick.placeholder = overview ? answer(overview) : vscode.l10n.t('Looking…');
  };
  /** A list that changes under the hand would make the person choose what they did not mean. */
  const mayChange = (): boolean =>
    latest === undefined ||
    // What was typed fits nothing: there is nothing under the hand, and the fresh look may have it.
    pick.activeItems.length === 0 ||
    (pick.value === '' && pick.activeItems[0] === pick.items.find(({ wait }) => wait));
  pick.title = question();
  pick.matchOnDetail = true;
  show(latest);
  pick.busy = true;
  const done = new Promise<Wait | 'add' | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) resolve(chosen.wait ?? 'add');
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  void fresh.then((overview) => {
    if (!open) return;
    if (overview && !sameRows(overview, latest) && mayChange()) show(overview);
    pick.busy = false;
  });
  const chosen = await done;
  open = false;
  pick.dispose();
  return chosen;
}

function placeText({ signal }: Wait): string {
  switch (signal.kind) {
    case 'branch':
      return vscode.l10n.t('Source Control, where the branch can be pushed or brought up to date.');
    case 'marker':
      return vscode.l10n.t('The file, at the line of the marker.');
    case 'ledger':
      return vscode.l10n.t('Your ledger, at the line of this wait.');
    case 'pull-request':
      return vscode.l10n.t('The page of the pull request, in the browser.');
  }
}

function moveText(move: Move, wait: Wait): { readonly label: string; readonly detail: string } {
  switch (move) {
    case 'own-step':
      return {
        label: vscode.l10n.t('I am one of those guys'),
        detail: vscode.l10n.t(
          'A step of your own: if …, then I will … It goes into today’s entry and the ledger.',
        ),
      };
    case 'open':
      return { label: vscode.l10n.t('Open where it waits'), detail: placeText(wait) };
    case 'open-page':
      return {
        label: vscode.l10n.t(
          'Open {0}',
          pagesOf(wait)
            .map(({ label }) => label)
            .join(', '),
        ),
        detail: vscode.l10n.t('The page of the issue or pull request, in the browser.'),
      };
    case 'ask':
      return {
        label: vscode.l10n.t('Ask for the review'),
        detail: vscode.l10n.t(
          'You pushed, or nobody was asked: nobody knows that it is their turn. You see whom you ask before it is sent.',
        ),
      };
    case 'follow-up':
      return {
        label: vscode.l10n.t('A kind follow-up'),
        detail:
          wait.signal.kind === 'pull-request'
            ? vscode.l10n.t('Drafted, read by the balance check; copied, or posted after a preview.')
            : vscode.l10n.t('Drafted, read by the balance check, copied. Nothing is sent.'),
      };
    case 'note':
      return {
        label: vscode.l10n.t('Write what I did'),
        detail: vscode.l10n.t('What you did so far and the step you own next, in the ledger.'),
      };
    case 'set-aside':
      return {
        label: vscode.l10n.t('Set aside'),
        detail: vscode.l10n.t('Until a day, until it changes, not my turn, or let it go.'),
      };
    case 'bring-back':
      return {
        label: vscode.l10n.t('Bring back'),
        detail: vscode.l10n.t('It is a wait again.'),
      };
    case 'take-turn':
      return {
        label: vscode.l10n.t('It is my turn'),
        detail: vscode.l10n.t('It counts as mine until somebody else does something.'),
      };
    case 'give-turn-back':
      return {
        label: vscode.l10n.t('It is not my turn after all'),
        detail: vscode.l10n.t('You said that it is; the rules decide again.'),
      };
    case 'tick':
      return {
        label: vscode.l10n.t('It is over'),
        detail: vscode.l10n.t('Tick it in the ledger. The line stays.'),
      };
  }
}

/** Which move the person chose for a wait; undefined when they left. */
export async function pickMove(wait: Wait, said: SetAside | undefined): Promise<Move | undefined> {
  const items = movesFor(wait, said).map((move): MoveItem => ({ ...moveText(move, wait), move }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: waitTitle(wait),
    placeHolder: reasonText(wait),
  });
  return chosen?.move;
}
