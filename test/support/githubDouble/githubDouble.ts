import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Kind, parse, type DocumentNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { deviceFlow, type DeviceFlow } from './deviceFlow.ts';
import { spoil, type Fault } from './fault.ts';
import { asGithubWrites, type GithubContext, type WithheldField } from './githubContext.ts';
import { githubSchema, lackingScopes } from './githubSchema.ts';
import { userOf, type GithubWorld } from './githubWorld.ts';
import { beholderOf } from './pullRequestView.ts';
import { rateCost } from './rateCost.ts';
import { sees, type GithubSession } from './session.ts';

/** A request that arrived, without its token. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  /** Login of whoever asked; undefined when nobody was signed in. */
  readonly login: string | undefined;
  /** Name of the GraphQL operation. */
  readonly operation: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Points it cost. */
  readonly cost: number;
}

/** GitHub on this machine: a real server on loopback with the official schema, over a world that tests own. */
export interface GithubDouble {
  /** Such as `http://127.0.0.1:4000`; what a person writes into the editor's setting. */
  readonly origin: string;
  readonly world: GithubWorld;
  /** Everything that arrived, oldest first, pre-flight requests left out. */
  readonly requests: ReceivedRequest[];
  readonly flow: DeviceFlow;
  /** Who signs in by device code. */
  person: string;
  /** Signs in without the flow. */
  signIn(login: string, scopes: readonly string[]): GithubSession;
  /** Ends the session: its token is answered with 401 from now on. */
  revoke(token: string): void;
  /** Ends every session, as a person does on GitHub's own settings page. */
  revokeAll(): void;
  /** Spoils the next answers to GraphQL questions, one fault for each. */
  failNext(...faults: readonly Fault[]): void;
  /** Spoils every answer until told otherwise. */
  failAlways(fault: Fault | undefined): void;
  /** Pull requests that are answered with an error. */
  readonly broken: Set<string>;
  /** Pull requests of which one field is answered with an error, and the rest as it is. */
  readonly withheld: Map<string, WithheldField>;
  close(): Promise<void>;
}

const exposed =
  'ETag, Link, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-GitHub-SSO, X-GitHub-Request-Id';

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function operationOf(document: DocumentNode): string | undefined {
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition.name?.value;
  return undefined;
}

