import type { PromptSet } from '../../core/reflection/promptSet.ts';
import { isOurSet, type OurSetId } from '../../core/reflection/promptSets.ts';
import type { Speech } from '../../host/speech.ts';

type L10n = Speech['l10n'];

/** The name of a set in the person's language; a file's own name for its set. */
export function setTitle(set: PromptSet, l10n: L10n): string {
  return set.title ?? (isOurSet(set.id) ? ourTitle(set.id, l10n) : set.id);
}

/** What a set is for, and whom we have it from. */
export function setAbout(set: PromptSet, l10n: L10n): string {
  if (isOurSet(set.id)) return ourAbout(set.id, l10n);
  return set.origin === 'team'
    ? l10n.t('From your team, in this workspace.')
    : l10n.t('Your own, from your journal folder.');
}

function ourTitle(id: OurSetId, { t }: L10n): string {
  switch (id) {
    case 'daily':
      return t('Today: one of each principle');
    case 'one':
      return t('One question');
    case 'nightly':
      return t('At the end of the day');
    case 'weekly':
      return t('The week');
    case 'hard-review':
      return t('After a hard review');
    case 'newcomer':
      return t('Someone new joined');
    case 'disagreement':
      return t('A stuck disagreement');
  }
}

function ourAbout(id: OurSetId, { t }: L10n): string {
  switch (id) {
    case 'daily':
      return t('Four prompts; answer as many as you like.');
    case 'one':
      return t('For a day without time: of the principle you answered least in the last four weeks.');
    case 'nightly':
      return t('After the questions that Harry Kraemer asks himself every night; the words are ours.');
    case 'weekly':
      return t('Five days from further away.');
    case 'hard-review':
      return t('What it touched, what is right about it, and then your answer.');
    case 'newcomer':
      return t('Trust given before it is earned, and shown.');
    case 'disagreement':
      return t('Why each side wants it, before who wins it; then what to trade.');
  }
}
