import {
  followsMainLine,
  listFormat,
  maxOwnBranches,
  mayBeLeftBehind,
  mergedInto,
  ownBranches,
  parseBranchList,
  parseTracks,
  trackFormat,
  type Branch,
  type Track,
} from '../core/waiting/branches.ts';
import { branchSignals } from '../core/waiting/branchSignals.ts';
import type { CancellationToken } from '../core/ports.ts';
import { readPullRequestPlace } from '../core/waiting/branchPullRequests.ts';
import type { Me } from '../core/waiting/person.ts';
import { remoteAddress, type RemoteAddress } from '../core/waiting/remoteAddress.ts';
import type { BranchSignal, PullRequestPlace } from '../core/waiting/signal.ts';
import type { Platform } from './platform.ts';

export type RunGit = NonNullable<Platform['runGit']>;

/** What one repository's git says about its kind and about me. */
export interface GitScene {
  readonly me: Me;
  readonly bare: boolean;
  readonly shallow: boolean;
  readonly hasRemote: boolean;
  /** Commit that is checked out; undefined before the first one. */
  readonly head: string | undefined;
  /** The page of the remote `origin`, else of the first one that has a page. */
  readonly remote: RemoteAddress | undefined;
  /**
   * Lines have to be blamed file by file: blame is told to pass over some commits, such as those that only format, or this
   * is a partial clone, in which old contents are fetched when they are needed, so that as few as possible should be.
   */
  readonly blamesAlone: boolean;
  /** By the name of a remote: its page. */
  readonly remotes: ReadonlyMap<string, RemoteAddress>;
  /** Pull requests by short name of their branch, as GitHub's extension wrote them down. */
  readonly pullRequests: ReadonlyMap<string, PullRequestPlace>;
}

const configKeys = String.raw`^(user\.(name|email)|github\.user|remote\..*\.url|branch\..*\.github-pr-owner-number|remote\..*\.promisor|blame\.ignorerevsfile)$`;

const quick = { timeoutMs: 5000, maxBytes: 8_000_000 };

/** Reads `git config -z --get-regexp`; the last value of a key is the one that counts. */
function parseConfig(output: string): Omit<GitScene, 'bare' | 'shallow' | 'head'> {
  const values = new Map<string, string>();
  for (const record of output.split('\0')) {
    const cut = record.indexOf('\n');
    if (cut > 0) values.set(record.slice(0, cut), record.slice(cut + 1).trim());
  }
  const value = (key: string): string | undefined => values.get(key) || undefined;
  const remotes = [...values].filter(([key]) => /^remote\..*\.url$/.test(key));
  const isPartial = [...values].some(([key, text]) => key.endsWith('.promisor') && text === 'true');
  const pages = new Map<string, RemoteAddress>();
  for (const [key, url] of remotes) {
    const address = remoteAddress(url);
    if (address) pages.set(key.slice('remote.'.length, -'.url'.length), address);
  }
  const remote = pages.get('origin') ?? [...pages.values()][0];
  const pullRequests = new Map<string, PullRequestPlace>();
  for (const [key, text] of values) {
    const branch = /^branch\.(.+)\.github-pr-owner-number$/.exec(key)?.[1];
    const place = branch === undefined ? undefined : readPullRequestPlace(text, remote);
    if (branch !== undefined && place) pullRequests.set(branch, place);
  }
  return {
    me: { name: value('user.name'), email: value('user.email'), handle: value('github.user') },
    hasRemote: remotes.length > 0,
    blamesAlone: value('blame.ignorerevsfile') !== undefined || isPartial,
    remote,
    remotes: pages,
    pullRequests,
  };
}

/**
 * Looks at a local repository. Undefined when git is missing, does not accept the folder as a repository, or the
 * look was cancelled.
 */
