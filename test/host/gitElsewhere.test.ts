import * as vscode from 'vscode';
import { repositoryElsewhere } from '../../src/host/gitElsewhere.ts';
import { mustEqual } from '../support/mustEqual.ts';

// In the web worker host git's extension is in another host; in the Node host its commands are the same.
describe('A repository that git knows in another host', () => {
  it('tells its branch, its remotes and the text of a file at a commit', async () => {
    const [file] = await vscode.workspace.findFiles('src/orders/total.ts');
    if (!file) throw new Error('the sample has no such file');
    const repository = await vscode.commands
      .executeCommand('git.openRepository', file.path.replace(/\/src\/orders\/total\.ts$/, ''))
      .then(() => repositoryElsewhere(file));
    if (!repository) throw new Error('no repository is known');
    mustEqual(repository.rootUri.scheme, file.scheme);
    const { HEAD: head, remotes } = repository.state;
    mustEqual(
      remotes?.map(({ name }) => name),
      ['origin'],
    );
    if (!head?.name || !head.commit) throw new Error('nothing is checked out');
    const text = await repository.show?.(head.commit, 'src/orders/total.ts');
    if (!text?.includes('export function')) throw new Error(text);
    const missing = await repository.show?.(head.commit, 'nowhere.ts').then(
      () => 'there',
      () => 'not there',
    );
    mustEqual(missing, 'not there');
  });

  it('is none for a file outside of every repository', async () => {
    mustEqual(await repositoryElsewhere(vscode.Uri.file('/nowhere/a.ts')), undefined);
  });
});
