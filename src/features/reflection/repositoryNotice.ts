import type { IgnoreVerdict } from '../../core/reflection/ignoreRule.ts';
import type { Speech } from '../../host/speech.ts';
import type { ShownNotice } from '../../protocol/reflect.ts';

/** What is said about a journal folder in a repository of this window; null when there is nothing to say. */
export function repositoryNotice(
  root: string,
  verdict: IgnoreVerdict,
  isTrusted: boolean,
  { t }: Speech['l10n'],
): ShownNotice | null {
  const accept = { action: 'accept', label: t('It is meant to be so') } as const;
  const add = { action: 'addToIgnore', label: t('Add to .gitignore') } as const;
  switch (verdict.kind) {
    case 'none':
      return null;
    case 'cannot-tell':
      return {
        sentence: isTrusted
          ? t(
              'This folder lies in the repository {0}, and git could not be asked whether it would commit your entries.',
              root,
            )
          : t(
              'This folder lies in the repository {0}. In Restricted Mode git is not asked, so nobody can tell whether it would commit your entries.',
              root,
            ),
        actions: [accept],
      };
    case 'warn':
    case 'warn-unwritable':
      if (verdict.tracked)
        return {
          sentence: t(
            'Files of this folder are already in the repository {0}, for everybody who has it. “git rm --cached” takes them out and leaves them on the disk.',
            root,
          ),
          actions: [accept],
        };
      return {
        sentence: t('This folder lies in the repository {0}, which would commit your entries.', root),
        actions: verdict.kind === 'warn' ? [add, accept] : [accept],
      };
  }
}
