import * as vscode from 'vscode';
import { localDayAt, localTimeAt } from '../../core/dates.ts';
import type { Clock } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import { failureText } from '../../host/failureText.ts';
import { hostSpeech } from '../../host/speech.ts';

/** How long the status bar says where the note went (ms). */
const saidFor = 6_000;

/**
 * Asks for one line and writes it under Notes of today's entry, from wherever the person is. A note that cannot be written
 * comes back with the reason, for as long as they want to try.
 */
export async function writeQuickNote(journal: Journal, clock: Clock): Promise<void> {
  let refused: { readonly text: string; readonly why: string } | undefined;
  for (;;) {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Quick Note'),
      prompt:
        refused?.why ??
        vscode.l10n.t(
          'One line; it goes under Notes in {0}, with the time.',
          journal.fileName(localDayAt(clock.now(), clock.timeZone())),
        ),
      value: refused?.text ?? '',
      // Looking something up in another window must not cost the line.
      ignoreFocusOut: true,
    });
    if (text === undefined || text.trim() === '') return;
    const now = clock.now();
    const day = localDayAt(now, clock.timeZone());
    const time = localTimeAt(now, clock.timeZone());
    const written = await journal.addNote(day, { time, text });
    if (written.ok) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Noted at {0} in {1}', time, journal.fileName(day)),
        saidFor,
      );
      return;
    }
    refused = {
      text,
      why: vscode.l10n.t(
        'Not written: {0}',
        failureText(written.failure, hostSpeech()) ?? vscode.l10n.t('cancelled.'),
      ),
    };
  }
}
