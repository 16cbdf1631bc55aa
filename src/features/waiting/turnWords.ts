import * as vscode from 'vscode';
import type { PullRequestSignal } from '../../core/waiting/signal.ts';
import type { TurnData } from '../../core/waiting/turnRule.ts';
import type { TurnCode } from '../../core/waiting/viewerRule.ts';

/** Rules whose reason speaks to the person; the others’ reads the same for everybody. */
type PersonalCode =
  | 'own-decision'
  | 'pending-review'
  | 'draft-of-another'
  | 'asked-me-again'
  | 'asked-me'
  | 'changed-since-my-review'
  | 'my-demand-stands'
  | 'moved-since-my-review'
  | 'team-answered'
  | 'team-asked'
  | 'team-not-readable'
  | 'no-role'
  | 'another-reviewers-turn';

function listOf(value: TurnData[string] | undefined): string {
  return typeof value === 'object' ? value.join(', ') : String(value ?? '');
}

/** What of a verdict's data goes into the sentences; an empty string where the forge told nothing. */
function partsOf({ turn: { data, people, turn } }: PullRequestSignal) {
  return {
    who: listOf(data['who']),
    path: listOf(data['path']),
    checks: listOf(data['checks']),
    team: listOf(data['team']),
    people: people.join(', '),
    isMine: turn === 'me',
  };
}

function threadReason({ isByMe }: PullRequestSignal, who: string, path: string): string {
  if (isByMe)
    return path === ''
      ? vscode.l10n.t('you had the last word in an open thread')
      : vscode.l10n.t('you had the last word in an open thread in {0}', path);
  return path === ''
    ? vscode.l10n.t('{0} had the last word in an open thread', who)
    : vscode.l10n.t('{0} had the last word in an open thread in {1}', who, path);
}

function demandOfMine(): string {
  return vscode.l10n.t('you asked for changes, and nothing was pushed since');
}

function mergeReason(signal: PullRequestSignal): string {
  const { isMine, people } = partsOf(signal);
  if (isMine) return vscode.l10n.t('ready: you can merge it');
  return people === ''
    ? vscode.l10n.t('approved; who may merge it is not known')
    : vscode.l10n.t('ready: {0} can merge it', people);
}

function overdueChecksReason({ turn: { data } }: PullRequestSignal): string {
  switch (data['because']) {
    case 'never-reported':
      return vscode.l10n.t('a required check has not reported since the last push');
    case 'a-day':
      return vscode.l10n.t('its checks have been running for more than a day');
    default:
      return vscode.l10n.t('its checks take far longer than usual');
  }
}

/** Reasons that come from the forge's own state or from what people did: the same for everybody, but that I am “you”. */
function sharedReason(signal: PullRequestSignal, code: Exclude<TurnCode, PersonalCode>): string {
  const { who, path, checks, people, isMine } = partsOf(signal);
  const { amAuthor, isByMe } = signal;
  switch (code) {
    case 'done':
      return vscode.l10n.t('merged, closed or archived');
    case 'bot-author':
      return people === ''
        ? vscode.l10n.t('opened by a bot, and nobody is named who asked for it')
        : vscode.l10n.t('opened by a bot, which waits for a person');
    case 'draft':
      return vscode.l10n.t('a draft, not counted');
    case 'queue-failed':
      return vscode.l10n.t('the merge queue threw it out');
    case 'in-queue':
      return vscode.l10n.t('in the merge queue');
    case 'thread-awaits-author':
    case 'thread-awaits-me':
    case 'thread-awaits-them':
      return threadReason(signal, who, path);
    case 'changes-requested':
      if (isByMe) return demandOfMine();
      return vscode.l10n.t('{0} asked for changes, and nothing was pushed since', who);
    case 'pushed-nobody-told':
      if (isByMe) return vscode.l10n.t('pushed since you asked for changes, and you were not asked again');
      return vscode.l10n.t('pushed since {0} asked for changes, and {0} was not asked again', who);
    case 'checks-failing':
      return checks === ''
        ? vscode.l10n.t('a required check fails')
        : vscode.l10n.t('a required check fails: {0}', checks);
    case 'conflict':
      return vscode.l10n.t('conflicts with its base, counted from when that was first seen');
    case 'asked-again':
      return vscode.l10n.t('asked for a review again');
    case 'thread-awaits-reviewer':
      if (amAuthor)
        return path === ''
          ? vscode.l10n.t('you answered in an open thread')
          : vscode.l10n.t('you answered in an open thread in {0}', path);
      return path === ''
        ? vscode.l10n.t('the author answered in an open thread')
        : vscode.l10n.t('the author answered in an open thread in {0}', path);
    case 'waits-for-base':
      return vscode.l10n.t('waits for #{0}, which it is built on', listOf(signal.turn.data['base']));
    case 'checks-overdue':
      return overdueChecksReason(signal);
    case 'checks-running':
      return vscode.l10n.t('its checks are running');
    case 'ready-to-merge':
    case 'my-approval':
      return mergeReason(signal);
    case 'nobody-asked':
      return vscode.l10n.t('an approval is needed, and nobody has been asked');
    case 'asked-reviewers':
      return vscode.l10n.t('asked for a review');
    case 'approved':
      return vscode.l10n.t('approved and not merged');
    case 'silent-for-long':
      return amAuthor
        ? vscode.l10n.t('you have been silent for a month')
        : vscode.l10n.t('the author has been silent for a month');
    case 'answer-owed':
      return amAuthor
        ? vscode.l10n.t('the last word was not yours')
        : vscode.l10n.t('the last word was not the author’s');
    case 'author-at-work':
      return isMine || amAuthor
        ? vscode.l10n.t('you are still at work on it')
        : vscode.l10n.t('the author is still at work on it');
    case 'first-review':
      return amAuthor
        ? vscode.l10n.t('nobody but you has said anything, and nobody is asked by name')
        : vscode.l10n.t('nobody but the author has said anything, and nobody is asked by name');
    case 'author-answered':
      return amAuthor
        ? vscode.l10n.t('you pushed or answered after the others')
        : vscode.l10n.t('the author pushed or answered after the others');
    case 'handed-on':
      return amAuthor
        ? vscode.l10n.t('the last step asks nothing of you')
        : vscode.l10n.t('the last step asks nothing of the author');
    case 'nothing-known':
      return vscode.l10n.t('no person has done anything on it that is known');
  }
}

