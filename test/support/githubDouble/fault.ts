import type { ServerResponse } from 'node:http';

/** A way in which an answer can go wrong; each was seen on the real thing or is promised by HTTP. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The points of the hour are used up: 200, an error in the body, and headers that say until when (epoch ms). */
  | { readonly kind: 'rate-limited'; readonly until: number }
  /** The same in the words for a question that came after they were used up. */
  | { readonly kind: 'used-up'; readonly until: number }
  /** Too fast: 403, or 200 with an error in the body, and how many seconds to wait. */
  | { readonly kind: 'secondary'; readonly seconds: number; readonly status?: 200 }
  /** The whole answer, but only after this time (ms). */
  | { readonly kind: 'slow'; readonly ms: number }
  /** No answer at all. */
  | { readonly kind: 'silent' }
  /** The connection ends in the middle of the body. */
  | { readonly kind: 'torn' }
  /** What was asked for is done, and the answer to it is lost. */
  | { readonly kind: 'lost' }
  /** The connection ends before anything was said. */
  | { readonly kind: 'reset' }
  /** A page for people, as proxies and captive portals give it: 200 and HTML. */
  | { readonly kind: 'web-page' }
  /** JSON that is nothing of what was asked. */
  | { readonly kind: 'wrong-shape' }
  | { readonly kind: 'redirect'; readonly to: string };

const messages: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by personal access token',
  404: 'Not Found',
};

function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Spoils the answer; true when nothing more is to be said. A slow one is only delayed, a lost one is made before it is lost. */
export async function spoil(response: ServerResponse, fault: Fault): Promise<boolean> {
  switch (fault.kind) {
    case 'status':
      sendJson(
        response,
        fault.status,
        { message: messages[fault.status] ?? 'Something went wrong' },
        fault.headers,
      );
      return true;
    case 'rate-limited':
      sendJson(
        response,
        200,
        { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user.' }] },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(fault.until / 1000)) },
      );
      return true;
    case 'used-up':
      sendJson(
        response,
        200,
        {
          errors: [
            {
              type: 'RATE_LIMIT',
              code: 'graphql_rate_limit',
              message: 'API rate limit already exceeded for user ID 7.',
            },
          ],
        },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(fault.until / 1000)) },
      );
      return true;
    case 'secondary': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes.';
      const body = fault.status === 200 ? { errors: [{ type: 'FORBIDDEN', message }] } : { message };
      sendJson(response, fault.status ?? 403, body, { 'retry-after': String(fault.seconds) });
      return true;
    }
    case 'slow':
      await new Promise((resolve) => {
        setTimeout(resolve, fault.ms);
      });
      return false;
    case 'lost':
      response.end = () => response.destroy();
      return false;
    case 'silent':
      return true;
    case 'torn':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' });
      response.write('{"data":{"viewer":{"login":"a');
      // The first bytes must be on their way, or the other side only sees a reset.
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      response.destroy();
      return true;
    case 'reset':
      response.destroy();
      return true;
    case 'web-page':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in to the network</title>');
      return true;
    case 'wrong-shape':
      sendJson(response, 200, { data: { viewer: { login: 7 }, mine: [], nodes: 'none' } });
      return true;
    case 'redirect':
      response.writeHead(307, { location: fault.to });
      response.end();
      return true;
  }
}
