import * as vscode from 'vscode';
import type { Arrangement, SectionKey } from '../../core/waiting/arrangement.ts';
import { shown } from '../../core/waiting/shownText.ts';
import { groupNote, groupTitle } from './overviewWords.ts';
import { repositoryName } from './waitWords.ts';

/** The heading of a section. */
export function sectionTitle(key: SectionKey): string {
  switch (key.kind) {
    case 'turn':
      return groupTitle(key.name);
    case 'person':
      return shown(key.name);
    case 'repository':
      return repositoryName(key.root);
    case 'me':
      return vscode.l10n.t('Me');
    case 'nobody-named':
      return vscode.l10n.t('Nobody named');
    case 'ledger':
      return vscode.l10n.t('My ledger');
  }
}

/** What the heading leaves open; undefined where it says all. */
export function sectionNote(key: SectionKey): string | undefined {
  return key.kind === 'turn' ? groupNote(key.name) : undefined;
}

/** An arrangement as one chooses it. */
export function arrangementText(arrangement: Arrangement): string {
  switch (arrangement) {
    case 'turn':
      return vscode.l10n.t('By whose turn it is');
    case 'person':
      return vscode.l10n.t('By person');
    case 'repository':
      return vscode.l10n.t('By repository');
  }
}
