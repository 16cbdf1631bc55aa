import { principles, type Principle } from '../principle.ts';
import type { ChangedFile } from './placement.ts';

/** What is known of my own pull request; without anything the prompts that hold for every one remain. */
export interface OwnPullRequest {
  /** The description, Markdown. */
  readonly description?: string;
  readonly files?: readonly ChangedFile[];
  /** Questions of others that I have not answered. */
  readonly unanswered?: number;
  /** Somebody is asked for a review by CODEOWNERS. */
  readonly owners?: readonly string[];
}

/** One prompt before I ask others; English, as prompts are. */
export interface SelfReviewPrompt {
  readonly code: string;
  readonly principle: Principle;
  readonly question: string;
  /** What it was asked for; undefined for those that are always asked. */
  readonly because: string | undefined;
}

/** A description below this length (characters, comments left out) leaves everything to the reader. */
const shortDescription = 80;
/** Studies and everyday life agree that attention ends about here (changed lines). */
const longChange = 400;

const always: Readonly<Record<Principle, readonly (readonly [code: string, question: string])[]>> = {
  'self-reflection': [
    ['purpose', 'What is this change for, in one sentence that somebody outside the team understands?'],
    [
      'stand-behind',
      'Which part of it would I not want to explain aloud, and what keeps me from changing it first?',
    ],
  ],
  'balanced-perspective': [
    ['other-way', 'Which other way did I see, and what would its strongest friend say for it?'],
    [
      'affected',
      'Who will notice this first: whoever calls it, runs it, supports it, pays for it? Did I ask one of them?',
    ],
  ],
  'true-self-confidence': [
    ['proof', 'How do I know that it works, and what have I only assumed?'],
    ['unsure', 'Where am I unsure? Have I written it at that line, so that nobody has to find it?'],
  ],
  'genuine-humility': [
    ['readers-time', 'What can I do in ten minutes that saves each reader five?'],
    ['whose-work', 'Whose work does this build on or undo, and do they know it from me?'],
  ],
};

/** The prompts in the order of the principles; what this change itself asks for comes first in each. */
export function selfReview(own: OwnPullRequest): readonly SelfReviewPrompt[] {
  const asked = ofThisChange(own);
  return principles.flatMap((principle) => [
    ...asked.filter((prompt) => prompt.principle === principle),
    ...always[principle].map(([code, question]) => ({ code, principle, question, because: undefined })),
  ]);
}

function ofThisChange({
  description,
  files,
  unanswered,
  owners,
}: OwnPullRequest): readonly SelfReviewPrompt[] {
  const prompts: SelfReviewPrompt[] = [];
  const said = description?.replaceAll(/<!--[^]*?(?:-->|$)/g, '').trim();
  if (said !== undefined && said.length < shortDescription)
    prompts.push({
      code: 'short-description',
      principle: 'balanced-perspective',
      question:
        'What does somebody need to know who did not follow this: the why, the before and after, how to try it?',
      because:
        said === '' ? 'There is no description yet.' : `The description has ${said.length} characters.`,
    });
  if (files) {
    const lines = changedLines(files);
    if (lines > longChange)
      prompts.push({
        code: 'long-change',
        principle: 'genuine-humility',
        question: 'Which part could go first and alone? If none can, in which order should it be read?',
        because: `${lines} lines change in ${files.length} files.`,
      });
    if (files.some(({ path }) => isCode(path)) && !files.some(({ path }) => isTest(path)))
      prompts.push({
        code: 'no-test',
        principle: 'true-self-confidence',
        question: 'What would have to break for somebody to notice, and when would they?',
        because: 'Code changes, and no file with “test” or “spec” in its path does.',
      });
  }
  if (unanswered !== undefined && unanswered > 0)
    prompts.push({
      code: 'unanswered',
      principle: 'balanced-perspective',
      question: 'Which of these can I answer before I ask for more of anybody’s time?',
      because:
        unanswered === 1
          ? 'One question of others has no answer.'
          : `${unanswered} questions of others have no answer.`,
    });
  if (owners && owners.length > 0)
    prompts.push({
      code: 'owners',
      principle: 'genuine-humility',
      question: 'Have they heard of this before it lands on their desk?',
      because: `CODEOWNERS names ${owners.join(', ')} for the file that is open.`,
    });
  return prompts;
}

/** Lines added and removed, as far as the forge shows them. */
function changedLines(files: readonly ChangedFile[]): number {
  return files.reduce((sum, { patch }) => sum + (patch?.match(/^[+-]/gm)?.length ?? 0), 0);
}

function isTest(path: string): boolean {
  return /(?:^|[/._-])(?:tests?|specs?)(?:[/._-]|$)/i.test(path) || /Tests?\.\w+$/.test(path);
}

function isCode(path: string): boolean {
  return !/\.(?:md|txt|rst|adoc|json|ya?ml|toml|lock|svg|png|jpe?g|gif|css)$|(?:^|\/)(?:LICENSE|CODEOWNERS)$/i.test(
    path,
  );
}
