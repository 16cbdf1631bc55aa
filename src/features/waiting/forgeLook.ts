import type { Forge, ForgeLook, ForgeState } from '../../core/forge.ts';
import type { Failure, Result } from '../../core/ports.ts';
import type { ForgeGap } from '../../core/waiting/overview.ts';
import type { SetAside } from '../../core/waiting/setAside.ts';
import { fingerprint } from '../../core/waiting/fingerprint.ts';
import { lookEvery, restOf } from '../../core/waiting/rest.ts';
import { pullRequestSignals } from '../../core/waiting/pullRequestSignals.ts';
import type { PullRequestSignal } from '../../core/waiting/signal.ts';
import { lastKnownSignals } from '../../core/waiting/lastKnown.ts';
import type { WaitingDoors } from './doors.ts';
import { forgetForge, forgetSeen, keepForge, keptForges, stillKept, withUnread } from './keptForges.ts';
import type { LookInput } from './look.ts';
import type { AskedForge, WaitingMemory } from './memory.ts';
import { readSaid } from './setAsideMove.ts';
import { hiddenGaps, withWithin } from './withinLook.ts';

/** For this workspace: the person said that forges may be asked although it is not trusted. */
const askHereKey = 'waiting.askForges';

/** Remembers that the person connected from a window in Restricted Mode: a yes for this workspace. */
export async function allowForgesHere({ state }: Pick<WaitingDoors, 'state'>): Promise<void> {
  await state.set(askHereKey, true);
}

type ForgeLookDoors = Pick<WaitingDoors, 'forges' | 'state' | 'personState' | 'clock' | 'log'>;
type ForgeLookInput = Pick<
  LookInput,
  'memory' | 'forgesOlderThan' | 'mayRest' | 'isTrusted' | 'isFocused' | 'end'
>;

/** What the forges showed. */
export interface ForgesLook {
  readonly signals: readonly PullRequestSignal[];
  readonly gaps: readonly ForgeGap[];
}

function gapOf(host: string, failure: Failure, at: number | undefined): ForgeGap | undefined {
  switch (failure.kind) {
    case 'rate-limited':
      return { kind: 'forge', host, why: failure.kind, at, until: failure.until };
    case 'forbidden':
      return { kind: 'forge', host, why: failure.kind, at, missing: failure.missing };
    case 'signed-out':
    case 'offline':
    case 'hidden':
    case 'failing':
    case 'unreadable':
      return { kind: 'forge', host, why: failure.kind, at };
    default:
      return undefined;
  }
}

/** What is known of the forges without asking any: earlier looks, and which are being asked for the first time. */
export function knownForges(
  memory: WaitingMemory,
  now: number,
  setAsides: readonly SetAside[] = [],
): ForgesLook {
  const signals: PullRequestSignal[] = [];
  for (const [host, { value }] of memory.forges)
    signals.push(...pullRequestSignals(host, withWithin(host, value.look, memory), now, setAsides));
  for (const [, kept] of memory.lastKnown ?? []) signals.push(...lastKnownSignals(kept, now));
  const gaps = [...memory.asked.keys()]
    .filter((host) => !memory.forges.has(host))
    .map((host): ForgeGap => ({ kind: 'forge', host, why: 'asking', at: memory.lastKnown?.get(host)?.at }));
  return { signals, gaps: [...gaps, ...hiddenGaps(memory)] };
}

/** Asks, or joins who asks already: looks follow each other faster than a forge answers. */
async function ask(forge: Forge, { memory, end }: ForgeLookInput): Promise<Result<ForgeLook>> {
  const { host } = forge;
  const asked = memory.asked.get(host);
  if (asked?.forge === forge) return asked.answer;
  const own: AskedForge = { forge, answer: forge.look(end) };
  memory.asked.set(host, own);
  const result = await own.answer;
  if (memory.asked.get(host) === own) memory.asked.delete(host);
  return result;
}

