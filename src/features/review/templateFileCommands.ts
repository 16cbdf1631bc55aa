import * as vscode from 'vscode';
import type { Clock, Result } from '../../core/ports.ts';
import { builtInTemplates } from '../../core/review/builtInTemplates.ts';
import { isTemplateName, type TemplateSource } from '../../core/review/template.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { Command } from '../../names.ts';
import { pickTemplate } from './templatePick.ts';
import { openTemplatePreview } from './templatePreview.ts';
import type { TemplateShelf } from './templateShelf.ts';

const { t } = vscode.l10n;

export interface TemplateFileDoors {
  readonly border: ErrorBorder;
  readonly shelf: TemplateShelf;
  readonly place: Pick<JournalPlace, 'uri' | 'folder'>;
  readonly clock: Clock;
}

/** New Review Template… and Preview a Review Template…. */
export function registerTemplateFileCommands(doors: TemplateFileDoors): vscode.Disposable {
  const { border, shelf, clock } = doors;
  const preview = openTemplatePreview(shelf, clock);
  return vscode.Disposable.from(
    preview,
    border.register(Command.newTemplate, () => newTemplate(doors)),
    border.register(Command.previewTemplate, async () => {
      const template = await pickTemplate(await shelf.all(), 'comment');
      if (template) await preview.show(template);
    }),
  );
}

/** What a template of one's own starts as: small, and with everything in it that there is to know. */
function emptyTemplate(): Omit<TemplateSource, 'name'> {
  return {
    description: t('What this template is for, in one line'),
    label: undefined,
    decorations: [],
    principle: 'balanced-perspective',
    when: ['comment'],
    body: [
      '${1:What do I see?}',
      '',
      '${2:What do I want to ask?}',
      '${3|Not blocking: your call.,Blocking until we agree.|}',
    ].join('\n'),
  };
}

async function newTemplate({ shelf, place }: TemplateFileDoors): Promise<Result<unknown> | void> {
  const own = shelf.ownFolder;
  if (!own) return { ok: false, failure: { kind: 'not-found', path: place.folder.location } };
  const start = await vscode.window.showQuickPick(
    [
      { label: t('An empty template'), description: '', name: '', source: emptyTemplate() },
      ...builtInTemplates.map((source) => ({
        label: source.name,
        description: source.description,
        name: source.name,
        source,
      })),
    ],
    { title: t('New review template'), placeHolder: t('What should it begin as?'), matchOnDescription: true },
  );
  if (!start) return undefined;
  const folder = await pickFolder(own, shelf.teamFolders());
  if (!folder) return undefined;
  // A journal folder that is gone is not made anew for the sake of a template.
  const listed = folder === own ? await place.folder.list() : undefined;
  if (listed && !listed.ok && listed.failure.kind === 'folder-gone') return listed;
  const name = await vscode.window.showInputBox({
    title: t('New review template'),
    prompt: t('Its name: what you will type behind the slash. A name that exists replaces that template.'),
    value: start.name,
    placeHolder: 'my-template',
    validateInput: async (value) => {
      if (!isTemplateName(value))
        return t('Up to 40 lower-case letters, digits and hyphens, such as my-template.');
      return (await isThere(fileOf(folder, value))) ? t('There is a file of this name already.') : undefined;
    },
  });
  if (name === undefined) return undefined;
  const { printTemplateFile } = await import('../../core/review/templateFile.ts');
  return write(fileOf(folder, name), printTemplateFile({ ...start.source, name }));
}

async function pickFolder(own: vscode.Uri, team: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  if (team.length === 0) return own;
  const picked = await vscode.window.showQuickPick(
    [
      { label: t('For me'), description: own.fsPath, uri: own },
      ...team.map((uri) => ({
        label: t('For the team'),
        description: vscode.workspace.asRelativePath(uri, true),
        uri,
      })),
    ],
    { title: t('New review template'), placeHolder: t('Who is it for?') },
  );
  return picked?.uri;
}

function fileOf(folder: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, `${name}.md`);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Writes the new file, never over one that is there, and opens it. */
async function write(uri: vscode.Uri, text: string): Promise<Result<unknown> | void> {
  const edit = new vscode.WorkspaceEdit();
  const contents = await vscode.workspace.encode(text, { encoding: 'utf8' });
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  if (!(await vscode.workspace.applyEdit(edit)))
    return { ok: false, failure: { kind: 'read-only', path: uri.fsPath } };
  await vscode.window.showTextDocument(uri);
}
