import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { addDays, parseLocalDay } from '../../src/core/dates.ts';
import { principleHeadings, principles } from '../../src/core/principle.ts';

/** Enough of them that no two entries are alike, some of them beyond ASCII, as people write. */
const vocabulary =
  'the retry queue reviewed asked why we merged pager loop fix build team listened decision not sure said tomorrow customer again late own small step Größe naïve café Zoë — didn’t before after release flag rollback owner handover estimate';
const prompts: Readonly<Record<(typeof principles)[number], string>> = {
  'self-reflection': 'What did I say yes to today that I did not want?',
  'balanced-perspective': 'Whose view did I not hear before I decided?',
  'true-self-confidence': 'What did I not know today, and whom did I tell?',
  'genuine-humility': 'Who made today’s work possible and has not heard it from me?',
};
const wordsOfEntry = 90;
const words = vocabulary.split(' ');

/** The same numbers in each run, so that runs can be compared. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

/** Writes one entry of 90 words for each day of so many years into `folder`; answers how many. */
export async function writeSampleJournal(folder: string, years: number): Promise<number> {
  const last = parseLocalDay('2026-11-24');
  if (!last) throw new Error('The last day of the sample is no day.');
  const random = numbers(years);
  const text = (count: number): string =>
    Array.from({ length: count }, () => words[random.next().value % words.length]).join(' ');
  await mkdir(folder, { recursive: true });
  const count = years * 365;
  for (let from = 0; from < count; from += 64) {
    await Promise.all(
      Array.from({ length: Math.min(64, count - from) }, async (_, index) => {
        const day = addDays(last, -(from + index));
        const answers = principles.map(
          (principle) =>
            `\n## ${principleHeadings[principle]}\n\n> ${prompts[principle]}\n\n${text(Math.floor(wordsOfEntry / 4))}.\n`,
        );
        const due = addDays(day, 3);
        const task = `\n## Commitments\n\n- [x] If ${text(4)}, then I will ${text(5)}. [due:: ${due}] [completion:: ${due}]\n`;
        await writeFile(
          join(folder, `${day}.md`),
          `---\ndate: ${day}\n---\n\n# ${day}\n${answers.join('')}${task}`,
        );
      }),
    );
  }
  return count;
}
