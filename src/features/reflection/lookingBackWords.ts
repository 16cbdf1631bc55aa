import { addDays, parseLocalDay, utcDate, type LocalDay } from '../../core/dates.ts';
import type { Failure } from '../../core/ports.ts';
import type { Commitment, CommitmentState } from '../../core/reflection/commitment.ts';
import type { EarlierDay } from '../../core/reflection/onThisDay.ts';
import type { UnreadDay } from '../../core/reflection/overview.ts';
import type { PassageKind } from '../../core/reflection/passage.ts';
import { failureText } from '../../host/failureText.ts';
import type { Speech } from '../../host/speech.ts';
import type { LookingBackTexts } from '../../protocol/lookingBack.ts';
import { lookingBackTexts } from './lookingBackTexts.ts';
import { passageName } from './passageName.ts';
import { notSearched, unreadText } from './unreadText.ts';

/** What there is on a day of the calendar. */
export type DayContent = 'nothing' | 'unread' | { readonly answers: number; readonly words: number };

/** A Monday; the names of weekdays are asked of the days after it. */
const monday = parseLocalDay('2024-01-01');

/** The sentences of the Looking back page in the person's language. */
export class LookingBackWords {
  readonly texts: LookingBackTexts;
  readonly #speech: Speech;
  readonly #number: Intl.NumberFormat;
  readonly #format: (options: Intl.DateTimeFormatOptions) => (day: LocalDay) => string;
  readonly date: (day: LocalDay) => string;
  readonly #shortDate: (day: LocalDay) => string;
  readonly monthName: (day: LocalDay) => string;
  readonly shortMonthName: (day: LocalDay) => string;

  constructor(speech: Speech) {
    const { l10n, language } = speech;
    this.#speech = speech;
    this.#number = new Intl.NumberFormat(language);
    this.#format = (options) => {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
      return (day) => format.format(utcDate(day));
    };
    this.texts = lookingBackTexts(l10n);
    this.date = this.#format({ dateStyle: 'full' });
    this.#shortDate = this.#format({ dateStyle: 'medium' });
    this.monthName = this.#format({ month: 'long' });
    this.shortMonthName = this.#format({ month: 'narrow' });
  }

  get #l10n(): Speech['l10n'] {
    return this.#speech.l10n;
  }

  number(count: number): string {
    return this.#number.format(count);
  }

  /** @param isoWeekday 1 Monday to 7 Sunday */
  weekday(isoWeekday: number): { readonly short: string; readonly long: string } {
    if (!monday) return { short: '', long: '' };
    const day = addDays(monday, isoWeekday - 1);
    return { short: this.#format({ weekday: 'narrow' })(day), long: this.#format({ weekday: 'long' })(day) };
  }

  summary(days: number, words: number): string {
    const { t } = this.#l10n;
    if (days === 0) return t('Nothing was written in this year.');
    return days === 1
      ? t('1 day with an entry, {0} words.', this.number(words))
      : t('{0} days with an entry, {1} words.', this.number(days), this.number(words));
  }

  dayLabel(day: LocalDay, content: DayContent): string {
    const { t } = this.#l10n;
    const date = this.date(day);
    if (content === 'nothing') return t('{0}: no entry', date);
    if (content === 'unread') return t('{0}: an entry that could not be read', date);
    const { answers, words } = content;
    if (answers === 0) return t('{0}: an entry of {1} words, no prompt answered', date, this.number(words));
    return answers === 1
      ? t('{0}: 1 answer, {1} words', date, this.number(words))
      : t('{0}: {1} answers, {2} words', date, answers, this.number(words));
  }

  /** @param most the months with most answers, by name; empty when there are none */
  chartRow(total: number, most: readonly string[], count: number): string {
    const { t } = this.#l10n;
    if (total === 0) return t('no answers in this year');
    const answers = total === 1 ? t('1 answer') : t('{0} answers', this.number(total));
    return most.length > 2
      ? answers
      : t('{0}, most in {1} ({2})', answers, most.join(', '), this.number(count));
  }

  commitmentHeading(state: CommitmentState): string {
    const { t } = this.#l10n;
    switch (state) {
      case 'kept':
        return t('Kept');
      case 'moved':
        return t('Moved');
      case 'let-go':
        return t('Let go');
      case 'open':
        return t('Open');
    }
  }

  commitmentAbout(made: LocalDay, { state, settledOn, movedTo, due, reason }: Commitment): string {
    const { t } = this.#l10n;
    switch (state) {
      case 'kept':
        return t('kept on {0}', this.#shortDate(settledOn ?? made));
      case 'moved':
        return movedTo ? t('moved to {0}', this.#shortDate(movedTo)) : t('moved, without a new date');
      case 'let-go':
        return reason ? t('let go: {0}', reason) : t('let go on {0}', this.#shortDate(settledOn ?? made));
      case 'open':
        return due
          ? t('due on {0}', this.#shortDate(due))
          : t('made on {0}, without a date', this.#shortDate(made));
    }
  }

  more(count: number): string {
    return this.#l10n.t('and {0} more, each in its entry', this.number(count));
  }

  ago({ unit, count }: EarlierDay['ago']): string {
    const { t } = this.#l10n;
    if (unit === 'week') return t('A week ago');
    if (unit === 'month') return count === 1 ? t('A month ago') : t('{0} months ago', count);
    return count === 1 ? t('A year ago') : t('{0} years ago', count);
  }

  unread(days: readonly UnreadDay[]): string | null {
    return unreadText(days, this.#speech) ?? null;
  }

  passage(kind: PassageKind): string {
    return passageName(kind, this.#l10n);
  }

  /** @param unread how many entries could not be looked through */
  found(query: string, days: number, shown: number, unread: number): string {
    if (query.trim() === '') return '';
    return [this.#foundOn(days, shown), notSearched(unread, this.#l10n)].join(' ').trim();
  }

  #foundOn(days: number, shown: number): string {
    const { t } = this.#l10n;
    if (days === 0) return t('Found on no day.');
    if (days === 1) return t('Found on 1 day.');
    return days > shown
      ? t('Found on {0} days; the latest {1} are shown.', this.number(days), shown)
      : t('Found on {0} days.', this.number(days));
  }

  /** Without a failure: something unexpected. */
  problem(failure: Failure | undefined): string {
    const { t } = this.#l10n;
    const why =
      (failure && failureText(failure, this.#speech)) ??
      t('Something unexpected happened; the command “Those Guys: Show Log” says what.');
    return t('Your journal cannot be read: {0}', why);
  }
}
