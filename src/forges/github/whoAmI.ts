import * as v from 'valibot';
import type { ForgeSession } from '../../core/forge.ts';
import type { CancellationToken, Result } from '../../core/ports.ts';
import type { Transport } from '../http.ts';
import type { GithubEndpoint } from './endpoint.ts';

const wireUser = v.object({ login: v.pipe(v.string(), v.nonEmpty()) });

/**
 * Whose token it is, and what it allows as far as GitHub says: of a fine-grained token it does not, so the list is empty.
 */
export async function whoAmI(
  transport: Transport,
  { host, rest }: GithubEndpoint,
  token: string,
  cancel: CancellationToken,
): Promise<Result<ForgeSession>> {
  const answer = await transport.send(
    { host, method: 'GET', url: `${rest}/user`, token, isSafe: true },
    cancel,
  );
  if (!answer.ok) return answer;
  const read = v.safeParse(wireUser, answer.value.json);
  if (!read.success) return { ok: false, failure: { kind: 'unreadable', host } };
  const scopes = (answer.value.header('x-oauth-scopes') ?? '')
    .split(',')
    .flatMap((each) => each.trim() || []);
  return { ok: true, value: { login: read.output.login, token, scopes } };
}
