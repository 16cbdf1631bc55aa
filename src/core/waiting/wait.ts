import { isMe, type Me } from './person.ts';
import type { LedgerSignal, PullRequestSignal, Signal, Since } from './signal.ts';

/** Whose move it is in a wait. */
export type WaitTurn =
  | { readonly kind: 'me' }
  /** Persons by the names they are written with; at least one. */
  | { readonly kind: 'others'; readonly names: readonly string[] }
  /** Any one of a team, so nobody in particular; never counted. */
  | { readonly kind: 'shared'; readonly team: string }
  /** Any one of a team that I am not in: I wait on it, and nobody in particular is named; never counted. */
  | { readonly kind: 'other-team'; readonly team: string }
  /** A machine works, or it waits for another pull request: no person has to act; never counted. */
  | { readonly kind: 'nobody' }
  /** The signal names nobody, or what it would take to tell is missing; never counted. */
  | { readonly kind: 'cannot-tell' };

/** Something that is not moving until somebody acts. */
export interface Wait {
  /** The same for the same wait from one look to the next, as long as its text stays. */
  readonly id: string;
  readonly signal: Signal;
  readonly turn: WaitTurn;
  readonly since: Since;
  /** The open item of the ledger that is about this wait: what I did, and the next step that I own. */
  readonly note?: LedgerSignal;
}

/** Logins and teams that are on turn: with a person among them it is a personal wait, and a team alone never is. */
function turnOfOthers({ turn: { people }, isOfMyTeam }: PullRequestSignal): WaitTurn {
  const persons = people.filter((name) => !name.includes('/'));
  if (persons.length > 0) return { kind: 'others', names: persons };
  // "Somebody who is not the author" is nobody's name: nobody can be asked, so it is no personal wait.
  if (people.length === 0) return { kind: 'cannot-tell' };
  return { kind: isOfMyTeam === true ? 'shared' : 'other-team', team: people.join(', ') };
}

function turnOfPullRequest(signal: PullRequestSignal): WaitTurn {
  const { turn, people } = signal.turn;
  switch (turn) {
    case 'me':
      return { kind: 'me' };
    case 'others':
      return turnOfOthers(signal);
    case 'shared':
      return { kind: 'shared', team: people.join(', ') };
    case 'nobody':
      return { kind: 'nobody' };
    case 'cannot-tell':
      return { kind: 'cannot-tell' };
  }
}

function turnOf(signal: Signal, me: Me): WaitTurn {
  // Whether anything is left to do about a branch that is gone at its remote nobody here knows.
  if (signal.kind === 'branch') return { kind: signal.state === 'gone' ? 'cannot-tell' : 'me' };
  if (signal.kind === 'pull-request') return turnOfPullRequest(signal);
  if (signal.kind === 'ledger' && signal.next !== undefined) return { kind: 'me' };
  const owners = signal.kind === 'marker' ? signal.owners : signal.owner === undefined ? [] : [signal.owner];
  const persons = owners.filter((owner) => !owner.includes('/'));
  const team = owners.find((owner) => owner.includes('/'));
  if (persons.some((owner) => isMe(owner, me))) return { kind: 'me' };
  // In my own ledger "me" is me; in code it is whoever wrote the line, which a name cannot tell.
  const readers = persons.filter((owner) => owner.toLowerCase() !== 'me');
  if (signal.kind === 'ledger' && readers.length < persons.length) return { kind: 'me' };
  if (readers.length > 0) return { kind: 'others', names: readers };
  return team === undefined ? { kind: 'cannot-tell' } : { kind: 'shared', team };
}

function idOf(signal: Signal): string {
  switch (signal.kind) {
    case 'branch':
      return `branch:${signal.root}:${signal.branch}`;
    case 'marker':
      return `marker:${signal.root}:${signal.file}:${signal.line}:${signal.tag}:${signal.owners.join(',')}`;
    case 'ledger':
      return `ledger:${signal.line}:${signal.source}`;
    case 'pull-request':
      return `pull-request:${signal.host}:${signal.repository}#${signal.number}`;
  }
}

/** The verdict on one signal: who has to move, since when. */
export function waitOf(signal: Signal, me: Me): Wait {
  return { id: idOf(signal), signal, turn: turnOf(signal, me), since: signal.since };
}
