import type { ForgeMissing, RefusedPart } from '../forge.ts';
import type { ForgeFailure } from '../ports.ts';
import { idleTime, isUndated, mayBeOverdue, nudgeOf, waitStateOf } from './nudge.ts';
import type { Nudge, Present, WaitState } from './nudge.ts';
import { isOverdue, limitOf, type Pace } from './pace.ts';
import { setAsideOf, type Aside, type SetAside } from './setAside.ts';
import type { Wait } from './wait.ts';

/** What could not be looked at, and why; each is a calm sentence, never an error. */
export type Gap =
  | { readonly kind: 'no-folder' }
  | { readonly kind: 'no-repository' }
  /** Restricted Mode: nothing of the folder may run or be asked through git. */
  | { readonly kind: 'restricted' }
  /** The built-in git extension is off or absent. */
  | { readonly kind: 'git-off' }
  /** No git program answered. */
  | { readonly kind: 'git-missing' }
  /** The folder is on another machine or virtual: only what the git extension tells is known. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'no-commits' }
  | { readonly kind: 'bare' }
  /** `user.email` is not set, so that mine cannot be told from others'. */
  | { readonly kind: 'no-email' }
  | { readonly kind: 'shallow' }
  /** The scan ended at one of its bounds. */
  | { readonly kind: 'too-large'; readonly what: 'branches' | 'markers' }
  /** This look failed; what is shown is from an earlier one (epoch ms), or nothing at all. */
  | { readonly kind: 'last-known'; readonly what: Source; readonly at: number | undefined }
  | ForgeGap;

/** Why a forge was not looked at, or not wholly. */
export type ForgeTrouble =
  | ForgeFailure['kind']
  | ForgeMissing['kind']
  /** Nobody connected an account: an offer, nothing that is missing. */
  | 'not-connected'
  /** The setting names the host, and the editor has no sign-in for it. */
  | 'not-set-up'
  /** Restricted Mode, and the person has not said that the forge may be asked from this window. */
  | 'ask-first'
  /** Repositories that are open here are not shown to this sign-in: private ones, most often; `missing` names them. */
  | 'private'
  /** It is being asked at this moment, for the first time in this window. */
  | 'asking';

export interface ForgeGap {
  readonly kind: 'forge';
  readonly host: string;
  readonly why: ForgeTrouble;
  /** The look that is shown (epoch ms); undefined when nothing of this forge is known. */
  readonly at: number | undefined;
  /** For `rate-limited`: when the forge may be asked again (epoch ms). */
  readonly until?: number;
  /** For `forbidden`: what the account or its scopes lack, in the forge's terms; for `private`: repositories. */
  readonly missing?: readonly string[];
  /** For `refused`: what may not be read, and of how many pull requests. */
  readonly refused?: { readonly what: readonly RefusedPart[]; readonly count: number };
  /** For `parts`: as of when the rest is shown, where it was known before this window (epoch ms). */
  readonly restAt?: number;
}

export type Source = 'branches' | 'markers' | 'ledger';

function forgeHidesWaits({ why, at }: ForgeGap): boolean {
  switch (why) {
    case 'not-connected':
    case 'not-set-up':
    case 'teams':
    case 'too-many':
      return false;
    case 'sign-in-of-organisation':
    case 'parts':
    case 'private':
    case 'refused':
      return true;
    case 'ask-first':
    case 'asking':
    case 'failing':
    case 'forbidden':
    case 'hidden':
    case 'offline':
    case 'rate-limited':
    case 'signed-out':
    case 'unreadable':
      return at === undefined;
  }
}

/** Whether a gap hides waits that may well be there: then "nothing waits" would be a guess. */
export function hidesWaits(gap: Gap): boolean {
  switch (gap.kind) {
    case 'restricted':
    case 'git-off':
    case 'git-missing':
    case 'elsewhere':
    case 'no-email':
    case 'too-large':
      return true;
    case 'last-known':
      return gap.at === undefined;
    case 'forge':
      return forgeHidesWaits(gap);
    case 'no-folder':
    case 'no-repository':
    case 'no-commits':
    case 'bare':
    // What a shallow clone hides are ages, and the waits without one are known.
    case 'shallow':
      return false;
  }
}

/** A wait as it is listed. */
export interface WaitRow {
  readonly wait: Wait;
  readonly state: WaitState;
  /** Working time (ms) since it began; undefined when that cannot be told. */
  readonly idle: number | undefined;
  /** What the person said about it themselves, while it stands: then it is set aside and not counted. */
  readonly said?: Aside;
  /** How long reviews of this size usually take to start here; absent where that was not asked. */
  readonly pace?: Pace;
  /** On a person, and longer than the limit that was set or than is usual; it may be too young to be counted. */
  readonly isOverdue: boolean;
}

