/**
 * A journal inside a repository that does not ignore it would be shared with the next commit. This rule says when to
 * warn, and adds the one line to `.gitignore` that ends the danger.
 */

/** What is known about the journal's place. The caller asks git; nothing here reads a file. */
export interface JournalPlaceFacts {
  /**
   * The journal folder below the root of the open repository that holds it, with `/` between the names and none around
   * them; empty when the folder is the root itself; undefined when no open repository holds it.
   */
  readonly below: string | undefined;
  /** Whether git ignores the folder (`git check-ignore`); undefined when nobody could ask. */
  readonly ignored: boolean | undefined;
  /** Whether git already keeps files of the folder: for them a line in `.gitignore` changes nothing. */
  readonly tracked: boolean;
  /** The person was warned about this folder and said that it is meant to be so. */
  readonly accepted: boolean;
}

export type IgnoreVerdict =
  /** Nothing to say: outside, ignored, a repository of its own (a private one is a good home), or accepted. */
  | { readonly kind: 'none'; readonly because: 'outside' | 'ignored' | 'own-repository' | 'accepted' }
  /** The folder would be committed. `tracked`: some of it already is, and has to be taken out of git as well. */
  | { readonly kind: 'warn'; readonly line: string; readonly tracked: boolean }
  /** The folder would be committed, and its name cannot be written in `.gitignore`: it holds a line break. */
  | { readonly kind: 'warn-unwritable'; readonly tracked: boolean }
  /** It lies in a repository, and whether that one ignores it could not be asked. */
  | { readonly kind: 'cannot-tell'; readonly line: string | undefined };

/** Whether to warn about the journal's place, and which line would help. */
export function ignoreVerdict({ below, ignored, tracked, accepted }: JournalPlaceFacts): IgnoreVerdict {
  if (below === undefined) return { kind: 'none', because: 'outside' };
  if (below === '') return { kind: 'none', because: 'own-repository' };
  // What git keeps it goes on keeping, ignored or not.
  if (ignored === true && !tracked) return { kind: 'none', because: 'ignored' };
  if (accepted) return { kind: 'none', because: 'accepted' };
  const line = ignoreLine(below);
  if (ignored === undefined && !tracked) return { kind: 'cannot-tell', line };
  return line === undefined ? { kind: 'warn-unwritable', tracked } : { kind: 'warn', line, tracked };
}

/**
 * The pattern for a folder below the root: anchored, so that no other folder of that name is ignored with it, and with
 * the characters quoted that `gitignore(5)` reads as more than themselves. Undefined when the name holds a line break.
 */
export function ignoreLine(below: string): string | undefined {
  if (/[\r\n\0]/.test(below)) return undefined;
  return `/${below.replaceAll(/[\\*?[\]]/g, String.raw`\$&`)}/`;
}

/**
 * The text of `.gitignore` with the line at its end; every character that was there stays. The line is added even if
 * it stands further up, because a later `!` line can undo it; the caller asks only while git does not ignore the folder.
 *
 * @param source undefined when there is no such file
 */
export function withIgnoreLine(source: string | undefined, line: string): string {
  const text = source ?? '';
  const lf = text.split('\n').length - 1;
  const crlf = text.split('\r\n').length - 1;
  // git ends lines at `\n` only, so a lone `\r` is no line end here.
  const eol = crlf > lf - crlf ? '\r\n' : '\n';
  const isEmpty = text === '' || text === '\uFEFF';
  // A `\r` at the very end is part of the last pattern, and a bare `\n` behind it would take it away.
  const joint = isEmpty || text.endsWith('\n') ? '' : text.endsWith('\r') ? '\r\n' : eol;
  return `${text}${joint}${line}${eol}`;
}