export async function readScene(
  runGit: RunGit,
  folder: string,
  cancel: CancellationToken,
): Promise<GitScene | undefined> {
  const [kind, config] = await Promise.all([
    runGit(
      folder,
      ['rev-parse', '--is-bare-repository', '--is-shallow-repository', '--verify', '-q', 'HEAD'],
      { ...quick, cancel },
    ),
    runGit(folder, ['config', '-z', '--get-regexp', configKeys], {
      ...quick,
      cancel,
    }),
  ]);
  // A repository without commits answers the first two questions and fails at the third.
  if (!kind || kind.code === null || kind.code > 1) return undefined;
  const [bare, shallow, head] = kind.stdout.split('\n');
  const known = config?.code === 0 ? parseConfig(config.stdout) : parseConfig('');
  return { ...known, bare: bare === 'true', shallow: shallow === 'true', head: head || undefined };
}

/** What waits of my branches in one repository. */
interface ReadBranches {
  readonly signals: readonly BranchSignal[];
  /** There are more of mine than are looked at: only the latest were. */
  readonly isCut: boolean;
}

/**
 * My branches of a local repository that wait for me. Two cheap processes of git: all branches without counting
 * commits, then the counts for mine alone. Undefined when git gave no answer within its bounds, for instance because
 * there are more branches than anybody can have.
 */
export async function readBranches(
  runGit: RunGit,
  folder: string,
  root: string,
  scene: GitScene,
  now: number,
  cancel: CancellationToken,
): Promise<ReadBranches | undefined> {
  const bounds = { ...quick, cancel };
  const all = await runGit(
    folder,
    ['for-each-ref', `--format=${listFormat}`, 'refs/heads', 'refs/remotes/*/HEAD'],
    bounds,
  );
  if (all?.code !== 0) return undefined;
  const list = parseBranchList(all.stdout);
  const mine = ownBranches(list, scene.me);
  const own = mine.slice(0, maxOwnBranches);
  const isCut = own.length < mine.length;
  if (own.length === 0) return { signals: [], isCut };
  const refs = own.flatMap(({ ref, upstream }) => (upstream === undefined ? [ref] : [ref, upstream]));
  const main = mergedInto(list);
  const count = (filter: readonly string[]): ReturnType<RunGit> =>
    runGit(folder, ['for-each-ref', `--format=${trackFormat}`, ...filter, ...refs], bounds);
  let tracks = await count(main === undefined ? [] : [`--no-merged=${main}`]);
  /** Merged branches that followed a branch which is gone by now, or that a merge brought in. */
  async function leftBehind(into: string): Promise<ReadonlySet<string>> {
    const merged = mayBeLeftBehind(own, list).filter(({ ref }) => !unmerged.has(ref));
    if (merged.length === 0) return new Set();
    const known = await runGit(
      folder,
      ['for-each-ref', `--format=${trackFormat}`, ...merged.map(({ ref }) => ref)],
      bounds,
    );
    const found = known?.code === 0 ? parseTracks(known.stdout) : new Map<string, Track>();
    const isGone = ({ ref }: Branch): boolean => found.get(ref)?.gone === true;
    const gone = merged.filter(isGone);
    const there = merged.filter((branch) => !isGone(branch) && !followsMainLine(branch, list));
    if (there.length === 0) return new Set(gone.map(({ ref }) => ref));
    // What is on the main line itself may be a branch that only begins; what came by a merge beside it is over.
    const line = await runGit(folder, ['rev-list', '--first-parent', '--max-count=20000', into], bounds);
    const onLine = line?.code === 0 ? new Set(line.stdout.split('\n')) : undefined;
    const joined = there.filter(({ commit }) => onLine?.has(commit) === false);
    return new Set([...gone, ...joined].map(({ ref }) => ref));
  }
  // The main line of a remote may be announced and never have been fetched.
  if (tracks && tracks.code !== 0) tracks = await count([]);
  if (tracks?.code !== 0) return undefined;
  const unmerged = parseTracks(tracks.stdout);
  const signals = branchSignals(own, {
    root,
    list,
    tracks: unmerged,
    leftBehind: main === undefined ? new Set() : await leftBehind(main),
    pullRequests: scene.pullRequests,
    remotes: scene.remotes,
    hasRemote: scene.hasRemote,
    now,
  });
  return { signals, isCut };
}
