import * as vscode from 'vscode';
import type { ForgeSession } from '../core/forge.ts';

/** What GitHub's own extension asks for too, so that one sign-in serves both. */
const scopes = ['read:user', 'user:email', 'repo', 'workflow'];

/** A forge that somebody can sign in to from the editor. */
export interface ReviewSession {
  /** As people write it: `https://github.com`. */
  readonly address: string;
  readonly session: ForgeSession;
}

/**
 * The editor's session for a host, asked for because the person wants to post there; VS Code asks for consent.
 * Undefined when it has no sign-in for that host, or the person said no.
 */
export async function reviewSession(host: string): Promise<ReviewSession | undefined> {
  const enterprise = vscode.workspace
    .getConfiguration('github-enterprise')
    .inspect<unknown>('uri')?.globalValue;
  // A workspace must not choose where a token goes: only the person's own setting counts.
  const isEnterprise = typeof enterprise === 'string' && hostOf(enterprise) === host;
  if (host !== 'github.com' && !isEnterprise) return undefined;
  try {
    const session = await vscode.authentication.getSession(
      isEnterprise ? 'github-enterprise' : 'github',
      scopes,
      { createIfNone: true },
    );
    return {
      address: isEnterprise ? enterprise.trim() : 'https://github.com',
      session: { login: session.account.label, token: session.accessToken, scopes: session.scopes },
    };
  } catch {
    return undefined; // Saying no in VS Code's dialog throws, and so does a sign-in that breaks off.
  }
}

function hostOf(address: string): string | undefined {
  return /^https?:\/\/([^/?#\s@]+)/i.exec(address.trim())?.[1]?.toLowerCase();
}
