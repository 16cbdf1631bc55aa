import assert from 'node:assert/strict';
import { openTextCheck } from '../../../../src/features/review/textCheck.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';

describe('The balance check as the person has it', () => {
  beforeEach(() => theEditor.reset());
  const texts = openTextCheck({ wording: { pieces: [] }, all: () => Promise.resolve([]) });
  const codes = async (text: string): Promise<readonly string[]> =>
    (await texts.findings(text, undefined)).map(({ code, fix }) => `${code}${fix ? ', with a fix' : ''}`);

  it('tells a text that it cannot read from one in which nothing is found', async () => {
    const foreign = 'Das ist so nicht richtig und der Test ist nicht gut.';
    assert.equal(await texts.read(foreign, undefined), undefined);
    assert.deepEqual(await texts.findings(foreign, undefined), []);
    assert.deepEqual(await texts.read('This is fine.', undefined), []);
  });

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
