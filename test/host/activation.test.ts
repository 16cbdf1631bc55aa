import * as vscode from 'vscode';
import { Command } from '../../src/names.ts';

describe('The extension in its host', () => {
  it('is there under its identity and becomes active by itself', async () => {
    const extension = vscode.extensions.getExtension('those-guys.those-guys');
    if (!extension) throw new Error('VS Code does not know those-guys.those-guys');
    await extension.activate();
    if (!extension.isActive) throw new Error('it is not active');
  });

  it('has registered every command that package.json names', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = Object.values(Command).filter((command) => !known.has(command));
    if (missing.length > 0) throw new Error(`not registered: ${missing.join(', ')}`);
  });
});
