import assert from 'node:assert/strict';
import { openJournal } from '../../../../src/core/reflection/journal.ts';
import { longestEntry, openOverview } from '../../../../src/core/reflection/overview.ts';
import { LookingBackSession } from '../../../../src/features/reflection/lookingBackSession.ts';
import { LookingBackWords } from '../../../../src/features/reflection/lookingBackWords.ts';
import { searchTitle } from '../../../../src/features/reflection/searchTitle.ts';
import { notSearched, unreadText } from '../../../../src/features/reflection/unreadText.ts';
import type { Speech } from '../../../../src/host/speech.ts';
import type { LookingBackMessage } from '../../../../src/protocol/lookingBack.ts';
import { dayOf } from '../../../support/days.ts';
import { MemoryJournalFolder } from '../../../support/memoryJournalFolder.ts';
import { l10n } from '../../../support/translated.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';
import { MemoryLog } from '../../../webview/support/sessionDoubles.ts';

const speech: Speech = { l10n, language: 'en-GB' };

describe('entries that could not be read', () => {
  it('are named, with the reason of the first', () => {
    const long = { day: dayOf('2026-11-24'), reason: 'too-long' as const };
    const broken = { day: dayOf('2026-11-25'), reason: { kind: 'not-text' as const, path: '/x' } };
    assert.equal(unreadText([], speech), undefined);
    assert.equal(
      unreadText([long], speech),
      'The entry of 24 Nov 2026 is left out: it is too long to be read here',
    );
    assert.equal(
      unreadText([broken, long], speech),
      '2 entries are left out, the first of 25 Nov 2026: /x is not UTF-8 text, so nothing was changed in it. Convert it, then try again.',
    );
  });

  it('are told of beside what a search found, and where it found nothing', () => {
    const words = new LookingBackWords(speech);
    assert.equal(words.found('Ada', 0, 0, 0), 'Found on no day.');
    assert.equal(
      words.found('Ada', 0, 0, 1),
      'Found on no day. 1 entry could not be read and was not searched.',
    );
    assert.equal(
      words.found('Ada', 60, 50, 2),
      'Found on 60 days; the latest 50 are shown. 2 entries could not be read and were not searched.',
    );
    assert.equal(words.found(' ', 0, 0, 3), '');
    assert.equal(notSearched(0, l10n), '');
  });

  it('are told of in the title of the search that opens over everything', () => {
    const title = (query: string, days: number, unread: number): string =>
      searchTitle(query, { days, shown: days, unread }, l10n);
    assert.equal(title('Ada', 0, 0), 'Search the Journal: found on no day');
    assert.equal(
      title('Ada', 0, 1),
      'Search the Journal: found on no day. 1 entry could not be read and was not searched.',
    );
    assert.equal(
      title('Ada', 3, 2),
      'Search the Journal: found on 3 days. 2 entries could not be read and were not searched.',
    );
    assert.equal(title('', 0, 2), 'Search the Journal');
  });

  it('are told of by the page when a search finds nothing', async () => {
    const folder = new MemoryJournalFolder();
    folder.write('2026-11-23.md', '## Notes\n\nBen\n');
    folder.write('2026-11-24.md', 'x'.repeat(longestEntry + 1));
    const said: LookingBackMessage[] = [];
    const answered = new Promise<void>((resolve) => {
      const session = new LookingBackSession({
        overview: openOverview(openJournal(folder)),
        clock: new ManualClock('2026-11-24T14:32:00Z'),
        log: new MemoryLog(),
        words: new LookingBackWords(speech),
        chosenWeekdays: () => [],
        firstWeekday: () => 1,
        openDay: () => undefined,
        reflect: () => undefined,
      });
      session.connect((message) => {
        said.push(message);
        resolve();
      });
      session.receive({ type: 'search', query: 'Ada', sequence: 1 });
    });
    await answered;
    assert.deepEqual(
      said.map((message) => message.type === 'found' && message.sentence),
      ['Found on no day. 1 entry could not be read and was not searched.'],
    );
  });
});
