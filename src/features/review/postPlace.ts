import * as vscode from 'vscode';
import type { Draft } from '../../core/review/draft.ts';
import {
  changedFile,
  placeDraft,
  type ChangedFile,
  type CommentPlace,
  type Placement,
} from '../../core/review/placement.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import { withoutIcons } from '../../core/waiting/shownText.ts';
import type { RepositoryPlace } from '../../host/repositoryPlace.ts';
import { documentSide } from './documentSide.ts';
import { say } from './reviewedPullRequest.ts';

/** Where a draft belongs, and whether the text at the pull request's last commit could be looked at. */
export interface FoundPlace {
  readonly placement: Placement;
  readonly isHeadKnown: boolean;
}

/**
 * Finds the draft's lines at the head; a draft at the file as it was before the change belongs to its left side. Undefined
 * where the document does not tell which side it shows.
 */
export async function findPlace(
  draft: Pick<Draft, 'uri' | 'startLine' | 'endLine'>,
  place: RepositoryPlace,
  target: ReviewTarget,
  files: readonly ChangedFile[],
): Promise<FoundPlace | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(draft.uri));
  const text = document.getText();
  const file = changedFile(files, place.path);
  const at = await documentSide({ uri: document.uri, text }, place, target, file);
  if (!at) return undefined;
  const { side, sideText } = at;
  const { startLine, endLine } = draft;
  return {
    placement: placeDraft({ path: place.path, side, startLine, endLine, text }, files, sideText),
    isHeadKnown: sideText !== undefined,
  };
}

/** Lets the person choose one of some sentences. */
type PickSentence = (answers: string[], options: vscode.QuickPickOptions) => Thenable<string | undefined>;

/** The place as it was found; where the lines are not shown, the nearest that is, if the person wants it. */
export async function choosePlace(
  found: Placement,
  path: string,
  target: ReviewTarget,
  pick: PickSentence = (answers, options) => vscode.window.showQuickPick(answers, options),
): Promise<CommentPlace | undefined> {
  if (found.kind === 'lines') return found.place;
  if (found.kind === 'not-changed')
    return say(
      vscode.l10n.t(
        '{0} is not among what #{1} changes, so it takes no comment there. Your draft is kept.',
        path,
        target.number,
      ),
    );
  // A file that is only renamed, too large, or no text.
  if (!found.nearest)
    return say(
      vscode.l10n.t(
        'GitHub shows no line of {0} there in #{1}, so it takes no comment at a line. Post your words as the summary of your review, or comment in the browser. Your draft is kept.',
        path,
        target.number,
      ),
    );
  const nearest = withoutIcons(
    vscode.l10n.t('Post it at the nearest line that is shown: {0}', placeText(found.nearest)),
  );
  const answer = await pick([nearest, vscode.l10n.t('Do not post it')], {
    title: vscode.l10n.t('The pull request does not show these lines'),
  });
  return answer === nearest ? found.nearest : undefined;
}

export function placeText({ path, side, line, startLine }: CommentPlace): string {
  const lines = startLine === undefined ? String(line) : `${startLine}–${line}`;
  return side === 'left'
    ? vscode.l10n.t('{0}, line {1} as it was before', path, lines)
    : vscode.l10n.t('{0}, line {1}', path, lines);
}

/** What the person should know about the place. */
export function placeNotes({ placement, isHeadKnown }: FoundPlace): readonly string[] {
  const notes: string[] = [];
  if (placement.kind !== 'lines')
    notes.push(vscode.l10n.t('This is the nearest line that is shown, not the one you drafted at.'));
  else if (placement.moved !== 0) notes.push(movedText(Math.abs(placement.moved)));
  if (!isHeadKnown)
    notes.push(
      vscode.l10n.t(
        'The pull request’s last commit cannot be read here: look whether the line is the one you mean. To fetch it may help.',
      ),
    );
  return notes;
}

function movedText(lines: number): string {
  return lines === 1
    ? vscode.l10n.t('The lines moved since: they are 1 line from where you drafted.')
    : vscode.l10n.t('The lines moved since: they are {0} lines from where you drafted.', lines);
}
