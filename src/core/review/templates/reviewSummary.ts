import { builtInTemplate } from '../template.ts';

/** The summary of a review: what it does, what stays, what must change, what was not looked at, and the verdict. */
export const reviewSummary = builtInTemplate({
  name: 'review-summary',
  description: 'The summary of a review: what must change, what may wait, what I did not look at',
  label: undefined,
  decorations: [],
  principle: 'balanced-perspective',
  when: ['summary'],
  body: [
    'What this does, as I read it: ${1:‹in one sentence›}.',
    'What I would keep: ${2:‹what works well, and where›}.',
    '',
    'Before it is merged: ${3:‹what has to change, and why›}.',
    'Can wait, or be left: ${4:‹suggestions that are your call›}.',
    'What I would like to understand: ${5:‹open questions›}.',
    'What I did not look at: ${6:‹files, cases or platforms›}.',
    '',
    '${7|It can be merged from my side.,It can be merged once the points above are settled; no need to ask me again.,I would like to see it once more before it is merged.|}',
  ],
});
