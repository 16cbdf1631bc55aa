import { builtInTemplate } from '../template.ts';

/** An honest question before any verdict: what I expected, what I saw, and what the answer decides. */
export const questionFirst = builtInTemplate({
  name: 'question-first',
  description: 'Ask before judging: the question, what I expected, and what the answer decides',
  label: 'question',
  decorations: ['non-blocking'],
  principle: 'true-self-confidence',
  when: ['comment', 'reply'],
  body: [
    '${1:‹What do I not understand here yet?›}',
    '',
    'I ask because I expected ${2:‹what I thought I would find›}, and I see ${3:‹what is there instead›}.',
    'What I already looked at: ${4:‹files, history or docs, so that nobody has to point me there›}.',
    'With the answer I can tell ${5:‹what depends on it for me›}.',
    '',
    '${6|If there is a reason that I miss then it can stay as it is.,A line of comment with the answer would help the next reader too.|}',
  ],
});
