import assert from 'node:assert/strict';
import type { Repository, RepositoryList } from '../../../../src/host/repositories.ts';
import { openTeamAgreement, type TeamAgreement } from '../../../../src/features/waiting/teamAgreement.ts';
import { Uri } from '../../../support/editor/place.ts';
import { EventEmitter } from '../../../support/editor/signals.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { waitUntil } from '../../../support/workbench/waitUntil.ts';
import { MemoryLog } from '../../../webview/support/sessionDoubles.ts';

const nights = { from: 18 * 60, to: 9 * 60 };

describe('The agreement of a team', () => {
  let agreement: TeamAgreement;
  let list: RepositoryList;
  let repositoriesChanged: EventEmitter<void>;
  let log: MemoryLog;
  let changes: number;
  const current = (): TeamAgreement['current'] => agreement.current;

  const known = (...roots: readonly string[]): RepositoryList => ({
    kind: 'known',
    elsewhere: false,
    repositories: roots.map((root) => ({ root: Uri.file(root) }) as unknown as Repository),
  });
  const file = (root: string): string => `${root}/.those-guys/agreement.yml`;

  beforeEach(() => {
    theEditor.reset();
    list = known();
    repositoriesChanged = new EventEmitter();
    log = new MemoryLog();
    changes = 0;
    agreement = openTeamAgreement(log, { list: async () => list, onDidChange: repositoriesChanged.event });
    agreement.onDidChange(() => (changes += 1));
  });
  afterEach(() => {
    agreement.dispose();
    assert.deepEqual(log.lines, []);
  });

  it('is read in the open folder, and what is wrong in it is underlined', async () => {
    theEditor.open('/lunch');
    theEditor.write(file('/lunch'), 'review-time: 8 hours\nquiet-hours: 18:00-09:00\nlunch: at noon\n');
    await agreement.load();
    assert.deepEqual(current(), { reviewTime: { amount: 8, unit: 'hours' }, quietHours: nights });
    const [underlined] = theEditor.underlined.values();
    assert.deepEqual(
      underlined?.map(({ line, message }) => [line, message.slice(0, 7)]),
      [[2, '“lunch”']],
    );
  });

  it('is read at the root of the repository in which the open folder lies', async () => {
    theEditor.open('/shop/web/app');
    list = known('/shop');
    theEditor.write(file('/shop'), 'review-time: 2 days\n');
    await agreement.load();
    await waitUntil('the agreement of the repository is there', () => changes === 1);
    assert.deepEqual(current()?.reviewTime, { amount: 2, unit: 'days' });
  });

  it('is read at the root of a repository that git finds later', async () => {
    theEditor.open('/shop/web/app');
    theEditor.write(file('/shop'), 'review-time: 2 days\n');
    await agreement.load();
    assert.equal(current(), undefined);
    list = known('/shop');
    repositoriesChanged.fire();
    await waitUntil('the agreement of the repository is there', () => changes === 1);
    assert.deepEqual(current()?.reviewTime, { amount: 2, unit: 'days' });
  });

  it('is read when it is opened or saved here, also where no watcher saw it come', async () => {
    theEditor.open('/lunch');
    await agreement.load();
    theEditor.write(file('/lunch'), 'review-time: 2 days\n');
    theEditor.documentOpened.fire({ uri: Uri.file('/lunch/menu.ts') });
    theEditor.documentOpened.fire({ uri: Uri.file(file('/lunch')) });
    await waitUntil('it was read when it was opened', () => current()?.reviewTime?.amount === 2);
    theEditor.write(file('/lunch'), 'review-time: 3 days\n');
    theEditor.documentSaved.fire({ uri: Uri.file(file('/lunch')) });
    await waitUntil('it was read when it was saved', () => current()?.reviewTime?.amount === 3);
    assert.equal(changes, 2);
  });

  it('is that of the first folder that has one, and the file of each is looked through', async () => {
    theEditor.open('/lunch', '/menu');
    theEditor.write(file('/lunch'), 'review-time: 8 hours\n');
    theEditor.write(file('/menu'), 'review-time: soon\n');
    await agreement.load();
    assert.deepEqual(current()?.reviewTime, { amount: 8, unit: 'hours' });
    assert.deepEqual(
      [...theEditor.underlined].map(([address, problems]) => [address, problems.length]),
      [
        [Uri.file(file('/lunch')).toString(), 0],
        [Uri.file(file('/menu')).toString(), 1],
      ],
    );
  });

  it('is not so much as read in Restricted Mode, and is once the folder is trusted', async () => {
    theEditor.isTrusted = false;
    theEditor.open('/lunch');
    theEditor.write(file('/lunch'), 'quiet-hours: 18:00-09:00\n');
    await agreement.load();
    assert.equal(current(), undefined);
    assert.deepEqual(theEditor.filesRead, []);
    theEditor.isTrusted = true;
    theEditor.trustGranted.fire();
    await waitUntil('the agreement is there', () => changes === 1);
    assert.deepEqual(current()?.quietHours, nights);
  });

  it('is followed, until it is gone', async () => {
    theEditor.open('/lunch');
    await agreement.load();
    theEditor.write(file('/lunch'), 'review-time: 8 hours\n');
    theEditor.fileChanged.fire();
    await waitUntil('the agreement is there', () => changes === 1);
    theEditor.files.clear();
    theEditor.fileChanged.fire();
    await waitUntil('the agreement is gone', () => changes === 2);
    assert.equal(current(), undefined);
  });
});
