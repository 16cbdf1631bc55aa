import * as vscode from 'vscode';
import { utcDate } from '../../core/dates.ts';
import type { WaitRow } from '../../core/waiting/overview.ts';
import { shown, withoutIcons } from '../../core/waiting/shownText.ts';
import type {
  BranchSignal,
  LedgerSignal,
  MarkerSignal,
  PullRequestSignal,
  Since,
} from '../../core/waiting/signal.ts';
import type { Wait, WaitTurn } from '../../core/waiting/wait.ts';
import type { Present } from '../../core/waiting/nudge.ts';
import { workingDay } from '../../core/waiting/workingTime.ts';
import { zonedFormatter } from '../../core/zonedFormatter.ts';
import { turnReason } from './turnWords.ts';

/** Other people's text for a place that turns `$(name)` into icons: their text stays text. */
function plain(text: string, max?: number): string {
  return withoutIcons(shown(text, max));
}

/** Whom a wait is on: their names, or "me". */
function who(wait: Wait): string | undefined {
  switch (wait.turn.kind) {
    case 'others':
      return wait.turn.names.join(', ');
    case 'shared':
    case 'other-team':
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

/** What a wait is about, without the person: for a list in which the person is said already. */
export function waitSubject(wait: Wait): string {
  return plain(subject(wait));
}

/** A wait in a few words: who, and what. */
export function waitTitle(wait: Wait): string {
  const name = who(wait);
  return plain(name === undefined ? subject(wait) : `${name}: ${subject(wait)}`);
}

/** The last part of a repository's address, as people call it. */
export function repositoryName(root: string): string {
  return plain(decodeURIComponent(root.slice(root.lastIndexOf('/') + 1)));
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
      return vscode.l10n.t('nothing new for two weeks');
    case 'gone':
      return vscode.l10n.t('gone at its remote, and whether it was merged cannot be told');
    case 'pushed':
      return vscode.l10n.t('pushed');
    case 'no-pull-request':
      return vscode.l10n.t('pushed, and there is no pull request for it');
    case 'left-behind':
      return vscode.l10n.t('merged and left behind: it can be deleted; not counted');
  }
}

function ledgerReason({ line, owner, next }: LedgerSignal): string {
  if (next !== undefined) return vscode.l10n.t('Your ledger, line {0}', line);
  return owner === undefined
    ? vscode.l10n.t('Your ledger, line {0}, names nobody', line)
    : vscode.l10n.t('Your ledger, line {0}', line);
}

/** Where a marker stands, and who says that it is theirs. */
function markerReason({ tag, file, line, owners, ownedBy }: MarkerSignal, isMine: boolean): string {
  const place = `${file}:${line}`;
  switch (ownedBy) {
    case 'name':
      return isMine
        ? vscode.l10n.t('{0} in {1} names you', tag, place)
        : vscode.l10n.t('{0} in {1}', tag, place);
    case 'code-owners':
      return vscode.l10n.t('{0} in {1} names nobody; CODEOWNERS: {2}', tag, place, owners.join(', '));
    case 'blame':
      return isMine
        ? vscode.l10n.t('{0} in {1} names nobody; you wrote the line', tag, place)
        : vscode.l10n.t('{0} in {1} names nobody; {2} wrote the line', tag, place, owners.join(', '));
    case 'nobody':
      return vscode.l10n.t('{0} in {1} names nobody', tag, place);
  }
}

function pullRequestReason(signal: PullRequestSignal, { kind }: WaitTurn): string {
  const { repository, number } = signal;
  const reason =
    kind === 'other-team'
      ? vscode.l10n.t('{0}, a whole team; not counted', turnReason(signal))
      : turnReason(signal);
  return signal.pushedSinceApproval === undefined
    ? vscode.l10n.t('{0}#{1}: {2}', repository, number, reason)
    : vscode.l10n.t('{0}#{1}: {2}; pushed after it was approved', repository, number, reason);
}

function signalReason({ signal, turn }: Wait): string {
  switch (signal.kind) {
    case 'branch':
      return signal.pullRequest === undefined
        ? vscode.l10n.t('Your branch in {0}: {1}', repositoryName(signal.root), branchReason(signal))
        : vscode.l10n.t(
            'Your branch in {0}, pull request #{1}: {2}',
            repositoryName(signal.root),
            signal.pullRequest.number,
            branchReason(signal),
          );
    case 'marker':
      return markerReason(signal, turn.kind === 'me');
    case 'ledger':
      return ledgerReason(signal);
    case 'pull-request':
      return pullRequestReason(signal, turn);
  }
}

/** What the ledger says about what I did and will do; undefined when it says nothing. */
function noteText({ signal, note }: Wait): string | undefined {
  const { did, next } = signal.kind === 'ledger' ? signal : (note ?? {});
  if (did !== undefined && next !== undefined)
    return vscode.l10n.t('I did: {0}. My next step: {1}', did, next);
  if (next !== undefined) return vscode.l10n.t('My next step: {0}', next);
  return did === undefined ? undefined : vscode.l10n.t('I did: {0}', did);
}

/** A reason may be longer than a title: it says what I did as well. */
const longestReason = 400;

/** Why it is a wait, in words, and what I do about it. */
export function reasonText(wait: Wait): string {
  const note = noteText(wait);
  const reason = signalReason(wait);
  return plain(note === undefined ? reason : vscode.l10n.t('{0}. {1}', reason, note), longestReason);
}

const yearOf = zonedFormatter(vscode.env.language, { year: 'numeric' });
const dayOfThisYear = zonedFormatter(vscode.env.language, { day: 'numeric', month: 'short' });
const dayOfAnyYear = zonedFormatter(vscode.env.language, { day: 'numeric', month: 'short', year: 'numeric' });

/** The date without the year while it is this year. */
function dateText(date: Date, timeZone: string, now: number): string {
  const year = yearOf(timeZone);
  const format = year.format(date) === year.format(now) ? dayOfThisYear : dayOfAnyYear;
  return format(timeZone).format(date);
}

/** How long it has been idle, in a word or two: beside a title there is room for no more. */
export function shortAge({ wait: { since }, idle, isOverdue }: WaitRow, { week }: Present): string {
  if (since.kind === 'unknown' || idle === undefined) return vscode.l10n.t('since when?');
  if (since.kind === 'uncommitted') return vscode.l10n.t('not committed');
  const days = Math.floor(idle / workingDay(week));
  const age = days < 1 ? vscode.l10n.t('< 1 d') : vscode.l10n.t('{0} d', days);
  return isOverdue ? vscode.l10n.t('{0}, overdue', age) : age;
}

/** Since when it waits, as a date; undefined when no date is known. */
export function sinceText(since: Since, timeZone: string, now: number): string | undefined {
  if (since.kind === 'day') return dateText(utcDate(since.day), 'UTC', now);
  return since.kind === 'moment' ? dateText(new Date(since.at), timeZone, now) : undefined;
}

/** How long it has been idle, in working days, since when, and whether that is too long. */
export function ageText(row: WaitRow, present: Present): string {
  const age = plainAge(row, present);
  return row.isOverdue ? vscode.l10n.t('{0}, overdue', age) : age;
}

function plainAge({ wait: { since }, idle }: WaitRow, { now, timeZone, week }: Present): string {
  if (since.kind === 'uncommitted') return vscode.l10n.t('not committed yet');
  const date = sinceText(since, timeZone, now);
  if (date === undefined || idle === undefined) return vscode.l10n.t('cannot tell since when');
  const days = Math.floor(idle / workingDay(week));
  if (days < 1) return vscode.l10n.t('less than a working day, since {0}', date);
  return days === 1
    ? vscode.l10n.t('1 working day, since {0}', date)
    : vscode.l10n.t('{0} working days, since {1}', days, date);
}
