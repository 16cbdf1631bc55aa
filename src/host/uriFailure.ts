import * as vscode from 'vscode';
import type { Failure } from '../core/ports.ts';

/** The expected failure behind an error of VS Code's file system; undefined for one that nobody expects. `act`: what was being done. */
export function uriFailure(error: unknown, path: string, act: 'read' | 'write'): Failure | undefined {
  if (error instanceof vscode.FileSystemError) {
    if (error.code === 'NoPermissions') return { kind: act === 'read' ? 'not-readable' : 'read-only', path };
    if (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
      return { kind: 'not-found', path };
    if (error.code === 'Unavailable') return { kind: 'busy', path };
  }
  // A full disk and a full browser have no code of their own: the host passes their words on.
  return error instanceof Error && /quota|ENOSPC/i.test(`${error.name} ${error.message}`)
    ? { kind: 'no-space', path }
    : undefined;
}
