import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ChangedFile } from '../../../../src/core/review/placement.ts';
import type { Thread } from '../../../../src/core/review/thread.ts';
import { draftFacts } from '../../../../src/features/review/draftFacts.ts';
import type { PullRequestReading } from '../../../../src/features/review/pullRequestReading.ts';
import { Uri } from '../../../support/editor/place.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { reviewTarget } from '../../../support/reviewTarget.ts';

const before = ['one', 'two', 'three', ''].join('\n');
const withIt = ['one', 'three', ''].join('\n');
const renamed: ChangedFile = { path: 'src/new.ts', previousPath: 'src/old.ts', change: 'changed' };
const texts: Readonly<Record<string, string>> = {
  'parted:src/old.ts': before,
  'parted:src/new.ts': before,
  'head:src/new.ts': withIt,
};
const clock = { now: () => 0, timeZone: () => 'UTC', after: () => ({ dispose: () => undefined }) };

/** A thread at a line (from 1) of a side. */
function threadAt(side: Thread['side'], line: number): Thread {
  const comment = {
    id: side,
    author: { login: `on-the-${side}`, isBot: false },
    body: 'Why?',
    at: 1,
    url: '',
  };
  const open = { isResolved: false, mayReply: true, comments: [comment] };
  return { id: side, path: 'src/new.ts', line, side, ...open };
}

describe('The thread at the lines of a document', () => {
  beforeEach(() => theEditor.reset());
  /** Who is heard where line 2 of the document (from 1) is asked about. */
  const heardIn = async (
    scheme: string,
    query: object,
    path: string,
    text: string,
  ): Promise<string | undefined> => {
    const address = { scheme, path: `/w/${path}`, query: JSON.stringify(query) };
    theEditor.openTexts.push({ uri: Uri.from(address), text });
    const uri = vscode.Uri.from(address);
    const reading = {
      place: {
        path,
        textAt: (commit: string, name: string) => Promise.resolve(texts[`${commit}:${name}`]),
        mergeBase: () => Promise.resolve('parted'),
        owners: () => Promise.resolve([]),
        remoteCommit: () => Promise.resolve(undefined),
      },
      target: { ...reviewTarget, threads: [threadAt('left', 2), threadAt('right', 2)] },
      changedFiles: () => Promise.resolve([renamed]),
    } as unknown as PullRequestReading;
    const readings = { of: () => Promise.resolve(reading), forget: () => undefined };
    const lines = new vscode.Range(1, 0, 1, 0);
    const { sides } = await draftFacts({ readings, clock }, { uri, lines }, 0);
    return sides?.isThread === true
      ? sides.all.perspectives.find(({ isAuthor }) => !isAuthor)?.login
      : undefined;
  };

  it('is the one on the left where the file is shown as it was before', async () => {
    assert.equal(await heardIn('review', { base: true }, 'src/new.ts', before), 'on-the-left');
    assert.equal(await heardIn('pr', { isBase: true }, 'src/new.ts', before), 'on-the-left');
  });

  it('is found under the name that the file had before', async () => {
    assert.equal(await heardIn('review', { base: true }, 'src/old.ts', before), 'on-the-left');
    assert.equal(await heardIn('git', { path: '/w/src/old.ts' }, 'src/old.ts', before), 'on-the-left');
  });

  it('is the one on the right of the file with the change', async () => {
    assert.equal(await heardIn('review', { base: false }, 'src/new.ts', withIt), 'on-the-right');
    assert.equal(await heardIn('file', {}, 'src/new.ts', withIt), 'on-the-right');
  });

  it('is none of another file', async () => {
    assert.equal(await heardIn('file', {}, 'src/other.ts', withIt), undefined);
  });
});
