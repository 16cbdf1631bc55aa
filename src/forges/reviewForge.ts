import type { ForgeSession } from '../core/forge.ts';
import type { Clock } from '../core/ports.ts';
import type { ReviewForge } from '../core/review/reviewForge.ts';
import type { TransportSource } from './sharedTransport.ts';

/** Opens a forge for reviews; undefined for an address that no token may be sent to. Read at first use. */
export async function openReviewForge(
  address: string,
  session: ForgeSession,
  { clock, transport }: { readonly clock: Clock; readonly transport: TransportSource },
): Promise<ReviewForge | undefined> {
  const [{ githubReviews }, { githubEndpoint }] = await Promise.all([
    import('./github/reviews.ts'),
    import('./github/endpoint.ts'),
  ]);
  const endpoint = githubEndpoint(address);
  return endpoint && githubReviews({ transport: await transport(), endpoint, session, clock });
}
