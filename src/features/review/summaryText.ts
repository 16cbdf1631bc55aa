import type * as vscode from 'vscode';
import { snippetText } from '../../core/review/snippet.ts';
import { fillTemplate } from '../../core/review/templateValues.ts';
import type { Template } from '../../core/review/template.ts';
import { draftFacts, type FactsDoors } from './draftFacts.ts';
import { usesLabels } from './labelSetting.ts';
import { forgePatience } from './pullRequestReading.ts';

/**
 * The words that the summary of a review begins with: the template with what is known of the pull request that the
 * file belongs to, and with its label where labels are wanted.
 */
export async function summaryText(
  template: Pick<Template, 'pieces' | 'label' | 'decorations'>,
  file: vscode.Uri,
  doors: FactsDoors,
): Promise<string> {
  // The summary is about no lines of the file.
  const { values } = await draftFacts(doors, { uri: file, lines: undefined }, forgePatience);
  return snippetText(fillTemplate(template, values, usesLabels()));
}
