import { ChangeReader, type CommitChange, type FileChange } from './commitChanges.ts';

/**
 * Where lines of several files come from, read from one `git log` over all of them. Blame answers the same, but for one
 * file per process, and starting so many costs more than everything they find out. Lines are followed as blame does it:
 * from the newest commit down, through the first parent that has them.
 */

/** The commit that a line came with. */
export interface LineOrigin {
  readonly commit: string;
  /** Author's moment, epoch milliseconds. */
  readonly at: number;
  readonly author: { readonly name: string; readonly email: string };
  /** The file began with this commit: under another name it may be older. */
  readonly isFirst: boolean;
}

/** Origins by file and line; what could not be followed to its beginning is missing. */
export type LineOrigins = ReadonlyMap<string, ReadonlyMap<number, LineOrigin>>;

/** A line on its way back: what it is asked as, and where it stands in the commit that was reached. */
interface Followed {
  readonly file: string;
  readonly asked: number;
  readonly line: number;
}

/** The line's number in the parent; undefined when it came with the change. */
function lineBefore({ isNew, hunks }: FileChange, line: number): number | undefined {
  if (isNew) return undefined;
  let shift = 0;
  for (const { oldCount, newStart, newCount } of hunks) {
    if (newCount > 0 ? line < newStart : line <= newStart) break;
    if (line < newStart + newCount) return undefined;
    shift += oldCount - newCount;
  }
  return line + shift;
}

class Followers {
  readonly origins = new Map<string, Map<number, LineOrigin>>();
  private readonly at = new Map<string, Followed[]>();
  private start: Followed[] | undefined;

  constructor(wanted: ReadonlyMap<string, readonly number[]>) {
    this.start = [...wanted].flatMap(([file, lines]) => lines.map((line) => ({ file, asked: line, line })));
  }

  /** Takes all changes of one commit: one, or one against each parent of a merge that differs from it. */
  pass(changes: readonly CommitChange[]): void {
    const [first] = changes;
    if (!first) return;
    const { commit, parents } = first;
    // All lines are asked for in the commit that comes first.
    const followed = this.start ?? this.at.get(commit) ?? [];
    this.start = undefined;
    this.at.delete(commit);
    // A merge whose changes do not say against which parent: nobody can follow a line through it.
    if (parents.length > 1 && changes.some(({ from, files }) => from === undefined && files.size > 0)) return;
    const against = parents.map((parent) => ({
      parent,
      files: (parents.length === 1 ? first : changes.find(({ from }) => from === parent))?.files,
    }));
    for (const each of followed) {
      const same = against.find(({ files }) => !files?.has(each.file));
      if (same) this.hand(same.parent, each);
      else if (!this.handOn(against, each)) this.keep(first, each, parents.length > 1);
    }
  }

  private handOn(
    against: readonly { readonly parent: string; readonly files: CommitChange['files'] | undefined }[],
    followed: Followed,
  ): boolean {
    for (const { parent, files } of against) {
      const change = files?.get(followed.file);
      const line = change && lineBefore(change, followed.line);
      if (line === undefined) continue;
      this.hand(parent, { ...followed, line });
      return true;
    }
    return false;
  }

  private hand(commit: string, followed: Followed): void {
    const there = this.at.get(commit);
    if (there) there.push(followed);
    else this.at.set(commit, [followed]);
  }

  private keep(
    { commit, author, at, files }: CommitChange,
    { file, asked }: Followed,
    isMerge: boolean,
  ): void {
    const change = files.get(file);
    // The beginning of the history, and the file is not in it: its name was not understood.
    if (!change || !Number.isFinite(at)) return;
    const isFirst = change.isNew;
    // A file that began in a merge has more than one commit it may have been renamed in.
    if (isFirst && isMerge) return;
    const lines = this.origins.get(file) ?? new Map<number, LineOrigin>();
    this.origins.set(file, lines.set(asked, { commit, at, author, isFirst }));
  }
}

/**
 * Reads the output of git with `historyArguments`. `wanted` are lines by file, counted from 1, in the commit it was asked
 * for. Yields after every `rowsPerGo` rows; the caller may stop at any yield.
 */
export function* parseHistory(
  output: string,
  wanted: ReadonlyMap<string, readonly number[]>,
  rowsPerGo: number,
): Generator<void, LineOrigins> {
  const reader = new ChangeReader();
  const followers = new Followers(wanted);
  let changes: CommitChange[] = [];
  const take = (change: CommitChange | undefined): void => {
    if (!change) return;
    if (changes[0] && changes[0].commit !== change.commit) {
      followers.pass(changes);
      changes = [];
    }
    changes.push(change);
  };
  let rows = 0;
  for (let start = 0; start < output.length;) {
    const newline = output.indexOf('\n', start);
    const end = newline < 0 ? output.length : newline;
    take(reader.read(output.slice(start, end)));
    start = end + 1;
    rows += 1;
    if (rows % rowsPerGo === 0) yield;
  }
  take(reader.end());
  followers.pass(changes);
  return followers.origins;
}
