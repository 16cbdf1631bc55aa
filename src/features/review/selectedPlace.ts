import * as vscode from 'vscode';
import { isCommentBox } from './commentBox.ts';

/** Lines of a document that a comment may be about. */
export interface SelectedPlace {
  readonly uri: vscode.Uri;
  readonly lines: vscode.Range;
}

/** The selected lines of the active editor; undefined when there is none, or when it is a comment box. */
export function selectedPlace(): SelectedPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || isCommentBox(editor.document)) return undefined;
  return { uri: editor.document.uri, lines: linesOf(editor.selection) };
}

/** A last line of which nothing is selected does not count. */
function linesOf({ start, end, isEmpty }: vscode.Selection): vscode.Range {
  const last = !isEmpty && end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return new vscode.Range(start.line, 0, last, 0);
}
