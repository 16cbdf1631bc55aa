/** One line of the bench: a measured value beside what it is compared with in the same run. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'KB' | 'requests' | 'comments/s' | 'times';
  /** A peer is measured in the same run on the same machine; a limit is decided, and a floor is one from below. */
  readonly against: {
    readonly kind: 'peer' | 'limit' | 'floor';
    readonly name: string;
    readonly value: number;
  };
}

/** The middle of the values; the mean of the two middle ones for an even number. Throws without values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no median of no values.');
  return (upper + lower) / 2;
}

/** The value that so many of a hundred values do not exceed, for what a person notices when it is seldom. Throws without values. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)];
  if (found === undefined) throw new Error('There is no percentile of no values.');
  return found;
}

/** The figures that do not keep to what was decided. A peer is only there to compare with, so that none breaks it. */
export function brokenLimits(figures: readonly Figure[]): readonly Figure[] {
  // What could not be measured is not within its limit either.
  return figures.filter(({ value, against }) => {
    if (against.kind === 'floor') return !(value >= against.value);
    return against.kind === 'limit' && !(value <= against.value);
  });
}

/** `activation: 3.1 ms; an empty extension: 0.2 ms; ratio 15.5` */
export function sentence({ what, value, unit, against }: Figure): string {
  const ratio = against.value === 0 ? 'none' : (value / against.value).toFixed(2);
  return `${what}: ${rounded(value)} ${unit}; ${against.kind} (${against.name}): ${rounded(against.value)} ${unit}; ratio ${ratio}`;
}

function rounded(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}
