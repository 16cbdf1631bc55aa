/** What a link of an entry or a signal leads to. `unsafe` is never opened. */
export type LinkTarget =
  /** A page for the browser. */
  | { readonly kind: 'page'; readonly url: string }
  /** A file of a folder that is open, at a line counted from 1; or a folder, such as the repository of a branch. */
  | { readonly kind: 'place'; readonly uri: string; readonly line: number | undefined }
  /** A file in the journal folder. */
  | { readonly kind: 'journal'; readonly name: string; readonly line: number | undefined }
  | { readonly kind: 'unsafe' };

/** Schemes of files that VS Code opens itself; the host asks besides whether the place is in an open folder. */
const fileSchemes: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs', 'vscode-test-web']);
const scheme = /^([a-z][a-z0-9+.-]*):/i;
const lineFragment = /^L([1-9]\d{0,8})$/;
/** A plain name below the journal folder: no way up, no drive, no `%2e`. */
const journalName = /^(?!\/)(?!.*(?:^|\/)\.)[^\\:%?#\p{Cc}]+\.md$/iu;

/** Reads an address as text that anybody may have written. */
export function linkTarget(address: string): LinkTarget {
  const hash = address.indexOf('#');
  const before = hash < 0 ? address : address.slice(0, hash);
  const found = hash < 0 ? undefined : lineFragment.exec(address.slice(hash + 1))?.[1];
  const line = found === undefined ? undefined : Number(found);
  const named = scheme.exec(address)?.[1]?.toLowerCase();
  if (named === 'http' || named === 'https')
    return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) ? { kind: 'page', url: address } : { kind: 'unsafe' };
  if (named !== undefined)
    return fileSchemes.has(named) && !before.includes('?')
      ? { kind: 'place', uri: before, line }
      : { kind: 'unsafe' };
  return journalName.test(before) ? { kind: 'journal', name: before, line } : { kind: 'unsafe' };
}
