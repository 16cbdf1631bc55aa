import type { JSX } from 'preact';
import type { CommitmentGroup, LookingBackSnapshot } from '../protocol/lookingBack.ts';
import type { LookingBackPage } from './lookingBackPage.ts';

interface PastCommitmentsProps {
  readonly page: LookingBackPage;
  readonly snapshot: LookingBackSnapshot;
}

/** What came of the year's commitments: how many were kept, moved, let go or are open, and which. */
export function PastCommitments({ page, snapshot }: PastCommitmentsProps): JSX.Element {
  const { commitments, texts } = snapshot;
  const some = commitments.filter(({ count }) => count > 0);
  return (
    <section class="part" aria-labelledby="commitments-name">
      <h3 id="commitments-name">{texts.commitments}</h3>
      {some.length === 0 && <p class="quiet">{texts.noCommitments}</p>}
      {some.map((group) => (
        <Group key={group.state} group={group} page={page} />
      ))}
    </section>
  );
}

function Group({
  group,
  page,
}: {
  readonly group: CommitmentGroup;
  readonly page: LookingBackPage;
}): JSX.Element {
  return (
    <details>
      <summary>
        {group.heading} <span class="count">{group.count}</span>
      </summary>
      <ul class="list">
        {group.commitments.map((commitment) => (
          <li key={`${commitment.day} ${commitment.at.start}`}>
            <button type="button" class="row" onClick={() => page.openDay(commitment.day, commitment.at)}>
              <span class="row-text">{commitment.text}</span>
              <span class="row-kind">{commitment.about}</span>
            </button>
          </li>
        ))}
      </ul>
      {group.more !== null && <p class="quiet">{group.more}</p>}
    </details>
  );
}
