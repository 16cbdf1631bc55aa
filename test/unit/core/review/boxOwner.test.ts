import assert from 'node:assert/strict';
import { isKnownForge, ownerOfBox } from '../../../../src/core/review/boxOwner.ts';

const uuid = '0b7c41c2-6a57-4c2b-9a1f-3f0f2a1f0e11';
const owner = (authority: string, path: string): unknown => ownerOfBox(authority, path, 'those-guys');

describe('whose comment box it is', () => {
  it('is told by the controller of a known forge, or by its extension', () => {
    for (const [authority, extension, expected] of [
      ['github-review-octo-octo-12', 'GitHub.vscode-pull-request-github', 'github'],
      ['github-browse-github.com-origin-octo-repo', 'x.y', 'github'],
      ['renamed', 'GitHub.vscode-pull-request-github', 'github'],
      ['gitlab-mr-77', 'GitLab.gitlab-workflow', 'gitlab'],
      ['gerrit', 'someone.gerrit', 'gerrit'],
      ['house', 'acme.house', 'house'],
      ['gerrit-like', 'acme.gerrit-like', 'gerrit-like'],
    ])
      assert.deepEqual(owner(authority ?? '', `/${extension}/commentinput-${uuid}-3.md`), {
        owner: expected,
        thread: undefined,
      });
  });

  it('names the thread once it has a comment', () => {
    assert.deepEqual(owner('gerrit', `/a.b/commentinput-${uuid}-7c9e6679-7425-40de-944b-e07fc1f90ae7.md`), {
      owner: 'gerrit',
      thread: 'gerrit/7c9e6679-7425-40de-944b-e07fc1f90ae7',
    });
  });

  it('is ours, or nobody can tell', () => {
    assert.deepEqual(owner('those-guys', `/those-guys.those-guys/commentinput-${uuid}-1.md`), {
      owner: 'ours',
      thread: undefined,
    });
    assert.equal(owner('', '/commentinput-1-1764000000000.md'), undefined);
  });

  it('is a known forge only for those we ask about', () => {
    assert.ok(isKnownForge('gitlab'));
    assert.ok(!isKnownForge('house'));
  });
});
