import * as vscode from 'vscode';
import type { ForgeAccount, ForgeSession } from '../core/forge.ts';
import type { ConnectableAccounts } from './accounts.ts';
import { enterpriseAddresses, hostOfAddress, providerOf } from './forgeAddress.ts';

/** What GitHub's own extension asks for too, so that one sign-in serves both. */
const scopes = ['read:user', 'user:email', 'repo', 'workflow'];

/** A forge that somebody can sign in to from the editor. */
export interface ReviewSession {
  /** As people write it: `https://github.com`. */
  readonly address: string;
  readonly session: ForgeSession;
}

/** Sessions for reviews, by the host of a repository. */
export interface ReviewSessions {
  /**
   * One with which something may be done: the account that is connected, where the person allowed private repositories and
   * with them writing, or made the token themselves; else the editor is asked for one, and asks the person. Undefined
   * when it has no sign-in for that host, or after a no. A session that the forge refused is made anew.
   */
  ask(host: string): Promise<ReviewSession | undefined>;
  /**
   * One that the person agreed to already: they posted there from this window, or connected the forge. Never shows a
   * dialog; undefined when there is none, and then nothing may be asked of the forge.
   */
  known(host: string): Promise<ReviewSession | undefined>;
}

/** `isRefused` tells of a token whether its forge does not accept it: the editor would give it out again and again. */
export function openReviewSessions(
  accounts: Pick<ConnectableAccounts, 'list' | 'signsIn'>,
  isRefused: (token: string) => boolean,
): ReviewSessions {
  const agreed = new Map<string, ReviewSession>();
  const connected = new Set<string>();
  const accountAt = async (host: string): Promise<ForgeAccount | undefined> =>
    (await accounts.list()).find(({ address }) => hostOfAddress(address) === host.toLowerCase());
  return {
    async ask(host) {
      const account = await accountAt(host);
      // Of a token that the person made only the forge knows what it may do.
      if (
        account?.kind === 'connected' &&
        !isRefused(account.session.token) &&
        (account.session.scopes.includes('repo') || !accounts.signsIn(account.address))
      )
        return { address: account.address, session: account.session };
      const address = ['https://github.com', ...enterpriseAddresses()].find(
        (each) => hostOfAddress(each) === host,
      );
      const provider = address === undefined ? undefined : providerOf(address);
      if (address === undefined || !provider) return undefined;
      try {
        const given = await vscode.authentication.getSession(provider, scopes, { createIfNone: true });
        const {
          account: who,
          accessToken,
          scopes: granted,
        } = isRefused(given.accessToken)
          ? await vscode.authentication.getSession(provider, scopes, { forceNewSession: true })
          : given;
        const found = { address, session: { login: who.label, token: accessToken, scopes: granted } };
        agreed.set(host, found);
        return found;
      } catch {
        return undefined; // Saying no in VS Code's dialog throws, and so does a sign-in that breaks off.
      }
    },
    async known(host) {
      const found = await accountAt(host);
      if (found?.kind === 'connected') {
        connected.add(host);
        return agreed.get(host) ?? { address: found.address, session: found.session };
      }
      // Whoever disconnects a forge means everything here.
      if (connected.delete(host)) agreed.delete(host);
      return agreed.get(host);
    },
  };
}
