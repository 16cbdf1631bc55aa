import type { ConnectableAccounts } from './accounts.ts';
import { reviewSession, type ReviewSession } from './reviewSession.ts';

/**
 * A session with which something may be done on that host: the one that is connected, where the person allowed private
 * repositories and with them writing, or made the token themselves; else the editor is asked for one, and asks the
 * person. Undefined after a no.
 */
export async function actingSession(
  host: string,
  accounts: Pick<ConnectableAccounts, 'list' | 'signsIn'>,
): Promise<ReviewSession | undefined> {
  for (const account of await accounts.list()) {
    if (account.kind !== 'connected') continue;
    const { address, session } = account;
    // Of a token that the person made only the forge knows what it may do.
    if (!session.scopes.includes('repo') && accounts.signsIn(address)) continue;
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
