import * as vscode from 'vscode';
import type { Overview } from '../../core/waiting/overview.ts';
import { asMarkdown } from '../../core/waiting/shownText.ts';
import { Command } from '../../names.ts';
import { forgeStaleWord } from './forgeWords.ts';
import { answer, gapTexts, question } from './overviewWords.ts';
import { ageText, reasonText, waitTitle } from './waitWords.ts';

/** The one status-bar item. */
export interface WaitingStatus extends vscode.Disposable {
  /** Shows what a look found; undefined before the first one. */
  show(overview: Overview | undefined): void;
}

const rowsInTooltip = 5;

/** In words, without colours: when something was not looked at now, the count says so beside it. */
function staleWord(overview: Overview | undefined): string | undefined {
  const gaps = overview?.gaps ?? [];
  const word = forgeStaleWord(gaps.flatMap((gap) => (gap.kind === 'forge' ? [gap] : [])));
  return (
    word ?? (gaps.some(({ kind }) => kind === 'last-known') ? vscode.l10n.t('not up to date') : undefined)
  );
}

function text(overview: Overview | undefined): string {
  const { others, me } = overview?.nudge ?? { others: 0, me: 0 };
  const count =
    others === 0 && me === 0
      ? vscode.l10n.t('Those guys: –')
      : vscode.l10n.t('Those guys: {0} · me: {1}', others, me);
  const word = staleWord(overview);
  return word === undefined ? count : vscode.l10n.t('{0} ({1})', count, word);
}

function tooltip(overview: Overview | undefined): vscode.MarkdownString {
  const counted = (overview?.groups ?? [])
    .filter(({ name }) => name === 'others' || name === 'me')
    .flatMap(({ rows }) => rows)
    .toSorted((one, other) => (other.idle ?? 0) - (one.idle ?? 0));
  // Names and texts come from code and files of others: they go in as text, never as Markdown.
  const rows = counted.slice(0, rowsInTooltip).map((row) => {
    const age = overview ? ageText(row, overview.present) : '';
    return `- **${asMarkdown(waitTitle(row.wait))}**: ${asMarkdown(`${reasonText(row.wait)} (${age})`)}`;
  });
  const paragraphs = [question(), answer(overview), ...(overview ? gapTexts(overview) : [])].map(asMarkdown);
  if (rows.length > 0) paragraphs.splice(2, 0, rows.join('\n'));
  return new vscode.MarkdownString(paragraphs.join('\n\n'), false);
}

/** Makes the item: no icon, no colours, quiet until there is something to say. */
export function waitingStatus(): WaitingStatus {
  const item = vscode.window.createStatusBarItem('thoseGuys.waiting', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Those Guys';
  item.command = Command.showWaits;
  let last = '';
  return {
    show(overview) {
      const next = tooltip(overview);
      const key = `${text(overview)}\0${next.value}`;
      // Setting the same again would close a tooltip that the person is reading.
      if (key === last) return;
      last = key;
      item.text = text(overview);
      item.tooltip = next;
      item.accessibilityInformation = {
        label: [question(), answer(overview), staleWord(overview)].filter(Boolean).join(' '),
        role: 'button',
      };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
