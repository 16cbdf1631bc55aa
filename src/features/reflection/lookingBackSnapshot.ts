import { utcDate, type LocalDay } from '../../core/dates.ts';
import { principleHeadings, principles } from '../../core/principle.ts';
import { yearCalendar } from '../../core/reflection/calendar.ts';
import type { CommitmentState } from '../../core/reflection/commitment.ts';
import { onThisDay, type EarlierDay } from '../../core/reflection/onThisDay.ts';
import type { DayOverview } from '../../core/reflection/dayOverview.ts';
import type { Overview } from '../../core/reflection/overview.ts';
import { answeredPrinciples, daysOfYear, yearStats, type YearStats } from '../../core/reflection/stats.ts';
import type {
  CalendarDay,
  CalendarMonth,
  CommitmentGroup,
  LookingBackSnapshot,
} from '../../protocol/lookingBack.ts';
import type { LookingBackWords } from './lookingBackWords.ts';

/** What a snapshot is made for. */
export interface YearShown {
  readonly year: number;
  readonly today: LocalDay;
  /** ISO weekdays on which the person wants to write. */
  readonly chosenWeekdays: readonly number[];
  /** ISO weekday on which weeks begin. */
  readonly firstWeekday: number;
}

/** Nobody reads more at one sight; the entries hold the rest. */
const mostCommitments = 20;
/** Characters of an entry that recall it. */
const longestExcerpt = 160;

/** Everything the page shows of one year, in words. */
export function lookingBackSnapshot(
  overview: Overview,
  shown: YearShown,
  words: LookingBackWords,
): LookingBackSnapshot {
  const { year, today, firstWeekday } = shown;
  const stats = yearStats(overview.days, year);
  const months = monthsOf(overview, shown, words);
  return {
    type: 'snapshot',
    year,
    ...neighbours(overview, shown),
    today,
    summary: words.summary(stats.days, stats.words),
    isEmpty: overview.days.length === 0 && overview.unread.length === 0,
    weekdays: Array.from({ length: 7 }, (_, index) => words.weekday(((firstWeekday - 1 + index) % 7) + 1)),
    months,
    chart: chartOf(stats, months, words),
    commitments: groupsOf(stats, words),
    onThisDay: onThisDay(overview.days, today).map((earlier) => ({
      day: earlier.entry.day,
      ago: words.ago(earlier.ago),
      date: words.date(earlier.entry.day),
      ...recalled(earlier),
    })),
    unread: words.unread(overview.unread),
    texts: words.texts,
  };
}

/** The nearest years with entries before and after the one shown; the year of today counts as one. */
function neighbours(
  { days, unread }: Overview,
  { year, today }: YearShown,
): Pick<LookingBackSnapshot, 'earlier' | 'later'> {
  const years = [today, ...days.map(({ day }) => day), ...unread.map(({ day }) => day)].map(yearOf);
  const earlier = years.filter((each) => each < year);
  const later = years.filter((each) => each > year);
  return {
    earlier: earlier.length > 0 ? earlier.reduce((one, other) => Math.max(one, other)) : null,
    later: later.length > 0 ? later.reduce((one, other) => Math.min(one, other)) : null,
  };
}

function yearOf(day: LocalDay): number {
  return Number(day.slice(0, 4));
}

function monthsOf(overview: Overview, shown: YearShown, words: LookingBackWords): CalendarMonth[] {
  const entries = new Map(daysOfYear(overview.days, shown.year).map((entry) => [entry.day, entry]));
  const unread = new Set(overview.unread.map(({ day }) => day));
  const cell = (day: LocalDay): CalendarDay => {
    const entry = entries.get(day);
    const content = entry
      ? { answers: entry.answers.length, words: entry.words }
      : unread.has(day)
        ? 'unread'
        : 'nothing';
    return {
      day,
      label: words.dayLabel(day, content),
      mark: entry ? answeredPrinciples(entry).size : content === 'unread' ? 'unread' : 'none',
      // Only from today on: behind it the dot would stand for a day that was missed, and gaps are just gaps.
      isChosen: day >= shown.today && shown.chosenWeekdays.includes(utcDate(day).getUTCDay() || 7),
    };
  };
  return yearCalendar(shown.year, shown.firstWeekday).map(({ weeks }) => {
    const days = weeks.flat().filter((day) => day !== undefined);
    const [first] = days;
    const own = days.flatMap((day) => entries.get(day) ?? []);
    return {
      name: first ? words.monthName(first) : '',
      initial: first ? words.shortMonthName(first) : '',
      weeks: weeks.map((week) => week.map((day) => (day ? cell(day) : null))),
      words: words.number(sum(own.map((entry) => entry.words))),
    };
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function chartOf(
  { answers }: YearStats,
  months: readonly CalendarMonth[],
  words: LookingBackWords,
): LookingBackSnapshot['chart'] {
  return principles.map((principle) => {
    const counts = [...answers[principle]];
    const most = Math.max(...counts);
    const best = months.filter((_, index) => counts[index] === most).map(({ name }) => name);
    return {
      principle,
      heading: principleHeadings[principle],
      counts,
      inWords: words.chartRow(sum(counts), best, most),
    };
  });
}

const states: readonly CommitmentState[] = ['kept', 'moved', 'let-go', 'open'];

function groupsOf({ commitments }: YearStats, words: LookingBackWords): CommitmentGroup[] {
  return states.map((state) => {
    const all = commitments[state];
    return {
      state,
      heading: words.commitmentHeading(state),
      count: all.length,
      commitments: all.slice(0, mostCommitments).map(({ id, commitment }) => ({
        day: id.day,
        text: commitment.text,
        about: words.commitmentAbout(id.day, commitment),
        at: commitment.range,
      })),
      more: all.length > mostCommitments ? words.more(all.length - mostCommitments) : null,
    };
  });
}

/** The first words of an earlier entry. */
function recalled({ entry }: EarlierDay): { readonly kind: string; readonly excerpt: string } {
  const [answer] = entry.answers;
  return {
    kind: answer ? principleHeadings[answer.principle] : '',
    excerpt: excerptOf(answer?.text ?? entry.notes[0]?.text ?? ''),
  };
}

function excerptOf(text: DayOverview['source']): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= longestExcerpt) return line;
  const cut = line.slice(0, longestExcerpt);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestExcerpt / 2)).toWellFormed()}…`;
}