export type GroupName = 'others' | 'me' | 'shared' | 'moving' | 'cannot-tell' | 'set-aside';

export interface WaitGroup {
  readonly name: GroupName;
  /** The longest wait first. */
  readonly rows: readonly WaitRow[];
}

/** Everything the surfaces show, decided. */
export interface Overview {
  readonly nudge: Nudge;
  /** Only groups with rows, always in the same order. */
  readonly groups: readonly WaitGroup[];
  /** Markers that name nobody: known, never counted. */
  readonly unnamed: number;
  /** Waits on a person, listed or not, whose age nobody knows: each may be one that counts. */
  readonly undated: number;
  /** Rows that exceed `maxRows` and are in no group. */
  readonly hidden: number;
  readonly gaps: readonly Gap[];
  /** By the root of a repository that is open: the page of its remote, where it has one. */
  readonly remotes: ReadonlyMap<string, string>;
  /** The moment of the look, in the person's zone and working week. */
  readonly present: Present;
  /** Not everything is known yet that this look could find out: the next one goes on. */
  readonly hasMore: boolean;
}

/** What is on me comes first: it is the part that I can move. */
const groupOrder: readonly GroupName[] = ['me', 'others', 'shared', 'moving', 'cannot-tell', 'set-aside'];

/** All rows together: more than this nobody reads, and a list must open at once. */
export const maxRows = 200;

function groupOf({ wait, state, said, isOverdue: isLate }: WaitRow): GroupName {
  if (said) return 'set-aside';
  if (state === 'other-team') return 'others';
  if (state !== 'counted' && state !== 'draft' && !isLate) return state;
  return wait.turn.kind === 'me' ? 'me' : 'others';
}

/** What a look found beside its waits. */
export interface Surroundings {
  readonly unnamed: number;
  readonly hidden: number;
  /** Those of the hidden that name a person; nobody asked for their age. */
  readonly hiddenPersonal?: number;
  readonly gaps: readonly Gap[];
  readonly remotes?: ReadonlyMap<string, string>;
  /** Everything that the person ever said about a wait; what no longer stands is passed over. */
  readonly setAsides?: readonly SetAside[];
  readonly hasMore?: boolean;
  /** Working time (ms) after which any wait is overdue, as the person set it. */
  readonly overdueAfter?: number | undefined;
  /** Working time (ms) within which a review starts, as the team agreed; it says nothing of other waits. */
  readonly reviewWithin?: number | undefined;
  /** The pace that a wait is compared with. */
  readonly paceOf?: (wait: Wait) => Pace | undefined;
}

/** Groups and counts the waits of one look. Pure: the same input gives the same overview. */
export function overviewOf(waits: readonly Wait[], known: Surroundings, present: Present): Overview {
  const { setAsides = [], paceOf } = known;
  const rows = waits
    .map((wait): WaitRow => {
      const said = setAsideOf(wait, setAsides, present.now, present.timeZone);
      const state = waitStateOf(wait, present);
      const idle = idleTime(wait.since, present);
      const pace = paceOf?.(wait);
      const late =
        mayBeOverdue(wait, state) && idle !== undefined && isOverdue(idle, pace, limitOf(wait.signal, known));
      return { wait, state, idle, isOverdue: late, ...(said ? { said } : {}), ...(pace ? { pace } : {}) };
    })
    .toSorted((one, other) => (other.idle ?? -1) - (one.idle ?? -1));
  const groups = groupOrder.map((name): WaitGroup => ({
    name,
    rows: rows.filter((row) => groupOf(row) === name),
  }));
  let left = maxRows;
  const cut = groups.map((group): WaitGroup => {
    const kept = group.rows.slice(0, left);
    left -= kept.length;
    return { name: group.name, rows: kept };
  });
  return {
    nudge: nudgeOf(
      rows.filter(({ said }) => said === undefined).map(({ wait }) => wait),
      present,
    ),
    groups: cut.filter((group) => group.rows.length > 0),
    unnamed: known.unnamed,
    undated:
      (known.hiddenPersonal ?? 0) +
      rows.filter(({ wait, said }) => said === undefined && isUndated(wait, present)).length,
    hidden: known.hidden + Math.max(0, rows.length - maxRows),
    gaps: known.gaps,
    remotes: known.remotes ?? new Map(),
    present,
    hasMore: known.hasMore === true,
  };
}
