import assert from 'node:assert/strict';
import { weekReview } from '../../../../src/core/reflection/weekReview.ts';
import type { IdentifiedCommitment } from '../../../../src/core/reflection/commitmentId.ts';
import { dayOf } from '../../../support/days.ts';
import { journalDays } from '../../../support/journalDays.ts';

const named = (made: readonly IdentifiedCommitment[]): readonly string[] =>
  made.map(({ id }) => `${id.day} ${id.text}`);

const commitments = (...lines: readonly string[]): string =>
  `## Commitments\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

describe('the review of a week', () => {
  it('holds the answers of its seven days by principle, and none of the days around it', async () => {
    const answer = (text: string): string => `## Self-reflection\n\n> A?\n\n${text}\n`;
    const days = await journalDays({
      '2026-12-27': answer('before'),
      '2026-12-28': answer('first'),
      '2027-01-03': answer('last'),
      '2027-01-04': answer('behind'),
    });
    const review = weekReview({ days, unread: [] }, dayOf('2026-12-28'));
    assert.deepEqual([review.first, review.last, review.days], ['2026-12-28', '2027-01-03', 2]);
    assert.deepEqual(
      review.answers['self-reflection'].map(({ day, what }) => `${day} ${what.text}`),
      ['2026-12-28 first', '2027-01-03 last'],
    );
    assert.deepEqual(review.answers['genuine-humility'], []);
  });

  it('tells what was kept, moved and let go in the week, whenever it was made', async () => {
    const days = await journalDays({
      '2026-10-01': commitments(
        '[x] old, kept now [completion:: 2026-11-25]',
        '[x] old [completion:: 2026-10-02]',
      ),
      '2026-11-23': commitments(
        '[x] kept without a day',
        '[-] moved [moved:: 2026-12-01] [cancelled:: 2026-11-24]',
        '[ ] moved [due:: 2026-12-01]',
        '[-] left [reason:: no] [cancelled:: 2026-11-29]',
        '[x] kept later [completion:: 2026-11-30]',
      ),
    });
    const review = weekReview({ days, unread: [] }, dayOf('2026-11-23'));
    assert.deepEqual(named(review.kept), ['2026-10-01 old, kept now', '2026-11-23 kept without a day']);
    assert.deepEqual(named(review.moved), ['2026-11-23 moved']);
    assert.deepEqual(named(review.letGo), ['2026-11-23 left']);
    assert.deepEqual(named(review.open), ['2026-11-23 moved']);
  });

  it('tells what is open: made in the week, or made before and due by its end', async () => {
    const days = await journalDays({
      '2026-11-01': commitments(
        '[ ] due in it [due:: 2026-11-25]',
        '[ ] due behind it [due:: 2026-11-30]',
        '[ ] no date',
      ),
      '2026-11-25': commitments('[ ] made in it [due:: 2027-01-01]'),
      '2026-11-30': commitments('[ ] made behind it [due:: 2026-11-01]'),
    });
    assert.deepEqual(named(weekReview({ days, unread: [] }, dayOf('2026-11-23')).open), [
      '2026-11-01 due in it',
      '2026-11-25 made in it',
    ]);
  });

  it('names what could not be read of its own days, and counts what could not be read of others', () => {
    const unread = ['2026-11-01', '2026-11-23', '2026-11-29', '2026-11-30'].map((day) => ({
      day: dayOf(day),
      reason: 'too-long' as const,
    }));
    const review = weekReview({ days: [], unread }, dayOf('2026-11-23'));
    assert.deepEqual(
      review.unread.map(({ day }) => day),
      ['2026-11-23', '2026-11-29'],
    );
    assert.equal(review.unreadElsewhere, 2);
  });
});
