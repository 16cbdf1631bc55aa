import * as v from 'valibot';
import type { CancellationToken, ForgeFailure, Result } from '../../core/ports.ts';
import type { HttpJson, Transport } from '../http.ts';
import { saysSecondary, secondaryUntil } from '../httpFailure.ts';
import type { GithubEndpoint } from './endpoint.ts';

/** A door and the right to use it. */
export interface GithubAccess extends GithubEndpoint {
  /** Goes to the endpoint and nowhere else. */
  readonly token: string;
}

/** A document with what its answer has to look like. */
export interface GithubQuestion<Schema extends v.GenericSchema> {
  readonly document: string;
  readonly schema: Schema;
  /** A mutation is asked once: nobody can tell whether a broken answer came before or after the deed. */
  readonly kind: 'query' | 'mutation';
}

/** Why a part of an answer is missing. The text is GitHub's own and is never logged. */
export interface GithubError {
  /** `NOT_FOUND`, `FORBIDDEN`, …; empty where GitHub gives none. */
  readonly type: string;
  readonly message: string;
  /** An organisation wants its own sign-in (SAML) first. */
  readonly isSaml: boolean;
  /** Where in the answer, such as `nodes`, 3. */
  readonly path: readonly (string | number)[];
}

/** The good part of an answer, and what is missing from it. */
export interface GithubAnswer<Data> {
  readonly data: Data;
  readonly errors: readonly GithubError[];
  /** An organisation kept its part back until the person signs in there (SAML). */
  readonly isSaml: boolean;
}

const envelope = v.object({
  data: v.optional(v.unknown()),
  errors: v.optional(
    v.array(
      v.object({
        type: v.optional(v.string(), ''),
        message: v.optional(v.string(), ''),
        path: v.optional(v.array(v.union([v.string(), v.number()])), []),
        extensions: v.optional(v.object({ saml_failure: v.optional(v.boolean(), false) })),
      }),
    ),
    [],
  ),
});

const anHour = 3_600_000;

/** What an answer without any data means. `now` is epoch milliseconds. */
function failureOf(
  host: string,
  { type, message, isSaml }: GithubError,
  header: HttpJson['header'],
  now: number,
): ForgeFailure {
  if (saysSecondary(message)) return { kind: 'rate-limited', host, until: secondaryUntil(header, now) };
  switch (type) {
    // The second is what GitHub writes where the budget was used up before the question came.
    case 'RATE_LIMITED':
    case 'RATE_LIMIT': {
      const reset = Number(header('x-ratelimit-reset')) * 1000;
      return { kind: 'rate-limited', host, until: reset > now ? reset : now + anHour };
    }
    case 'INSUFFICIENT_SCOPES': {
      const scope = /one of the following scopes: \['([^']+)'/.exec(message)?.[1];
      return { kind: 'forbidden', host, missing: scope === undefined ? [] : [scope] };
    }
    case 'FORBIDDEN':
      return { kind: 'forbidden', host, missing: isSaml ? ['sso'] : [] };
    case 'NOT_FOUND':
      return { kind: 'hidden', host };
    default:
      return { kind: 'failing', host, status: 200 };
  }
}

/** Asks one question. Data with errors beside it is an answer; errors alone are a failure. `now` is read when it answers. */
export async function askGithub<Schema extends v.GenericSchema>(
  transport: Transport,
  { host, graphql, token }: GithubAccess,
  { document, schema, kind }: GithubQuestion<Schema>,
  variables: Readonly<Record<string, unknown>>,
  now: () => number,
  cancel: CancellationToken,
): Promise<Result<GithubAnswer<v.InferOutput<Schema>>>> {
  const body = JSON.stringify({ query: document, variables });
  const sent = await transport.send(
    { host, method: 'POST', url: graphql, token, body, isSafe: kind === 'query' },
    cancel,
  );
  if (!sent.ok) return sent;
  const read = v.safeParse(envelope, sent.value.json);
  if (!read.success) return { ok: false, failure: { kind: 'unreadable', host } };
  const errors = read.output.errors.map(({ type, message, path, extensions }) => ({
    type,
    message,
    path,
    isSaml: extensions?.saml_failure === true,
  }));
  const [first] = errors;
  const data = v.safeParse(schema, read.output.data);
  if (data.success) {
    // A search leaves out what an organisation keeps back, and only a header says so.
    const isSaml =
      errors.some((error) => error.isSaml) ||
      sent.value.header('x-github-sso')?.startsWith('partial') === true;
    return { ok: true, value: { data: data.output, errors, isSaml } };
  }
  return {
    ok: false,
    failure: first ? failureOf(host, first, sent.value.header, now()) : { kind: 'unreadable', host },
  };
}
