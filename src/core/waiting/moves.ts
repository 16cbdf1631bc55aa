import type { Wait } from './wait.ts';

/** One small thing I can do now about a wait. */
export type Move =
  /** "I am one of those guys": an if–then step of my own, written as a commitment into today's entry. */
  | 'own-step'
  /** Open where it waits: the file at the line, Source Control, the ledger at the item, or the page of the pull request. */
  | 'open'
  /** Tick the item in the ledger: the wait is over. */
  | 'tick';

/** The moves for a wait, the most fitting first. The first is the same for every wait: a step of my own. */
export function movesFor(wait: Wait): readonly [Move, ...Move[]] {
  return wait.signal.kind === 'ledger' ? ['own-step', 'open', 'tick'] : ['own-step', 'open'];
}
