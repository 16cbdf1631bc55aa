import * as vscode from 'vscode';
import { Setting } from '../names.ts';

/** An address without what makes no difference: case of the host, and a slash at the end. */
function plain(address: string): string {
  return address.trim().replace(/\/+$/, '').toLowerCase();
}

/** The host with its port, as in an address; undefined for what is no address of the web. */
export function hostOfAddress(address: string): string | undefined {
  return /^https?:\/\/([^/?#\s@]+)/i.exec(address.trim())?.[1]?.toLowerCase();
}

/** Whether two addresses are one forge. */
export function sameAddress(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/**
 * The Enterprise server that the editor can sign in to, as the person set it for themselves; undefined when there is
 * none. A workspace must not choose where a token goes: what it sets is not read, and while it sets another, none is.
 */
function enterpriseUri(): string | undefined {
  const all = vscode.workspace.getConfiguration('github-enterprise').inspect<unknown>('uri');
  const own = all?.globalValue;
  const here = all?.workspaceFolderValue ?? all?.workspaceValue;
  if (typeof own !== 'string' || own.trim() === '') return undefined;
  return here === undefined || here === own ? plain(own) : undefined;
}

/** Addresses of every Enterprise server that is set up: those of our setting, and the editor's own. */
export function enterpriseAddresses(): readonly string[] {
  const set = vscode.workspace.getConfiguration().inspect<unknown>(Setting.enterpriseHosts)?.globalValue;
  const listed = Array.isArray(set) ? set.filter((each): each is string => typeof each === 'string') : [];
  const own = enterpriseUri();
  const all = [...listed.map(plain), ...(own === undefined ? [] : [own])].filter(
    (address) => address !== '' && address !== 'https://github.com',
  );
  return [...new Set(all)];
}

/** VS Code's sign-in for the address; undefined when it has none. */
export function providerOf(address: string): 'github' | 'github-enterprise' | undefined {
  if (sameAddress(address, 'https://github.com')) return 'github';
  const own = enterpriseUri();
  return own !== undefined && sameAddress(own, address) ? 'github-enterprise' : undefined;
}
