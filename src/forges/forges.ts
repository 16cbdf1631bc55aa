import type { Accounts, Forge, ForgeAccount, Forges, ForgeSession, ForgeState } from '../core/forge.ts';
import type { Clock } from '../core/ports.ts';
import { githubEndpoint } from './github/endpoint.ts';
import type { TransportSource } from './sharedTransport.ts';

/** What the forges need from outside. */
export interface ForgesDoors {
  readonly accounts: Accounts;
  readonly clock: Clock;
  readonly transport: TransportSource;
}

interface Opened {
  readonly session: ForgeSession;
  readonly forge: Forge;
}

function sameSession(one: ForgeSession, other: ForgeSession): boolean {
  return one.token === other.token && one.scopes.join(' ') === other.scopes.join(' ');
}

/** The forges of the accounts. What talks to them is read at the first one that is connected, not before. */
export function openForges({ accounts, clock, transport }: ForgesDoors): Forges {
  const opened = new Map<string, Opened>();

  async function stateOf(account: ForgeAccount): Promise<ForgeState> {
    const endpoint = githubEndpoint(account.address);
    // An address that no token may be sent to is none that anybody can be connected to.
    if (!endpoint) return { kind: 'not-set-up', host: account.address };
    const { host } = endpoint;
    if (account.kind !== 'connected') {
      opened.delete(host);
      return { kind: account.kind, host };
    }
    const { session } = account;
    const known = opened.get(host);
    if (known && sameSession(known.session, session)) return { kind: 'connected', host, forge: known.forge };
    const [way, { githubForge }] = await Promise.all([transport(), import('./github/client.ts')]);
    const forge = githubForge({ transport: way, endpoint, session, clock });
    opened.set(host, { session, forge });
    return { kind: 'connected', host, forge };
  }
  return {
    list: async () => Promise.all((await accounts.list()).map(stateOf)),
    onDidChange: (listener) => accounts.onDidChange(listener),
    dispose: () => opened.clear(),
  };
}
