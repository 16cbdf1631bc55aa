import type * as vscode from 'vscode';
import { utcDate, type LocalDay } from '../../core/dates.ts';
import { principleHeadings, principles } from '../../core/principle.ts';
import type { IdentifiedCommitment } from '../../core/reflection/commitmentId.ts';
import type { WeekReview } from '../../core/reflection/weekReview.ts';
import type { SaidWait, SaidWaits } from '../../core/waiting/saidWaits.ts';
import type { Speech } from '../../host/speech.ts';
import { unreadText } from './unreadText.ts';

/** What the text is written with. */
export interface WeekReviewSpeech extends Speech {
  readonly timeZone: string;
}

/** The Markdown document of a week: what the person wrote, as they wrote it, with room for what follows from it. */
export function weekReviewText(
  review: WeekReview,
  week: { readonly year: number; readonly week: number },
  waits: SaidWaits | undefined,
  speech: WeekReviewSpeech,
): string {
  const { l10n, language, timeZone } = speech;
  const { t } = l10n;
  const dayName = (day: LocalDay): string =>
    new Intl.DateTimeFormat(language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(utcDate(day));
  const parts: string[] = [
    `# ${t('Week {0} of {1}', week.week, week.year)}`,
    rangeText(review, language),
    t('Made from your entries, for you to change. It stays here: nothing is sent.'),
    ...review.unread.map((each) => unreadText([each], speech) ?? ''),
  ];
  for (const principle of principles) {
    const answers = review.answers[principle];
    if (answers.length === 0) continue;
    parts.push(`## ${principleHeadings[principle]}`);
    for (const { day, what } of answers) {
      const prompt = what.prompt.replaceAll(/\s+/g, ' ').trim();
      parts.push(prompt === '' ? `**${dayName(day)}**` : `**${dayName(day)}**: ${prompt}`, quoted(what.text));
    }
  }
  if (review.notes.length > 0) {
    parts.push(`## ${t('Notes')}`);
    for (const { day, what } of review.notes) parts.push(`**${dayName(day)}**`, quoted(what.text));
  }
  if (review.days === 0 && review.unread.length === 0) parts.push(t('There is no entry in this week.'));

  const madeOn = (made: readonly IdentifiedCommitment[], heading: string): void => {
    if (made.length === 0) return;
    parts.push(`### ${heading}`, made.map((each) => commitmentLine(each, dayName, t)).join('\n'));
  };
  if (review.kept.length + review.moved.length + review.letGo.length + review.open.length > 0) {
    parts.push(`## ${t('Commitments')}`);
    madeOn(review.kept, t('Kept'));
    madeOn(review.moved, t('Moved'));
    madeOn(review.letGo, t('Let go'));
    madeOn(review.open, t('Open'));
  }
  if (review.unreadElsewhere > 0)
    parts.push(
      review.unreadElsewhere === 1
        ? t('1 entry of another day could not be read; commitments in it are missing here.')
        : t(
            '{0} entries of other days could not be read; commitments in them are missing here.',
            review.unreadElsewhere,
          ),
    );
  if (waits && waits.waits.length > 0) {
    const at = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
      waits.at,
    );
    parts.push(`## ${t('Waiting')}`, t('As last seen on {0}.', at));
    const onMe = waits.waits.filter(({ group }) => group === 'me');
    const others = waits.waits.filter(({ group }) => group !== 'me');
    if (onMe.length > 0) parts.push(`### ${t('On me')}`, onMe.map(waitLine).join('\n'));
    if (others.length > 0) parts.push(`### ${t('On others')}`, others.map(waitLine).join('\n'));
  }
  parts.push(`## ${t('Next week')}`, `- ${t('If …, then I will …')}`);
  return `${parts.join('\n\n')}\n`;
}

function rangeText({ first, last }: WeekReview, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    utcDate(first),
    utcDate(last),
  );
}

/** In a quotation, so that headings and lists of an answer stay within it. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** No task item: the commitment itself stays in its entry, and must not stand in two places. */
function commitmentLine(
  { id, commitment }: IdentifiedCommitment,
  dayName: (day: LocalDay) => string,
  t: typeof vscode.l10n.t,
): string {
  const { movedTo, reason, due, state } = commitment;
  const about =
    state === 'moved' && movedTo
      ? t('to {0}', dayName(movedTo))
      : state === 'let-go' && reason
        ? reason
        : state === 'open' && due
          ? t('due on {0}', dayName(due))
          : t('from {0}', dayName(id.day));
  return `- ${id.text} (${about})`;
}

/** Titles are other people's text: what would be markup in it is shown as it is. */
function waitLine({ title, age, reason }: SaidWait): string {
  return `- ${plain(title)} (${plain(age)}; ${plain(reason)})`;
}

function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`);
}
