import { promptsOfSet } from './prompt.ts';

/** After a review that hurt: first what it touched, then what is right about it, then the answer. */
export const hardReviewPrompts = promptsOfSet('hard-review', [
  [
    'self-reflection',
    'stung',
    'look-closer',
    'Which comment of the review stung, and what that matters to you does it touch?',
  ],
  [
    'self-reflection',
    'in-a-month',
    'look-closer',
    'What do you want this pull request to have been about when you read it in a month?',
  ],
  [
    'balanced-perspective',
    'strongest-point',
    'look-closer',
    'What is the strongest point of the review, put so that the reviewer would sign it?',
  ],
  [
    'balanced-perspective',
    'their-view',
    'look-closer',
    'What may the reviewer have had in view that you did not: an old outage, the pager, another team?',
  ],
  [
    'true-self-confidence',
    'sorted',
    'look-closer',
    'Which of the comments are right, which are taste, and which have you not understood yet?',
  ],
  [
    'true-self-confidence',
    'ask-first',
    'step',
    'What will you ask in the thread before you defend or change a line?',
  ],
  [
    'genuine-humility',
    'swapped',
    'look-closer',
    'How would your own comments on this diff have read to its author?',
  ],
  [
    'genuine-humility',
    'what-it-cost',
    'step',
    'What did this review cost the person who wrote it, and what in it will you thank them for?',
  ],
]);
