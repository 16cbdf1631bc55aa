import type * as vscode from 'vscode';
import { principleHeadings } from '../../core/principle.ts';
import type { PassageKind } from '../../core/reflection/passage.ts';

/** Where in an entry something stands, in words. Headings are those of the file, which are never translated. */
export function passageName(kind: PassageKind, l10n: Pick<typeof vscode.l10n, 't'>): string {
  switch (kind) {
    case 'notes':
      return l10n.t('Notes');
    case 'commitments':
      return l10n.t('Commitments');
    case 'own':
      return l10n.t('Your own text');
    default:
      return principleHeadings[kind];
  }
}
