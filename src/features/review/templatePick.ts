import * as vscode from 'vscode';
import { fittingFirst, type Situation } from '../../core/review/template.ts';
import { withoutIcons } from '../../core/waiting/shownText.ts';
import type { KnownTemplate, TemplateOrigin } from './templateShelf.ts';

const { t } = vscode.l10n;

/** Lets the person choose a template, those for the situation first; undefined when they choose none. */
export async function pickTemplate(
  templates: readonly KnownTemplate[],
  situation: Situation,
): Promise<KnownTemplate | undefined> {
  const picked = await vscode.window.showQuickPick(
    fittingFirst(templates, situation).map((template) => ({
      label: template.name,
      description: originText(template.origin),
      detail: withoutIcons(template.description),
      template,
    })),
    { placeHolder: t('Which template?'), matchOnDetail: true },
  );
  return picked?.template;
}

/** Where a template comes from; nothing for a built-in one. */
function originText(origin: TemplateOrigin): string {
  switch (origin) {
    case 'built-in':
      return '';
    case 'own':
      return t('yours');
    case 'team':
      return t('your team’s');
  }
}
