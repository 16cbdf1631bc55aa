import assert from 'node:assert/strict';
import { gitExtensionId } from '../../../src/host/gitApi.ts';
import { openRepositories, type Repositories } from '../../../src/host/repositories.ts';
import { KnownGit, KnownRepository } from '../../support/editor/gitExtension.ts';
import { theEditor } from '../../support/editor/theEditor.ts';
import { ManualClock } from '../../webview/support/manualClock.ts';

describe('The repositories of a window', () => {
  let git: KnownGit;
  let repository: KnownRepository;
  let repositories: Repositories;
  let changes: number;

  beforeEach(async () => {
    theEditor.reset();
    theEditor.open('/lunch');
    git = new KnownGit();
    repository = new KnownRepository('/lunch', { name: 'main', commit: 'a1' });
    git.open(repository);
    theEditor.extensions.set(gitExtensionId, git.exports);
    repositories = openRepositories(new ManualClock('2026-11-24T12:00:00Z'));
    changes = 0;
    repositories.onDidChange(() => {
      changes += 1;
    });
    await repositories.list();
  });

  afterEach(() => void repositories.dispose());

  it('do not change with a save, after which git only reads its status again', () => {
    repository.change('a.ts');
    repository.statusRead();
    repository.change('a.ts', 'b.ts');
    repository.statusRead();
    assert.equal(changes, 0);
  });

  for (const [what, head] of [
    ['another commit', { name: 'main', commit: 'b2' }],
    ['another branch', { name: 'soup', commit: 'a1' }],
    ['a branch that is detached', { commit: 'a1' }],
    ['an upstream', { name: 'main', commit: 'a1', upstream: { remote: 'origin', name: 'main' } }],
    ['commits that are not pushed', { name: 'main', commit: 'a1', ahead: 1 }],
    ['commits that are not pulled', { name: 'main', commit: 'a1', behind: 1 }],
  ] as const)
    it(`change with ${what}, once`, () => {
      repository.head = head;
      repository.statusRead();
      repository.statusRead();
      assert.equal(changes, 1);
    });

  it('change when one comes, which is followed from then on, and when one goes', () => {
    const second = new KnownRepository('/lunch/part', { name: 'main', commit: 'c1' });
    git.open(second);
    assert.equal(changes, 1);
    second.statusRead();
    assert.equal(changes, 1);
    second.head = { name: 'main', commit: 'c2' };
    second.statusRead();
    assert.equal(changes, 2);
    git.close(second);
    assert.equal(changes, 3);
    assert.equal(second.listeners, 0);
  });

  it('are connected to once, however often they are listed, and let everything go at the end', async () => {
    const before = git.listeners;
    await repositories.list();
    assert.equal(git.listeners, before);
    repositories.dispose();
    assert.equal(git.listeners, 0);
  });
});
