import type { Verdict } from './verdict.ts';

/** One part of `npm run check`. */
export interface Step {
  /** What `--only` takes, and what the report prints. */
  readonly name: string;
  /** Judges the tree below `root`. Throws only when the step itself cannot run. */
  readonly run: (root: string) => Promise<Verdict>;
}
