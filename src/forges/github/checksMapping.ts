import type { RequiredChecks } from '../../core/waiting/pullRequest.ts';
import type { WireCheck } from './wire.ts';

type CheckState = Exclude<RequiredChecks['state'], 'none'>;

interface Check {
  readonly name: string;
  readonly state: CheckState;
  /** Epoch milliseconds since it is in that state. */
  readonly since: number | undefined;
  /** Its page; a status of another service has none on the forge. */
  readonly url: string | undefined;
}

const passed = new Set(['SUCCESS', 'NEUTRAL', 'SKIPPED']);

function checkOf(wire: WireCheck): Check | undefined {
  const url = wire.url ?? undefined;
  if (wire.__typename === 'StatusContext') {
    const since = wire.createdAt ?? undefined;
    const name = wire.context ?? '';
    switch (wire.state) {
      case 'SUCCESS':
        return { name, state: 'passing', since, url };
      case 'ERROR':
      case 'FAILURE':
        return { name, state: 'failing', since, url };
      default:
        return { name, state: 'running', since, url };
    }
  }
  const name = wire.name ?? '';
  if (wire.status !== 'COMPLETED') return { name, state: 'running', since: wire.startedAt ?? undefined, url };
  const since = wire.completedAt ?? undefined;
  // A stale check says nothing about this commit any more.
  if (wire.conclusion === 'STALE') return undefined;
  return { name, state: passed.has(wire.conclusion ?? '') ? 'passing' : 'failing', since, url };
}

const namesOf = (checks: readonly Check[]): readonly string[] => [...new Set(checks.map(({ name }) => name))];

/** When the state began, and the page of the check that began it. */
function extreme(
  checks: readonly Check[],
  pick: (...moments: number[]) => number,
): Pick<RequiredChecks, 'since' | 'url'> {
  const moments = checks.flatMap(({ since }) => since ?? []);
  if (moments.length === 0) return {};
  const since = pick(...moments);
  const url = checks.find((check) => check.since === since)?.url;
  return { since, ...(url === undefined ? {} : { url }) };
}

/**
 * The required checks of the head commit, taken together; `none` where the branch requires none. A required check that
 * nobody reported yet is running: that is how the forge's own page shows it.
 */
export function requiredChecks(checks: readonly WireCheck[], required: readonly string[]): RequiredChecks {
  if (required.length === 0) return { state: 'none' };
  const mine = checks.flatMap((wire) => checkOf(wire) ?? []).filter(({ name }) => required.includes(name));
  const failing = mine.filter(({ state }) => state === 'failing');
  if (failing.length > 0) {
    return { state: 'failing', failing: namesOf(failing), ...extreme(failing, Math.min) };
  }
  const running = mine.filter(({ state }) => state === 'running');
  const reported = new Set(mine.map(({ name }) => name));
  if (running.length > 0 || required.some((name) => !reported.has(name)))
    return {
      state: 'running',
      ...(running.length > 0 ? { running: namesOf(running) } : {}),
      ...extreme(running, Math.min),
    };
  return { state: 'passing', ...extreme(mine, Math.max) };
}
