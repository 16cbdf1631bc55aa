import type { ForgeRate } from '../../core/forge.ts';
import type { CancellationToken, Clock, Result } from '../../core/ports.ts';
import type * as v from 'valibot';
import type { Transport } from '../http.ts';
import { askGithub, type GithubAccess, type GithubAnswer, type GithubQuestion } from './graphql.ts';

/** The points that GitHub counts, added up over the questions of one look. */
export interface RateCount {
  add(
    rate: { readonly cost: number; readonly remaining: number; readonly resetAt: string } | null | undefined,
  ): void;
  /** Undefined until GitHub told. */
  readonly now: ForgeRate | undefined;
}

export function rateCount(): RateCount {
  let rate: ForgeRate | undefined;
  return {
    add(told) {
      if (!told) return;
      const { cost, remaining, resetAt } = told;
      rate = { cost: (rate?.cost ?? 0) + cost, remaining, resetAt: Date.parse(resetAt) };
    },
    get now() {
      return rate;
    },
  };
}

/** Asks one GitHub as one person. */
export type AskGithub = <Schema extends v.GenericSchema>(
  question: GithubQuestion<Schema>,
  variables: Readonly<Record<string, unknown>>,
  cancel: CancellationToken,
) => Promise<Result<GithubAnswer<v.InferOutput<Schema>>>>;

/** Binds the way, the door and the clock, which are the same for every question. */
export function githubAsker(transport: Transport, access: GithubAccess, clock: Clock): AskGithub {
  return (question, variables, cancel) =>
    askGithub(transport, access, question, variables, () => clock.now(), cancel);
}
