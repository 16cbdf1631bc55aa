import * as vscode from 'vscode';
import { addDays, localDayAt, utcDate, type LocalDay } from '../../core/dates.ts';
import type { Clock, Result } from '../../core/ports.ts';
import type { JournalOverview, Overview } from '../../core/reflection/overview.ts';
import { weekReview, weekReviewName } from '../../core/reflection/weekReview.ts';
import { weekOf, weekStart, type WeekRule } from '../../core/weeks.ts';
import type { LastWaits } from '../../core/waiting/saidWaits.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { hostSpeech } from '../../host/speech.ts';
import { localeWeek } from './localeWeek.ts';
import { weekReviewText } from './weekReviewText.ts';

/** What the weekly review needs from outside. */
export interface WeeklyReviewDoors {
  readonly overview: JournalOverview;
  readonly place: JournalPlace;
  readonly clock: Clock;
  readonly lastWaits: LastWaits;
}

interface WeekItem extends vscode.QuickPickItem {
  readonly first: LocalDay;
}

/** Weeks that are offered: a quarter of a year. */
const mostWeeks = 13;

/**
 * Makes a Markdown document of a week that the person picks: untitled, or kept in the journal folder. One that is
 * kept there already is opened as it is, with everything they changed in it.
 */
export async function reviewWeek(doors: WeeklyReviewDoors): Promise<Result<unknown> | void> {
  const { clock, overview } = doors;
  const read = await overview.read();
  if (!read.ok) return read;
  const timeZone = clock.timeZone();
  const rule = localeWeek(new Intl.DateTimeFormat().resolvedOptions().locale);
  const first = await pickWeek(read.value, localDayAt(clock.now(), timeZone), rule);
  if (!first) return;
  const week = weekOf(first, rule);
  const text = weekReviewText(weekReview(read.value, first), week, doors.lastWaits(), {
    ...hostSpeech(),
    timeZone,
  });
  const name = weekReviewName(week);
  const isKept = await pickPlace(doors.place, name);
  if (isKept === undefined) return;
  return isKept ? openKept(doors.place, name, text) : openUntitled(text);
}

async function pickWeek(
  { days, unread }: Overview,
  today: LocalDay,
  rule: WeekRule,
): Promise<LocalDay | undefined> {
  const thisWeek = weekStart(today, rule);
  const items: WeekItem[] = [];
  for (let ago = 0; ago < mostWeeks; ago++) {
    const first = addDays(thisWeek, -7 * ago);
    const last = addDays(first, 6);
    const count = [...days, ...unread].filter(({ day }) => day >= first && day <= last).length;
    if (count === 0 && ago > 1) continue;
    items.push({
      label: weekName(first, ago, rule),
      description: rangeName(first, last),
      detail: countText(count),
      first,
    });
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Weekly Review'),
    placeHolder: vscode.l10n.t('Which week?'),
    matchOnDescription: true,
  });
  return picked?.first;
}

function weekName(first: LocalDay, ago: number, rule: WeekRule): string {
  if (ago === 0) return vscode.l10n.t('This week');
  if (ago === 1) return vscode.l10n.t('Last week');
  return vscode.l10n.t('Week {0}', weekOf(first, rule).week);
}

function rangeName(first: LocalDay, last: LocalDay): string {
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
    utcDate(first),
    utcDate(last),
  );
}

function countText(count: number): string {
  if (count === 0) return vscode.l10n.t('no entry');
  return count === 1 ? vscode.l10n.t('1 entry') : vscode.l10n.t('{0} entries', count);
}

/** Whether the document is to be kept as a file; undefined when the person left. */
async function pickPlace({ folder, uri }: JournalPlace, name: string): Promise<boolean | undefined> {
  if (!uri) return false;
  const there = await folder.read(name);
  if (there.ok && there.value !== undefined) return true;
  const untitled = {
    label: vscode.l10n.t('Open it untitled'),
    detail: vscode.l10n.t('Nothing is written anywhere until you save it.'),
  };
  const kept = {
    label: vscode.l10n.t('Keep it in the journal folder'),
    detail: vscode.l10n.t('As {0} in {1}.', name, folder.location),
  };
  const picked = await vscode.window.showQuickPick([untitled, kept], {
    title: vscode.l10n.t('Weekly Review'),
    placeHolder: vscode.l10n.t('Where shall it be?'),
  });
  return picked && picked === kept;
}

async function openUntitled(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

async function openKept(
  { folder, uri }: JournalPlace,
  name: string,
  text: string,
): Promise<Result<unknown> | void> {
  if (!uri) return;
  const written = await folder.update(name, (current) => current ?? text);
  if (!written.ok) return written;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(uri, name));
}
