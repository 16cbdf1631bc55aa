import type * as vscode from 'vscode';
import * as v from 'valibot';
import type { ForgeSession } from '../core/forge.ts';
import type { Disposable } from '../core/ports.ts';

/**
 * Tokens that a person made themselves, for servers that the editor has no sign-in for: it knows one GitHub Enterprise
 * address. Kept in the editor's secret storage and nowhere else.
 */
export interface OwnTokens {
  get(address: string): Promise<ForgeSession | undefined>;
  keep(address: string, session: ForgeSession): Promise<void>;
  forget(address: string): Promise<void>;
  /** Also when another window kept or forgot one. */
  onDidChange(listener: () => void): Disposable;
}

const prefix = 'forge.token ';

const schema = v.object({
  login: v.pipe(v.string(), v.nonEmpty()),
  token: v.pipe(v.string(), v.nonEmpty()),
  scopes: v.array(v.string()),
});

/** A kept session; undefined when it is none. */
export function readOwnToken(stored: string | undefined): ForgeSession | undefined {
  if (stored === undefined) return undefined;
  try {
    const read = v.safeParse(schema, JSON.parse(stored));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

export function openOwnTokens(secrets: vscode.SecretStorage): OwnTokens {
  return {
    get: async (address) => readOwnToken(await secrets.get(prefix + address)),
    keep: async (address, { login, token, scopes }) => {
      await secrets.store(prefix + address, JSON.stringify({ login, token, scopes }));
    },
    forget: async (address) => {
      await secrets.delete(prefix + address);
    },
    onDidChange: (listener) =>
      secrets.onDidChange(({ key }) => {
        if (key.startsWith(prefix)) listener();
      }),
  };
}
