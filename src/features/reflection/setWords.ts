import * as vscode from 'vscode';
import type { PromptSet } from '../../core/reflection/promptSet.ts';
import { isOurSet, type OurSetId } from '../../core/reflection/promptSets.ts';

/** The name of a set in the person's language; a file's own name for its set. */
export function setTitle(set: PromptSet): string {
  return set.title ?? (isOurSet(set.id) ? ourTitle(set.id) : set.id);
}

/** What a set is for, and whom we have it from. */
export function setAbout(set: PromptSet): string {
  if (isOurSet(set.id)) return ourAbout(set.id);
  return set.origin === 'team'
    ? vscode.l10n.t('From your team, in this workspace.')
    : vscode.l10n.t('Your own, from your journal folder.');
}

function ourTitle(id: OurSetId): string {
  switch (id) {
    case 'daily':
      return vscode.l10n.t('Today: one of each principle');
    case 'one':
      return vscode.l10n.t('One question');
    case 'nightly':
      return vscode.l10n.t('At the end of the day');
    case 'weekly':
      return vscode.l10n.t('The week');
    case 'hard-review':
      return vscode.l10n.t('After a hard review');
    case 'newcomer':
      return vscode.l10n.t('Someone new joined');
    case 'disagreement':
      return vscode.l10n.t('A stuck disagreement');
  }
}

function ourAbout(id: OurSetId): string {
  switch (id) {
    case 'daily':
      return vscode.l10n.t('Four questions; answer as many as you like.');
    case 'one':
      return vscode.l10n.t(
        'For a day without time: of the principle you answered least in the last four weeks.',
      );
    case 'nightly':
      return vscode.l10n.t(
        'After the questions that Harry Kraemer asks himself every night; the words are ours.',
      );
    case 'weekly':
      return vscode.l10n.t('Five days from further away.');
    case 'hard-review':
      return vscode.l10n.t('What it touched, what is right about it, and then your answer.');
    case 'newcomer':
      return vscode.l10n.t('Trust given before it is earned, and shown.');
    case 'disagreement':
      return vscode.l10n.t('Why each side wants it, before who wins it; then what to trade.');
  }
}
