/** What commits changed in files, as `git log` writes it: which lines of which file, apart from what they say. */

/** What `ChangeReader` reads: arguments for git, apart from the commit and the files. */
export const historyArguments: readonly string[] = [
  ...['-c', 'core.quotePath=false', '-c', 'log.diffMerges=separate'],
  ...['log', '--parents', '-m', '-p', '-U0', '--inter-hunk-context=0', '-w', '--text', '--no-renames'],
  ...['--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/', '--no-color'],
  ...['--pretty=fuller', '--date=unix', '--encoding=UTF-8', '--use-mailmap'],
  ...['--no-notes', '--no-decorate', '--no-abbrev-commit', '--no-show-signature'],
];

/** Whether git writes the name of a file as it is: others it puts in quotes. */
export function hasPlainName(file: string): boolean {
  return !/["\\\p{Cc}]/u.test(file);
}

/** Lines in a row that a change replaced. A side without lines stands after its `start`. */
interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** What happened to one file. */
export interface FileChange {
  /** The parent does not have it. */
  isNew: boolean;
  /** From the first line on. */
  readonly hunks: Hunk[];
}

/** What one commit changed against one of its parents. */
export interface CommitChange {
  readonly commit: string;
  readonly parents: readonly string[];
  /** Of a merge: the parent it is compared with; undefined where nothing differs from any. */
  readonly from: string | undefined;
  author: { readonly name: string; readonly email: string };
  /** Author's moment, epoch milliseconds; not a number where it was not understood. */
  at: number;
  readonly files: Map<string, FileChange>;
}

const commitPattern = /^commit ([0-9a-f]{40,64})((?: [0-9a-f]{40,64})*)(?: \(from ([0-9a-f]{40,64})\))?$/;
const hunkPattern = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

function hunkOf(row: string): Hunk | undefined {
  const [, oldStart, oldCount = '1', newStart, newCount = '1'] = hunkPattern.exec(row) ?? [];
  if (oldStart === undefined || newStart === undefined) return undefined;
  return {
    oldStart: Number(oldStart),
    oldCount: Number(oldCount),
    newStart: Number(newStart),
    newCount: Number(newCount),
  };
}

/** Reads row after row; a change is whole when the next one begins. */
export class ChangeReader {
  /** Rows of a hunk that are still to come: what they say is somebody's text. */
  private textLeft = 0;
  private change: CommitChange | undefined;
  private file: FileChange | undefined;

  /** Gives the change that ended before this row. */
  read(row: string): CommitChange | undefined {
    if (this.textLeft > 0) {
      if (!row.startsWith('\\')) this.textLeft -= 1;
      return undefined;
    }
    const [, commit, parents = '', from] = commitPattern.exec(row) ?? [];
    if (commit !== undefined) {
      const ended = this.change;
      this.file = undefined;
      this.change = {
        commit,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        from,
        author: { name: '', email: '' },
        at: Number.NaN,
        files: new Map(),
      };
      return ended;
    }
    if (this.change) this.readPart(row, this.change);
    return undefined;
  }

  /** Gives the last change, after the last row. */
  end(): CommitChange | undefined {
    return this.change;
  }

  private readPart(row: string, change: CommitChange): void {
    if (row.startsWith('diff --git a/')) {
      // Without renames both names are the same: `a/NAME b/NAME`.
      const names = row.slice('diff --git a/'.length);
      const name = names.slice(0, (names.length - ' b/'.length) / 2);
      this.file = change.files.get(name) ?? { isNew: false, hunks: [] };
      change.files.set(name, this.file);
    } else if (row.startsWith('new file mode ') && this.file) {
      this.file.isNew = true;
    } else if (row.startsWith('@@ ') && this.file) {
      const hunk = hunkOf(row);
      if (!hunk) return;
      this.textLeft = hunk.oldCount + hunk.newCount;
      this.file.hunks.push(hunk);
    } else if (row.startsWith('Author: ') && !this.file) {
      const [, name = '', email = ''] = /^Author:\s*(.*?)\s*<(.*)>$/.exec(row) ?? [];
      change.author = { name, email };
    } else if (row.startsWith('AuthorDate: ') && !this.file) {
      change.at = Number(row.slice('AuthorDate: '.length)) * 1000;
    }
  }
}
