/** Pull requests of one forge as waits, at one moment. */
import type { ForgePullRequest } from '../../../../src/core/forge.ts';
import type { Present } from '../../../../src/core/waiting/nudge.ts';
import { nobodyKnown } from '../../../../src/core/waiting/person.ts';
import type { PullRequestFacts, Viewer } from '../../../../src/core/waiting/pullRequest.ts';
import { pullRequestSignals } from '../../../../src/core/waiting/pullRequestSignals.ts';
import { waitOf, type Wait } from '../../../../src/core/waiting/wait.ts';
import { defaultWeek } from '../../../../src/core/waiting/workingTime.ts';
import { facts, hour, thursday } from './turnCase.ts';

export const present: Present = { now: thursday, timeZone: 'UTC', week: defaultWeek };
export const host = 'github.com';

export function pullRequest(number: number, parts: Partial<PullRequestFacts>): ForgePullRequest {
  return {
    id: `PR_${number}`,
    repository: 'acme/lunch',
    number,
    title: `Change ${number}`,
    url: `https://github.com/acme/lunch/pull/${number}`,
    head: { repository: 'acme/lunch', branch: `change-${number}` },
    facts: facts(parts),
  };
}

export const asked = { reviewRequests: [{ kind: 'user', name: 'grace', at: thursday - 60 * hour }] } as const;

export function waitsOf(viewer: Viewer, ...pullRequests: readonly ForgePullRequest[]): readonly Wait[] {
  return pullRequestSignals(host, { viewer, pullRequests }, thursday).map((signal) =>
    waitOf(signal, nobodyKnown),
  );
}
