import assert from 'node:assert/strict';
import type { Failure } from '../../../src/core/ports.ts';
import { fileFailure } from '../../../src/host/node/fileFailure.ts';
import { failureText } from '../../../src/host/failureText.ts';
import { l10n } from '../../support/translated.ts';

const path = '/home/ada/those-guys/2026-11-24.md';
const host = 'github.com';

/** What a person reads about each failure. */
const sentences: readonly (readonly [Failure, string | undefined])[] = [
  [{ kind: 'cancelled' }, undefined],
  [
    { kind: 'not-found', path },
    `${path} is not there. Check the setting of the journal folder, then try again.`,
  ],
  [
    { kind: 'folder-gone', path: '/home/ada/those-guys' },
    'Your journal was in /home/ada/those-guys, and it is not there now. Bring it back, or open Reflect to choose another or to start anew there.',
  ],
  [
    { kind: 'read-only', path },
    `${path} cannot be written. Allow writing there or choose another journal folder.`,
  ],
  [
    { kind: 'not-readable', path },
    `${path} may not be read by this program. Give it the right to, then try again; nothing was changed.`,
  ],
  [
    { kind: 'no-handles', path },
    `This computer has too many files open to open ${path}. Close other programs or windows, then try again.`,
  ],
  [{ kind: 'no-space', path }, `There is no room left to write ${path}. Free some space, then try again.`],
  [{ kind: 'busy', path }, `Another window or program is writing ${path}. Try again in a moment.`],
  [
    { kind: 'not-text', path },
    `${path} is not UTF-8 text, so nothing was changed in it. Convert it, then try again.`,
  ],
  [{ kind: 'unavailable', what: 'Not in this window.' }, 'Not in this window.'],
  [
    { kind: 'signed-out', host },
    'You are not signed in to github.com. Run “Connect GitHub…”, then try again.',
  ],
  [{ kind: 'offline', host }, 'github.com cannot be reached. Check the connection, then try again.'],
  [{ kind: 'forbidden', host, missing: [] }, 'github.com does not allow this account to do that.'],
  [
    { kind: 'forbidden', host, missing: ['repo', 'read:org'] },
    'github.com does not allow this; the sign-in lacks repo, read:org. Run “Connect GitHub…” to add it.',
  ],
  [
    { kind: 'hidden', host },
    'github.com shows no such thing to this account. For a private repository, run “Connect GitHub…” and add them.',
  ],
  [{ kind: 'failing', host, status: 503 }, 'github.com is in trouble itself (503). Try again in a moment.'],
  [{ kind: 'unreadable', host }, 'github.com answered something that cannot be read. Try again in a moment.'],
];

describe('the words for a failure', () => {
  const speech = { l10n, language: 'en-GB' };
  for (const [failure, sentence] of sentences)
    it(`say of "${failure.kind}" what happened and what can be done`, () => {
      assert.equal(failureText(failure, speech), sentence);
    });

  it('say until when a forge wants no requests', () => {
    const until = new Date(2026, 10, 24, 14, 5).getTime();
    assert.equal(
      failureText({ kind: 'rate-limited', host, until }, speech),
      'github.com wants no more requests before 14:05. Try again then.',
    );
  });
});

describe('a refusal of the operating system', () => {
  const kindOf = (code: string, act: 'read' | 'write'): string | undefined =>
    fileFailure(Object.assign(new Error(code), { code }), path, act)?.kind;

  it('is told as what was being done', () => {
    for (const code of ['EACCES', 'EPERM']) {
      assert.equal(kindOf(code, 'read'), 'not-readable');
      assert.equal(kindOf(code, 'write'), 'read-only');
    }
    assert.equal(kindOf('EROFS', 'write'), 'read-only');
  });

  it('for want of file handles is not taken for another program', () => {
    for (const code of ['EMFILE', 'ENFILE']) assert.equal(kindOf(code, 'read'), 'no-handles');
    assert.equal(kindOf('EBUSY', 'write'), 'busy');
  });

  it('that nobody expects stays an error', () => {
    assert.equal(kindOf('EIO', 'read'), undefined);
    assert.equal(fileFailure('EACCES', path, 'read'), undefined);
  });
});
