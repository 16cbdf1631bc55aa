import { sameEmail, type Me } from './person.ts';
import type { RemoteAddress } from './remoteAddress.ts';
import type { BranchSignal, BranchState, PullRequestPlace, PushedPlace } from './signal.ts';

/** What is known about one local branch. Names are full, such as `refs/heads/main`. */
export interface Branch {
  readonly ref: string;
  /** E-mail of the author of the last commit. */
  readonly author: string;
  /** Epoch milliseconds of the last commit. */
  readonly committedAt: number;
  /** Its last commit. */
  readonly commit: string;
  /** Full name of the upstream; undefined when the branch follows none. */
  readonly upstream: string | undefined;
}

/** Every local branch of a repository, and what the remotes call their main line. */
export interface BranchList {
  readonly branches: readonly Branch[];
  /** Where the `HEAD` of a remote points, such as `refs/remotes/origin/main`. */
  readonly remoteHeads: readonly string[];
}

/** Where a branch stands against its upstream. */
export interface Track {
  readonly ahead: number;
  readonly behind: number;
  /** The upstream was deleted on the remote, most often after a merge. */
  readonly gone: boolean;
  /** Epoch milliseconds of the upstream's last commit; undefined when it is gone. */
  readonly upstreamAt: number | undefined;
}

/** Fields of the first look at all branches, for `git for-each-ref --format`. */
export const listFormat =
  '%(refname)%00%(authoremail)%00%(committerdate:unix)%00%(upstream)%00%(symref)%00%(objectname)';

/** Fields of the second look, at my own branches and their upstreams only: counting commits is the costly part. */
export const trackFormat = '%(refname)%00%(upstream)%00%(upstream:track,nobracket)%00%(committerdate:unix)';

/** A calendar fortnight without a commit makes an unmerged branch stale. */
const staleAfterMs = 14 * 86_400_000;

/** More branches than this are never looked at closely; the most recent come first. */
export const maxOwnBranches = 100;

const shortName = (ref: string): string => ref.replace(/^refs\/(?:heads|remotes)\//, '');

function* records(output: string): Iterable<readonly string[]> {
  for (const line of output.split('\n')) if (line !== '') yield line.split('\0');
}

/** Reads the output of `git for-each-ref --format=<listFormat>`; lines it does not understand are left out. */
export function parseBranchList(output: string): BranchList {
  const branches: Branch[] = [];
  const remoteHeads: string[] = [];
  for (const [ref = '', email = '', seconds = '', upstream = '', target = '', commit = ''] of records(
    output,
  )) {
    if (ref.startsWith('refs/remotes/')) {
      if (target !== '') remoteHeads.push(target);
    } else if (ref.startsWith('refs/heads/') && target === '' && /^\d+$/.test(seconds)) {
      branches.push({
        ref,
        author: email.replace(/^<|>$/g, ''),
        committedAt: Number(seconds) * 1000,
        commit,
        upstream: upstream === '' ? undefined : upstream,
      });
    }
  }
  return { branches, remoteHeads };
}

/** Reads the output of `git for-each-ref --format=<trackFormat>`: the unmerged branches by full name. */
export function parseTracks(output: string): ReadonlyMap<string, Track> {
  const dates = new Map<string, number>();
  const heads: (readonly string[])[] = [];
  for (const record of records(output)) {
    const [ref = '', , , seconds = ''] = record;
    if (/^\d+$/.test(seconds)) dates.set(ref, Number(seconds) * 1000);
    if (ref.startsWith('refs/heads/')) heads.push(record);
  }
  return new Map(
    heads.map(([ref = '', upstream = '', track = '']): [string, Track] => [
      ref,
      {
        ahead: Number(/ahead (\d+)/.exec(track)?.[1] ?? 0),
        behind: Number(/behind (\d+)/.exec(track)?.[1] ?? 0),
        gone: track === 'gone',
        upstreamAt: track === 'gone' ? undefined : dates.get(upstream),
      },
    ]),
  );
}

/** The local branch that is the main line: the one a remote's `HEAD` points to, else the usual names. */
function mainLine(list: BranchList): Branch | undefined {
  const heads = new Set(list.remoteHeads);
  const followed = list.branches.find((branch) => branch.upstream && heads.has(branch.upstream));
  if (followed || heads.size > 0) return followed;
  return ['main', 'master', 'trunk', 'develop']
    .map((name) => list.branches.find((branch) => branch.ref === `refs/heads/${name}`))
    .find((branch) => branch !== undefined);
}

/** Own branches, other than the main line, that may be left behind when they are merged: they followed something once. */
export function mayBeLeftBehind(own: readonly Branch[], list: BranchList): readonly Branch[] {
  const main = mainLine(list);
  return own.filter((branch) => branch !== main && branch.upstream !== undefined);
}

/** What merged work is in: a branch that adds nothing to it is finished and no wait. Undefined when unknown. */
export function mergedInto(list: BranchList): string | undefined {
  const main = mainLine(list);
  return list.remoteHeads[0] ?? main?.upstream ?? main?.ref;
}

/** Branches whose last commit is mine, the most recent first, at most `maxOwnBranches`. */
export function ownBranches(list: BranchList, me: Me): readonly Branch[] {
  const { email } = me;
  if (email === undefined) return [];
  return list.branches
    .filter((branch) => sameEmail(branch.author, email))
    .toSorted((one, other) => other.committedAt - one.committedAt)
    .slice(0, maxOwnBranches);
}

/** What the rules below need besides the branch itself. */
export interface BranchScene {
  readonly root: string;
  readonly list: BranchList;
  /** Unmerged branches only. */
  readonly tracks: ReadonlyMap<string, Track>;
  /** Full names of branches that are merged and whose upstream is gone: somebody cleaned up, except here. */
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
  const followsMain =
    isMain ||
    scene.list.remoteHeads.includes(branch.upstream ?? '') ||
    branch.upstream === mainLine(scene.list)?.ref;
  if (branch.upstream === undefined) {
    // A main line that follows nothing is somebody's choice; another branch is unheard-of work.
    if (scene.hasRemote && !isMain) return 'never-pushed';
  } else if (!track.gone) {
    // Everybody's main line runs ahead of everybody all day: only what I hold back from it is a wait.
    if (track.ahead > 0) return track.behind > 0 && !followsMain ? 'diverged' : 'unpushed';
    if (track.behind > 0 && !followsMain) return 'behind';
  }
  if (isMain) return undefined;
  if (scene.now - branch.committedAt >= staleAfterMs) return 'stale';
  // What follows the main line itself was never pushed as a branch of its own.
  return branch.upstream !== undefined && !track.gone && !followsMain ? 'pushed' : undefined;
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
 * for a fortnight, or left behind after a merge; and those that are pushed, of which the forge knows whether they wait. The wait began with the last commit, of the upstream where that is
 * what overtook the branch.
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
    const isDone = state === 'pushed' || (state === 'stale' && followed);
    const pushedTo = isDone ? pushedPlace(branch, scene) : undefined;
    if (state === 'pushed' && !pushedTo) return [];
    return [
      {
        ...common,
        ...(pushedTo ? { pushedTo } : {}),
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
