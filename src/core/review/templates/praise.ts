import { builtInTemplate } from '../template.ts';

/** Asks the person what works. No word of praise is ours: one that nobody meant is worth nothing. */
export const praise = builtInTemplate({
  name: 'praise',
  description: 'Say what works, in your own words: what it is, what it made possible, what you learned',
  label: 'praise',
  decorations: [],
  principle: 'genuine-humility',
  when: ['comment', 'reply'],
  body: [
    '${1:‹What works here? Name the line, the idea or the test›}',
    'For me it made a difference because ${2:‹what became easier, clearer or safer›}.',
    'I take with me: ${3:‹what I learned, or will do the same way›}.',
  ],
});
