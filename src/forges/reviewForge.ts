import type { ForgeSession } from '../core/forge.ts';
import type { Clock } from '../core/ports.ts';
import type { ReviewForge } from '../core/review/reviewForge.ts';

/** Opens a forge for reviews; undefined for an address that no token may be sent to. Read at first use. */
export async function openReviewForge(
  address: string,
  session: ForgeSession,
  clock: Clock,
): Promise<ReviewForge | undefined> {
  const [{ httpTransport }, { githubReviews }, { githubEndpoint }] = await Promise.all([
    import('./http.ts'),
    import('./github/reviews.ts'),
    import('./github/endpoint.ts'),
  ]);
  const endpoint = githubEndpoint(address);
  if (!endpoint) return undefined;
  const transport = httpTransport({ clock, chance: Math.random });
  return githubReviews({ transport, endpoint, session, clock });
}
