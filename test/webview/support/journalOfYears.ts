/** Entries as somebody could have written them, by file name: some days of 2024, 2025 and 2026. */
export const journalOfYears: Readonly<Record<string, string>> = {
  '2026-11-24.md': entry('2026-11-24', ['Self-reflection', 'I said yes to the rollout without asking Zoë.']),
  '2026-11-23.md': entry(
    '2026-11-23',
    ['Self-reflection', 'Slept on it.'],
    ['Balanced perspective', 'Operations carries the pager, not us.'],
    ['True self-confidence', 'I do not know how the queue drains.'],
    ['Genuine humility', 'Sam found the bug.'],
  ),
  '2026-11-20.md': '# 2026-11-20\n\n## Notes\n\nOnly a note about the retry.\n',
  '2026-11-17.md': entry('2026-11-17', ['Genuine humility', 'Thanked the one who fixed the build.']),
  '2026-03-02.md': `${entry('2026-03-02', ['Self-reflection', 'Early.'], ['Self-reflection', 'Again.'])}
## Commitments

- [x] If Ana is in, then I will ask her. [due:: 2026-03-03] [completion:: 2026-03-03]
- [-] Write the design note. [due:: 2026-03-04] [moved:: 2026-03-20] [cancelled:: 2026-03-04]
- [ ] Write the design note. [due:: 2026-03-20]
- [-] Learn the old parser. [reason:: it was deleted] [cancelled:: 2026-03-09]
`,
  '2025-11-24.md': entry('2025-11-24', [
    'Balanced perspective',
    'The customer had asked for less, not for more.',
  ]),
  '2024-12-31.md': entry('2024-12-31', ['Self-reflection', 'The last of the year.']),
};

function entry(day: string, ...answers: readonly (readonly [heading: string, text: string])[]): string {
  const sections = answers.map(
    ([heading, text]) => `\n## ${heading}\n\n> What about ${text.length}?\n\n${text}\n`,
  );
  return `---\ndate: ${day}\n---\n\n# ${day}\n${sections.join('')}`;
}
