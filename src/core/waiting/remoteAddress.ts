/** Where a repository's remote is shown in a browser. */
export interface RemoteAddress {
  /** As in the address: `github.com`. */
  readonly host: string;
  /** As `owner/name`; forges with groups have more parts. */
  readonly path: string;
  /** `https://github.com/owner/name`. */
  readonly web: string;
}

const hostPattern = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
const pathPattern = /^[\w.~-]+(?:\/[\w.~-]+)+$/;

/**
 * The host that a browser asks, of one that ssh was told. People with two accounts name it `github.com-work` in their
 * ssh configuration, and no domain of the world ends that way; the large forges have a second name for ssh through a
 * firewall.
 */
function hostBehindSsh(host: string): string {
  const own = host.replace(/(\.(?!xn--)[a-z]{2,})-[a-z0-9-]+$/i, '$1');
  return own.replace(/^(?:alt)?ssh\.(?=(?:github\.com|gitlab\.com|bitbucket\.org)$)/i, '');
}

/** The host and the rest of an address of git: `https://…`, `ssh://git@…`, `git://…` or `git@host:owner/name`. */
function partsOf(url: string): { readonly host: string; readonly path: string } | undefined {
  const address = /^(https?|ssh|git):\/\/(?:[^@/]*@)?([^/]+)\/(.+)$/i.exec(url);
  if (address) {
    const [, scheme = '', host = '', path = ''] = address;
    // The port of ssh is none that a browser could ask.
    return { host: /^http/i.test(scheme) ? host : hostBehindSsh(host.replace(/:\d+$/, '')), path };
  }
  const [, host, path] = /^(?:[^@/:]+@)?([^/:@]{2,}):(?!\/\/)\/?(.+)$/.exec(url) ?? [];
  return host === undefined || path === undefined ? undefined : { host: hostBehindSsh(host), path };
}

/** The page of a remote, from its address as git has it; undefined for paths on a disk and for what is no address. */
export function remoteAddress(url: string): RemoteAddress | undefined {
  const parts = partsOf(url.trim());
  if (!parts) return undefined;
  const path = parts.path.replace(/\/+$/, '').replace(/\.git$/, '');
  if (!hostPattern.test(parts.host) || !pathPattern.test(path)) return undefined;
  const host = parts.host.toLowerCase();
  return { host, path, web: `https://${host}/${path}` };
}
