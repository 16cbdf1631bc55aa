import * as vscode from 'vscode';
import type { Failure, JournalFolder, Result } from '../../core/ports.ts';

/**
 * The journal in the browser's extension storage. Best effort: windows of one browser take turns only within
 * themselves, and the browser may clear its storage; the view says so and offers export.
 */
export function openJournalFolder(context: vscode.ExtensionContext): JournalFolder & vscode.Disposable {
  const root = vscode.Uri.joinPath(context.globalStorageUri, 'journal');
  const files = vscode.workspace.fs;
  const changed = new vscode.EventEmitter<string>();
  let watcher: vscode.FileSystemWatcher | undefined;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const reportChange = (uri: vscode.Uri): void => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (!name.startsWith('.')) changed.fire(name);
  };

  const readText = async (name: string): Promise<Result<string | undefined>> => {
    try {
      const bytes = await files.readFile(vscode.Uri.joinPath(root, name));
      const text = decodeText(bytes);
      if (text === undefined) return { ok: false, failure: { kind: 'not-text', path: name } };
      return { ok: true, value: text };
    } catch (error) {
      return isMissing(error) ? { ok: true, value: undefined } : failed(error, name);
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
    const temporary = vscode.Uri.joinPath(root, `.${name}.tmp`);
    try {
      await files.createDirectory(root);
      await files.writeFile(temporary, new TextEncoder().encode(next));
      await files.rename(temporary, vscode.Uri.joinPath(root, name), { overwrite: true });
    } catch (error) {
      await Promise.resolve(files.delete(temporary)).catch(() => undefined);
      return failed(error, name);
    }
    changed.fire(name);
    return { ok: true, value: next };
  };

  return {
    location: vscode.l10n.t("this browser's storage"),
    async list() {
      try {
        const names = (await files.readDirectory(root))
          .filter(([name, type]) => type === vscode.FileType.File && !name.startsWith('.'))
          .map(([name]) => name);
        const stats = names.map(async (name) => {
          const { size, mtime } = await files.stat(vscode.Uri.joinPath(root, name));
          return { name, size, modifiedAt: mtime };
        });
        return { ok: true, value: await Promise.all(stats) };
      } catch (error) {
        return isMissing(error) ? { ok: true, value: [] } : failed(error, root.path);
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
        watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '*'));
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

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** Known refusals of the host's file system as values; anything else is thrown. */
function failed(error: unknown, path: string): Result<never> {
  const failure = failureOf(error, path);
  if (failure) return { ok: false, failure };
  throw error;
}

function failureOf(error: unknown, path: string): Failure | undefined {
  if (error instanceof vscode.FileSystemError) {
    if (error.code === 'NoPermissions') return { kind: 'read-only', path };
    if (error.code === 'FileNotFound') return { kind: 'not-found', path };
    if (error.code === 'Unavailable') return { kind: 'busy', path };
  }
  // The browser's own name for it; the host passes the message on.
  return error instanceof Error && /quota/i.test(`${error.name} ${error.message}`)
    ? { kind: 'no-space', path }
    : undefined;
}
