import * as vscode from 'vscode';
import { principleHeadings } from '../../core/principle.ts';
import { unansweredBy } from '../../core/review/perspectives.ts';
import { selfReview, type SelfReviewPrompt } from '../../core/review/selfReview.ts';
import { sameLogin } from '../../core/waiting/pullRequest.ts';
import type { BoxMemory } from './boxMemory.ts';
import type { PullRequestReading, PullRequestReadings } from './pullRequestReading.ts';
import { selectedPlace } from './selectedPlace.ts';

const { t } = vscode.l10n;

/** The person asked for it, and can wait so long (ms). */
const patience = 15_000;

export interface SelfReviewDoors {
  readonly readings: PullRequestReadings;
  readonly memory: Pick<BoxMemory, 'editorBefore'>;
}

/** Review My Own Pull Request: prompts before I ask others, in a document of my own that is sent nowhere. */
export async function reviewMyself({ readings, memory }: SelfReviewDoors): Promise<void> {
  const uri = selectedPlace()?.uri ?? memory.editorBefore();
  readings.forget();
  const reading = uri && (await readings.of(uri, patience));
  const target = reading?.target;
  if (target && !target.viewerIsAuthor)
    return void vscode.window.showInformationMessage(
      t('#{0} was opened by somebody else. These prompts are for a pull request of your own.', target.number),
    );
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: await documentText(reading),
  });
  await vscode.window.showTextDocument(document);
}

async function documentText(reading: PullRequestReading | undefined): Promise<string> {
  const { target, place } = reading ?? {};
  const files = await reading?.changedFiles();
  const owners = await place?.owners();
  const prompts = selfReview({
    ...(target
      ? { description: target.description, unanswered: unansweredBy(target.viewer, target).length }
      : {}),
    ...(files ? { files } : {}),
    ...(owners ? { owners: owners.filter((owner) => !target || !sameLogin(owner, target.viewer)) } : {}),
  });
  return [
    `# ${target ? t('Before I ask others: {0}#{1}', target.repository, target.number) : t('Before I ask others')}`,
    '',
    t('For me alone: nothing of this is sent. Save it where you like, or throw it away.'),
    ...(target
      ? []
      : ['', t('No pull request was read, so only the prompts that hold for every one are here.')]),
    ...prompts.flatMap((prompt, index) => [
      ...(prompt.principle === prompts[index - 1]?.principle
        ? []
        : ['', `## ${principleHeadings[prompt.principle]}`]),
      '',
      ...promptLines(prompt),
    ]),
    '',
  ].join('\n');
}

function promptLines({ question, because }: SelfReviewPrompt): readonly string[] {
  return [`### ${question}`, ...(because === undefined ? [] : ['', because]), ''];
}
