import * as vscode from 'vscode';
import { addDays, isoWeekday, localDayAt, type LocalDay } from '../../core/dates.ts';
import type { State } from '../../core/ports.ts';
import { parseDayExpression } from '../../core/reflection/dayExpression.ts';
import {
  readSetAsides,
  withoutSetAside,
  withSetAside,
  type SetAside,
  type SetAsideKind,
} from '../../core/waiting/setAside.ts';
import type { Wait } from '../../core/waiting/wait.ts';
import { isWorkingDay, type WorkingWeek } from '../../core/waiting/workingTime.ts';
import type { WaitingDoors } from './doors.ts';
import { dayText } from './saidText.ts';
import { waitTitle } from './waitWords.ts';

const key = 'waiting.setAside';

/** Everything the person ever said about a wait. */
export function readSaid(state: State): readonly SetAside[] {
  return readSetAsides(state.get(key));
}

interface Choice extends vscode.QuickPickItem {
  readonly said: SetAsideKind;
  readonly until?: LocalDay | 'ask';
}

function nextWorkingDay(today: LocalDay, week: WorkingWeek): LocalDay {
  let day = addDays(today, 1);
  // A year of days off is a setting of somebody who will not be asked anything tomorrow.
  for (let tries = 0; tries < 366 && !isWorkingDay(day, week); tries += 1) day = addDays(day, 1);
  return day;
}

/** What ends an open snooze, and what the question says of it: a line of a file has no events but that it changes. */
function endText({ signal }: Wait): { readonly choice: string; readonly promise: string } {
  switch (signal.kind) {
    case 'pull-request':
      return {
        choice: vscode.l10n.t('Until something happens'),
        promise: vscode.l10n.t('It comes back by itself when somebody else acts, and you can bring it back.'),
      };
    case 'branch':
      return {
        choice: vscode.l10n.t('Until something happens'),
        promise: vscode.l10n.t('It comes back by itself when the branch changes, and you can bring it back.'),
      };
    case 'marker':
    case 'ledger':
      return {
        choice: vscode.l10n.t('Until its line changes'),
        promise: vscode.l10n.t('It comes back by itself when its line changes, and you can bring it back.'),
      };
  }
}

function choicesFor(wait: Wait, today: LocalDay, week: WorkingWeek): readonly Choice[] {
  const tomorrow = nextWorkingDay(today, week);
  const monday = nextWorkingDay(addDays(today, 7 - isoWeekday(today)), week);
  const notMine: Choice = {
    label: vscode.l10n.t('Not my turn'),
    ...(wait.signal.kind === 'pull-request'
      ? { description: vscode.l10n.t('until somebody else does something') }
      : {}),
    said: 'not-my-turn',
  };
  return [
    { label: vscode.l10n.t('Until {0}', dayText(tomorrow)), said: 'snoozed', until: tomorrow },
    ...(monday === tomorrow
      ? []
      : [{ label: vscode.l10n.t('Until {0}', dayText(monday)), said: 'snoozed', until: monday } as const]),
    { label: vscode.l10n.t('Until a day I name…'), said: 'snoozed', until: 'ask' },
    { label: endText(wait).choice, said: 'snoozed' },
    ...(wait.turn.kind === 'me' ? [notMine] : []),
    {
      label: vscode.l10n.t('Let it go'),
      description: vscode.l10n.t('it stays in the list of what is set aside'),
      said: 'let-go',
    },
  ];
}

async function askDay(today: LocalDay, title: string): Promise<LocalDay | undefined> {
  const later = (text: string): LocalDay | undefined => {
    const day = parseDayExpression(text, today);
    return day !== undefined && day > today ? day : undefined;
  };
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Until when? “next friday”, “in 3 days”, “2026-12-01”'),
    ignoreFocusOut: true,
    validateInput: (typed) =>
      later(typed) === undefined ? vscode.l10n.t('Name a day that is still to come.') : undefined,
  });
  return text === undefined ? undefined : later(text);
}

/** Asks how and why to set a wait aside, and keeps it. False when the person left. */
export async function setAside(wait: Wait, doors: WaitingDoors, week: WorkingWeek): Promise<boolean> {
  const { clock, personState } = doors;
  const today = localDayAt(clock.now(), clock.timeZone());
  const title = vscode.l10n.t('Set aside: {0}', waitTitle(wait));
  const choice = await vscode.window.showQuickPick(choicesFor(wait, today, week), {
    title,
    placeHolder: endText(wait).promise,
  });
  if (!choice) return false;
  const until = choice.until === 'ask' ? await askDay(today, title) : choice.until;
  if (choice.until === 'ask' && until === undefined) return false;
  const reason = await vscode.window.showInputBox({
    title,
    prompt:
      choice.said === 'let-go'
        ? vscode.l10n.t('Why do you let it go? The reason is for you alone.')
        : vscode.l10n.t('Why? The reason is for you alone; Enter leaves it out.'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      choice.said === 'let-go' && text.trim() === ''
        ? vscode.l10n.t('Letting go takes a reason: a few words are enough.')
        : undefined,
  });
  if (reason === undefined) return false;
  const said = { kind: choice.said, reason: reason.trim(), ...(until ? { until } : {}) };
  await personState.set(key, withSetAside(readSaid(personState), wait, said, clock.now()));
  return true;
}

/** Keeps that the person takes the turn. */
export async function takeTurn(wait: Wait, { clock, personState }: WaitingDoors): Promise<void> {
  const said = { kind: 'my-turn', reason: '' } as const;
  await personState.set(key, withSetAside(readSaid(personState), wait, said, clock.now()));
}

/** Takes back what was said about a wait. */
export async function bringBack(wait: Wait, { personState }: WaitingDoors): Promise<void> {
  await personState.set(key, withoutSetAside(readSaid(personState), wait));
}
