import * as vscode from 'vscode';
import { utcDate } from '../../core/dates.ts';
import type { WaitRow } from '../../core/waiting/overview.ts';
import { shown } from '../../core/waiting/shownText.ts';
import type { BranchSignal } from '../../core/waiting/signal.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { defaultWeek, workingDay } from '../../core/waiting/workingTime.ts';
import { turnReason } from './turnWords.ts';

/** Other people's text for a place that turns `$(name)` into icons: their text stays text. */
function plain(text: string): string {
  return shown(text).replaceAll('$(', '$ (');
}

/** Whom a wait is on: their names, or "me". */
function who(wait: Wait): string | undefined {
  switch (wait.turn.kind) {
    case 'others':
      return wait.turn.names.join(', ');
    case 'shared':
      return wait.turn.team;
    case 'me':
    case 'nobody':
    case 'cannot-tell':
      return undefined;
  }
}

function subject({ signal }: Wait): string {
  switch (signal.kind) {
    case 'branch':
      return signal.branch;
    case 'marker':
      return signal.text === '' ? signal.tag : signal.text;
    case 'ledger':
      return signal.text === '' ? vscode.l10n.t('something without words') : signal.text;
    case 'pull-request':
      return signal.title.trim() === '' ? `${signal.repository}#${signal.number}` : signal.title;
  }
}

/** A wait in a few words: who, and what. */
export function waitTitle(wait: Wait): string {
  const name = who(wait);
  return plain(name === undefined ? subject(wait) : `${name}: ${subject(wait)}`);
}

function branchReason({ state, ahead = 0, behind = 0 }: BranchSignal): string {
  switch (state) {
    case 'unpushed':
      return ahead === 1
        ? vscode.l10n.t('1 commit is not pushed')
        : vscode.l10n.t('{0} commits are not pushed', ahead);
    case 'never-pushed':
      return vscode.l10n.t('never pushed');
    case 'behind':
      return behind === 1
        ? vscode.l10n.t('1 commit behind its upstream')
        : vscode.l10n.t('{0} commits behind its upstream', behind);
    case 'diverged':
      return vscode.l10n.t('{0} ahead of its upstream and {1} behind', ahead, behind);
    case 'stale':
      return vscode.l10n.t('not merged, nothing new for two weeks');
  }
}

/** Why it is a wait, in words. */
export function reasonText({ signal, turn }: Wait): string {
  switch (signal.kind) {
    case 'branch': {
      const repository = decodeURIComponent(signal.root.slice(signal.root.lastIndexOf('/') + 1));
      return plain(vscode.l10n.t('Your branch in {0}: {1}', repository, branchReason(signal)));
    }
    case 'marker': {
      const place = `${signal.file}:${signal.line}`;
      return plain(
        turn.kind === 'me'
          ? vscode.l10n.t('{0} in {1} names you', signal.tag, place)
          : vscode.l10n.t('{0} in {1}', signal.tag, place),
      );
    }
    case 'ledger':
      return turn.kind === 'cannot-tell'
        ? vscode.l10n.t('Your ledger, line {0}, names nobody', signal.line)
        : vscode.l10n.t('Your ledger, line {0}', signal.line);
    case 'pull-request':
      return plain(vscode.l10n.t('{0}#{1}: {2}', signal.repository, signal.number, turnReason(signal)));
  }
}

/** The date without the year while it is this year. */
function dateText(date: Date, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(vscode.env.language, { ...options, timeZone }).format(date);
  const thisYear =
    format({ year: 'numeric' }) ===
    new Intl.DateTimeFormat(vscode.env.language, { year: 'numeric' }).format();
  return format({ day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
}

/** How long it has been idle, in working days, and since when. */
export function ageText({ wait: { since }, idle }: WaitRow, timeZone: string): string {
  if (since.kind === 'unknown' || idle === undefined) return vscode.l10n.t('cannot tell since when');
  if (since.kind === 'uncommitted') return vscode.l10n.t('not committed yet');
  const date =
    since.kind === 'day' ? dateText(utcDate(since.day), 'UTC') : dateText(new Date(since.at), timeZone);
  const days = Math.floor(idle / workingDay(defaultWeek));
  if (days < 1) return vscode.l10n.t('less than a working day, since {0}', date);
  return days === 1
    ? vscode.l10n.t('1 working day, since {0}', date)
    : vscode.l10n.t('{0} working days, since {1}', days, date);
}
