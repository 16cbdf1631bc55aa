import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { draftAt, topForBox } from '../../core/review/boxRoom.ts';
import { snippetText } from '../../core/review/snippet.ts';
import { fillTemplate } from '../../core/review/templateValues.ts';
import type { Situation } from '../../core/review/template.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import { Command } from '../../names.ts';
import { boxAbout, boxesOf } from './boxAbout.ts';
import { insertIntoBox } from './boxInsert.ts';
import type { BoxMemory, FocusedBox } from './boxMemory.ts';
import { activeBox, boxEditor } from './commentBox.ts';
import type { DraftThreads } from './draftThreads.ts';
import { usesLabels } from './labelSetting.ts';
import { forgePatience, type PullRequestReadings } from './pullRequestReading.ts';
import { selectedPlace } from './selectedPlace.ts';
import { threadAtHand, type ThreadAtHand } from './threadAtHand.ts';
import { pickTemplate } from './templatePick.ts';
import type { KnownTemplate, TemplateShelf } from './templateShelf.ts';

/**
 * A new box gets its width at VS Code's next layout (ms). A text that comes before is measured as if wrapped to almost
 * nothing, and the box stays far too tall until the next key.
 */
const layoutTime = 120;

/** Chooses a template; undefined when the person chose none. */
type Choose = (situation: Situation | undefined) => Promise<KnownTemplate | undefined>;

export interface DraftStartDoors {
  readonly border: ErrorBorder;
  readonly threads: DraftThreads;
  readonly shelf: TemplateShelf;
  readonly memory: BoxMemory;
  readonly readings: PullRequestReadings;
  readonly clock: Clock;
}

/** Starts a comment from a template: at the selected lines, or in the box that is open. */
export function registerDraftStart({
  border,
  threads,
  shelf,
  memory,
  readings,
  clock,
}: DraftStartDoors): vscode.Disposable {
  return vscode.Disposable.from(
    border.register(Command.draftReviewComment, () => draft()),
    border.register(Command.useTemplate, (subject) => useTemplate(subject)),
  );

  async function draft(): Promise<void> {
    const box = activeBox() && memory.last();
    const place = box ? undefined : selectedPlace();
    const begun = place && draftAt(threads.draftsIn(place.uri), lineNumbers(place.lines));
    if (begun) threads.unfold(begun.id);
    else if (!box) await draftAtSelection(standardOrStuck);
    else if (box.document.getText().trim() === '') await fill(box, standardOrStuck, undefined);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('This comment has begun already. Type / where a template should go.'),
      );
  }

  async function useTemplate(subject: unknown): Promise<void> {
    const isFromThread = subject !== undefined;
    const thread = threadAtHand(subject);
    const box = isFromThread || activeBox() ? memory.last(boxesOf(subject, thread, threads)) : undefined;
    if (!box && !isFromThread) {
      await draftAtSelection(async (situation) => pickTemplate(await shelf.all(), situation ?? 'comment'));
      return;
    }
    if (!box) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Click into the comment box first, then choose a template.'),
      );
      return;
    }
    await fill(
      box,
      async (situation) => pickTemplate(await shelf.all(), situation ?? 'reply'),
      // A header's thread without a comment says where it is.
      thread,
    );
  }

  /** The default at once; where a thread goes in circles, the choice, with what helps there on top. */
  async function standardOrStuck(situation: Situation | undefined): Promise<KnownTemplate | undefined> {
    return situation === 'stuck' ? pickTemplate(await shelf.all(), 'stuck') : shelf.standard();
  }

  async function fill(box: FocusedBox, choose: Choose, thread: ThreadAtHand | undefined): Promise<void> {
    const { draftFacts } = await import('./draftFacts.ts');
    const about = thread ?? boxAbout(box.document, threads, memory);
    const { values, situation } = await draftFacts({ readings, clock }, about, forgePatience);
    const template = await choose(situation);
    if (!template) return;
    const isEmpty = box.document.getText().trim() === '';
    const done = await insertIntoBox(box, fillTemplate(template, values, isEmpty && usesLabels()));
    if (!done)
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The comment box has closed. Open it again and type / in it for the templates.'),
      );
  }

  async function draftAtSelection(choose: Choose): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const place = selectedPlace();
    if (!editor || !place) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a file and select the lines you want to comment on, then try again.'),
      );
      return;
    }
    const { uri, lines } = place;
    const { draftFacts } = await import('./draftFacts.ts');
    const { values, situation, sides } = await draftFacts({ readings, clock }, { uri, lines }, forgePatience);
    const template = await choose(situation);
    if (!template) return;
    const pieces = fillTemplate(template, values, usesLabels());
    const top = topForBox(
      lineNumbers(lines),
      editor.visibleRanges[0]?.start.line ?? 0,
      threads.draftsIn(uri),
    );
    // The box opens below the lines and VS Code does not scroll it into sight.
    if (top !== undefined)
      editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
    const box = await threads.open(uri, lines, snippetText(pieces), { note: sides?.line, isEmpty: true });
    if (!box) return;
    // Spaces at its end tell the draft from others that begin alike.
    const text = threads.draftOf(box.uri)?.text ?? '';
    const boxed = await boxEditor(box, clock);
    await new Promise<void>((resolve) => void clock.after(layoutTime, resolve));
    // Whoever types at once keeps what they typed.
    const typed = box.getText().trim() === '' ? '' : '\n\n';
    await insertIntoBox({ editor: boxed, document: box }, [
      { kind: 'text', text: typed },
      ...pieces,
      { kind: 'text', text: text.slice(text.trimEnd().length) },
    ]);
  }
}

/** The lines in numbers. */
function lineNumbers({ start, end }: vscode.Range): { readonly startLine: number; readonly endLine: number } {
  return { startLine: start.line, endLine: end.line };
}
