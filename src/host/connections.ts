import * as v from 'valibot';

/** What a person said about one forge, kept on this machine; no token is in it. */
export interface Connection {
  /** They disconnected it here: the editor's session is not used, though there may be one. */
  readonly isOff: boolean;
  /** They allowed private repositories. */
  readonly isPrivate: boolean;
  /** They allowed to read which teams they are in. */
  readonly hasTeams: boolean;
}

/** By the forge's address. */
export type Connections = Readonly<Record<string, Connection>>;

const schema = v.record(
  v.string(),
  v.object({ isOff: v.boolean(), isPrivate: v.boolean(), hasTeams: v.boolean() }),
);

/** What was stored; anything else counts as never connected, which asks for less and not for more. */
export function readConnections(stored: unknown): Connections {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : {};
}

export function withConnection(known: Connections, address: string, connection: Connection): Connections {
  return { ...known, [address]: connection };
}
