import type { Accounts } from '../core/forge.ts';
import { reviewSession, type ReviewSession } from './reviewSession.ts';

/**
 * A session with which something may be done on that host: the one that is connected, where the person allowed private
 * repositories and with them writing; else the editor is asked for one, and asks the person. Undefined after a no.
 */
export async function actingSession(
  host: string,
  accounts: Pick<Accounts, 'list'>,
): Promise<ReviewSession | undefined> {
  for (const account of await accounts.list()) {
    if (account.kind !== 'connected' || !account.session.scopes.includes('repo')) continue;
    const { address, session } = account;
    if (
      address
        .replace(/^https?:\/\//i, '')
        .replace(/\/+$/, '')
        .toLowerCase() === host.toLowerCase()
    )
      return { address, session };
  }
  return reviewSession(host);
}
