import type { JSX } from 'preact';
import type { FoundMessage, LookingBackSnapshot } from '../protocol/lookingBack.ts';
import { AnswersChart } from './answersChart.tsx';
import { EarlierDays } from './earlierDays.tsx';
import { JournalSearch } from './journalSearch.tsx';
import type { LookingBackPage } from './lookingBackPage.ts';
import { PastCommitments } from './pastCommitments.tsx';
import { YearCalendar } from './yearCalendar.tsx';

interface LookingBackViewProps {
  readonly page: LookingBackPage;
  readonly snapshot: LookingBackSnapshot | undefined;
  readonly problem: { readonly sentence: string; readonly tryAgain: string } | undefined;
  readonly found: FoundMessage | undefined;
}

/** The whole page: search first, and below it either what was found or a year of the journal. */
export function LookingBackView({ page, snapshot, problem, found }: LookingBackViewProps): JSX.Element {
  return (
    <>
      {snapshot && <h1 class="unseen">{snapshot.texts.title}</h1>}
      {problem && (
        <div class="problem">
          <p>{problem.sentence}</p>
          <button type="button" class="link" onClick={() => page.tryAgain()}>
            {problem.tryAgain}
          </button>
        </div>
      )}
      {snapshot?.isEmpty === true && <Welcome page={page} snapshot={snapshot} />}
      {snapshot?.isEmpty === false && (
        <>
          <JournalSearch page={page} texts={snapshot.texts} found={found} />
          {page.query.trim() === '' && <Year page={page} snapshot={snapshot} />}
        </>
      )}
    </>
  );
}

interface SnapshotProps {
  readonly page: LookingBackPage;
  readonly snapshot: LookingBackSnapshot;
}

function Welcome({ page, snapshot }: SnapshotProps): JSX.Element {
  return (
    <>
      <p class="welcome">{snapshot.texts.welcome}</p>
      <button type="button" class="link" onClick={() => page.reflect()}>
        {snapshot.texts.reflect}
      </button>
    </>
  );
}

function Year({ page, snapshot }: SnapshotProps): JSX.Element {
  const { texts, year, earlier, later } = snapshot;
  return (
    <>
      {snapshot.unread !== null && <p class="note">{snapshot.unread}</p>}
      <EarlierDays page={page} snapshot={snapshot} />
      <div class="year">
        <h2 id="year">{year}</h2>
        <YearButton label={texts.earlierYear} sign="‹" year={earlier} page={page} />
        <YearButton label={texts.laterYear} sign="›" year={later} page={page} />
      </div>
      <p class="quiet">{snapshot.summary}</p>
      <YearCalendar page={page} snapshot={snapshot} />
      <AnswersChart snapshot={snapshot} />
      <PastCommitments page={page} snapshot={snapshot} />
    </>
  );
}

interface YearButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly year: number | null;
  readonly page: LookingBackPage;
}

/** Stays in its place where there is no such year, so that pressing it again and again never loses the cursor. */
function YearButton({ label, sign, year, page }: YearButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="step"
      aria-label={year === null ? label : `${label}: ${year}`}
      title={year === null ? label : `${label}: ${year}`}
      aria-disabled={year === null}
      onClick={() => year !== null && page.showYear(year)}
    >
      {sign}
    </button>
  );
}
