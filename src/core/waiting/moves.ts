import type { Wait } from './wait.ts';

/** One small thing I can do now about a wait. */
export type Move =
  /** "I am one of those guys": an if–then step of my own, written as a commitment into today's entry. */
  | 'own-step'
  /** Open the file at the line. */
  | 'open-line'
  /** Open Source Control, where the branch is. */
  | 'open-source-control'
  /** Open the ledger at the item. */
  | 'open-ledger'
  /** Open the pull request's page in the browser. */
  | 'open-pull-request'
  /** Tick the item in the ledger: the wait is over. */
  | 'tick';

/** The moves for a wait, the most fitting first. The first is the same for every wait: a step of my own. */
export function movesFor(wait: Wait): readonly [Move, ...Move[]] {
  switch (wait.signal.kind) {
    case 'branch':
      return ['own-step', 'open-source-control'];
    case 'marker':
      return ['own-step', 'open-line'];
    case 'ledger':
      return ['own-step', 'open-ledger', 'tick'];
    case 'pull-request':
      return ['own-step', 'open-pull-request'];
  }
}
