import * as v from 'valibot';
import type { ForgePullRequest } from '../../core/forge.ts';
import type { CancellationToken, Clock } from '../../core/ports.ts';
import type { AskGithub } from './github.ts';
import { checksPaceDocument } from './checksQueries.ts';
import { entriesOf, wireRate } from './wire.ts';
import { moment } from './wireParts.ts';

/** How long checks take changes slowly (ms). */
const freshFor = 24 * 60 * 60_000;
/** Nine of ten are told from ten runs or more. */
const leastRuns = 10;
/** Repositories that are asked about in one look; the next look goes on. */
const atOnce = 3;

const list = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.nullish(v.object({ nodes: v.nullish(v.array(v.nullish(entry))) }));

const wireRun = v.object({
  name: v.optional(v.string()),
  startedAt: v.nullish(moment),
  completedAt: v.nullish(moment),
});
const wireCommit = v.object({ statusCheckRollup: v.nullish(v.object({ contexts: list(wireRun) })) });
const wireChecksPace = v.object({
  rateLimit: wireRate,
  repository: v.object({
    defaultBranchRef: v.nullish(v.object({ target: v.nullish(v.object({ history: list(wireCommit) })) })),
  }),
});

/** By the name of a check: how long nine of ten of its runs took (ms). */
type Pace = ReadonlyMap<string, number>;

async function readPace(ask: AskGithub, repository: string, cancel: CancellationToken): Promise<Pace> {
  const [owner = '', name = ''] = repository.split('/');
  const question = { document: checksPaceDocument, schema: wireChecksPace, kind: 'query' } as const;
  const answer = await ask(question, { owner, name }, cancel);
  const history = answer.ok ? answer.value.data.repository.defaultBranchRef?.target?.history : undefined;
  const runs = new Map<string, number[]>();
  for (const { statusCheckRollup } of entriesOf(history))
    for (const check of entriesOf(statusCheckRollup?.contexts)) {
      const { name: checkName, startedAt, completedAt } = check;
      if (checkName === undefined || typeof startedAt !== 'number' || typeof completedAt !== 'number')
        continue;
      runs.set(checkName, [...(runs.get(checkName) ?? []), completedAt - startedAt]);
    }
  const enough = [...runs].filter(([, times]) => times.length >= leastRuns);
  return new Map(
    enough.map(([checkName, times]): [string, number] => {
      const sorted = times.toSorted((one, other) => one - other);
      return [checkName, sorted[Math.ceil(0.9 * sorted.length) - 1] ?? 0];
    }),
  );
}

/** How long checks usually take, for pull requests whose checks run at this moment; where nobody knows, they stay as they are. */
export function checksPace(
  ask: AskGithub,
  clock: Clock,
): (
  pullRequests: readonly ForgePullRequest[],
  cancel: CancellationToken,
) => Promise<readonly ForgePullRequest[]> {
  const known = new Map<string, { readonly at: number; readonly pace: Pace }>();
  return async (pullRequests, cancel) => {
    const now = clock.now();
    const running = pullRequests.filter(({ facts }) => (facts.checks?.running ?? []).length > 0);
    const due = [...new Set(running.map(({ repository }) => repository))].filter(
      (repository) => now - (known.get(repository)?.at ?? Number.NEGATIVE_INFINITY) >= freshFor,
    );
    for (const repository of due.slice(0, atOnce))
      known.set(repository, { at: now, pace: await readPace(ask, repository, cancel) });
    return pullRequests.map((pullRequest) => {
      const { facts, repository } = pullRequest;
      const pace = known.get(repository)?.pace;
      const usual = (facts.checks?.running ?? []).map((name) => pace?.get(name));
      // Of one that never ran on the main line nobody can say how long it takes.
      const times = usual.filter((time) => time !== undefined);
      if (!facts.checks || times.length === 0 || times.length < usual.length) return pullRequest;
      return {
        ...pullRequest,
        facts: { ...facts, checks: { ...facts.checks, usuallyWithin: Math.max(...times) } },
      };
    });
  };
}
