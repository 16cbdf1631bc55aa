import assert from 'node:assert/strict';
import { weekReview } from '../../../../src/core/reflection/weekReview.ts';
import type { UnreadDay } from '../../../../src/core/reflection/overview.ts';
import type { SaidWaits } from '../../../../src/core/waiting/saidWaits.ts';
import { weekReviewText } from '../../../../src/features/reflection/weekReviewText.ts';
import { dayOf } from '../../../support/days.ts';
import { journalDays } from '../../../support/journalDays.ts';
import { l10n } from '../../../support/translated.ts';

async function textOf(
  entries: Readonly<Record<string, string>>,
  waits?: SaidWaits,
  unread: readonly UnreadDay[] = [],
): Promise<string> {
  const review = weekReview({ days: await journalDays(entries), unread }, dayOf('2026-11-23'));
  return weekReviewText(review, { year: 2026, week: 48 }, waits, {
    l10n,
    language: 'en-GB',
    timeZone: 'UTC',
  });
}

describe('the document of a weekly review', () => {
  it('quotes what was written by principle, with prompt and day, and leaves room for what follows', async () => {
    const text = await textOf({
      '2026-11-23':
        '## Self-reflection\n\n> What did I avoid?\n\nThe talk.\n\n\\# not a heading\n\n## Notes\n\n- a list\n\n## Commitments\n\n- [x] Ask Ana. [completion:: 2026-11-24]\n- [-] Learn it. [reason:: deleted] [cancelled:: 2026-11-24]\n',
    });
    assert.equal(
      // Which spaces stand around the dash is a matter of the engine's tables.
      text.replace(/(23)\s*–\s*(29)/, '$1–$2'),
      `# Week 48 of 2026

23–29 November 2026

Made from your entries, for you to change. It stays here: nothing is sent.

## Self-reflection

**Monday 23 November**: What did I avoid?

> The talk.
>
> # not a heading

## Notes

**Monday 23 November**

> - a list

## Commitments

### Kept

- Ask Ana. (from Monday 23 November)

### Let go

- Learn it. (deleted)

## Next week

- If …, then I will …
`,
    );
  });

  it('tells the waits as they were last seen, mine first, with other people’s markup as text', async () => {
    const wait = { age: '3 working days, since 18 Nov', reason: 'TODO in a.ts:3', names: [] };
    const text = await textOf(
      {},
      {
        at: Date.parse('2026-11-24T14:00:00Z'),
        waits: [
          { ...wait, group: 'others', title: 'ben: [click](command:x) <b>', names: ['ben'] },
          { ...wait, group: 'me', title: 'a branch' },
        ],
      },
    );
    assert.match(text, /There is no entry in this week\./);
    assert.match(
      text,
      /As last seen on Tuesday.* 14:00\.\n\n### On me\n\n- a branch \(3 working days, since 18 Nov; TODO in a\.ts:3\)\n\n### On others\n\n- ben: \\\[click\\\]\(command:x\) \\<b\\> /,
    );
  });

  it('says nothing about waits before the first look', async () => {
    assert.doesNotMatch(await textOf({}), /Waiting/);
  });

  it('says which entries of the week it does not hold and why, and that others could not be looked through', async () => {
    const unread: readonly UnreadDay[] = [
      { day: dayOf('2026-11-01'), reason: 'too-long' },
      { day: dayOf('2026-11-24'), reason: 'too-long' },
      { day: dayOf('2026-11-25'), reason: { kind: 'not-text', path: '/x' } },
    ];
    const text = await textOf({}, undefined, unread);
    assert.match(text, /The entry of 24 Nov 2026 is left out: it is too long to be read here\n/);
    assert.match(text, /The entry of 25 Nov 2026 is left out: \/x is not UTF-8 text, so .*\.\n/);
    assert.match(text, /\n1 entry of another day could not be read; commitments in it are missing here\.\n/);
    assert.doesNotMatch(text, /There is no entry/);
    assert.doesNotMatch(await textOf({}), /left out|could not be read/);
  });
});
