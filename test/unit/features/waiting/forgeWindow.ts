/** Windows of one person that look at one forge, which a test tells what to answer. */
import type { Forge, ForgeLook, ForgePullRequest, ForgeState } from '../../../../src/core/forge.ts';
import type { Result, State } from '../../../../src/core/ports.ts';
import { lookAtForges } from '../../../../src/features/waiting/forgeLook.ts';
import type { PullRequestFacts } from '../../../../src/core/waiting/pullRequest.ts';
import { WaitingMemory } from '../../../../src/features/waiting/memory.ts';
import { never } from '../../../support/forgeDoors.ts';
import { facts, hour, thursday } from '../../core/waiting/turnCase.ts';

export const host = 'github.com';
export const offline = { ok: false, failure: { kind: 'offline', host } } as const;

/** What a forge says from now on. */
interface Answers {
  now: Result<ForgeLook>;
  within: readonly ForgePullRequest[];
  /** Instead of no merged pull requests at all. */
  merged: (() => ReturnType<Forge['merged']>) | undefined;
}

/** A forge on which Ada asked Grace, or that answers what it is told to; `further` is what it was asked beside looks. */
export function forgeOf(account = 'grace') {
  const asked = { count: 0, further: [] as string[], within: [] as string[] };
  const pullRequest = (
    number: number,
    parts: Partial<PullRequestFacts>,
    repository = 'acme/lunch',
  ): ForgePullRequest => ({
    id: `PR_${number}`,
    repository,
    number,
    title: 'Soup',
    url: `https://${host}/${repository}/pull/${number}`,
    head: { repository, branch: 'soup' },
    changedLines: 20,
    facts: facts(parts),
  });
  const asks = { reviewRequests: [{ kind: 'user', name: account, at: thursday - 60 * hour }] } as const;
  /** Ada asked Grace on so many pull requests. */
  const seen = (count: number): Result<ForgeLook> => ({
    ok: true as const,
    value: {
      at: thursday,
      viewer: { login: account },
      missing: [],
      unread: [],
      rate: undefined,
      pullRequests: Array.from({ length: count }, (_, index) => pullRequest(index + 1, asks)),
    },
  });
  /** A pull request that conflicts with its base. */
  const conflict = (): Result<ForgeLook> => {
    const pullRequests = [pullRequest(1, { mergeable: 'conflicting' })];
    return {
      ok: true,
      value: {
        at: thursday,
        viewer: { login: account },
        missing: [],
        unread: [],
        rate: undefined,
        pullRequests,
      },
    };
  };
  const answer: Answers = { now: seen(1), within: [], merged: undefined };
  /** A review that was begun and never submitted, in an open repository: no search finds it. */
  const begin = (number: number, repository?: string): void => {
    answer.within = [pullRequest(number, { pendingReview: { of: account, comments: 2 } }, repository)];
  };
  const further = <Value>(what: string, value: Value): Promise<Result<Value>> => {
    asked.further.push(what);
    return Promise.resolve(answer.now.ok ? { ok: true, value } : { ok: false, failure: answer.now.failure });
  };
  const forge: Forge = {
    host,
    account,
    look: () => {
      asked.count += 1;
      return Promise.resolve(answer.now);
    },
    merged: () => (answer.merged ? answer.merged() : further('merged', [])),
    within: (repositories) => {
      asked.within.push(...repositories);
      return further('within', { pullRequests: answer.within, hidden: [] });
    },
    ofBranches: (branches) =>
      further('ofBranches', new Map(branches.map((branch) => [branch, { isThere: true, pullRequests: [] }]))),
  };
  return { forge, asked, answer, begin, asks: seen, conflict };
}

function stateInMemory(): State {
  const kept = new Map<string, string>();
  return {
    get: (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    set: (key, value) => {
      kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

/** One window after another of one person: what they keep stays, the memory of a window does not. */
export function person() {
  const state = stateInMemory();
  const personState = stateInMemory();
  const warned: string[] = [];
  const log = { info: () => {}, warn: (text: string) => void warned.push(text), error: () => {} };
  const clock = { at: thursday, now: () => clock.at, timeZone: () => 'UTC', after: () => ({ dispose() {} }) };
  return {
    state,
    clock,
    open(
      states: () => readonly ForgeState[],
      how: { isTrusted?: boolean; isFocused?: boolean; mayRest?: boolean } = {},
    ) {
      const memory = new WaitingMemory();
      const forges = {
        list: () => Promise.resolve(states()),
        onDidChange: () => ({ dispose() {} }),
        dispose() {},
      };
      const doors = { forges, state, personState, clock, log };
      const look = async () => {
        const { isTrusted = true, isFocused = true, mayRest = false } = how;
        const input = { memory, forgesOlderThan: 1000, mayRest, isTrusted, isFocused, end: never };
        const { signals, gaps } = await lookAtForges(doors, input);
        return {
          numbers: signals.map(({ number }) => number),
          gaps: gaps.map(({ why, at }) => [why, at]),
        };
      };
      return { look, memory, how, doors };
    },
  };
}

/** The forge, connected. */
export const connected = (forge: Forge): ForgeState => ({ kind: 'connected', host, forge });
