import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CalendarDay, CalendarMonth, LookingBackSnapshot } from '../protocol/lookingBack.ts';
import type { LookingBackPage } from './lookingBackPage.ts';

interface YearCalendarProps {
  readonly page: LookingBackPage;
  readonly snapshot: LookingBackSnapshot;
}

/** The days of a year, those with an entry marked: one grid for the keyboard, and the same as a table. */
export function YearCalendar({ page, snapshot }: YearCalendarProps): JSX.Element {
  const { months, texts, weekdays } = snapshot;
  const [pointed, point] = useState<string | undefined>(undefined);
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
  const named = days.find(({ day }) => day === (pointed ?? page.day));
  const open = ({ day, mark }: CalendarDay): void => {
    page.enterDay(day);
    if (mark !== 'none') page.openDay(day, null);
  };
  return (
    <section class="part" aria-labelledby="calendar-name">
      <h3 id="calendar-name">{texts.calendar}</h3>
      <div
        class="months"
        role="grid"
        aria-labelledby="calendar-name year"
        aria-describedby="calendar-hint"
        aria-readonly="true"
        onMouseLeave={() => point(undefined)}
        onFocusOut={() => point(undefined)}
      >
        {months.map((month) => (
          <div class="month" role="rowgroup" aria-label={month.name} key={month.name}>
            <div class="month-name" aria-hidden="true">
              {month.name}
            </div>
            <div class="week letters" aria-hidden="true">
              {weekdays.map(({ short, long }) => (
                <span key={long}>{short}</span>
              ))}
            </div>
            {month.weeks.map((week, row) => (
              <div class="week" role="row" key={row}>
                {week.map((day, column) =>
                  day === null ? (
                    <div role="gridcell" key={column} class="no-day" />
                  ) : (
                    <Day
                      key={column}
                      day={day}
                      isToday={day.day === snapshot.today}
                      isReached={day.day === page.day}
                      onOpen={() => open(day)}
                      onPoint={() => point(day.day)}
                      onEnter={() => page.enterDay(day.day)}
                      onKey={(key) => page.press(key, day.day, column)}
                    />
                  ),
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p class="quiet day-name" aria-hidden="true">
        {named?.label}
      </p>
      <p id="calendar-hint" class="unseen">
        {texts.calendarHint}
      </p>
      <details>
        <summary>{texts.asTable}</summary>
        <MonthTable page={page} months={months} snapshot={snapshot} />
      </details>
    </section>
  );
}

interface DayProps {
  readonly day: CalendarDay;
  readonly isToday: boolean;
  /** Tab reaches this day. */
  readonly isReached: boolean;
  readonly onOpen: () => void;
  readonly onPoint: () => void;
  readonly onEnter: () => void;
  /** Answers true when the key was of use. */
  readonly onKey: (key: string) => boolean;
}

function Day({ day, isToday, isReached, onOpen, onPoint, onEnter, onKey }: DayProps): JSX.Element {
  const classes = ['day', `mark-${day.mark}`];
  if (isToday) classes.push('today');
  if (day.isChosen) classes.push('chosen');
  return (
    <div
      id={`day-${day.day}`}
      role="gridcell"
      class={classes.join(' ')}
      tabIndex={isReached ? 0 : -1}
      aria-label={day.label}
      {...(isToday && { 'aria-current': 'date' as const })}
      onClick={onOpen}
      onMouseEnter={onPoint}
      onFocus={onEnter}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' || event.key === ' ') onOpen();
        else if (!onKey(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

interface MonthTableProps extends YearCalendarProps {
  readonly months: readonly CalendarMonth[];
}

function MonthTable({ page, months, snapshot }: MonthTableProps): JSX.Element {
  const { texts } = snapshot;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.month}</th>
          <th scope="col">{texts.days}</th>
          <th scope="col" class="number">
            {texts.words}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ name, weeks, words }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {weeks
                .flat()
                .filter((day) => day !== null && day.mark !== 'none')
                .map(
                  (day) =>
                    day && (
                      <button
                        type="button"
                        class="link number-link"
                        key={day.day}
                        aria-label={day.label}
                        onClick={() => page.openDay(day.day, null)}
                      >
                        {Number(day.day.slice(8))}
                      </button>
                    ),
                )}
            </td>
            <td class="number">{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
