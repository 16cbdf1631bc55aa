import type { ForgeSession } from '../core/forge.ts';
import type { Clock } from '../core/ports.ts';
import type { AskingForge } from '../core/waiting/reviewAsk.ts';

/** Opens a forge for asking people; undefined for an address that no token may be sent to. Read at first use. */
export async function openAskingForge(
  address: string,
  session: ForgeSession,
  clock: Clock,
): Promise<AskingForge | undefined> {
  const [{ httpTransport }, { githubAsking }, { githubEndpoint }] = await Promise.all([
    import('./http.ts'),
    import('./github/asking.ts'),
    import('./github/endpoint.ts'),
  ]);
  const endpoint = githubEndpoint(address);
  if (!endpoint) return undefined;
  const transport = httpTransport({ clock, chance: Math.random });
  return githubAsking({ transport, endpoint, session, clock });
}
