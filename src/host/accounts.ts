import * as vscode from 'vscode';
import type { Accounts, ForgeAccount, ForgeSession } from '../core/forge.ts';
import type { Log, Result, State } from '../core/ports.ts';
import { Setting } from '../names.ts';
import { readConnections, withConnection, type Connection, type Connections } from './connections.ts';
import { enterpriseAddresses, providerOf, sameAddress } from './forgeAddress.ts';
import { openOwnTokens } from './ownTokens.ts';

/** What a person lets us see beyond public repositories; each is asked for on its own, when it is wanted. */
export type Reach = 'private' | 'teams';

/** Accounts with the acts that only a person begins. */
export interface ConnectableAccounts extends Accounts {
  /** What the person allowed so far; undefined when they never connected. */
  reach(address: string): readonly Reach[] | undefined;
  /** Shows VS Code's own sign-in or consent where it is needed. `why` stands in its dialog. */
  connect(address: string, add: Reach | undefined, why: string): Promise<Result<ForgeSession>>;
  /** The same with a new session: the forge does not accept the one that the editor still has. */
  signInAgain(address: string, why: string): Promise<Result<ForgeSession>>;
  /** Whether the editor itself can sign in there. It knows github.com and one Enterprise server. */
  signsIn(address: string): boolean;
  /** Connects a server that the editor cannot sign in to, with a token that the person made there. */
  connectWithToken(address: string, token: string): Promise<Result<ForgeSession>>;
  /** Forgets the account here; the editor's session stays, since other extensions use it. */
  disconnect(address: string): Promise<void>;
}

/**
 * The least that GitHub gives under a name of its own: who I am. Public pull requests need no more. An empty list would
 * take whichever session there is, and with it more than was asked for.
 */
const leastScopes = ['read:user'];

const scopesOf: Readonly<Record<Reach, string>> = { private: 'repo', teams: 'read:org' };

const storedAs = 'forge.connections';

function scopesFor({ isPrivate, hasTeams }: Connection): readonly string[] {
  return [...leastScopes, ...(isPrivate ? [scopesOf.private] : []), ...(hasTeams ? [scopesOf.teams] : [])];
}

function wanted(connection: Connection | undefined, add: Reach | undefined): Connection {
  return {
    isOff: false,
    isPrivate: connection?.isPrivate === true || add === 'private',
    hasTeams: connection?.hasTeams === true || add === 'teams',
  };
}

/** Takes the session that is there, or makes a new one in any case; `detail` stands in VS Code's dialog. */
type SignIn = { readonly createIfNone: Detail } | { readonly forceNewSession: Detail };
type Detail = vscode.AuthenticationGetSessionPresentationOptions;

/** What the accounts need from outside. */
export interface AccountDoors {
  readonly state: State;
  readonly secrets: vscode.SecretStorage;
  readonly log: Log;
  /** Asks a forge whose token this is; undefined for an address that no token may be sent to. */
  readonly checkToken: (address: string, token: string) => Promise<Result<ForgeSession> | undefined>;
}

