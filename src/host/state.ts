import type * as vscode from 'vscode';
import type { State } from '../core/ports.ts';

/** State kept by VS Code on this machine: for one workspace, or for all of them. */
export function mementoState(memento: vscode.Memento): State {
  return {
    get: (key) => memento.get<unknown>(key),
    set: async (key, value) => {
      await memento.update(key, value);
    },
  };
}
