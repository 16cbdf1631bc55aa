import type { ForgeSession } from '../core/forge.ts';
import type { CancellationToken, Result } from '../core/ports.ts';
import type { TransportSource } from './sharedTransport.ts';

/** Asks a forge whose token this is. Undefined for an address that no token may be sent to. */
export async function checkToken(
  address: string,
  token: string,
  transport: TransportSource,
  cancel: CancellationToken,
): Promise<Result<ForgeSession> | undefined> {
  const [{ whoAmI }, { githubEndpoint }] = await Promise.all([
    import('./github/whoAmI.ts'),
    import('./github/endpoint.ts'),
  ]);
  const endpoint = githubEndpoint(address);
  return endpoint && whoAmI(await transport(), endpoint, token, cancel);
}
