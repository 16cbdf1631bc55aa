/** Where a GitHub is asked. */
export interface GithubEndpoint {
  /** As people write it: `github.com`, `code.example.org:8443`. */
  readonly host: string;
  /** Address of its GraphQL door. */
  readonly graphql: string;
  /** Beginning of the addresses of its REST door, without a slash at the end. */
  readonly rest: string;
}

/**
 * The doors of a GitHub from the address a person knows it by; undefined when it is none that a token may be sent to:
 * only https, or http on this machine itself. github.com and GitHub's hosted Enterprise (`*.ghe.com`) have their own
 * `api.` host, an Enterprise server has a path.
 */
export function githubEndpoint(address: string): GithubEndpoint | undefined {
  const parts = /^(https?):\/\/([^/?#\s@]+)\/?$/i.exec(address.trim());
  const scheme = parts?.[1]?.toLowerCase();
  const host = parts?.[2]?.toLowerCase();
  if (scheme === undefined || host === undefined) return undefined;
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  if (scheme === 'http' && !isHere) return undefined;
  const isHosted = host === 'github.com' || host.endsWith('.ghe.com');
  return isHosted
    ? { host, graphql: `https://api.${host}/graphql`, rest: `https://api.${host}` }
    : { host, graphql: `${scheme}://${host}/api/graphql`, rest: `${scheme}://${host}/api/v3` };
}
