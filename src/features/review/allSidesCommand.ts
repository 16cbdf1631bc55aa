import * as vscode from 'vscode';
import { draftFacts, type DraftAbout, type FactsDoors } from './draftFacts.ts';
import type { DraftThreads } from './draftThreads.ts';
import { placeName } from './keptDraftText.ts';
import type { ReadingRoom } from './readingRoom.ts';
import { selectedPlace } from './selectedPlace.ts';
import { sidesText } from './sidesText.ts';
import { threadAtHand } from './threadAtHand.ts';

/** The person asked to read, and can wait so long (ms). */
const patience = 15_000;

export interface AllSidesDoors extends FactsDoors {
  readonly threads: Pick<DraftThreads, 'draftOf'>;
  readonly room: ReadingRoom;
}

/** All Sides: what everybody said, in their own words, before I say something. */
export async function showAllSides(subject: unknown, doors: AllSidesDoors): Promise<void> {
  const about = aboutOf(subject, doors.threads);
  if (!about)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file of the pull request first, or use the icon in the header of a thread.'),
    );
  doors.readings.forget();
  const { sides, reading } = await draftFacts(doors, about, patience);
  if (!sides)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No side is known here: the thread is empty or belongs to another host, and GitHub is not connected or has no pull request of this branch.',
      ),
    );
  const { uri, lines } = about;
  const name = placeName(uri.toString());
  await doors.room.show(
    vscode.l10n.t('All sides'),
    sidesText(sides.all, {
      place: lines ? `${name}:${lines.start.line + 1}` : name,
      target: reading?.target,
      isThread: sides.isThread,
    }),
  );
}

/** The thread of a header's icon, else the selected lines. */
function aboutOf(subject: unknown, threads: Pick<DraftThreads, 'draftOf'>): DraftAbout | undefined {
  const draft = subject === undefined ? undefined : threads.draftOf(subject);
  if (draft)
    return {
      uri: vscode.Uri.parse(draft.uri),
      lines: new vscode.Range(draft.startLine, 0, draft.endLine, 0),
    };
  const thread = threadAtHand(subject);
  if (thread) return thread;
  return selectedPlace();
}
