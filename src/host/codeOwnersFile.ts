import * as vscode from 'vscode';
import {
  codeOwnersFrom,
  codeOwnersPlaces,
  maxCodeOwnersSize,
  parseCodeOwners,
  type CodeOwners,
} from '../core/waiting/codeOwners.ts';

/** Both hosts have it; the types of neither are loaded here. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/** Who owns which file, from the first CODEOWNERS that is there; undefined where there is none. */
export async function readCodeOwners(root: vscode.Uri): Promise<CodeOwners | undefined> {
  for (const place of codeOwnersPlaces) {
    const file = vscode.Uri.joinPath(root, place);
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > maxCodeOwnersSize) return undefined;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      return codeOwnersFrom(parseCodeOwners(text));
    } catch {
      // Not there, or not readable: the next place.
    }
  }
  return undefined;
}
