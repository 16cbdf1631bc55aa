import type { JSX } from 'preact';
import type { LookingBackSnapshot } from '../protocol/lookingBack.ts';
import type { LookingBackPage } from './lookingBackPage.ts';

interface EarlierDaysProps {
  readonly page: LookingBackPage;
  readonly snapshot: LookingBackSnapshot;
}

/** On this day: what was written a week, a month, years ago. */
export function EarlierDays({ page, snapshot }: EarlierDaysProps): JSX.Element {
  const { onThisDay, texts } = snapshot;
  return (
    <section class="part" aria-labelledby="on-this-day">
      <h2 id="on-this-day">{texts.onThisDay}</h2>
      {onThisDay.length === 0 && <p class="quiet">{texts.nothingOnThisDay}</p>}
      {onThisDay.length > 0 && (
        <ul class="list">
          {onThisDay.map((earlier) => (
            <li key={earlier.day}>
              <button type="button" class="row" onClick={() => page.openDay(earlier.day, null)}>
                <span class="row-title">{earlier.ago}</span>
                <span class="row-kind">{earlier.date}</span>
                <span class="row-text">{earlier.excerpt}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
