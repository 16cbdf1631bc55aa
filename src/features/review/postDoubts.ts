import type { Submission } from '../../core/review/submission.ts';

/**
 * Tries whose answer was lost, as long as the window is open: whoever begins again with the same words later, from a box or
 * a summary without words, must not post what has arrived by then once more.
 */
export interface PostDoubts {
  /** From when on an equal text counts as this one (epoch ms): the time of the first try in doubt, else `since`. */
  sinceOf(pullRequest: string, submission: Submission, since: number): number;
  note(pullRequest: string, submission: Submission, since: number): void;
  /** It is there, or surely was never sent. */
  clear(pullRequest: string, submission: Submission): void;
}

export function openPostDoubts(): PostDoubts {
  const first = new Map<string, number>();
  return {
    sinceOf: (pullRequest, submission, since) =>
      Math.min(since, first.get(keyOf(pullRequest, submission)) ?? since),
    note(pullRequest, submission, since) {
      const key = keyOf(pullRequest, submission);
      first.set(key, Math.min(since, first.get(key) ?? since));
    },
    clear: (pullRequest, submission) => void first.delete(keyOf(pullRequest, submission)),
  };
}

/** Without its place: lines may move between two tries. */
function keyOf(pullRequest: string, submission: Submission): string {
  const { kind, body } = submission;
  const what = kind === 'reply' ? submission.thread : kind === 'summary' ? submission.verdict : '';
  return JSON.stringify([pullRequest, kind, what, body]);
}
