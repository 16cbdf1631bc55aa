import { builtInTemplate } from '../template.ts';

/**
 * What I see, the author's likely reason, what I would keep, my concern and why it matters, what I am not
 * sure of, a question, a way forward, blocking or not. A line per thought, so that a line left
 * unfilled drops out without breaking the rest.
 */
export const balancedPerspective = builtInTemplate({
  name: 'balanced-perspective',
  description: 'What I see, why it may be so, my concern, a question and a way forward',
  label: 'suggestion',
  decorations: [],
  principle: 'balanced-perspective',
  when: ['comment'],
  body: [
    'I see ${1:‹what this code does, as I read it›}.',
    'My guess at the reason: ${2:‹the best one I can think of›}.',
    'I would keep ${3:‹what works well here›}.',
    '',
    'My concern is ${4:‹what could go wrong›}, because ${5:‹who would notice, and how›}.',
    'I am not sure ${6:‹what I have not checked or cannot know›}.',
    '',
    '${7:‹What do I want to ask you?›}',
    'One way forward: ${8:‹a step that would settle it for me›}.',
    '',
    '${9|Not blocking: your call.,Blocking: I would like us to settle this before it is merged.|}',
  ],
});
