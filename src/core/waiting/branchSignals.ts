import { followsMainLine, mainLine, type Branch, type BranchList, type Track } from './branches.ts';
import type { RemoteAddress } from './remoteAddress.ts';
import type { BranchSignal, BranchState, PullRequestPlace, PushedPlace } from './signal.ts';

/** A calendar fortnight without a commit makes a branch that git calls unmerged stale. */
const staleAfterMs = 14 * 86_400_000;

const shortName = (ref: string): string => ref.replace(/^refs\/(?:heads|remotes)\//, '');

/** What the rules below need besides the branch itself. */
export interface BranchScene {
  readonly root: string;
  readonly list: BranchList;
  /** Unmerged branches only. */
  readonly tracks: ReadonlyMap<string, Track>;
  /** Full names of branches that are merged and only left to be deleted. */
  readonly leftBehind: ReadonlySet<string>;
  /** Pull requests by short name of their branch, as git's configuration has them. */
  readonly pullRequests: ReadonlyMap<string, PullRequestPlace>;
  /** By the name of a remote: where it is shown in a browser. */
  readonly remotes: ReadonlyMap<string, RemoteAddress>;
  /** Without a remote there is nowhere to push, so nothing is unpushed. */
  readonly hasRemote: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

function stateOf(branch: Branch, track: Track, scene: BranchScene): BranchState | undefined {
  const isMain = branch === mainLine(scene.list);
  const followsMain = followsMainLine(branch, scene.list);
  if (branch.upstream === undefined) {
    // A main line that follows nothing is somebody's choice; another branch is unheard-of work.
    if (scene.hasRemote && !isMain) return 'never-pushed';
  } else if (!track.gone) {
    // Everybody's main line runs ahead of everybody all day: only what I hold back from it is a wait.
    if (track.ahead > 0) return track.behind > 0 && !followsMain ? 'diverged' : 'unpushed';
    if (track.behind > 0 && !followsMain) return 'behind';
  }
  if (isMain) return undefined;
  // Squashed or thrown away: git cannot tell, since neither leaves its commits anywhere.
  if (track.gone) return 'gone';
  if (scene.now - branch.committedAt >= staleAfterMs) return 'stale';
  // What follows the main line itself was never pushed as a branch of its own.
  return branch.upstream !== undefined && !followsMain ? 'pushed' : undefined;
}

/** Where the branch was pushed to, if that is a page of a forge. */
function pushedPlace({ upstream = '', commit }: Branch, { remotes }: BranchScene): PushedPlace | undefined {
  for (const [name, { host, path }] of remotes) {
    const prefix = `refs/remotes/${name}/`;
    if (upstream.startsWith(prefix))
      return { host, repository: path, branch: upstream.slice(prefix.length), commit };
  }
  return undefined;
}

/**
 * The branches of mine that wait for me: with commits nobody else can see, overtaken by their upstream, left lying
 * for a fortnight, or left behind after a merge; and those that are pushed, or were until their upstream was deleted, of
 * which the forge knows whether they wait. The wait began with the last commit, of the upstream where that is what
 * overtook the branch.
 */
export function branchSignals(own: readonly Branch[], scene: BranchScene): readonly BranchSignal[] {
  return own.flatMap((branch): readonly BranchSignal[] => {
    const name = shortName(branch.ref);
    const pullRequest = scene.pullRequests.get(name);
    const common = {
      kind: 'branch',
      root: scene.root,
      branch: name,
      ...(pullRequest ? { pullRequest } : {}),
    } as const;
    if (scene.leftBehind.has(branch.ref)) {
      const since = { kind: 'moment', at: branch.committedAt } as const;
      return [{ ...common, state: 'left-behind', ahead: undefined, behind: undefined, since }];
    }
    const track = scene.tracks.get(branch.ref);
    const state = track && stateOf(branch, track, scene);
    if (!track || !state) return [];
    const at = state === 'behind' ? track.upstreamAt : branch.committedAt;
    const followed = branch.upstream !== undefined && !track.gone;
    const isDone = state === 'pushed' || state === 'gone' || (state === 'stale' && followed);
    const pushedTo = isDone ? pushedPlace(branch, scene) : undefined;
    if (state === 'pushed' && !pushedTo) return [];
    return [
      {
        ...common,
        ...(pushedTo ? { pushedTo: { ...pushedTo, ...(pullRequest ? { pullRequest } : {}) } } : {}),
        state,
        ahead: followed ? track.ahead : undefined,
        behind: followed ? track.behind : undefined,
        since: at === undefined ? { kind: 'unknown' } : { kind: 'moment', at },
      },
    ];
  });
}

/** The checked-out branch as the built-in git extension tells it; other branches it does not tell. */
export interface CheckedOut {
  readonly branch: string;
  readonly hasUpstream: boolean;
  readonly ahead: number;
  readonly behind: number;
  /** Epoch milliseconds of its last commit; undefined where that cannot be asked. */
  readonly committedAt: number | undefined;
}

/**
 * Where git itself cannot be asked, the checked-out branch is all that is known, and whose it is is not: only
 * commits that wait to be pushed are mine for certain, since I am the one who has them.
 */
export function checkedOutSignal(root: string, head: CheckedOut): BranchSignal | undefined {
  if (!head.hasUpstream || head.ahead === 0) return undefined;
  return {
    kind: 'branch',
    root,
    branch: head.branch,
    state: head.behind > 0 ? 'diverged' : 'unpushed',
    ahead: head.ahead,
    behind: head.behind,
    since: head.committedAt === undefined ? { kind: 'unknown' } : { kind: 'moment', at: head.committedAt },
  };
}
