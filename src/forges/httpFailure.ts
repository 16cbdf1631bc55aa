import type { ForgeFailure } from '../core/ports.ts';

/** What decides about an answer that is not a success. */
export interface HttpAnswer {
  readonly status: number;
  /** A header's value; undefined when it is not there, or the browser hides it. */
  readonly header: (name: string) => string | undefined;
  readonly body: string;
}

/** GitHub asks to wait at least this long where it does not say how long (ms). */
const unsaidPause = 60_000;

/** Until when `retry-after` says to wait (epoch ms); undefined when it says nothing. `now` is epoch milliseconds. */
function retryAt(header: HttpAnswer['header'], now: number): number | undefined {
  const retryAfter = header('retry-after');
  if (retryAfter === undefined) return undefined;
  const seconds = Number(retryAfter);
  const moment = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(retryAfter);
  return Number.isFinite(moment) ? Math.max(now, moment) : undefined;
}

/** Until when to wait after "too fast" (epoch ms): as long as the answer says, else a minute. `now` is epoch milliseconds. */
export function secondaryUntil(header: HttpAnswer['header'], now: number): number {
  return retryAt(header, now) ?? now + unsaidPause;
}

/** Whether the words are GitHub's about going too fast, which is no used-up budget. */
export function saysSecondary(text: string): boolean {
  return /secondary rate limit|abuse detection/i.test(text);
}

/**
 * Until when nothing may be asked (epoch ms); undefined when the answer is no limit. `now` is epoch milliseconds. In
 * GitHub's order: `retry-after`, else the reset of a budget that is used up, else a minute.
 */
function limitedUntil({ status, header, body }: HttpAnswer, now: number): number | undefined {
  const isUsedUp = header('x-ratelimit-remaining') === '0';
  const retryAfter = header('retry-after');
  const isLimit =
    status === 429 || (status === 403 && (isUsedUp || saysSecondary(body) || retryAfter !== undefined));
  if (!isLimit) return undefined;
  const retry = retryAt(header, now);
  if (retry !== undefined) return retry;
  const reset = Number(header('x-ratelimit-reset')) * 1000;
  return isUsedUp && Number.isFinite(reset) && reset > now ? reset : now + unsaidPause;
}

function list(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').flatMap((each) => each.trim() || []);
}

function lacking({ header }: HttpAnswer): readonly string[] {
  if (header('x-github-sso') !== undefined) return ['sso'];
  const granted = list(header('x-oauth-scopes'));
  const accepted = list(header('x-accepted-oauth-scopes'));
  // Any one of the accepted scopes would do.
  return accepted.some((scope) => granted.includes(scope)) ? [] : accepted.slice(0, 1);
}

/** What an answer that is not a success means. The body is looked at for GitHub's words about limits, and never kept. */
export function failureOf(host: string, answer: HttpAnswer, now: number): ForgeFailure {
  const until = limitedUntil(answer, now);
  if (until !== undefined) return { kind: 'rate-limited', host, until };
  switch (answer.status) {
    case 401:
      return { kind: 'signed-out', host };
    case 403:
      return { kind: 'forbidden', host, missing: lacking(answer) };
    case 404:
      return { kind: 'hidden', host };
    default:
      // Redirects that are not followed and pages that are no answer of the forge are nothing it would say itself.
      return answer.status >= 400
        ? { kind: 'failing', host, status: answer.status }
        : { kind: 'unreadable', host };
  }
}
