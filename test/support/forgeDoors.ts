import type { Forge, ForgeLook, ForgeSession } from '../../src/core/forge.ts';
import type { CancellationToken, Clock, Result } from '../../src/core/ports.ts';
import type { MergedPullRequest } from '../../src/core/waiting/pace.ts';
import type { PushedPlace } from '../../src/core/waiting/signal.ts';
import { githubForge } from '../../src/forges/github/client.ts';
import { githubEndpoint } from '../../src/forges/github/endpoint.ts';
import { httpTransport, type Transport } from '../../src/forges/http.ts';
import type { GithubDouble } from './githubDouble/githubDouble.ts';

/** Nobody cancels. */
export const never: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose() {} }),
};

/** A clock that shows the world's present, lets every pause pass at once and remembers them. */
export interface HastyClock extends Clock {
  /** Milliseconds of every pause that was asked for, time limits of whole questions left out. */
  readonly pauses: number[];
}

/** Pauses pass at once; the time limit of a question (`limit` ms) is kept by a real timer. */
function hastyClock(now: () => number, limit: number): HastyClock {
  const pauses: number[] = [];
  return {
    pauses,
    now,
    timeZone: () => 'UTC',
    after(ms, run) {
      if (ms !== limit) pauses.push(ms);
      const handle = setTimeout(run, ms === limit ? limit : 0);
      return { dispose: () => clearTimeout(handle) };
    },
  };
}

export interface ForgeDoors {
  readonly clock: HastyClock;
  readonly transport: Transport;
  /** The client itself, for whoever looks with it. */
  readonly forge: Forge;
  /** One look of the client; the client keeps what it saw. */
  look(cancel?: CancellationToken): Promise<Result<ForgeLook>>;
  merged(repository: string): Promise<Result<readonly MergedPullRequest[]>>;
  within(repositories: readonly string[]): ReturnType<Forge['within']>;
  ofBranches(branches: readonly PushedPlace[]): ReturnType<Forge['ofBranches']>;
}

/** The real transport and the real client before the double. An answer is given up after `limit` ms. */
export function forgeDoors(double: GithubDouble, session: ForgeSession, limit = 15_000): ForgeDoors {
  const clock = hastyClock(() => double.world.now, limit);
  const transport = httpTransport({ clock, chance: () => 0.5, timeLimit: limit });
  const endpoint = githubEndpoint(double.origin);
  if (!endpoint) throw new Error('The double has no door');
  const forge = githubForge({ transport, endpoint, session, clock });
  return {
    clock,
    transport,
    forge,
    look: (cancel = never) => forge.look(cancel),
    merged: (repository) => forge.merged(repository, never),
    within: (repositories) => forge.within(repositories, never),
    ofBranches: (branches) => forge.ofBranches(branches, never),
  };
}
