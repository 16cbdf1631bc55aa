import * as vscode from 'vscode';
import type { GitHead, GitRemote, PlacedRepository } from './gitApi.ts';

/** Both hosts have it; the types of neither are loaded here. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/**
 * The repository of a file as a git extension in another host knows it: its exports stay there, but its commands and its
 * file system cross over. Undefined without such an extension, or where it knows no repository of the file.
 */
export async function repositoryElsewhere(file: vscode.Uri): Promise<PlacedRepository | undefined> {
  const commands = await vscode.commands.getCommands(true);
  if (!commands.includes('git.api.getRepositories')) return undefined;
  try {
    const roots = await vscode.commands.executeCommand<unknown>('git.api.getRepositories');
    const known = (Array.isArray(roots) ? (roots as readonly unknown[]) : [])
      .filter((root): root is string => typeof root === 'string')
      .map((text) => ({ text, path: vscode.Uri.parse(text, true).path }))
      .filter(({ path }) => file.path.startsWith(`${path}/`))
      // A repository within another one is the file's own.
      .toSorted((one, other) => other.path.length - one.path.length)[0];
    if (!known) return undefined;
    const state = await vscode.commands.executeCommand<unknown>('git.api.getRepositoryState', known.text);
    if (!isState(state)) return undefined;
    return {
      // In its own host the extension has another address for the same folder.
      rootUri: file.with({ path: known.path }),
      state: {
        ...(state.HEAD ? { HEAD: state.HEAD } : {}),
        remotes: state.remotes ?? [],
      },
      show: (commit, path) => textOf(`${known.path}/${path}`, commit),
    };
  } catch {
    return undefined; // Another host's extension may be off; that is the same as not being there.
  }
}

/** A file of a commit, through the file system that git's extension has for its own documents. Rejects without one. */
async function textOf(path: string, ref: string): Promise<string> {
  const uri = vscode.Uri.from({ scheme: 'git', path, query: JSON.stringify({ path, ref }) });
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function isState(
  value: unknown,
): value is { readonly HEAD?: GitHead | null; readonly remotes?: readonly GitRemote[] } {
  return typeof value === 'object' && value !== null;
}
