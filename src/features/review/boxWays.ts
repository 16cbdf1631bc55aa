import * as vscode from 'vscode';

const { t } = vscode.l10n;

/** One way in which GitHub's extension can send what is in its box. */
export interface BoxWay extends vscode.QuickPickItem {
  /** Its own command, undocumented: looked for before it is used. */
  readonly command: string;
  readonly sends: 'pending' | 'single';
  readonly detail: string;
}

/**
 * The ways that these commands offer; none where the extension has no such command. With a pending review its command for a
 * single comment would send the whole of that: it hides its own button then, and we offer none.
 */
export function boxWays(commands: readonly string[], isInReview: boolean): readonly BoxWay[] {
  const pending = (isInReview ? ['pr.createComment', 'pr.startReview'] : ['pr.startReview']).find((each) =>
    commands.includes(each),
  );
  const single = ['pr.createSingleComment'].find((each) => !isInReview && commands.includes(each));
  return [
    ...(pending === undefined
      ? []
      : [
          {
            command: pending,
            sends: 'pending' as const,
            label: t('Add it to your review'),
            detail: t('Only you see it until you send the review'),
          },
        ]),
    ...(single === undefined
      ? []
      : [
          {
            command: single,
            sends: 'single' as const,
            label: t('Post it as a single comment'),
            detail: t('Everybody sees it at once'),
          },
        ]),
  ];
}
