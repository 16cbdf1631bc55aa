import * as vscode from 'vscode';
import { answerOf } from '../../core/waiting/answer.ts';
import { maxOwnBranches } from '../../core/waiting/branches.ts';
import type { Gap, GroupName, Overview } from '../../core/waiting/overview.ts';
import { forgeGapText } from './forgeWords.ts';

/** The question that the surface answers. */
export const question = (): string => vscode.l10n.t('Am I waiting on those guys?');

/** The name of a group. */
export function groupTitle(name: GroupName): string {
  switch (name) {
    case 'others':
      return vscode.l10n.t('I am waiting on');
    case 'me':
      return vscode.l10n.t('On me');
    case 'shared':
      return vscode.l10n.t('Anyone of my team');
    case 'moving':
      return vscode.l10n.t('Moving');
    case 'cannot-tell':
      return vscode.l10n.t('Cannot tell');
    case 'set-aside':
      return vscode.l10n.t('Set aside');
  }
}

/** What a group's name leaves open; undefined where it says all. */
export function groupNote(name: GroupName): string | undefined {
  switch (name) {
    case 'others':
    case 'me':
      return undefined;
    case 'shared':
      return vscode.l10n.t('whoever takes it; not counted');
    case 'moving':
      // Just begun, or old and somebody on turn has just acted, or a machine or another pull request comes first.
      return vscode.l10n.t('under way; not counted');
    case 'cannot-tell':
    case 'set-aside':
      return vscode.l10n.t('not counted');
  }
}

function lastKnownText(gap: Extract<Gap, { kind: 'last-known' }>): string {
  const at =
    gap.at === undefined
      ? undefined
      : new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'short' }).format(gap.at);
  switch (gap.what) {
    case 'branches':
      return at === undefined
        ? vscode.l10n.t('Git did not tell about your branches in time.')
        : vscode.l10n.t('Git did not tell about your branches in time; they are shown as of {0}.', at);
    case 'markers':
      return at === undefined
        ? vscode.l10n.t('The markers in the code could not be searched in time.')
        : vscode.l10n.t(
            'The markers in the code could not be searched in time; they are shown as of {0}.',
            at,
          );
    case 'ledger':
      return at === undefined
        ? vscode.l10n.t('The ledger in your journal folder could not be read.')
        : vscode.l10n.t('The ledger in your journal folder could not be read; it is shown as of {0}.', at);
  }
}

/** What could not be looked at, and why: a calm sentence each. */
function gapText(gap: Gap): string {
  switch (gap.kind) {
    case 'no-folder':
      return vscode.l10n.t('No folder is open, so there were no branches and no markers to look at.');
    case 'no-repository':
      return vscode.l10n.t(
        'This folder is no git repository: it has no branches to look at, and the age of markers is not known.',
      );
    case 'restricted':
      return vscode.l10n.t(
        'Restricted Mode: branches and the age of markers are not looked at until you trust this folder.',
      );
    case 'git-off':
      return vscode.l10n.t(
        'Git is turned off or missing here, so branches and the age of markers are not known.',
      );
    case 'git-missing':
      return vscode.l10n.t('Git did not answer for this folder, so only the checked-out branch is known.');
    case 'elsewhere':
      return vscode.l10n.t(
        'This folder is on another machine: the checked-out branch is known, the age of waits is not.',
      );
    case 'no-commits':
      return vscode.l10n.t('This repository has no commits yet.');
    case 'bare':
      return vscode.l10n.t('This repository is bare: it has branches, and no files to look for markers in.');
    case 'no-email':
      return vscode.l10n.t(
        'Git does not know your e-mail (user.email), so your branches cannot be told from others’.',
      );
    case 'shallow':
      return vscode.l10n.t('This clone is shallow, so the age of older lines cannot be told.');
    case 'too-large':
      return gap.what === 'branches'
        ? vscode.l10n.t(
            'You have more branches than are looked at: only the latest {0} were.',
            maxOwnBranches,
          )
        : vscode.l10n.t('There are more markers than are looked at.');
    case 'last-known':
      return lastKnownText(gap);
    case 'forge':
      return forgeGapText(gap);
  }
}

/** Gaps in words, each once. */
export function gapTexts(overview: Overview): readonly string[] {
  const texts = overview.gaps.map(gapText);
  if (overview.hidden > 0)
    texts.push(vscode.l10n.t('{0} more are not listed and not counted.', overview.hidden));
  if (overview.unnamed === 1) texts.push(vscode.l10n.t('1 marker names nobody and does not count.'));
  if (overview.unnamed > 1)
    texts.push(vscode.l10n.t('{0} markers name nobody and do not count.', overview.unnamed));
  return [...new Set(texts)];
}

function othersText(count: number): string {
  if (count === 0) return vscode.l10n.t('You are waiting on nobody');
  return count === 1
    ? vscode.l10n.t('One thing waits on somebody else')
    : vscode.l10n.t('{0} things wait on others', count);
}

function meText(count: number): string {
  if (count === 0) return vscode.l10n.t('nothing waits on you');
  return count === 1
    ? vscode.l10n.t('one thing waits on you')
    : vscode.l10n.t('{0} things wait on you', count);
}

function undatedText(count: number): string {
  return count === 1
    ? vscode.l10n.t('The age of one wait on a person is not known.')
    : vscode.l10n.t('The age of {0} waits on a person is not known.', count);
}

/** The answer in a sentence, and what keeps it open in another. */
export function answer(overview: Overview | undefined): string {
  if (!overview) return vscode.l10n.t('Not looked yet.');
  const found = answerOf(overview);
  switch (found.kind) {
    case 'none':
      return vscode.l10n.t('No. Nothing that names a person has been idle for a working day.');
    case 'counted': {
      const counts = vscode.l10n.t('{0}, and {1}.', othersText(found.others), meText(found.me));
      return found.undated === 0 ? counts : vscode.l10n.t('{0} {1}', counts, undatedText(found.undated));
    }
    case 'cannot-tell': {
      const reasons = found.undated > 0 ? [undatedText(found.undated)] : [];
      if (found.gap) reasons.push(gapText(found.gap));
      return vscode.l10n.t('Cannot tell. {0}', reasons.join(' '));
    }
  }
}
