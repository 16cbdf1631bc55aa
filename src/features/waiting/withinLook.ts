import type { ForgeLook } from '../../core/forge.ts';
import type { ForgeGap } from '../../core/waiting/overview.ts';
import type { RemoteAddress } from '../../core/waiting/remoteAddress.ts';
import type { LookDoors } from './doors.ts';
import { restOfForge } from './forgeRest.ts';
import { keepForge } from './keptForges.ts';
import type { LookInput } from './look.ts';
import type { WaitingMemory } from './memory.ts';

/** A review may be begun any time, in what is open here sooner than elsewhere (ms). */
const freshFor = { open: 10 * 60_000, concerned: 60 * 60_000 };
/** Repositories that are looked into at once; the next look goes on. */
const atOnce = 5;
/** Of the repositories that are only known from pull requests no more than these are looked into. */
const mostConcerned = 30;

type Place = Pick<RemoteAddress, 'host' | 'path'>;

const keyOf = ({ host, path }: Place): string => `${host}/${path}`.toLowerCase();

/** GitHub writes a repository's name in its own case, whatever case an address has. */
const isAt = ({ path }: Place, repository: string): boolean =>
  path.toLowerCase() === repository.toLowerCase();

/** Repositories in which a pull request concerns the person, or in which something was found before. */
function concernedPlaces(host: string, { forges, within }: WaitingMemory): readonly Place[] {
  const paths = [
    ...(forges.get(host)?.value.look.pullRequests ?? []),
    ...[...within].flatMap(([key, { value }]) => (key.startsWith(`${host}/`) ? value.pullRequests : [])),
  ].map(({ repository }) => repository);
  return [...new Set(paths)].slice(0, mostConcerned).map((path) => ({ host, path }));
}

/**
 * Looks into the repositories that are open here, and less often into those in which a pull request concerns the person,
 * for what no search of their forge finds.
 */
export async function readWithin(
  doors: Pick<LookDoors, 'clock' | 'log' | 'personState'>,
  { memory, end }: Pick<LookInput, 'memory' | 'end'>,
  remotes: readonly RemoteAddress[],
): Promise<void> {
  const { clock, log } = doors;
  const now = clock.now();
  for (const [host, forge] of [...memory.askable]) {
    const open = remotes.filter((place) => place.host === host && place.path.split('/').length === 2);
    const isOpen = new Set(open.map(keyOf));
    const rest = restOfForge(host, memory, now);
    const places = new Map([...concernedPlaces(host, memory), ...open].map((place) => [keyOf(place), place]));
    const asked = [...places]
      .filter(([key]) => {
        const known = memory.within.get(key);
        const age = isOpen.has(key) ? freshFor.open * rest : freshFor.concerned;
        return known?.value.forge !== forge || now - known.at >= age;
      })
      .toSorted(([one], [other]) => Number(isOpen.has(other)) - Number(isOpen.has(one)))
      .map(([, place]) => place)
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
    if (memory.askable.get(host) !== forge) continue;
    for (const place of asked)
      memory.within.set(keyOf(place), {
        at: now,
        value: {
          forge,
          pullRequests: found.value.pullRequests.filter(({ repository }) => isAt(place, repository)),
          hidden: found.value.hidden.filter((repository) => isAt(place, repository)),
        },
      });
    const look = memory.forges.get(host)?.value.look;
    if (look && found.value.pullRequests.length > 0)
      await keepForge(forge, withWithin(host, look, memory), doors, memory);
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
