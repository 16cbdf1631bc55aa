import type { GithubSession } from './session.ts';

/** An answer of the sign-in pages. */
export interface FlowAnswer {
  readonly status: number;
  readonly body: object;
}

/** Sign-in by device code, as the editor's own provider for GitHub Enterprise uses it. */
export interface DeviceFlow {
  /** `POST /login/device/code`: a code for the person, and one for the editor to ask with. */
  begin(scopes: readonly string[]): FlowAnswer;
  /** What was asked for with each code so far, the newest last. */
  readonly asked: (readonly string[])[];
  /** `POST /login/oauth/access_token`: a token once the person has agreed. */
  exchange(deviceCode: string): FlowAnswer;
  /** The person opened the page and agreed; by itself it is as if they had done so at once. */
  agreesAtOnce: boolean;
  agree(): void;
}

/** `signIn` makes a session of the person with these scopes. */
export function deviceFlow(
  origin: () => string,
  signIn: (scopes: readonly string[]) => GithubSession,
): DeviceFlow {
  const waiting = new Map<string, { readonly scopes: readonly string[]; agreed: boolean }>();
  const flow: DeviceFlow = {
    agreesAtOnce: true,
    asked: [],
    begin(scopes) {
      flow.asked.push(scopes);
      const deviceCode = `device-${waiting.size + 1}`;
      waiting.set(deviceCode, { scopes, agreed: flow.agreesAtOnce });
      return {
        status: 200,
        body: {
          device_code: deviceCode,
          user_code: `CODE-${1000 + waiting.size}`,
          verification_uri: `${origin()}/login/device`,
          expires_in: 900,
          interval: 1,
        },
      };
    },
    exchange(deviceCode) {
      const asked = waiting.get(deviceCode);
      if (!asked) return { status: 200, body: { error: 'bad_verification_code' } };
      if (!asked.agreed) return { status: 200, body: { error: 'authorization_pending' } };
      waiting.delete(deviceCode);
      const { token, scopes } = signIn(asked.scopes);
      return {
        status: 200,
        body: { access_token: token, token_type: 'bearer', scope: scopes.join(',') },
      };
    },
    agree() {
      for (const asked of waiting.values()) asked.agreed = true;
    },
  };
  return flow;
}
