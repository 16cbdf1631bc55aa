import { mapLines } from './lineMap.ts';

/** Forges whose addresses of lines we know. */
export type LinkStyle = 'github' | 'gitlab';

/** Lines of a file that a link should lead to. */
export interface LinkedLines {
  /** The repository in a browser: `https://github.com/owner/name`. */
  readonly web: string;
  readonly style: LinkStyle;
  /** A commit that the remote has. */
  readonly commit: string;
  /** In the repository, with forward slashes. */
  readonly path: string;
  /** First and last line from 0, both part of it, in the text as it is in the editor. */
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
  /** The file at the commit. */
  readonly committed: string;
}

/** A link to exactly these lines for ever; undefined when the commit does not have all of them as they are now. */
export function permalink(lines: LinkedLines): string | undefined {
  const { web, style, commit, path, startLine, endLine } = lines;
  const map = mapLines(linesOf(lines.text), linesOf(lines.committed));
  const first = map[startLine];
  const last = map[endLine];
  if (first === undefined || last === undefined || last - first !== endLine - startLine) return undefined;
  const address = path.split('/').map(encodeURIComponent).join('/');
  const between = style === 'github' ? '-L' : '-';
  const range = first === last ? `L${first + 1}` : `L${first + 1}${between}${last + 1}`;
  return `${web}${style === 'gitlab' ? '/-' : ''}/blob/${commit}/${address}#${range}`;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}
