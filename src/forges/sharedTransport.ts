import type { HttpDoors, Transport } from './http.ts';

/** Gives the one way to all forges, which is read at its first use. */
export type TransportSource = () => Promise<Transport>;

/**
 * One transport for everything that asks a forge, whatever for: until when a forge wants to be left alone is known to
 * all that ask it.
 */
export function sharedTransport(doors: HttpDoors): TransportSource {
  let made: Promise<Transport> | undefined;
  return () => {
    made ??= import('./http.ts').then(({ httpTransport }) => httpTransport(doors));
    return made;
  };
}
