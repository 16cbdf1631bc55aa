import * as vscode from 'vscode';
import type { Pace } from '../../core/waiting/pace.ts';
import { workingDay, type WorkingWeek } from '../../core/waiting/workingTime.ts';

/** Working time in the unit that people would use. */
function timeText(ms: number, week: WorkingWeek): string {
  const days = ms / workingDay(week);
  if (days >= 2) return vscode.l10n.t('{0} working days', Math.round(days));
  return vscode.l10n.t('{0} h', Math.max(1, Math.round(ms / 3_600_000)));
}

/** What is usual here, in one sentence, or that there is too little to say it. */
export function paceText(pace: Pace, week: WorkingWeek): string {
  if (pace.kind === 'too-few')
    return pace.reviews === 0
      ? vscode.l10n.t('No review here to compare with, so what is usual is not known.')
      : vscode.l10n.t(
          'Too few reviews here to compare with ({0}), so what is usual is not known.',
          pace.reviews,
        );
  const usual = timeText(pace.usual, week);
  const late = timeText(pace.late, week);
  return pace.size === 'any'
    ? vscode.l10n.t('Reviews here usually start within {0}, 9 of 10 within {1} of working time.', usual, late)
    : vscode.l10n.t(
        'Reviews of this size here usually start within {0}, 9 of 10 within {1} of working time.',
        usual,
        late,
      );
}
