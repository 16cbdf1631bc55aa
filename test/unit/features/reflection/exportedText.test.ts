import assert from 'node:assert/strict';
import { exportedText } from '../../../../src/features/reflection/exportedText.ts';
import { l10n } from '../../../support/translated.ts';

const speech = { l10n, language: 'en-GB' };
const path = '/home/ada/journal.md';

describe('what is said about an export', () => {
  it('is how many entries are where', () => {
    assert.equal(exportedText(path, 1, [], speech), `1 entry is in ${path}.`);
    assert.equal(exportedText(path, 7, [], speech), `7 entries are in ${path}.`);
  });

  it('names what was left out with its own reason, whatever that is', () => {
    const closed = { name: 'a.md', failure: { kind: 'not-readable', path: '/j/a.md' } } as const;
    const broken = { name: 'b.md', failure: { kind: 'not-text', path: '/j/b.md' } } as const;
    assert.equal(
      exportedText(path, 7, [closed], speech),
      `Entries in ${path}: 7. Left out: a.md. /j/a.md may not be read by this program. Give it the right to, then try again; nothing was changed.`,
    );
    assert.equal(
      exportedText(path, 0, [broken, closed], speech),
      `Entries in ${path}: 0. Left out: b.md and 1 more. /j/b.md is not UTF-8 text, so nothing was changed in it. Convert it, then try again.`,
    );
  });
});
