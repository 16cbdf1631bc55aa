import type { MarkerSignal, Since } from './signal.ts';

/** The lines of one file whose age is wanted. */
export interface BlameRequest {
  readonly root: string;
  readonly file: string;
  /** Counted from 1, without doubles. */
  readonly lines: readonly number[];
}

/** Groups markers by file, in the order they come, at most `maxFiles` files: one process of git each. */
export function blameRequests(markers: readonly MarkerSignal[], maxFiles: number): readonly BlameRequest[] {
  const byFile = new Map<string, { root: string; file: string; lines: Set<number> }>();
  for (const { root, file, line } of markers) {
    const key = `${root}\0${file}`;
    const request = byFile.get(key) ?? { root, file, lines: new Set<number>() };
    if (!byFile.has(key) && byFile.size >= maxFiles) continue;
    byFile.set(key, request);
    request.lines.add(line);
  }
  return [...byFile.values()].map(({ root, file, lines }) => ({ root, file, lines: [...lines] }));
}

/** What blame says about one line. */
export interface BlamedLine {
  readonly since: Since;
  /** Who wrote it, by name and address; undefined while it is not committed. */
  readonly author: { readonly name: string; readonly email: string } | undefined;
}

/**
 * Reads `git blame --line-porcelain`: since when each line stands there and whose it is, by its final line number. The
 * author's date is taken, so that a rebase does not make a wait young again. In a shallow clone the oldest commit there
 * is may hide older ones: age and author of such a line are unknown.
 */
export function parseBlame(output: string, shallow: boolean): ReadonlyMap<number, BlamedLine> {
  const lines = new Map<number, BlamedLine>();
  let line = 0;
  let seconds = 0;
  let name = '';
  let email = '';
  let uncommitted = false;
  let boundary = false;
  for (const row of output.split('\n')) {
    const header = /^\^?([0-9a-f]{40,64}) \d+ (\d+)/.exec(row);
    if (row.startsWith('\t')) {
      const isHidden = shallow && boundary;
      const author = name === '' || isHidden ? undefined : { name, email };
      if (uncommitted) lines.set(line, { since: { kind: 'uncommitted' }, author: undefined });
      else
        lines.set(line, {
          since: isHidden ? { kind: 'unknown' } : { kind: 'moment', at: seconds * 1000 },
          author,
        });
    } else if (header) {
      line = Number(header[2]);
      uncommitted = /^0+$/.test(header[1] ?? '');
      boundary = false;
    } else if (row.startsWith('author ')) {
      name = row.slice('author '.length).trim();
    } else if (row.startsWith('author-mail ')) {
      email = row.slice('author-mail '.length).replace(/^<|>$/g, '');
    } else if (row.startsWith('author-time ')) {
      seconds = Number(row.slice('author-time '.length));
    } else if (row === 'boundary') {
      boundary = true;
    }
  }
  return lines;
}
