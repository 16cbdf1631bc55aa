import assert from 'node:assert/strict';
import { LookingBackWords } from '../../../../src/features/reflection/lookingBackWords.ts';
import { notSearched, unreadText } from '../../../../src/features/reflection/unreadText.ts';
import type { Speech } from '../../../../src/host/speech.ts';
import { dayOf } from '../../../support/days.ts';
import { l10n } from '../../../support/translated.ts';

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
});
