import { builtInTemplate } from '../template.ts';

/** Interests before positions: why each side wants it, what both want, and what could be traded. */
export const stuckDisagreement = builtInTemplate({
  name: 'stuck-disagreement',
  description: 'A thread that goes in circles: what each side needs, what both want, what could be traded',
  label: 'thought',
  decorations: [],
  principle: 'balanced-perspective',
  when: ['stuck'],
  body: [
    'We have been going back and forth here. Before we talk about the how again, this is what I understood.',
    '',
    '${PERSPECTIVES}',
    '',
    'What you need, as I understand it: ${1:‹why they want it, not what they ask for›}. Please correct me.',
    'What I need: ${2:‹why I want it, not what I ask for›}.',
    'Both of us want ${3:‹what we share›}.',
    'I can give way on ${4:‹something that matters more to you than to me›}.',
    'I would hold on to ${5:‹the one thing that matters most to me, and why›}.',
    '',
    '${6|What did I get wrong about your side?,Shall we talk for a quarter of an hour and write the result down here?,Who else is affected and was not asked yet?|}',
  ],
});
