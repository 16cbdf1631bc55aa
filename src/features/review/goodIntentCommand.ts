import * as vscode from 'vscode';
import { checkBalance, type Finding } from '../../core/review/balance/check.ts';
import { readWithGoodIntent, type GoodIntentReading } from '../../core/review/goodIntent.ts';
import type { SaidComment } from '../../core/review/thread.ts';
import { sameLogin } from '../../core/waiting/pullRequest.ts';
import { shown, withoutIcons } from '../../core/waiting/shownText.ts';
import { checkOptions, isCheckOn } from '../../host/ruleSettings.ts';
import type { BoxMemory } from './boxMemory.ts';
import { findingText } from './findingText.ts';
import type { PullRequestReadings } from './pullRequestReading.ts';
import type { ReadingRoom } from './readingRoom.ts';
import { commentOf } from './threadAtHand.ts';

const { t } = vscode.l10n;

/** The person asked for it, and can wait so long (ms). */
const patience = 15_000;
/** Comments offered, the latest first. */
const mostOffered = 50;

export interface GoodIntentDoors {
  readonly readings: PullRequestReadings;
  readonly memory: Pick<BoxMemory, 'editorBefore'>;
  readonly room: ReadingRoom;
}

/** Read with Good Intent: a comment I received, once more and in private. Nothing is kept, nothing is sent. */
export async function readKindly(subject: unknown, doors: GoodIntentDoors): Promise<void> {
  const comment = commentOf(subject) ?? selectedText() ?? (await pickComment(doors));
  if (!comment) return;
  const check = (words: string): readonly Finding[] =>
    isCheckOn() ? checkBalance(words, checkOptions()) : [];
  await doors.room.show(
    t('With good intent'),
    goodIntentText(comment.by, readWithGoodIntent(comment.body, check)),
  );
}

interface ReceivedComment {
  /** Undefined when nobody knows. */
  readonly by: string | undefined;
  readonly body: string;
}

/** A comment that was copied into an editor, or stands in a page of text. */
function selectedText(): ReceivedComment | undefined {
  const editor = vscode.window.activeTextEditor;
  const body = editor?.document.getText(editor.selection) ?? '';
  return body.trim() === '' ? undefined : { by: undefined, body };
}

/** One of the comments that others wrote on the pull request. */
async function pickComment({ readings, memory }: GoodIntentDoors): Promise<ReceivedComment | undefined> {
  const uri = memory.editorBefore();
  readings.forget();
  const target = uri && (await readings.of(uri, patience))?.target;
  const isReceived = ({ author, body }: SaidComment): boolean =>
    target !== undefined &&
    author !== undefined &&
    !author.isBot &&
    !sameLogin(author.login, target.viewer) &&
    body.trim() !== '';
  const received = target
    ? [...target.conversation, ...target.threads.flatMap(({ comments }) => comments)]
        .filter(isReceived)
        .toSorted((one, other) => other.at - one.at)
        .slice(0, mostOffered)
    : [];
  if (received.length === 0) {
    void vscode.window.showInformationMessage(
      t(
        'Select the words of a comment first, or open a file of a pull request on a GitHub that is connected.',
      ),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    received.map(({ author, body }) => ({
      label: withoutIcons(shown(body, 80)),
      description: shown(author?.login ?? '', 40),
      comment: { by: author?.login, body },
    })),
    { title: t('Read with Good Intent'), placeHolder: t('Which comment?') },
  );
  return picked?.comment;
}

function goodIntentText(by: string | undefined, reading: GoodIntentReading): string {
  const { words, questions, stings, isHurtful, prompts } = reading;
  return [
    by === undefined
      ? t('WITH GOOD INTENT: for your eyes only, kept nowhere.')
      : t('WITH GOOD INTENT, what {0} wrote: for your eyes only, kept nowhere.', shown(by, 60)),
    '',
    ...words.split('\n').map((line) => `  │ ${line}`),
    '',
    ...section(
      t('What it asks, in their words'),
      questions.map(({ text }) => text),
    ),
    ...section(
      t('What may sting, and is about wording'),
      stings.map((finding) => t('“{0}”: {1}', shown(finding.text, 80), findingText(finding))),
    ),
    ...section(
      t('To ask myself'),
      prompts.map(({ question }) => question),
    ),
    isHurtful
      ? t(
          'Good intent is where to begin, not a duty. Words that hurt a person need no good side: leave them, let somebody else read them, or tell a maintainer.',
        )
      : t('Good intent is an assumption to begin with. What they mean, only they can say: ask.'),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  - ${line}`), ''];
}
