import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/core/ports.ts';
import { reflectWords } from '../../../../src/features/reflection/reflectWords.ts';
import { l10n } from '../../../support/translated.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';

const file = '2026-11-24.md';
const folder = '/home/ada/those-guys';
const path = `${folder}/${file}`;

describe('the sentences of the Reflect page', () => {
  const clock = new ManualClock('2026-11-24T14:32:00Z');
  const words = reflectWords('desktop', clock, { l10n, language: 'en-GB' });

  it('say when and where an answer was saved', () => {
    assert.equal(words.saved(clock.now(), file), `Saved 14:32 in ${file}`);
    assert.equal(words.kept(file), `In ${file}`);
  });

  it('say why an answer is not saved, what to do, and that it is kept', () => {
    const notSaved = (failure: Failure | undefined): string => words.notSaved(failure);
    assert.equal(
      notSaved({ kind: 'no-space', path }),
      `Not saved: There is no room left to write ${path}. Free some space, then try again. Your text stays here until it is.`,
    );
    assert.equal(
      notSaved(undefined),
      'Not saved: Something unexpected happened; the command “Those Guys: Show Log” says what. Your text stays here until it is.',
    );
    assert.equal(
      notSaved({ kind: 'folder-gone', path: folder }),
      'Not saved: the journal is not there now. Your text stays here until it is.',
    );
    assert.match(words.notSavedTooLong, /^Not saved: it is longer than can be saved from here\./);
    assert.equal(
      words.commitments.notSaved({ kind: 'busy', path }),
      `Not saved: Another window or program is writing ${path}. Try again in a moment. What you chose is kept here until it is.`,
    );
  });

  it('say of a file that may not be read that, and not that it cannot be written', () => {
    assert.deepEqual(words.unreadable({ kind: 'not-readable', path }, file, folder), {
      sentence: `${file} in ${folder} cannot be read. ${path} may not be read by this program. Give it the right to, then try again; nothing was changed. What you write stays on this page until it can be saved.`,
      actions: [],
    });
  });

  it('offer two ways on where the folder is gone', () => {
    assert.deepEqual(words.unreadable({ kind: 'folder-gone', path: folder }, file, folder), {
      sentence: `Your journal was in ${folder}, and it is not there now. Bring it back, choose another, or start anew there. What you write stays on this page until it can be saved.`,
      actions: [
        { action: 'chooseFolder', label: 'Choose a folder' },
        { action: 'startAnew', label: 'Start anew there' },
      ],
    });
  });

  it('speak of two texts only where there are two', () => {
    assert.equal(
      words.merged(false),
      'This answer was changed elsewhere too. Both texts are here and in the file.',
    );
    assert.doesNotMatch(words.merged(true), /[Bb]oth/);
  });

  it('credit the nightly questions to whom they are from', () => {
    const about = words.setAbout({
      id: 'nightly',
      origin: 'ours',
      title: undefined,
      sitting: 'all',
      prompts: [],
    });
    assert.match(about, /Harry Kraemer/);
    assert.match(about, /the words are ours/);
  });
});