/** VS Code's sessions as accounts. Nothing is asked of VS Code for a forge that nobody ever connected. */
export function openAccounts({ state, secrets, log, checkToken }: AccountDoors): ConnectableAccounts {
  const ownTokens = openOwnTokens(secrets);
  const changed = new vscode.EventEmitter<void>();
  /** Providers whose sessions changed in this window: another window may just have connected. */
  const stirred = new Set<string>();
  /** Which address a session belongs to: VS Code's Enterprise provider has one at a time, and the setting can change. */
  const homes = new Map<string, string>();
  const connections = (): Connections => readConnections(state.get(storedAs));
  const remember = (address: string, connection: Connection): Promise<void> =>
    state.set(storedAs, withConnection(connections(), address, connection));

  function ours(address: string, session: vscode.AuthenticationSession): ForgeSession | undefined {
    const home = homes.get(session.id) ?? address;
    homes.set(session.id, home);
    // A session that was another forge's must never be shown to this one.
    if (!sameAddress(home, address)) return undefined;
    return { login: session.account.label, token: session.accessToken, scopes: session.scopes };
  }

  async function accountAt(address: string): Promise<ForgeAccount> {
    const provider = providerOf(address);
    const connection = connections()[address];
    if (!provider) {
      if (connection?.isOff === true) return { kind: 'not-set-up', address };
      const session = await ownTokens.get(address);
      return session ? { kind: 'connected', address, session } : { kind: 'not-set-up', address };
    }
    if (connection?.isOff === true || (!connection && !stirred.has(provider)))
      return { kind: 'not-connected', address };
    try {
      const scopes = scopesFor(wanted(connection, undefined));
      const found = await vscode.authentication.getSession(provider, scopes, { silent: true });
      const session = found && ours(address, found);
      if (session) {
        if (!connection) await remember(address, wanted(undefined, undefined));
        return { kind: 'connected', address, session };
      }
    } catch (error) {
      log.warn(`No session of ${provider}: ${error instanceof Error ? error.name : 'unknown'}`);
    }
    return { kind: connection ? 'signed-out' : 'not-connected', address };
  }

  /** Shows VS Code's sign-in as `how` says, for what was allowed so far and `add`. */
  async function signIn(address: string, add: Reach | undefined, how: SignIn): Promise<Result<ForgeSession>> {
    const provider = providerOf(address);
    const unavailable = vscode.l10n.t('Signing in to {0} did not work. “Show Log” may say more.', address);
    if (!provider) return { ok: false, failure: { kind: 'unavailable', what: unavailable } };
    const before = connections()[address];
    const connection = wanted(before?.isOff === true ? undefined : before, add);
    try {
      const found = await vscode.authentication.getSession(provider, scopesFor(connection), how);
      const session = found && ours(address, found);
      if (!session) return { ok: false, failure: { kind: 'unavailable', what: unavailable } };
      await remember(address, connection);
      changed.fire();
      return { ok: true, value: session };
    } catch (error) {
      // VS Code has no value for "no, thank you", only words.
      const said = error instanceof Error ? error.message : '';
      if (/cancel|did not consent/i.test(said)) return { ok: false, failure: { kind: 'cancelled' } };
      log.warn(`Signing in to ${address} failed: ${said}`);
      return { ok: false, failure: { kind: 'unavailable', what: unavailable } };
    }
  }

  const subscriptions = [
    changed,
    ownTokens.onDidChange(() => changed.fire()),
    vscode.authentication.onDidChangeSessions(({ provider }) => {
      if (provider.id !== 'github' && provider.id !== 'github-enterprise') return;
      stirred.add(provider.id);
      changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (
        change.affectsConfiguration(Setting.enterpriseHosts) ||
        change.affectsConfiguration('github-enterprise.uri')
      )
        changed.fire();
    }),
  ];
  return {
    list: () => Promise.all(['https://github.com', ...enterpriseAddresses()].map(accountAt)),
    onDidChange: (listener) => changed.event(listener),
    reach(address) {
      const connection = connections()[address];
      if (!connection || connection.isOff) return undefined;
      return [
        ...(connection.isPrivate ? ['private' as const] : []),
        ...(connection.hasTeams ? ['teams' as const] : []),
      ];
    },
    connect: (address, add, why) => signIn(address, add, { createIfNone: { detail: why } }),
    signInAgain: (address, why) => signIn(address, undefined, { forceNewSession: { detail: why } }),
    signsIn: (address) => providerOf(address) !== undefined,
    async connectWithToken(address, token) {
      const checked = await checkToken(address, token);
      if (!checked) {
        const what = vscode.l10n.t('No token is sent to {0}: only to addresses with https.', address);
        return { ok: false, failure: { kind: 'unavailable', what } };
      }
      if (!checked.ok) return checked;
      await ownTokens.keep(address, checked.value);
      await remember(address, wanted(undefined, undefined));
      changed.fire();
      return checked;
    },
    async disconnect(address) {
      await ownTokens.forget(address);
      await remember(address, { isOff: true, isPrivate: false, hasTeams: false });
      changed.fire();
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
