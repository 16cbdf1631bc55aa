import type { ForgeSession } from '../core/forge.ts';
import type { CancellationToken, Clock, Result } from '../core/ports.ts';

/** Asks a forge whose token this is. Undefined for an address that no token may be sent to. */
export async function checkToken(
  address: string,
  token: string,
  clock: Clock,
  cancel: CancellationToken,
): Promise<Result<ForgeSession> | undefined> {
  const [{ httpTransport }, { whoAmI }, { githubEndpoint }] = await Promise.all([
    import('./http.ts'),
    import('./github/whoAmI.ts'),
    import('./github/endpoint.ts'),
  ]);
  const endpoint = githubEndpoint(address);
  return endpoint && whoAmI(httpTransport({ clock, chance: Math.random }), endpoint, token, cancel);
}