/** Asks one forge, unless what is known of it is young enough; answers what is the matter. */
async function lookAtForge(
  doors: ForgeLookDoors,
  state: ForgeState,
  input: ForgeLookInput,
): Promise<readonly ForgeGap[]> {
  const { clock, log, state: kept } = doors;
  const { host } = state;
  const { memory, forgesOlderThan } = input;
  memory.askable.delete(host);
  if (state.kind !== 'connected') {
    // What the person disconnected is not shown any more either; who was signed out sees what was known.
    if (state.kind !== 'signed-out') await forgetForge(host, doors, memory);
    return [{ kind: 'forge', host, why: state.kind, at: seenAt(memory, host) }];
  }
  // What another account saw is nothing of this one's.
  const { account } = state.forge;
  if ((memory.lastKnown?.get(host)?.account ?? account) !== account) memory.lastKnown?.delete(host);
  if ((memory.forges.get(host)?.value.forge.account ?? account) !== account) forgetSeen(host, memory);
  if (!input.isTrusted && kept.get(askHereKey) !== true)
    return [{ kind: 'forge', host, why: 'ask-first', at: seenAt(memory, host) }];
  memory.askable.set(host, state.forge);
  const known = memory.forges.get(host);
  const isSame = known?.value.forge === state.forge;
  const age = clock.now() - (known?.at ?? Number.NEGATIVE_INFINITY);
  const rest = known && input.mayRest ? restOf(clock.now() - known.value.sameSince) - 1 : 0;
  const isYoung = isSame && age >= 0 && age < forgesOlderThan + rest * lookEvery;
  // A window nobody looks at does not ask again and again.
  const isPaused = isSame && !input.isFocused;
  if (known && (isYoung || isPaused)) return known.value.gaps;
  const result = await ask(state.forge, input);
  if (!result.ok) {
    if (memory.askable.get(host) === state.forge) memory.askable.delete(host);
    const gap = gapOf(host, result.failure, seenAt(memory, host));
    if (gap) log.warn(`${host} could not be looked at: ${gap.why}`);
    return gap ? [gap] : [];
  }
  // Disconnected, signed out or somebody else's meanwhile: what it says now is nobody's to see.
  if (memory.askable.get(host) !== state.forge) return [];
  const before = memory.forges.get(host)?.value;
  const look = withUnread(result.value, before?.look);
  const left = stillKept(look, memory.lastKnown?.get(host));
  const gaps = look.missing.map((each): ForgeGap => {
    const gap = { kind: 'forge', host, why: each.kind, at: look.at } as const;
    if (each.kind === 'refused') return { ...gap, refused: { what: each.what, count: each.count } };
    return each.kind === 'parts' && left ? { ...gap, restAt: left.at } : gap;
  });
  const mark = fingerprint(
    JSON.stringify([gaps.map(({ why }) => why), pullRequestSignals(host, look, look.at)]),
  );
  const isUnchanged = before?.forge === state.forge && before.mark === mark;
  const sameSince = isUnchanged ? before.sameSince : look.at;
  memory.forges.set(host, { at: look.at, value: { forge: state.forge, look, gaps, mark, sameSince } });
  await keepForge(state.forge, withWithin(host, look, memory), doors, memory);
  return gaps;
}

/** As of when a forge is shown (epoch ms): this window's last look, else what was kept; undefined when nothing is. */
function seenAt({ forges, lastKnown }: WaitingMemory, host: string): number | undefined {
  return forges.get(host)?.at ?? lastKnown?.get(host)?.at;
}

/** Looks at every forge that is set up. What cannot be asked is shown as it was last known, with its time. */
export async function lookAtForges(doors: ForgeLookDoors, input: ForgeLookInput): Promise<ForgesLook> {
  const states = await doors.forges.list();
  input.memory.lastKnown ??= keptForges(doors);
  const gaps = await Promise.all(states.map((state) => lookAtForge(doors, state, input)));
  const { memory } = input;
  for (const host of new Set([...memory.forges.keys(), ...(memory.lastKnown?.keys() ?? [])]))
    if (!states.some((state) => state.host === host)) await forgetForge(host, doors, memory);
  const { signals } = knownForges(memory, doors.clock.now(), readSaid(doors.personState));
  // Who uses one forge is not told of each other one that they could connect.
  const isAnyInUse = states.some(({ kind }) => kind === 'connected' || kind === 'signed-out');
  return { signals, gaps: gaps.flat().filter(({ why }) => !isAnyInUse || why !== 'not-connected') };
}
