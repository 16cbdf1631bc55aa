import type { ForgeLook } from '../../core/forge.ts';
import type { ForgeGap } from '../../core/waiting/overview.ts';
import type { RemoteAddress } from '../../core/waiting/remoteAddress.ts';
import type { LookDoors } from './doors.ts';
import type { LookInput } from './look.ts';
import type { WaitingMemory } from './memory.ts';

/** A review may be begun any time (ms). */
const freshFor = 10 * 60_000;
/** Repositories that are looked into at once; the next look goes on. */
const atOnce = 5;

const keyOf = ({ host, path }: RemoteAddress): string => `${host}/${path}`;

/** Looks into the repositories that are open here, for what no search of their forge finds. */
export async function readWithin(
  { clock, log }: LookDoors,
  { memory, end }: LookInput,
  remotes: readonly RemoteAddress[],
): Promise<void> {
  const now = clock.now();
  const places = [...new Map(remotes.map((remote) => [keyOf(remote), remote])).values()];
  for (const host of new Set(places.map((place) => place.host))) {
    const forge = memory.forges.get(host)?.value.forge;
    if (!forge) continue;
    const asked = places
      .filter((place) => {
        const known = memory.within.get(keyOf(place));
        const isFresh = known?.value.forge === forge && now - known.at < freshFor;
        return place.host === host && place.path.split('/').length === 2 && !isFresh;
      })
      .slice(0, atOnce);
    if (asked.length === 0) continue;
    // Marked before it is asked: looks follow each other faster than a forge answers, or fails to.
    for (const place of asked) {
      const before = memory.within.get(keyOf(place))?.value;
      const value = before?.forge === forge ? before : { forge, pullRequests: [], hidden: [] };
      memory.within.set(keyOf(place), { at: now, value });
    }
    const found = await forge.within(
      asked.map(({ path }) => path),
      end,
    );
    if (!found.ok) {
      log.warn(`Repositories on ${host} could not be looked into: ${found.failure.kind}`);
      continue;
    }
    for (const place of asked)
      memory.within.set(keyOf(place), {
        at: now,
        value: {
          forge,
          pullRequests: found.value.pullRequests.filter(({ repository }) => repository === place.path),
          hidden: found.value.hidden.filter((repository) => repository === place.path),
        },
      });
  }
}

/** A look with what was found within repositories; that was read in detail later, so it comes first. */
export function withWithin(host: string, look: ForgeLook, { within, forges }: WaitingMemory): ForgeLook {
  const forge = forges.get(host)?.value.forge;
  const more = [...within]
    .filter(([key, { value }]) => key.startsWith(`${host}/`) && value.forge === forge)
    .flatMap(([, { at, value }]) => value.pullRequests.map((pullRequest) => ({ at, pullRequest })));
  if (more.length === 0) return look;
  const known = new Set(look.pullRequests.map(({ id }) => id));
  // What the searches find themselves is told by them: they notice when a review was submitted.
  const added = more
    .filter(({ pullRequest }) => !known.has(pullRequest.id))
    .map(({ pullRequest }) => pullRequest);
  return { ...look, pullRequests: [...look.pullRequests, ...added] };
}

/** Repositories that are open here and that the sign-in is not shown, one gap for each forge. */
export function hiddenGaps({ within, forges }: WaitingMemory): readonly ForgeGap[] {
  return [...forges].flatMap(
    ([
      host,
      {
        at,
        value: { forge },
      },
    ]): ForgeGap[] => {
      const hidden = [...within.values()]
        .filter(({ value }) => value.forge === forge)
        .flatMap(({ value }) => value.hidden);
      return hidden.length === 0 ? [] : [{ kind: 'forge', host, why: 'private', at, missing: hidden }];
    },
  );
}
