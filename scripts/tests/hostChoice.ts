/** Where the host suite runs. */
export type HostChoice =
  | { readonly host: 'embedded'; readonly because: string }
  | { readonly host: 'desktop'; readonly executable: string; readonly because: string }
  | { readonly host: 'desktop-download'; readonly because: string };

/** Set to `embedded`, `desktop` or the path of a VS Code program, it decides. */
export const hostVariable = 'THOSE_GUYS_HOST';

/**
 * Decides which VS Code the host suite runs in: the variable first; a desktop when it was asked for, an
 * installed one or else one to download; the embedded host in every other case, because it is the
 * same on each machine.
 */
export function chooseHost(
  variable: string | undefined,
  desktopAsked: boolean,
  installed: string | undefined,
): HostChoice {
  if (variable === 'embedded') return { host: 'embedded', because: `${hostVariable} says so` };
  if (variable && variable !== 'desktop') {
    return { host: 'desktop', executable: variable, because: `${hostVariable} names it` };
  }
  if (!desktopAsked && variable !== 'desktop')
    return { host: 'embedded', because: 'it needs nothing installed' };
  return installed
    ? { host: 'desktop', executable: installed, because: 'it is installed' }
    : { host: 'desktop-download', because: 'no installed VS Code is on the PATH' };
}

/** The sentence that says which host was taken. */
export function hostSentence(choice: HostChoice): string {
  switch (choice.host) {
    case 'embedded':
      return `Host: the embedded VS Code, because ${choice.because}.`;
    case 'desktop':
      return `Host: ${choice.executable}, because ${choice.because}.`;
    case 'desktop-download':
      return `Host: a downloaded desktop VS Code, because ${choice.because}.`;
  }
}
