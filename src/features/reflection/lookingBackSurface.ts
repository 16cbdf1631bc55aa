import * as vscode from 'vscode';
import { ownSettings } from '../../host/ownSettings.ts';
import { hostSpeech } from '../../host/speech.ts';
import { Command, Setting } from '../../names.ts';
import { chosenWeekdays } from './chosenWeekdays.ts';
import { openEntryAt } from './entryDocument.ts';
import { localeWeek } from './localeWeek.ts';
import type { LookingBackSurroundings } from './lookingBack.ts';
import { LookingBackSession } from './lookingBackSession.ts';
import { LookingBackView } from './lookingBackView.ts';
import { LookingBackWords } from './lookingBackWords.ts';

/** The Looking back view at work. */
export interface LookingBackSurface extends vscode.Disposable {
  /** Makes the page in a view that is shown. */
  show(view: vscode.WebviewView): void;
  /** Puts the cursor into the search. */
  focusSearch(): void;
  /** Shows what changed outside of the journal, such as the chosen weekdays. */
  refresh(): void;
}

/** Made when somebody looks back for the first time, not at the start. */
export function openLookingBackSurface(doors: LookingBackSurroundings): LookingBackSurface {
  const { border, clock, journal, log, overview, place } = doors;
  const session = new LookingBackSession({
    overview,
    clock,
    log,
    words: new LookingBackWords(hostSpeech()),
    chosenWeekdays: () => chosenWeekdays(ownSettings().get(Setting.weekdays)),
    firstWeekday: () => localeWeek(new Intl.DateTimeFormat().resolvedOptions().locale).firstDay,
    openDay: (day, at) => void border.run(Command.lookBack, () => openEntryAt(place, journal, day, at)),
    reflect: () => void vscode.commands.executeCommand(Command.reflectOnToday),
  });
  const view = new LookingBackView(doors.extensionUri, session);
  return {
    show: (shown) => view.resolveWebviewView(shown),
    focusSearch: () => session.focusSearch(),
    refresh: () => session.refresh(),
    dispose: () => session.dispose(),
  };
}
