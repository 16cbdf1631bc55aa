import type { JSX } from 'preact';
import type { ReflectSnapshot } from '../protocol/reflect.ts';
import { DueCommitment } from './dueCommitment.tsx';
import type { ReflectPage } from './reflectPage.ts';
import { rowKey } from './unsavedSettlements.ts';

interface DueCommitmentsProps {
  readonly page: ReflectPage;
  readonly snapshot: ReflectSnapshot;
}

/** What I said I would do and is due: "did I?". Nothing at all when nothing is. */
export function DueCommitments({ page, snapshot }: DueCommitmentsProps): JSX.Element | null {
  const { day, commitments, texts } = snapshot;
  const { said, unplaced } = page.commitments;
  const { rows = [], unread = null } = commitments.due ?? {};
  if (rows.length === 0 && unread === null && !said && unplaced.length === 0) return null;
  const words = texts.commitments;
  return (
    <section class="due" aria-labelledby="due-name">
      <h2 id="due-name">{words.due}</h2>
      {unplaced.length > 0 && (
        <div class="note">
          {unplaced.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <button type="button" class="link" onClick={() => page.commitments.dismissUnplaced()}>
            {words.dismiss}
          </button>
        </div>
      )}
      {rows.length > 0 && (
        <ul class="commitments">
          {rows.map((row, at) => (
            <DueCommitment
              key={rowKey(row.id)}
              page={page}
              row={row}
              name={`due-${at}`}
              today={day}
              tomorrow={commitments.tomorrow}
              texts={texts}
            />
          ))}
        </ul>
      )}
      {said && (
        <p class="said">
          <span id="due-said">{said.sentence}</span>{' '}
          {said.canTakeBack && (
            <button
              type="button"
              class="link"
              aria-describedby="due-said"
              onClick={() => {
                // This button goes with what it takes back; the one beside it stays.
                document.getElementById('open-settled')?.focus();
                page.commitments.takeBack(said);
              }}
            >
              {words.takeBack}
            </button>
          )}{' '}
          <button
            type="button"
            class="link"
            id="open-settled"
            aria-describedby="due-said"
            onClick={() => page.send({ type: 'openEntry', day: said.day })}
          >
            {words.openItsEntry}
          </button>
        </p>
      )}
      {unread !== null && <p class="note">{unread}</p>}
    </section>
  );
}
