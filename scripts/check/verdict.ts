/** What one step of the check found: nothing, or what a person has to read to repair it. */
export interface Verdict {
  readonly ok: boolean;
  /** Shown only when the step failed: one breach per line, each beginning with its file. */
  readonly output: string;
}

/** The verdict of a step that lists breaches: good when there is none. */
export function verdictOf(breaches: readonly string[]): Verdict {
  return { ok: breaches.length === 0, output: breaches.join('\n') };
}
