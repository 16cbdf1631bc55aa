/** The page's address, if it is one that may be opened: http(s), of the forge that named it. */
export function safePage(url: string, host: string): string | undefined {
  const parts = /^https?:\/\/([^/?#\s@]+)(?:\/\S*)?$/iu.exec(url);
  return parts?.[1]?.toLowerCase() === host.toLowerCase() ? url : undefined;
}
