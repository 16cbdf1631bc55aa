/** A figure as a process of the bench prints it. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'KB' | 'requests';
  /** What was decided. */
  readonly limit?: number;
  /** What it stands beside, where nothing was decided. */
  readonly peer?: { readonly name: string; readonly value: number };
}

/** The slope of the straight line through the points, by least squares. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (pick: 0 | 1): number => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const top = points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0);
  return top / points.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
}
