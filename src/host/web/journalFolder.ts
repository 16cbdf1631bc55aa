import * as vscode from 'vscode';
import type { FileStat, JournalFolder, Result } from '../../core/ports.ts';
import { changeDocument } from '../unsavedDocument.ts';
import { uriFailure } from '../uriFailure.ts';

/**
 * The journal in the browser's extension storage. Best effort: windows of one browser take turns only within
 * themselves, and the browser may clear its storage, and then what it remembers too; the view says so and offers export.
 */
export function openJournalFolder(context: vscode.ExtensionContext): JournalFolder & vscode.Disposable {
  return openFolder(vscode.Uri.joinPath(context.globalStorageUri, 'journal'));
}

/** A folder of text files in the browser's storage, with the promises of a journal folder. */
export function openFolder(root: vscode.Uri): JournalFolder & vscode.Disposable {
  const files = vscode.workspace.fs;
  const changed = new vscode.EventEmitter<string>();
  let watcher: vscode.FileSystemWatcher | undefined;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const reportChange = (uri: vscode.Uri): void => {
    if (!uri.path.startsWith(`${root.path}/`)) return;
    const name = uri.path.slice(root.path.length + 1);
    if (!isHidden(name)) changed.fire(name);
  };

  const readText = async (name: string): Promise<Result<string | undefined>> => {
    try {
      const bytes = await files.readFile(vscode.Uri.joinPath(root, name));
      const text = decodeText(bytes);
      if (text === undefined) return { ok: false, failure: { kind: 'not-text', path: name } };
      return { ok: true, value: text };
    } catch (error) {
      return isMissing(error) ? { ok: true, value: undefined } : failed(error, name, 'read');
    }
  };

  const write = async (
    name: string,
    change: (current: string | undefined) => string,
  ): Promise<Result<string>> => {
    const current = await readText(name);
    if (!current.ok) return current;
    const next = change(current.value).toWellFormed();
    if (next === (current.value ?? '')) return { ok: true, value: next };
    const target = vscode.Uri.joinPath(root, name);
    if (await writeInEditor(target, current.value ?? '', next)) {
      const written = await readText(name);
      if (written.ok && written.value === next) {
        changed.fire(name);
        return { ok: true, value: next };
      }
    }
    const folder = vscode.Uri.joinPath(target, '..');
    const temporary = vscode.Uri.joinPath(folder, `.${name.slice(name.lastIndexOf('/') + 1)}.tmp`);
    try {
      await files.createDirectory(folder);
      await files.writeFile(temporary, new TextEncoder().encode(next));
      // VS Code deletes the target first. Written in place, an entry that it had read before would show its old text the next
      // time it is opened.
      await files.rename(temporary, target, { overwrite: true });
    } catch (error) {
      await Promise.resolve(files.delete(temporary)).catch(() => undefined);
      return failed(error, name, 'write');
    }
    changed.fire(name);
    return { ok: true, value: next };
  };

  return {
    location: vscode.l10n.t("this browser's storage"),
    async list(enters = () => false) {
      try {
        return { ok: true, value: await listBelow(root, '', enters) };
      } catch (error) {
        return isMissing(error) ? { ok: true, value: [] } : failed(error, root.path, 'read');
      }
    },
    read: readText,
    update(name, change) {
      const result = lastWrite.then(() => write(name, change));
      lastWrite = result.catch(() => undefined);
      return result;
    },
    onDidChange(listener) {
      if (!watcher) {
        watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'));
        watcher.onDidCreate(reportChange);
        watcher.onDidChange(reportChange);
        watcher.onDidDelete(reportChange);
      }
      return changed.event(listener);
    },
    dispose() {
      watcher?.dispose();
      changed.dispose();
    },
  };
}

/**
 * An editor that shows the file is changed and saved instead, and so stays open. False where there is none that holds just this
 * text, where it has unsaved changes, and where it cannot be saved.
 */
async function writeInEditor(target: vscode.Uri, before: string, next: string): Promise<boolean> {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === target.toString());
  if (!document || document.isDirty || document.getText() !== before) return false;
  await changeDocument(document, next);
  return document.save();
}

function isHidden(name: string): boolean {
  return name.slice(name.lastIndexOf('/') + 1).startsWith('.');
}

async function listBelow(
  root: vscode.Uri,
  prefix: string,
  enters: (folder: string) => boolean,
): Promise<readonly FileStat[]> {
  const found = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, prefix));
  const lists = found.map(async ([name, type]): Promise<readonly FileStat[]> => {
    const path = prefix + name;
    if (name.startsWith('.')) return [];
    if (type === vscode.FileType.Directory) return enters(path) ? listBelow(root, `${path}/`, enters) : [];
    if (type !== vscode.FileType.File) return [];
    const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, path));
    return [{ name: path, size, modifiedAt: mtime }];
  });
  return (await Promise.all(lists)).flat();
}

// The worker has it; the types of a pure host do not.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** Known refusals of the host's file system as values; anything else is thrown. */
export function failed(error: unknown, path: string, act: 'read' | 'write'): Result<never> {
  const failure = uriFailure(error, path, act);
  if (failure) return { ok: false, failure };
  throw error;
}
