import * as vscode from 'vscode';
import type { Result } from '../../core/ports.ts';
import { namedPersons, type NamedPerson } from '../../core/reflection/initials.ts';
import type { JournalOverview } from '../../core/reflection/overview.ts';
import type { LastWaits } from '../../core/waiting/saidWaits.ts';
import type { TextBefore } from './textBefore.ts';

/** What replacing names needs from outside. */
export interface NameReplacementDoors {
  readonly overview: JournalOverview;
  readonly lastWaits: LastWaits;
  readonly before: TextBefore;
}

interface PersonItem extends vscode.QuickPickItem {
  readonly person: NamedPerson;
}

/**
 * Replaces the names in the document of the active editor by initials, each that the person leaves ticked, and shows
 * what changed beside what was there. One undo takes it all back; the file is not saved.
 */
export async function replaceNames(doors: NameReplacementDoors): Promise<Result<unknown> | void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Open the Markdown text first in which names are to become initials, such as a weekly review.',
      ),
    );
    return;
  }
  const { document } = editor;
  const text = document.getText();
  const persons = namedPersons(text, await knownNames(doors));
  if (persons.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No names were found: no handles, and nobody from your waits and commitments. Look through it yourself before you share it.',
      ),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(persons.map(itemOf), {
    canPickMany: true,
    title: vscode.l10n.t('Replace Names by Initials'),
    placeHolder: vscode.l10n.t('Other names are not known here: look through the text before you share it.'),
  });
  if (!chosen || chosen.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { person } of chosen) {
    for (const { start, end } of person.ranges) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      edit.replace(document.uri, range, person.initials);
    }
  }
  // The text may have changed while the list was open: then its places are no longer true.
  if (document.getText() !== text || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text changed meanwhile. Nothing was replaced.'));
    return;
  }
  await vscode.commands.executeCommand(
    'vscode.diff',
    doors.before.keep(document.uri, text),
    document.uri,
    vscode.l10n.t('Names as initials: before and now'),
  );
}

function itemOf(person: NamedPerson): PersonItem {
  const count = person.ranges.length;
  return {
    label: `${person.name} → ${person.initials}`,
    description: count === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', count),
    picked: true,
    person,
  };
}

/** Whom the waits name, and whom commitments mention by a handle. */
async function knownNames({ overview, lastWaits }: NameReplacementDoors): Promise<readonly string[]> {
  const read = await overview.read();
  const commitments = read.ok ? read.value.days.flatMap(({ commitments }) => commitments) : [];
  const mentioned = namedPersons(commitments.map(({ id }) => id.text).join('\n'), []);
  return [...(lastWaits()?.waits.flatMap(({ names }) => names) ?? []), ...mentioned.map(({ name }) => name)];
}
