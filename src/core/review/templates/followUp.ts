import { builtInTemplate } from '../template.ts';

/** Comes back to something open without pushing: what happened since, what is still needed, and from whom. */
export const followUp = builtInTemplate({
  name: 'follow-up',
  description: 'Come back to something open: what happened since, what is needed, what I do meanwhile',
  label: 'question',
  decorations: [],
  principle: 'genuine-humility',
  when: ['reply'],
  body: [
    'Coming back to this. Since then: ${1:‹what changed, or what I did of what I promised›}.',
    'Still open for me: ${2:‹the one thing, with a link›}.',
    '',
    '${3:‹What would help you to go on, or is it me you are waiting for?›}',
    'Meanwhile I ${4:‹what I do without waiting›}.',
    '',
    '${5|There is no hurry on my side.,It would help me to know by the end of the week because other work waits on it.|}',
  ],
});
