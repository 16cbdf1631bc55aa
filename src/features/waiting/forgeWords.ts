import * as vscode from 'vscode';
import type { RefusedPart } from '../../core/forge.ts';
import type { ForgeGap } from '../../core/waiting/overview.ts';

/** A forge by the name people use. */
export function forgeName(host: string): string {
  return host === 'github.com' ? 'GitHub' : host;
}

function timeOf(at: number): string {
  const sameDay = new Date(at).toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(vscode.env.language, {
    timeStyle: 'short',
    ...(sameDay ? {} : { dateStyle: 'medium' }),
  }).format(at);
}

function partText(part: RefusedPart): string {
  switch (part) {
    case 'checks':
      return vscode.l10n.t('checks');
    case 'branch-rules':
      return vscode.l10n.t('rules of branches');
    case 'threads':
      return vscode.l10n.t('review threads');
    case 'requests':
      return vscode.l10n.t('who is asked to review');
    case 'other':
      return vscode.l10n.t('some details');
  }
}

function refusedText(name: string, { what, count }: NonNullable<ForgeGap['refused']>): string {
  const parts = new Intl.ListFormat(vscode.env.language).format(what.map(partText));
  return count === 1
    ? vscode.l10n.t(
        '{0} does not let this sign-in read {1}: one pull request is judged without.',
        name,
        parts,
      )
    : vscode.l10n.t(
        '{0} does not let this sign-in read {1}: {2} pull requests are judged without.',
        name,
        parts,
        count,
      );
}

function troubleText({ why, host, until, restAt, refused, missing = [] }: ForgeGap): string {
  const name = forgeName(host);
  switch (why) {
    case 'not-connected':
      return vscode.l10n.t(
        '{0} is not connected (Connect GitHub…), so pull requests are not looked at.',
        name,
      );
    case 'not-set-up':
      return vscode.l10n.t(
        'The editor has no sign-in for {0}: it knows one Enterprise server (github-enterprise.uri). A token of your own connects it (Connect GitHub…).',
        name,
      );
    case 'signed-out':
      return vscode.l10n.t('You are signed out of {0} (Connect GitHub… signs in again).', name);
    case 'ask-first':
      return vscode.l10n.t('Restricted Mode: {0} is not asked until you say so (Connect GitHub…).', name);
    case 'asking':
      return vscode.l10n.t('{0} is being asked.', name);
    case 'offline':
      return vscode.l10n.t('{0} cannot be reached.', name);
    case 'rate-limited':
      return until === undefined
        ? vscode.l10n.t('{0} wants fewer requests for a while.', name)
        : vscode.l10n.t('{0} wants no more requests before {1}.', name, timeOf(until));
    case 'forbidden':
      return missing.length === 0
        ? vscode.l10n.t('{0} does not let this account look.', name)
        : vscode.l10n.t('{0} does not let this account look; it lacks {1}.', name, missing.join(', '));
    case 'hidden':
      return vscode.l10n.t('{0} has no such page for this account.', name);
    case 'failing':
      return vscode.l10n.t('{0} is in trouble itself.', name);
    case 'unreadable':
      return vscode.l10n.t('{0} answered something that cannot be read.', name);
    case 'teams':
      return vscode.l10n.t(
        'A team was asked on {0}, and whether you are in it may not be read: a permission of its own (Connect GitHub…).',
        name,
      );
    case 'private':
      return vscode.l10n.t(
        '{0} does not show {1} to this sign-in: private repositories are a permission of their own (Connect GitHub…).',
        name,
        missing.join(', '),
      );
    case 'sign-in-of-organisation':
      return vscode.l10n.t('An organisation on {0} wants its own sign-in before it shows anything.', name);
    case 'refused':
      if (refused) return refusedText(name, refused);
      return vscode.l10n.t('{0} answered only in part.', name);
    case 'parts':
      return restAt === undefined
        ? vscode.l10n.t('{0} answered only in part.', name)
        : vscode.l10n.t('{0} answered only in part. The rest is shown as of {1}.', name, timeOf(restAt));
    case 'too-many':
      return vscode.l10n.t('{0} lists only the first thousand pull requests of a question.', name);
  }
}

/** Whether the trouble makes what is shown an earlier state. */
function isEarlier({ why }: ForgeGap): boolean {
  return !['teams', 'too-many', 'sign-in-of-organisation', 'parts', 'refused', 'private'].includes(why);
}

/** What is the matter with a forge, and as of when its pull requests are shown: one or two calm sentences. */
export function forgeGapText(gap: ForgeGap): string {
  const text = troubleText(gap);
  return gap.at !== undefined && isEarlier(gap)
    ? vscode.l10n.t('{0} Its pull requests are shown as of {1}.', text, timeOf(gap.at))
    : text;
}

/** One word beside the count in the status bar; undefined when the count is true at this moment. */
export function forgeStaleWord(gaps: readonly ForgeGap[]): string | undefined {
  const has = (...whys: readonly ForgeGap['why'][]): boolean => gaps.some(({ why }) => whys.includes(why));
  if (has('signed-out')) return vscode.l10n.t('signed out');
  if (has('offline')) return vscode.l10n.t('offline');
  const isEarlierState = gaps.some(
    ({ why, at }) => at !== undefined && (why === 'asking' || why === 'ask-first'),
  );
  if (isEarlierState || has('rate-limited', 'failing', 'unreadable', 'forbidden', 'hidden', 'parts'))
    return vscode.l10n.t('not up to date');
  return undefined;
}
