import * as vscode from 'vscode';
import type { AllSides, MissingView, OpenQuestion, Perspective } from '../../core/review/perspectives.ts';
import type { ReviewTarget } from '../../core/review/submission.ts';
import { shown } from '../../core/waiting/shownText.ts';

const { t } = vscode.l10n;

/** One statement is shown up to here (characters); its address leads to the rest. */
const longest = 4_000;

/** What the sides are of, in words. */
export interface SidesSubject {
  /** The file, with its lines where they are known. */
  readonly place: string;
  /** Undefined when the forge was not asked, or knows no pull request of the branch. */
  readonly target: ReviewTarget | undefined;
  /** Whether it is a thread, or the pull request as a whole. */
  readonly isThread: boolean;
}

/** All sides as plain text: their own words, what nobody answered, and whose view is missing. */
export function sidesText(sides: AllSides, { place, target, isThread }: SidesSubject): string {
  return [
    isThread
      ? t('ALL SIDES of the thread at {0}', place)
      : t('ALL SIDES of the pull request, seen from {0}', place),
    target
      ? t(
          '{0}#{1} “{2}”, read with the account {3}',
          target.repository,
          target.number,
          shown(target.title),
          target.viewer,
        )
      : t('Only what this window holds: GitHub is not connected, or has no pull request of this branch.'),
    '',
    ...(sides.unread > 0
      ? [`${unreadText(sides.unread)} ${t('Whoever is missing below may have been heard there.')}`, '']
      : []),
    ...list(t('Questions that nobody answered'), sides.questions.map(questionText)),
    ...list(
      t('Not heard here'),
      sides.missing.map((view) => missingText(view)),
    ),
    ...list(t('Cannot tell whether heard'), sides.unnamed.map(unnamedText)),
    ...(sides.isStuck
      ? [
          t(
            'The word went from one to another {0} times without a resolution. The template “stuck-disagreement” asks what each side needs.',
            sides.turns,
          ),
          '',
        ]
      : []),
    ...(sides.perspectives.length === 0 ? [t('Nobody said anything yet.'), ''] : []),
    ...sides.perspectives.flatMap(sideLines),
  ].join('\n');
}

function sideLines({ login, isAuthor, words }: Perspective): readonly string[] {
  const name = shown(login, 60);
  return [
    isAuthor ? t('{0}, who opened it:', name) : t('{0}:', name),
    ...words.flatMap(({ text, url }) => [
      ...cut(text)
        .split(/\r\n|\r|\n/)
        .map((line) => `  │ ${line}`),
      ...(url === '' ? [''] : [`    ${shown(url, 300)}`, '']),
    ]),
  ];
}

export function questionText({ by, text, to, url }: OpenQuestion): string {
  const asked =
    to.length === 0
      ? t('{0}: “{1}”', shown(by, 60), shown(text, 500))
      : t('{0} to {1}: “{2}”', shown(by, 60), to.join(', '), shown(text, 500));
  return url === '' ? asked : `${asked}  ${shown(url, 300)}`;
}

/** Whoever is missing, and why they should be heard; `ofWhole`: in the pull request, and not of one file. */
export function missingText({ login, as }: MissingView, ofWhole = false): string {
  const name = shown(login, 60);
  switch (as) {
    case 'author':
      return t('{0}, who opened the pull request', name);
    case 'owner':
      return ofWhole
        ? t('{0}, who owns changed files by CODEOWNERS', name)
        : t('{0}, who owns the file by CODEOWNERS', name);
    case 'asker':
      return t('{0}, who asked you for this review', name);
  }
}

/** An owner that is no single person. */
export function unnamedText(owner: string): string {
  return owner.includes('@')
    ? t('the owner by CODEOWNERS with the address {0}', shown(owner, 60))
    : t('the team {0}, owner by CODEOWNERS', shown(owner, 60));
}

/** That older comments are not among what is shown. */
export function unreadText(unread: number): string {
  return unread === 1
    ? t('1 older comment was not read: there are too many.')
    : t('{0} older comments were not read: they are too many.', unread);
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  - ${line}`), ''];
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')} …` : text;
}

/** The sides in one line, for the head of a draft; undefined when there is nothing to say. */
export function sidesLine({ perspectives, questions, missing }: AllSides): string | undefined {
  const parts = [
    ...(perspectives.length > 0
      ? [t('heard: {0}', perspectives.map(({ login }) => shown(login, 40)).join(', '))]
      : []),
    ...(missing.length > 0
      ? [t('not heard: {0}', missing.map(({ login }) => shown(login, 40)).join(', '))]
      : []),
    ...(questions.length > 0
      ? [questions.length === 1 ? t('1 question open') : t('{0} questions open', questions.length)]
      : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}
