import * as vscode from 'vscode';
import { Setting } from '../../names.ts';

/** Whether the labels of Conventional Comments are wanted, for templates and behind a slash. */
export function usesLabels(): boolean {
  return vscode.workspace.getConfiguration().get<boolean>(Setting.reviewLabels, false);
}
