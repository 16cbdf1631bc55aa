import * as vscode from 'vscode';
import { longestTemplateFile } from '../../core/review/template.ts';

/** A file of templates as it is read; undefined text: larger than anybody reads, or not there any more. */
export interface TemplateText {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Files of one folder that are looked at. */
const mostFiles = 100;

/** Reads the Markdown files of one folder, in the order of their names. */
export interface TemplateFolderReader {
  read(folder: vscode.Uri): Promise<readonly TemplateText[]>;
}

interface Read {
  readonly modifiedAt: number;
  readonly size: number;
  readonly text: string;
}

/** Remembers what it read, so that asking again costs a look at the dates. A folder that is not there has no files. */
export function templateFolderReader(): TemplateFolderReader {
  const known = new Map<string, Read>();
  const readOne = async (uri: vscode.Uri): Promise<TemplateText | undefined> => {
    try {
      const { mtime: modifiedAt, size } = await vscode.workspace.fs.stat(uri);
      const before = known.get(uri.toString());
      if (before && before.modifiedAt === modifiedAt && before.size === size)
        return { uri, text: before.text };
      // Four bytes are the most that a character takes; a longer file is a fault that needs no reading.
      const text =
        size > 4 * longestTemplateFile
          ? ' '.repeat(longestTemplateFile + 1)
          : await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding: 'utf8' });
      known.set(uri.toString(), { modifiedAt, size, text });
      return { uri, text };
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  };
  return {
    async read(folder) {
      let entries: readonly [string, vscode.FileType][];
      try {
        entries = await vscode.workspace.fs.readDirectory(folder);
      } catch {
        return [];
      }
      const names = entries
        .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isTemplateFileName(name))
        .map(([name]) => name)
        .toSorted()
        .slice(0, mostFiles);
      const texts = await Promise.all(names.map((name) => readOne(vscode.Uri.joinPath(folder, name))));
      return texts.filter((text) => text !== undefined);
    },
  };
}

/** Markdown files, hidden ones left out. */
export function isTemplateFileName(name: string): boolean {
  return /^[^.].*\.md$/i.test(name);
}
