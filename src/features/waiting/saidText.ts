import * as vscode from 'vscode';
import { utcDate, type LocalDay } from '../../core/dates.ts';
import type { Aside } from '../../core/waiting/setAside.ts';
import type { Signal } from '../../core/waiting/signal.ts';

/** A day in words, without the year: snoozing for longer is letting go. */
export function dayText(day: LocalDay): string {
  return new Intl.DateTimeFormat(vscode.env.language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'short',
  }).format(utcDate(day));
}

/** What the person said of a wait of that kind, in words, for the row. */
export function saidText({ kind, reason, until }: Aside, signal: Signal['kind']): string {
  const what = ((): string => {
    switch (kind) {
      case 'snoozed':
        return until === undefined
          ? signal === 'marker' || signal === 'ledger'
            ? vscode.l10n.t('set aside until its line changes')
            : vscode.l10n.t('set aside until something happens')
          : vscode.l10n.t('set aside until {0}', dayText(until));
      case 'not-my-turn':
        return vscode.l10n.t('you said: not my turn');
      case 'let-go':
        return vscode.l10n.t('you let it go');
    }
  })();
  return reason === '' ? what : vscode.l10n.t('{0}: {1}', what, reason);
}
