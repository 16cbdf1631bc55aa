import * as vscode from 'vscode';
import { principleHeadings } from '../../core/principle.ts';
import type { PassageKind } from '../../core/reflection/passage.ts';

/** Where in an entry something stands, in words. Headings are those of the file, which are never translated. */
export function passageName(kind: PassageKind): string {
  switch (kind) {
    case 'notes':
      return vscode.l10n.t('Notes');
    case 'commitments':
      return vscode.l10n.t('Commitments');
    case 'own':
      return vscode.l10n.t('Your own text');
    default:
      return principleHeadings[kind];
  }
}
