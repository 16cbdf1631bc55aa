import { sameEmail, type Me } from './person.ts';

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

/** More branches than this are never looked at closely; the most recent come first. */
export const maxOwnBranches = 100;

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
export function mainLine(list: BranchList): Branch | undefined {
  const heads = new Set(list.remoteHeads);
  const followed = list.branches.find((branch) => branch.upstream && heads.has(branch.upstream));
  if (followed || heads.size > 0) return followed;
  return ['main', 'master', 'trunk', 'develop']
    .map((name) => list.branches.find((branch) => branch.ref === `refs/heads/${name}`))
    .find((branch) => branch !== undefined);
}

/** Whether the branch is the main line, or follows the remote's. */
export function followsMainLine(branch: Branch, list: BranchList): boolean {
  const main = mainLine(list);
  const { upstream } = branch;
  if (branch === main) return true;
  return upstream !== undefined && (list.remoteHeads.includes(upstream) || upstream === main?.upstream);
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

/** Branches whose last commit is mine, the most recent first. */
export function ownBranches(list: BranchList, me: Me): readonly Branch[] {
  const { email } = me;
  if (email === undefined) return [];
  return list.branches
    .filter((branch) => sameEmail(branch.author, email))
    .toSorted((one, other) => other.committedAt - one.committedAt);
}
