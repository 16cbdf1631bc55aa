import * as vscode from 'vscode';
import { openTemplateShelf } from '../../../src/features/review/templateShelf.ts';
import { mustEqual } from '../../support/mustEqual.ts';

const file = (description: string, name: string): Uint8Array =>
  new TextEncoder().encode(
    `---\nname: ${name}\ndescription: ${description}\n---\nIn \${FILE}: \${1:what?}\n`,
  );

describe('The templates that are known', () => {
  const workspace = (): vscode.Uri => {
    const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!uri) throw new Error('The suite runs in a folder.');
    return uri;
  };
  // In the folder of the workspace, where both hosts can write.
  const journal = (): vscode.Uri => vscode.Uri.joinPath(workspace(), '.own-journal');
  const own = (name: string): vscode.Uri => vscode.Uri.joinPath(journal(), 'templates', name);
  const team = (name: string): vscode.Uri => vscode.Uri.joinPath(workspace(), '.those-guys/templates', name);

  before(async () => {
    const { fs } = vscode.workspace;
    await fs.writeFile(own('rollout.md'), file('mine', 'rollout'));
    await fs.writeFile(own('praise.md'), file('my praise', 'praise'));
    await fs.writeFile(team('a-rollout.md'), file('my team’s', 'rollout'));
    await fs.writeFile(team('broken.md'), new TextEncoder().encode('---\nname: [\n---\nNothing.\n'));
  });
  after(async () => {
    const { fs } = vscode.workspace;
    await fs.delete(journal(), { recursive: true });
    await fs.delete(vscode.Uri.joinPath(workspace(), '.those-guys'), { recursive: true });
  });

  it('are one of each name: the team’s before mine, mine before the built-in one', async () => {
    const shelf = openTemplateShelf(journal);
    const faulty: string[] = [];
    const listening = shelf.onDidRead((files) => {
      for (const { uri, faults } of files)
        if (faults.length > 0) faulty.push(uri.path.split('/').at(-1) ?? '');
    });
    const known = await shelf.all();
    const of = (wanted: string): readonly (readonly string[])[] =>
      known.filter(({ name }) => name === wanted).map(({ description, origin }) => [description, origin]);
    mustEqual(of('rollout'), [['my team’s', 'team']]);
    mustEqual(of('praise'), [['my praise', 'own']]);
    mustEqual(of('question-first').toString().includes('built-in'), true);
    mustEqual(faulty, ['broken.md']);
    mustEqual(known.length > 8, true);
    listening.dispose();
    shelf.dispose();
  });
});
