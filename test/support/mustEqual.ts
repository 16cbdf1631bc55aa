/** For tests inside a host, where there may be no Node: throws unless both are written alike. */
export function mustEqual(actual: unknown, expected: unknown): void {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (one !== other) throw new Error(`it is ${one}, not ${other}`);
}
