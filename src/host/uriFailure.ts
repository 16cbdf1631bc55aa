import * as vscode from 'vscode';
import type { Failure } from '../core/ports.ts';

/** The expected failure behind an error of VS Code's file system; undefined for one that nobody expects. */
export function uriFailure(error: unknown, path: string): Failure | undefined {
  if (error instanceof vscode.FileSystemError) {
    if (error.code === 'NoPermissions') return { kind: 'read-only', path };
    if (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
      return { kind: 'not-found', path };
    if (error.code === 'Unavailable') return { kind: 'busy', path };
  }
  // A full disk and a full browser have no code of their own: the host passes their words on.
  return error instanceof Error && /quota|ENOSPC/i.test(`${error.name} ${error.message}`)
    ? { kind: 'no-space', path }
    : undefined;
}