/** Starts it on a free port, or on the given one. */
export async function startGithubDouble(world: GithubWorld, port = 0): Promise<GithubDouble> {
  const sessions = new Map<string, GithubSession>();
  const faults: Fault[] = [];
  let lasting: Fault | undefined;
  const yoga = createYoga<GithubContext>({
    schema: githubSchema(),
    graphqlEndpoint: '/api/graphql',
    maskedErrors: false,
    logging: false,
    batching: false,
  });

  async function answerQuestion(
    session: GithubSession,
    { query, variables }: Question,
    response: ServerResponse,
  ): Promise<{ readonly operation: string | undefined; readonly cost: number }> {
    const document = parse(query);
    const cost = rateCost(document, variables);
    const told = { operation: operationOf(document), cost };
    const refusal = lackingScopes(document, session.scopes);
    if (refusal !== undefined) {
      send(response, 200, { errors: [{ type: 'INSUFFICIENT_SCOPES', message: refusal }] });
      return told;
    }
    if (session.resetAt <= world.now)
      Object.assign(session, { remaining: 5000, resetAt: world.now + 3_600_000 });
    if (session.remaining < cost) {
      await spoil(response, { kind: 'rate-limited', until: session.resetAt });
      return told;
    }
    session.remaining -= cost;
    const context: GithubContext = {
      ...beholderOf(world, session, double.origin),
      cost,
      broken: double.broken,
      withheld: double.withheld,
    };
    const answer = await yoga.fetch(
      `${double.origin}/api/graphql`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      },
      context,
    );
    response.setHeader('x-ratelimit-limit', '5000');
    response.setHeader('x-ratelimit-remaining', String(session.remaining));
    response.setHeader('x-ratelimit-reset', String(Math.ceil(session.resetAt / 1000)));
    response.setHeader('x-oauth-scopes', session.scopes.join(', '));
    if (world.repositories.some(({ wantsSignIn }) => wantsSignIn))
      response.setHeader('x-github-sso', 'partial-results; organizations=21955855');
    send(response, 200, asGithubWrites(await answer.json()));
    return told;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', double.origin);
    const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const session = token === undefined ? undefined : sessions.get(token);
    const body = await textOf(request);
    const entry = { method: request.method ?? '', path: url.pathname, login: session?.login };
    const index = double.requests.push({ ...entry, operation: undefined, variables: {}, cost: 0 }) - 1;
    switch (url.pathname) {
      case '/login/device/code': {
        const scopes = (url.searchParams.get('scope') ?? '').split(/[ ,]/).filter(Boolean);
        const { status, body: told } = double.flow.begin(scopes);
        return send(response, status, told);
      }
      case '/login/device':
        double.flow.agree();
        return send(response, 200, 'You are signed in. You may close this page.');
      case '/login/oauth/access_token': {
        const { status, body: told } = double.flow.exchange(url.searchParams.get('device_code') ?? '');
        return send(response, status, told);
      }
      case '/api/v3/meta':
        return send(response, 200, {
          installed_version: '3.20.0',
          verifiable_password_authentication: false,
        });
    }
    const fault = faults.shift() ?? lasting;
    if (url.pathname === '/api/graphql' && fault && (await spoil(response, fault))) return;
    if (!session) return send(response, 401, { message: 'Bad credentials' });
    if (url.pathname === '/api/v3/user') {
      response.setHeader('x-oauth-scopes', session.scopes.join(', '));
      return send(response, 200, { id: session.login.length * 1000 + 7, login: session.login });
    }
    const files = /^\/api\/v3\/repos\/([^/]+)\/([^/]+)\/pulls\/(\d+)\/files$/.exec(url.pathname);
    if (files) {
      const found = world.pullRequests.find(
        ({ repository, number }) =>
          repository.owner === files[1] && repository.name === files[2] && number === Number(files[3]),
      );
      if (!found || !sees(session, found.repository)) return send(response, 404, { message: 'Not Found' });
      const perPage = Number(url.searchParams.get('per_page') ?? 30);
      const start = (Number(url.searchParams.get('page') ?? 1) - 1) * perPage;
      return send(response, 200, (found.files ?? []).slice(start, start + perPage));
    }
    if (url.pathname !== '/api/graphql') return send(response, 404, { message: 'Not Found' });
    const question = JSON.parse(body) as { query: string; variables?: Question['variables'] };
    const variables = question.variables ?? {};
    const told = await answerQuestion(session, { query: question.query, variables }, response);
    double.requests[index] = { ...entry, ...told, variables };
  }

  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', exposed);
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', '*, authorization, content-type, user-agent');
      response.setHeader('access-control-allow-methods', 'GET, POST, PATCH, PUT, DELETE');
      response.writeHead(204).end();
      return;
    }
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { message: String(error) });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;

  let tokens = 0;
  const double: GithubDouble = {
    origin: `http://127.0.0.1:${taken}`,
    world,
    requests: [],
    person: 'sam',
    broken: new Set(),
    withheld: new Map(),
    flow: deviceFlow(
      () => double.origin,
      (scopes) => double.signIn(double.person, scopes),
    ),
    signIn(login, scopes) {
      userOf(world, login);
      tokens += 1;
      const session = { token: `double-${taken}-${tokens}`, login, scopes, remaining: 5000, resetAt: 0 };
      sessions.set(session.token, session);
      return session;
    },
    revoke: (token) => void sessions.delete(token),
    revokeAll: () => sessions.clear(),
    failNext: (...next) => void faults.push(...next),
    failAlways(fault) {
      lasting = fault;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}
