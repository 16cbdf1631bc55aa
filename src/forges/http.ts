import type { CancellationToken, Clock, ForgeFailure, Result } from '../core/ports.ts';
import { longestPause, maxTries, pauseAfter } from './backOff.ts';
import { failureOf, type HttpAnswer } from './httpFailure.ts';

/** One question to a forge. */
export interface HttpRequest {
  /** The forge's, for failures. */
  readonly host: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Goes to the origin of `url` and nowhere else: an answer that leads elsewhere is not followed. Never logged. */
  readonly token: string;
  /** JSON; undefined: none. Never logged. */
  readonly body?: string;
  /** Asking twice does no more than asking once: it may be repeated when the line or the forge fails. */
  readonly isSafe: boolean;
}

/** JSON as it came, unchecked: the reader validates. */
export interface HttpJson {
  readonly json: unknown;
  readonly header: HttpAnswer['header'];
}

/** The one way to a forge. */
export interface Transport {
  /** Fails with a `ForgeFailure` or `cancelled`, and never throws. */
  send(request: HttpRequest, cancel: CancellationToken): Promise<Result<HttpJson>>;
}

/** What the transport needs from outside; time and chance are arguments. */
export interface HttpDoors {
  readonly clock: Clock;
  /** A number from 0 to 1, another one each time. */
  readonly chance: () => number;
  /** Hears of a token that its forge does not accept (401). It must not be logged. */
  readonly onRefused?: (token: string) => void;
  /** Milliseconds until an answer is given up; 20 seconds when absent. */
  readonly timeLimit?: number;
}

/** The parts of `fetch` that are used, so that this room needs no types of a browser or of Node. */
interface FetchAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

declare function fetch(
  url: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly redirect: 'manual';
    readonly credentials: 'omit';
    readonly cache: 'no-store';
    readonly signal: unknown;
  },
): Promise<FetchAnswer>;
declare const AbortController: new () => { readonly signal: unknown; abort(): void };

/** How one attempt ended. */
type Attempt =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  /** `isSlow`: the time was up; trying again would double a wait that is long already. */
  | { readonly kind: 'failure'; readonly failure: ForgeFailure; readonly isSlow: boolean }
  | { readonly kind: 'cancelled' };

function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/?#]+/i.exec(url)?.[0] ?? url;
}

function parsed(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
}

function started({ method, url, token, body }: HttpRequest, signal: unknown): Promise<FetchAnswer> {
  return fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      authorization: `bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
    // A redirect would carry the question, and in some runtimes the token, to wherever it points.
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
}

/** Makes the transport. It remembers until when a forge wants to be left alone, and does not ask before. */
export function httpTransport({ clock, chance, onRefused, timeLimit = 20_000 }: HttpDoors): Transport {
  const quietUntil = new Map<string, number>();

  /** One attempt, bounded in time; the body is part of it. */
  async function attempt(request: HttpRequest, cancel: CancellationToken): Promise<Attempt> {
    const { host } = request;
    const abort = new AbortController();
    const stop = cancel.onCancellationRequested(() => abort.abort());
    let isSlow = false;
    const limit = clock.after(timeLimit, () => {
      isSlow = true;
      abort.abort();
    });
    let hasAnswered = false;
    try {
      if (cancel.isCancellationRequested) return { kind: 'cancelled' };
      const response = await started(request, abort.signal);
      hasAnswered = true;
      const body = await response.text();
      const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
      return { kind: 'answer', answer: { status: response.status, header, body } };
    } catch {
      if (cancel.isCancellationRequested) return { kind: 'cancelled' };
      // What fetch throws names the cause differently in every runtime, and may carry the address: it is not shown.
      return {
        kind: 'failure',
        failure: { kind: hasAnswered && !isSlow ? 'unreadable' : 'offline', host },
        isSlow,
      };
    } finally {
      limit.dispose();
      stop.dispose();
    }
  }

  /** False when cancelled meanwhile. */
  function pause(ms: number, cancel: CancellationToken): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (): void => {
        timer.dispose();
        stop.dispose();
        resolve(!cancel.isCancellationRequested);
      };
      const timer = clock.after(ms, end);
      const stop = cancel.onCancellationRequested(end);
    });
  }

  /** What to do with an attempt: the result, or how long to pause before the next one (ms). */
  function judge(
    { host, isSafe, url, token }: HttpRequest,
    tried: Exclude<Attempt, { kind: 'cancelled' }>,
    tries: number,
  ): Result<HttpJson> | number {
    const now = clock.now();
    let failure: ForgeFailure;
    if (tried.kind === 'failure') failure = tried.failure;
    else if (tried.answer.status >= 200 && tried.answer.status < 300) {
      const json = parsed(tried.answer.body);
      if (json) return { ok: true, value: { json: json.value, header: tried.answer.header } };
      failure = { kind: 'unreadable', host };
    } else failure = failureOf(host, tried.answer, now);
    if (failure.kind === 'signed-out') onRefused?.(token);
    if (failure.kind === 'rate-limited') {
      quietUntil.set(originOf(url), failure.until);
      const wait = failure.until - now;
      return isSafe && tries < maxTries && wait <= longestPause ? wait : { ok: false, failure };
    }
    const mayPass =
      (tried.kind === 'failure' && !tried.isSlow) ||
      failure.kind === 'unreadable' ||
      (failure.kind === 'failing' && failure.status >= 500);
    return mayPass && isSafe && tries < maxTries ? pauseAfter(tries, chance()) : { ok: false, failure };
  }

  return {
    async send(request, cancel) {
      const until = quietUntil.get(originOf(request.url)) ?? 0;
      if (until > clock.now())
        return { ok: false, failure: { kind: 'rate-limited', host: request.host, until } };
      for (let tries = 1; ; tries += 1) {
        const tried = await attempt(request, cancel);
        if (tried.kind === 'cancelled') return { ok: false, failure: { kind: 'cancelled' } };
        const next = judge(request, tried, tries);
        if (typeof next !== 'number') return next;
        if (!(await pause(next, cancel))) return { ok: false, failure: { kind: 'cancelled' } };
      }
    },
  };
}
