import * as vscode from 'vscode';
import { parseBody } from '../../../src/core/review/templateBody.ts';
import { fillTemplate } from '../../../src/core/review/templateValues.ts';
import { insertIntoBox } from '../../../src/features/review/boxInsert.ts';
import { mustEqual } from '../../support/mustEqual.ts';

const pieces = fillTemplate(
  { pieces: parseBody('Why ${1:twice}?').pieces, label: undefined, decorations: [] },
  {},
);

/** The editor of a document whose snippets do not arrive, whatever it answers. */
function editorThat(document: vscode.TextDocument, answers: () => Promise<boolean>): vscode.TextEditor {
  const asked = { count: 0 };
  const editor = {
    document,
    selection: new vscode.Selection(0, 5, 0, 5),
    insertSnippet: () => {
      asked.count++;
      return answers();
    },
  };
  // Only what is asked of the editor of a box is there.
  return editor as unknown as vscode.TextEditor;
}

describe('A template for a comment box', () => {
  const ways: readonly (readonly [string, () => Promise<boolean>])[] = [
    ['reports success and changes nothing', () => Promise.resolve(true)],
    ['refuses every time', () => Promise.resolve(false)],
    ['is gone', () => Promise.reject(new Error('TextEditor#edit not possible on closed editors'))],
  ];
  for (const [name, answers] of ways) {
    it(`arrives in the document also when its editor ${name}`, async () => {
      const document = await vscode.workspace.openTextDocument({ content: 'Mine. Yours.' });
      mustEqual(await insertIntoBox({ editor: editorThat(document, answers), document }, pieces), true);
      mustEqual(document.getText(), 'Mine.Why ‹twice›? Yours.');
    });
  }

  it('takes the place of blanks, and stands behind the text where no editor is known', async () => {
    const blank = await vscode.workspace.openTextDocument({ content: ' \n' });
    mustEqual(await insertIntoBox({ editor: undefined, document: blank }, pieces), true);
    mustEqual(blank.getText(), 'Why ‹twice›?');
    const begun = await vscode.workspace.openTextDocument({ content: 'Mine. ' });
    mustEqual(await insertIntoBox({ editor: undefined, document: begun }, pieces), true);
    mustEqual(begun.getText(), 'Mine. Why ‹twice›?');
  });
});
