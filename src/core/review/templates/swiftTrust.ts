import { builtInTemplate } from '../template.ts';

/**
 * Swift trust: we do not know each other, and I act as if we did. Good reasons are taken for granted, the habits of
 * the house are told, work that is not theirs to do is taken off them.
 */
export const swiftTrust = builtInTemplate({
  name: 'swift-trust',
  description: 'A first contribution: welcome, good reasons taken for granted, one next step',
  label: undefined,
  decorations: [],
  principle: 'genuine-humility',
  when: ['first-contribution'],
  body: [
    'Welcome, ${AUTHOR}. Thank you for ${1:‹what this change does for us, as I see it›}.',
    '',
    'I take it that there is a good reason for each part. Where I do not see it I ask, to learn it.',
    '',
    '${2:‹The one question or point that matters most for merging this›}',
    'What nobody outside can know: ${3:‹the habit of this project behind it, with a link›}.',
    'What I take care of: ${4:‹what you do not have to do: formatting, release notes, a flaky test›}.',
    '',
    'Next step: ${5:‹one step that is small enough for today›}.',
    '${6|If anything here is unclear please ask me.,If you hear nothing from me for two days please remind me: that is on me.|}',
  ],
});
