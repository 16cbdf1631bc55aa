/** `vscode.l10n.t` for the default language, where there is no host: `{0}` is replaced by what follows. */
export const l10n = {
  t: (message: unknown, ...args: unknown[]): string => {
    if (typeof message !== 'string') throw new Error('Only a sentence with its values is played here.');
    return message.replaceAll(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));
  },
};
