import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openTemplateShelf } from '../../../../src/features/review/templateShelf.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';

const team = '/lunch/.those-guys/templates';
const own = '/journal/templates';
const body = (from: string): string => `What does ${from} want to know? ${'${1:ask}'}\n`;

describe('The shelf of templates', () => {
  const open = (): ReturnType<typeof openTemplateShelf> =>
    openTemplateShelf(() => vscode.Uri.file('/journal'));

  beforeEach(() => {
    theEditor.reset();
    theEditor.open('/lunch');
    theEditor.write(`${team}/rollout.md`, `---\nname: rollout\n---\n${body('the team')}`);
    theEditor.write(`${team}/standard.md`, `---\nname: balanced-perspective\n---\n${body('the team')}`);
  });

  it('has the team’s in a trusted folder, before mine and before the built-in ones', async () => {
    theEditor.write(`${own}/rollout.md`, `---\nname: rollout\n---\n${body('Sam')}`);
    const shelf = open();
    const templates = await shelf.all();
    assert.equal(templates.find(({ name }) => name === 'rollout')?.origin, 'team');
    assert.equal((await shelf.standard()).origin, 'team');
  });

  it('neither offers nor takes as the standard what an untrusted folder has, and does not even read it', async () => {
    theEditor.isTrusted = false;
    const shelf = open();
    const templates = await shelf.all();
    assert.deepEqual(
      templates.filter(({ origin }) => origin !== 'built-in'),
      [],
    );
    assert.ok(!templates.some(({ name }) => name === 'rollout'));
    assert.equal((await shelf.standard()).origin, 'built-in');
    assert.deepEqual(shelf.teamFolders(), []);
    assert.deepEqual(theEditor.filesRead, []);
  });

  it('has mine there all the same, and the team’s once the person trusts the folder', async () => {
    theEditor.isTrusted = false;
    theEditor.write(`${own}/mine.md`, `---\nname: mine\n---\n${body('Sam')}`);
    const shelf = open();
    assert.equal((await shelf.all()).find(({ name }) => name === 'mine')?.origin, 'own');
    theEditor.isTrusted = true;
    assert.equal((await shelf.standard()).origin, 'team');
  });
});
