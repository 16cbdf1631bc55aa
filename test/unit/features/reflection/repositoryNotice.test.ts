import assert from 'node:assert/strict';
import { repositoryNotice } from '../../../../src/features/reflection/repositoryNotice.ts';
import { l10n } from '../../../support/translated.ts';

const accept = { action: 'accept', label: 'It is meant to be so' };

describe('what is said about a journal in a repository', () => {
  it('is nothing where nothing is to be feared', () => {
    assert.equal(repositoryNotice('/work', { kind: 'none', because: 'ignored' }, true, l10n), null);
  });

  it('is that git would commit it, with the way to end that', () => {
    assert.deepEqual(
      repositoryNotice('/work', { kind: 'warn', line: '/journal/', tracked: false }, true, l10n),
      {
        sentence: 'This folder lies in the repository /work, which would commit your entries.',
        actions: [{ action: 'addToIgnore', label: 'Add to .gitignore' }, accept],
      },
    );
  });

  it('is that it cannot be told, and why, where git could not or may not be asked', () => {
    const verdict = { kind: 'cannot-tell', line: '/journal/' } as const;
    assert.deepEqual(repositoryNotice('/work', verdict, true, l10n), {
      sentence:
        'This folder lies in the repository /work, and git could not be asked whether it would commit your entries.',
      actions: [accept],
    });
    assert.match(
      repositoryNotice('/work', verdict, false, l10n)?.sentence ?? '',
      /^This folder lies in the repository \/work\. In Restricted Mode git is not asked, /,
    );
  });
});
