import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Item {
  readonly command: string;
  readonly when: string;
}

const { contributes } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { readonly contributes: { readonly menus: Readonly<Record<string, readonly Item[]>> } };

/** What the controllers of the forges' extensions are called, ours, and one that nobody knows. */
const controllers = {
  github: ['github-browse-github.com-origin-octo-repo', 'github-review-octo-octo-7'],
  gitlab: ['gitlab-mr-12'],
  gerrit: ['gerrit'],
  ours: ['those-guys'],
  unknown: ['sonarlint', 'my-github-review', 'gerrit-extended', 'those-guys-test', ''],
} as const;

/** What GitHub's extension says of a pending review; each kind of its threads has a key of its own. */
const draftKeys = ['prInDraft', 'reviewInDraftMode'];

/** Whether a `when` of ours holds in a thread of this controller, as VS Code reads it; other keys are taken to hold. */
function holds(when: string, controller: string, isInReview = false): boolean {
  return when.split('||').some((way) =>
    way.split('&&').every((part) => {
      const condition = part.trim();
      const pattern = /^commentController =~ \/(.+)\/$/.exec(condition)?.[1];
      if (pattern !== undefined) return new RegExp(pattern).test(controller);
      const id = /^commentController == (\S+)$/.exec(condition)?.[1];
      if (id !== undefined) return id === controller;
      const [, not, key] = /^(!?)([A-Za-z]+)$/.exec(condition) ?? [];
      if (key === undefined) return false;
      return draftKeys.includes(key) ? isInReview === (not === '') : true;
    }),
  );
}

function shownIn(menu: string, command: string): readonly string[] {
  const items = (contributes.menus[menu] ?? []).filter((item) => item.command === command);
  assert.equal(items.length, 1, `${command} in ${menu}`);
  return Object.entries(controllers)
    .filter(([, ids]) => ids.some((id) => items.some(({ when }) => holds(when, id))))
    .map(([name]) => name);
}

describe('the buttons in the threads of an editor', () => {
  it('offer templates and all sides in the header of every forge’s threads and of ours, and nowhere else', () => {
    for (const command of ['thoseGuys.review.useTemplate', 'thoseGuys.review.allSides'])
      assert.deepEqual(shownIn('comments/commentThread/title', command), [
        'github',
        'gitlab',
        'gerrit',
        'ours',
      ]);
  });

  it('show each kind of GitHub’s threads the same, those of a branch and those of a pull request', () => {
    for (const items of Object.values(contributes.menus))
      for (const { when } of items.filter((item) => item.when?.includes('commentController')))
        assert.equal(new Set(controllers.github.map((id) => holds(when, id))).size, 1, when);
  });

  it('read a comment with good intent where a forge’s comments are, not where ours are drafted', () => {
    assert.deepEqual(shownIn('comments/comment/title', 'thoseGuys.review.goodIntent'), [
      'github',
      'gitlab',
      'gerrit',
    ]);
  });

  it('never offer a single comment from a box while a review is pending, which GitHub’s extension would send with it', () => {
    const menu = contributes.menus['comments/commentThread/context'] ?? [];
    for (const controller of controllers.github)
      for (const isInReview of [false, true])
        assert.deepEqual(
          menu.filter(({ when }) => holds(when, controller, isInReview)).map(({ command }) => command),
          [`thoseGuys.review.postFromBox${isInReview ? 'InReview' : ''}`],
        );
    for (const { when } of menu)
      for (const ids of [controllers.gitlab, controllers.gerrit, controllers.ours, controllers.unknown])
        for (const id of ids) assert.ok(![false, true].some((isInReview) => holds(when, id, isInReview)));
  });

  it('post from a box for GitHub alone, and our own drafts from theirs', () => {
    assert.deepEqual(shownIn('comments/commentThread/context', 'thoseGuys.review.postFromBox'), ['github']);
    assert.deepEqual(shownIn('comments/comment/context', 'thoseGuys.review.post'), ['ours']);
  });
});
