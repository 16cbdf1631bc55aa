import * as vscode from 'vscode';
import { shown } from '../../core/waiting/shownText.ts';
import { providerOf } from '../../host/forgeAddress.ts';
import { placeName } from './keptDraftText.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import { threadAtHand, threadOf } from './threadAtHand.ts';

const { t } = vscode.l10n;

/** The forge is waited for this long (ms) before a preview is shown without what it knows. */
const patience = 3_000;

/** Where another extension will send a comment, and with which account: as far as it can be told, and what cannot. */
export interface BoxTarget {
  readonly to: string;
  readonly account: string;
}

/** `owner` names the extension's forge; of a thread from another host nothing but the box is known. */
export async function boxTarget(
  reply: unknown,
  owner: string,
  readings: Pick<PullRequestReadings, 'of'>,
): Promise<BoxTarget> {
  const at = threadAtHand(threadOf(reply));
  const reading = at && (await readings.of(at.uri, patience));
  const target = reading?.target;
  const noted = reading?.place.pullRequest;
  const pullRequest = target
    ? `${target.repository}#${target.number} “${shown(target.title)}”`
    : noted
      ? `${noted.repository}#${noted.number}`
      : t('cannot tell which pull request');
  const line = at?.lines && at.lines.end.line + 1;
  const name = at && placeName(at.uri.toString());
  const place =
    name === undefined
      ? t('cannot tell which file and line')
      : line === undefined
        ? name
        : t('{0}, line {1}', name, line);
  return {
    to: t(
      '{0}, {1}: the thread in which you wrote it, through the extension of {2}',
      pullRequest,
      place,
      owner,
    ),
    account: await accountText(reading?.place.host, owner),
  };
}

/** Another extension does not say with whom it is signed in; where the editor has one account only, it is that. */
async function accountText(host: string | undefined, owner: string): Promise<string> {
  const provider = host === undefined ? undefined : providerOf(`https://${host}`);
  const logins = provider ? await loginsOf(provider) : [];
  const [only] = logins;
  if (host !== undefined && only !== undefined && logins.length === 1)
    return t('{0}, the only one of {1} in this editor', only, host);
  return logins.length > 1
    ? t('cannot tell which the extension of {0} uses: {1}', owner, logins.join(', '))
    : t('cannot tell with which the extension of {0} is signed in', owner);
}

async function loginsOf(provider: string): Promise<readonly string[]> {
  try {
    const accounts = await vscode.authentication.getAccounts(provider);
    return accounts.map(({ label }) => shown(label, 60));
  } catch {
    return []; // This editor has no sign-in for it.
  }
}
