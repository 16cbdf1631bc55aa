import { builtInTemplate } from '../template.ts';

/** A concern that stops the merge says how it is known, whom it hurts and what is enough to settle it. */
export const blockingConcern = builtInTemplate({
  name: 'blocking-concern',
  description: 'A concern that has to be settled first: the evidence, who is affected, what is enough',
  label: 'issue',
  decorations: ['blocking'],
  principle: 'true-self-confidence',
  when: ['comment', 'reply'],
  body: [
    'Before this is merged I would like to settle this: ${1:‹what goes wrong›}.',
    '',
    'How I know: ${2:‹what I ran, read or measured, so that you can repeat it›}.',
    'Who would notice: ${3:‹who, when, and how badly›}.',
    'How sure I am: ${4|I saw it happen.,I read it in the code and did not run it.,It is a guess from something similar; please show me where I am wrong.|}',
    '',
    'This is enough for me: ${5:‹the smallest change or answer that settles it›}.',
    '${6|If I miss something please tell me before you change anything.,I can help with it: tell me when it suits you.|}',
  ],
});
