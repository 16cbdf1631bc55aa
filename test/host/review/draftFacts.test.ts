import * as vscode from 'vscode';
import { parseBody } from '../../../src/core/review/templateBody.ts';
import type { Situation } from '../../../src/core/review/template.ts';
import type { ReviewTarget } from '../../../src/core/review/submission.ts';
import type { Thread } from '../../../src/core/review/thread.ts';
import { draftFacts } from '../../../src/features/review/draftFacts.ts';
import { summaryText } from '../../../src/features/review/summaryText.ts';
import { Setting } from '../../../src/names.ts';
import { mustEqual } from '../../support/mustEqual.ts';
import { noon, readingsOf } from './pullRequestFake.ts';

const file = vscode.Uri.file('/repo/src/a.ts');
const lines = new vscode.Range(2, 0, 4, 0);
const thread: Thread = {
  id: 't1',
  path: 'src/a.ts',
  line: 4,
  side: 'right',
  isResolved: false,
  mayReply: true,
  comments: [{ id: 'c1', author: { login: 'ben', isBot: false }, body: 'Why twice?', at: 1, url: '' }],
};

describe('What is known before a draft', () => {
  const situationOf = async (target: Partial<ReviewTarget>): Promise<Situation | undefined> =>
    (await draftFacts({ readings: readingsOf(target), clock: noon }, { uri: file, lines }, 0)).situation;

  it('is whether somebody contributes for the first time, unless it is me', async () => {
    mustEqual(await situationOf({ isFirstContribution: true }), 'first-contribution');
    mustEqual(await situationOf({ isFirstContribution: true, viewerIsAuthor: true }), undefined);
    mustEqual(await situationOf({ isFirstContribution: false }), undefined);
  });

  it('is that something was said at these lines, which comes before a first contribution', async () => {
    mustEqual(await situationOf({ isFirstContribution: true, threads: [thread] }), 'reply');
    mustEqual(await situationOf({ threads: [{ ...thread, line: 40 }] }), undefined);
  });

  it('are the author, the branch, the day and the sides; nothing is guessed', async () => {
    const { values } = await draftFacts(
      { readings: readingsOf({ threads: [thread] }), clock: noon },
      { uri: file, lines },
      0,
    );
    mustEqual(values.AUTHOR, '@ana');
    mustEqual(values.BRANCH, 'split-the-fee');
    mustEqual(values.DATE, '2026-11-27');
    mustEqual(values.LINES, '3–5');
    mustEqual(/ben.*Why twice\?/s.test(values.PERSPECTIVES ?? ''), true);
    mustEqual(values.PERMALINK, undefined);
    const unknown = await draftFacts(
      { readings: readingsOf({ author: undefined }), clock: noon },
      undefined,
      0,
    );
    mustEqual(unknown.values.AUTHOR, undefined);
    mustEqual(unknown.situation, undefined);
  });
});

describe('The summary of a review', () => {
  const template = {
    label: 'praise' as const,
    decorations: ['non-blocking'],
    pieces: parseBody('For ${AUTHOR}, on ${BRANCH}: ${1:what works?} ${CODE:no code}').pieces,
  };
  const doors = { readings: readingsOf({}), clock: noon };

  it('begins with what is known of the pull request', async () => {
    mustEqual(await summaryText(template, file, doors), 'For @ana, on split-the-fee: ‹what works?› no code');
  });

  it('has its label in front where labels are wanted', async () => {
    const settings = vscode.workspace.getConfiguration();
    await settings.update(Setting.reviewLabels, true, vscode.ConfigurationTarget.Global);
    try {
      mustEqual(
        (await summaryText(template, file, doors)).startsWith('**praise (non-blocking):** For @ana'),
        true,
      );
    } finally {
      await settings.update(Setting.reviewLabels, undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
