import * as vscode from 'vscode';
import type { ReminderSign } from '../../core/reflection/reminder.ts';
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

function countText(overview: Overview | undefined): string {
  const { others, me } = overview?.nudge ?? { others: 0, me: 0 };
  const count =
    others === 0 && me === 0
      ? vscode.l10n.t('Those guys: –')
      : vscode.l10n.t('Those guys: {0} · me: {1}', others, me);
  const word = staleWord(overview);
  return word === undefined ? count : vscode.l10n.t('{0} ({1})', count, word);
}

function reminderText(): string {
  return vscode.l10n.t('It is the hour at which you wanted to reflect: a click opens today’s cards.');
}

function tooltip(overview: Overview | undefined, isTimeToReflect: boolean): vscode.MarkdownString {
  const counted = (overview?.groups ?? [])
    .filter(({ name }) => name === 'others' || name === 'me')
    .flatMap(({ rows }) => rows)
    // A whole team is never counted, so it is no reason for the count either.
    .filter(({ state }) => state !== 'other-team')
    .toSorted((one, other) => (other.idle ?? 0) - (one.idle ?? 0));
  // Names and texts come from code and files of others: they go in as text, never as Markdown.
  const rows = counted.slice(0, rowsInTooltip).map((row) => {
    const age = overview ? ageText(row, overview.present) : '';
    return `- **${asMarkdown(waitTitle(row.wait))}**: ${asMarkdown(`${reasonText(row.wait)} (${age})`)}`;
  });
  const said = answer(overview);
  // An answer that cannot tell gives its reason itself.
  const gaps = (overview ? gapTexts(overview) : []).filter((text) => !said.includes(text));
  const paragraphs = [question(), said, ...gaps].map(asMarkdown);
  if (rows.length > 0) paragraphs.splice(2, 0, rows.join('\n'));
  if (isTimeToReflect) paragraphs.push(asMarkdown(reminderText()));
  return new vscode.MarkdownString(paragraphs.join('\n\n'), false);
}

/** What the item says beside the count when the person asked to be reminded and it is time. */
const reminderWord = (): string => vscode.l10n.t('time to reflect');

/** Makes the item: no icon, no colours, quiet until there is something to say. */
export function waitingStatus(reminder: ReminderSign): WaitingStatus {
  const item = vscode.window.createStatusBarItem('thoseGuys.waiting', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Those Guys';
  let last = '';
  let shown: Overview | undefined;
  const show = (): void => {
    const word = reminder.isDue ? reminderWord() : undefined;
    const count = countText(shown);
    const text = word === undefined ? count : vscode.l10n.t('{0} · {1}', count, word);
    const next = tooltip(shown, word !== undefined);
    const key = `${text}\0${next.value}`;
    // Setting the same again would close a tooltip that the person is reading.
    if (key === last) return;
    last = key;
    item.text = text;
    item.tooltip = next;
    item.command = word === undefined ? Command.showWaits : Command.reflectOnToday;
    item.accessibilityInformation = {
      label: [word && reminderText(), question(), answer(shown), staleWord(shown)].filter(Boolean).join(' '),
      role: 'button',
    };
    item.show();
  };
  const listening = reminder.onDidChange(show);
  return {
    show(overview) {
      shown = overview;
      show();
    },
    dispose() {
      listening.dispose();
      item.dispose();
    },
  };
}
