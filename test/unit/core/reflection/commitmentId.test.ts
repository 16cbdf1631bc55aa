import assert from 'node:assert/strict';
import { commitmentsDue, identifiedCommitments } from '../../../../src/core/reflection/commitmentId.ts';
import { dayOverview, type DayOverview } from '../../../../src/core/reflection/dayOverview.ts';
import { parseEntry } from '../../../../src/core/reflection/entry.ts';
import { dayOf } from '../../../support/days.ts';

function written(day: string, ...tasks: readonly string[]): DayOverview {
  return dayOverview(dayOf(day), `## Commitments\n\n${tasks.map((task) => `- ${task}\n`).join('')}`);
}

describe('the commitments due', () => {
  const today = dayOf('2026-11-24');

  it('are the open ones with a date up to today, or without one and made before today, oldest first', () => {
    const entries = [
      written('2026-11-24', '[ ] made today', '[ ] today [due:: 2026-11-24]', '[ ] later [due:: 2026-11-25]'),
      written(
        '2026-11-20',
        '[ ] no date',
        '[x] kept',
        '[-] let go [due:: 2026-11-21]',
        '[ ] first [due:: 2026-11-01]',
      ),
      written('2026-11-19', '[ ] also today [due:: 2026-11-24]', '[>] moved [due:: 2026-11-20]'),
    ];
    assert.deepEqual(
      commitmentsDue(entries, today).map(({ commitment }) => commitment.text),
      ['first', 'no date', 'also today', 'today'],
    );
  });

  it('are told apart when they read the same', () => {
    const made = written('2026-11-20', '[x] ask', '[ ] ask', '[ ] ask [due:: 2026-11-21]');
    const { day, source } = made;
    assert.deepEqual(
      identifiedCommitments(day, parseEntry(source)).map(({ id }) => id),
      [
        { day, text: 'ask', occurrence: 0 },
        { day, text: 'ask', occurrence: 1 },
        { day, text: 'ask', due: '2026-11-21', occurrence: 0 },
      ],
    );
    assert.deepEqual(
      commitmentsDue([made], today).map(({ id }) => [id.due, id.occurrence]),
      [
        [undefined, 1],
        ['2026-11-21', 0],
      ],
    );
  });
});
