import * as vscode from 'vscode';
import { parseClockTime, type ReminderPlan, type ReminderSign } from '../../core/reflection/reminder.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { ownSettings } from '../../host/ownSettings.ts';
import { Command, Setting } from '../../names.ts';
import { chosenWeekdays } from './chosenWeekdays.ts';
import { Reminder, type ReminderDoors } from './reminder.ts';

const waysBySetting = new Map<unknown, ReminderPlan['by']>([
  ['statusBar', 'status-bar'],
  ['notification', 'notification'],
]);
const defaultMinutes = 17 * 60;

/** What the settings say. What cannot be read falls back to its default, and an unknown way is off. */
function readPlan(): ReminderPlan {
  const settings = ownSettings();
  const time = settings.get(Setting.reminderTime);
  return {
    by: waysBySetting.get(settings.get(Setting.reminder)) ?? 'off',
    weekdays: chosenWeekdays(settings.get(Setting.weekdays)),
    minutes: (typeof time === 'string' ? parseClockTime(time) : undefined) ?? defaultMinutes,
  };
}

/** The reminder at work. */
export interface RunningReminder extends vscode.Disposable {
  readonly sign: ReminderSign;
  /** The person took it up: quiet until tomorrow. */
  take(): Promise<void>;
}

/** The reminder as the settings have it; nothing runs while it is off. */
export function startReminder(
  doors: Pick<ReminderDoors, 'journal' | 'state' | 'clock'> & { readonly border: ErrorBorder },
): RunningReminder {
  const run = (act: () => Promise<void>): void => void doors.border.run('The reminder', act);
  let isOpen = false;
  const ask = async (): Promise<void> => {
    const reflect = vscode.l10n.t('Reflect on Today');
    const notToday = vscode.l10n.t('Not Today');
    const said = vscode.l10n.t('It is the hour at which you wanted to reflect.');
    try {
      const answer = await vscode.window.showInformationMessage(said, reflect, notToday);
      if (answer === reflect) await vscode.commands.executeCommand(Command.reflectOnToday);
      else if (answer === notToday) await reminder.take();
    } finally {
      isOpen = false;
    }
  };
  const reminder = new Reminder({
    ...doors,
    plan: readPlan,
    run,
    notify() {
      if (isOpen || !vscode.window.state.focused) return false;
      isOpen = true;
      run(ask);
      return true;
    },
  });
  const listening = vscode.workspace.onDidChangeConfiguration((change) => {
    const settings = [Setting.reminder, Setting.reminderTime, Setting.weekdays];
    if (settings.some((setting) => change.affectsConfiguration(setting))) run(() => reminder.look());
  });
  run(() => reminder.look());
  return {
    sign: reminder,
    take: () => reminder.take(),
    dispose() {
      listening.dispose();
      reminder.dispose();
    },
  };
}
