import assert from 'node:assert/strict';
import { openTextCheck } from '../../../../src/features/review/textCheck.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';

describe('The balance check as the person has it', () => {
  beforeEach(() => theEditor.reset());
  const texts = openTextCheck({ wording: { pieces: [] }, all: () => Promise.resolve([]) });
  const codes = async (text: string): Promise<readonly string[]> =>
    (await texts.findings(text, undefined)).map(({ code, fix }) => `${code}${fix ? ', with a fix' : ''}`);

  it('does not count a part as said while a fix’s placeholder stands for it', async () => {
    assert.deepEqual(await codes('Please move this to the controller.'), [
      'request-without-reason, with a fix',
    ]);
    assert.deepEqual(await codes('Please move this to the controller because ….'), [
      'request-without-reason',
    ]);
    assert.deepEqual(await codes('Please move this to the controller because it needs the session.'), []);
  });
});
