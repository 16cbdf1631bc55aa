import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PullRequestReading } from '../../../../src/features/review/pullRequestReading.ts';
import { reviewMyself } from '../../../../src/features/review/selfReviewCommand.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { reviewTarget } from '../../../support/reviewTarget.ts';

describe('Review My Own Pull Request', () => {
  beforeEach(() => theEditor.reset());

  it('names the owners of the code, and never me, however CODEOWNERS writes me', async () => {
    const reading = {
      target: { ...reviewTarget, viewerIsAuthor: true },
      place: { owners: () => Promise.resolve(['Sam', 'ben']) },
      changedFiles: () => Promise.resolve([{ path: 'src/a.ts', change: 'changed' }]),
    } as unknown as PullRequestReading;
    await reviewMyself({
      readings: { of: () => Promise.resolve(reading), forget: () => undefined },
      memory: { editorBefore: () => vscode.Uri.file('/w/src/a.ts') },
    });
    const [text] = theEditor.documents;
    assert.match(text ?? '', /CODEOWNERS names ben/);
    assert.doesNotMatch(text ?? '', /Sam/);
  });
});
