import * as vscode from 'vscode';

/** One file as it is now. */
export interface MarkdownFile {
  readonly uri: vscode.Uri;
  /** Its name inside the folder. */
  readonly name: string;
  /** Undefined when it is larger than asked for, cannot be read, or is no UTF-8 text. */
  readonly text: string | undefined;
}

/** More files than this are not looked at: nobody chooses from a list that long. */
const mostFiles = 60;

declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The Markdown files right in a folder, by name; none when there is no such folder or it cannot be read. Texts of more
 * than `maxBytes` stay unread.
 */
export async function readMarkdownFiles(
  folder: vscode.Uri,
  maxBytes: number,
): Promise<readonly MarkdownFile[]> {
  let names: readonly string[];
  try {
    names = (await vscode.workspace.fs.readDirectory(folder))
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && /^[^.].*\.md$/i.test(name))
      .map(([name]) => name)
      .toSorted()
      .slice(0, mostFiles);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
  return Promise.all(
    names.map(async (name) => {
      const uri = vscode.Uri.joinPath(folder, name);
      return { uri, name, text: await readText(uri, maxBytes) };
    }),
  );
}

async function readText(uri: vscode.Uri, maxBytes: number): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
