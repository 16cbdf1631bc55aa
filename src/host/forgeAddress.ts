import * as vscode from 'vscode';
import { Setting } from '../names.ts';
import { ownSettings } from './ownSettings.ts';

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
 * The Enterprise servers that the editor was told of, as the person set them for themselves: one address, or in later
 * editors a list. A workspace must not choose where a token goes: what it sets is not read, and while it sets something
 * else, none is.
 */
function editorsServers(): readonly string[] {
  const all = vscode.workspace.getConfiguration('github-enterprise').inspect<unknown>('uri');
  const own = all?.globalValue;
  const here = all?.workspaceFolderValue ?? all?.workspaceValue;
  if (here !== undefined && JSON.stringify(here) !== JSON.stringify(own)) return [];
  const listed: readonly unknown[] = Array.isArray(own) ? own : [own];
  return listed.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [plain(each)] : []));
}

/** The one server that the editor signs in to; with several nobody can tell whose a session is, so it is none of them. */
function enterpriseUri(): string | undefined {
  const servers = editorsServers();
  return servers.length === 1 ? servers[0] : undefined;
}

/** Addresses of every Enterprise server that is set up: those of our setting, and the editor's own. */
export function enterpriseAddresses(): readonly string[] {
  const set = ownSettings().inspect(Setting.enterpriseHosts)?.globalValue;
  const listed = Array.isArray(set) ? set.filter((each): each is string => typeof each === 'string') : [];
  const all = [...listed.map(plain), ...editorsServers()].filter(
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