/** Reasons that say themselves what is not known, or that the person has no part in it. */
const completeReasons: ReadonlySet<TurnCode> = new Set([
  'bot-author',
  'first-review',
  'ready-to-merge',
  'my-approval',
  'nothing-known',
  'team-not-readable',
  'no-role',
]);

/** Why it is whose turn, in words; where that cannot be told, also what is missing. */
export function turnReason(signal: PullRequestSignal): string {
  const { code, turn, people, data } = signal.turn;
  const isUnknown = turn === 'cannot-tell' || (turn === 'others' && people.length === 0);
  if (isUnknown && code !== 'team-not-readable' && listOf(data['missing']) === 'read:org')
    return vscode.l10n.t('a team is asked, and its name may not be read (read:org)');
  if (isUnknown && listOf(data['missing']) === 'team')
    return vscode.l10n.t('a team is asked, and its name is not shown to you');
  return isUnknown && !completeReasons.has(code)
    ? vscode.l10n.t('{0}; whose turn that makes it cannot be named', reasonOf(signal))
    : reasonOf(signal);
}

/** The reason alone; what only one person sees comes first. */
function reasonOf(signal: PullRequestSignal): string {
  const { who, team, isMine } = partsOf(signal);
  const { code, data } = signal.turn;
  switch (code) {
    case 'own-decision': {
      const reason = listOf(data['reason']);
      const said = isMine
        ? vscode.l10n.t('you said that it is your turn')
        : vscode.l10n.t('you said that it is not your turn');
      return reason === '' ? said : vscode.l10n.t('{0}: {1}', said, reason);
    }
    case 'pending-review':
      return data['comments'] === 1
        ? vscode.l10n.t('you wrote a comment that nobody can see: your review is not submitted')
        : vscode.l10n.t(
            'you wrote {0} comments that nobody can see: your review is not submitted',
            listOf(data['comments']),
          );
    case 'draft-of-another':
      return vscode.l10n.t('a draft of somebody else');
    case 'team-answered':
      return vscode.l10n.t('{0} of {1} has reviewed it', who, team);
    case 'asked-me-again':
      return vscode.l10n.t('you are asked for a review again');
    case 'asked-me':
      return who === ''
        ? vscode.l10n.t('you are asked for a review')
        : vscode.l10n.t('{0} asked you for a review', who);
    case 'changed-since-my-review':
      return vscode.l10n.t('it changed since your review');
    case 'my-demand-stands':
      return demandOfMine();
    case 'moved-since-my-review':
      return vscode.l10n.t('pushed since your review, and you are not asked again');
    case 'team-asked':
      return vscode.l10n.t('anyone of {0} is asked for a review', team);
    case 'team-not-readable':
      return vscode.l10n.t('a team is asked, and whether you belong to it may not be read (read:org)');
    case 'no-role':
      return data['as'] === 'assignee'
        ? vscode.l10n.t('assigned to you, without a part in its review')
        : vscode.l10n.t('you are only mentioned in it');
    case 'another-reviewers-turn':
      return vscode.l10n.t('{0} is on turn, and nothing of yours is open in it', who);
    default:
      return sharedReason(signal, code);
  }
}
