import type { ForgeSession } from '../core/forge.ts';
import type { Clock } from '../core/ports.ts';
import type { AskingForge } from '../core/waiting/reviewAsk.ts';
import type { TransportSource } from './sharedTransport.ts';

/** Opens a forge for asking people; undefined for an address that no token may be sent to. Read at first use. */
export async function openAskingForge(
  address: string,
  session: ForgeSession,
  { clock, transport }: { readonly clock: Clock; readonly transport: TransportSource },
): Promise<AskingForge | undefined> {
  const [{ githubAsking }, { githubEndpoint }] = await Promise.all([
    import('./github/asking.ts'),
    import('./github/endpoint.ts'),
  ]);
  const endpoint = githubEndpoint(address);
  return endpoint && githubAsking({ transport: await transport(), endpoint, session, clock });
}
