import * as v from 'valibot';
import type { Clock } from '../../core/ports.ts';
import type { AskGithub } from './github.ts';
import { wireRate } from './wire.ts';

/** Points that are left to the person's other tools: below that nothing is asked until the hour is over. */
const reserve = 250;

const wireTold = v.object({ rateLimit: wireRate });

/**
 * Asks within the budget that GitHub grants one account, whatever is asked for: every answer says what is left of it.
 * What is asked when too little is left, or before a limit is over, fails with `rate-limited` and is not sent.
 */
export function withinBudget(ask: AskGithub, host: string, clock: Clock): AskGithub {
  /** Epoch milliseconds. */
  let quietUntil = 0;
  return async (question, variables, cancel) => {
    if (quietUntil > clock.now())
      return { ok: false, failure: { kind: 'rate-limited', host, until: quietUntil } };
    const answer = await ask(question, variables, cancel);
    if (answer.ok) {
      const told = v.safeParse(wireTold, answer.value.data);
      const rate = told.success ? told.output.rateLimit : undefined;
      if (rate && rate.remaining < reserve) quietUntil = Date.parse(rate.resetAt);
    } else if (answer.failure.kind === 'rate-limited') quietUntil = answer.failure.until;
    return answer;
  };
}
