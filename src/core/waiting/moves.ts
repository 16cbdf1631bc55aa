import type { SetAside } from './setAside.ts';
import type { Wait } from './wait.ts';
import { pagesOf } from './waitPages.ts';

/** One small thing I can do now about a wait. */
export type Move =
  /** "I am one of those guys": an if–then step of my own, as a commitment in today's entry and in the ledger. */
  | 'own-step'
  /** Open where it waits: the file at the line, Source Control, the ledger at the item, or the page of the pull request. */
  | 'open'
  /** Open a page that belongs to it: an issue that the marker names, the pull request of the branch. */
  | 'open-page'
  /** Ask for the review that nobody was asked for, or ask again: I pushed, and nobody was told. */
  | 'ask'
  /** A kind question to whoever is on turn: drafted, read by the balance check, copied. */
  | 'follow-up'
  /** Write what I did and the next step that I own into the ledger. */
  | 'note'
  /** Not now, not me, or let it go, with a reason. */
  | 'set-aside'
  /** Take back that it is set aside. */
  | 'bring-back'
  /** "It is my turn": against what the rules say, until somebody else does something. */
  | 'take-turn'
  /** Take back that it is my turn. */
  | 'give-turn-back'
  /** Tick the item in the ledger: the wait is over. */
  | 'tick';

/** Whether somebody who was asked, or ought to be, does not know that it is their turn. */
function isUnasked({ signal, turn }: Wait): boolean {
  return (
    signal.kind === 'pull-request' &&
    turn.kind === 'me' &&
    (signal.turn.nextStep === 'request-again' || signal.turn.nextStep === 'request-review')
  );
}

/** Whether a question to those on turn is in place: they are named, and nothing is moving. */
function mayFollowUp({ signal, turn }: Wait): boolean {
  return turn.kind === 'others' && (signal.kind !== 'pull-request' || signal.turn.nextStep === 'follow-up');
}

/** What a person may say of a turn themselves: that it is theirs, where the rules say otherwise, and no longer so. */
function turnMoves({ signal, turn }: Wait): readonly Move[] {
  if (signal.kind !== 'pull-request') return [];
  if (turn.kind !== 'me') return ['take-turn'];
  return signal.turn.code === 'own-decision' ? ['give-turn-back'] : [];
}

/** The moves for a wait, the most fitting first. The first is the same for every wait: a step of my own. */
export function movesFor(wait: Wait, said?: SetAside): readonly [Move, ...Move[]] {
  const moves: [Move, ...Move[]] = ['own-step', 'open'];
  if (wait.signal.kind !== 'pull-request' && pagesOf(wait).length > 0) moves.push('open-page');
  if (isUnasked(wait)) moves.push('ask');
  if (mayFollowUp(wait)) moves.push('follow-up');
  if (!said) moves.push(...turnMoves(wait));
  moves.push('note', said ? 'bring-back' : 'set-aside');
  if (wait.signal.kind === 'ledger') moves.push('tick');
  return moves;
}
