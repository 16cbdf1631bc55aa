/**
 * One measurement in a process of its own, so that nothing is compiled or cached before it:
 * `node journalProbe.ts <folder> <what>` prints milliseconds, one number a line.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localDayAt } from '../../../src/core/dates.ts';
import { commitmentsDue } from '../../../src/core/reflection/commitmentId.ts';
import { openJournal } from '../../../src/core/reflection/journal.ts';
import {
  mostReadings,
  openOverview,
  type JournalOverview,
  type Overview,
} from '../../../src/core/reflection/overview.ts';
import { searchJournal } from '../../../src/core/reflection/search.ts';
import { lookingBackSnapshot } from '../../../src/features/reflection/lookingBackSnapshot.ts';
import { LookingBackWords } from '../../../src/features/reflection/lookingBackWords.ts';
import { openFolder } from '../../../src/host/node/journalFolder.ts';

const [path = '', what = ''] = process.argv.slice(2);
const folder = openFolder(path);
const today = localDayAt(Date.parse('2026-11-25T12:00:00Z'), 'UTC');

/** Sentences as the host gives them in the default language. */
const l10n = {
  t: (message: unknown, ...values: unknown[]): string =>
    String(message).replaceAll(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)])),
};

/** How long `act` takes (ms). */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Reads every file, as many at a time as the overview does. */
async function readEach(names: string[], readOne: (name: string) => Promise<unknown>): Promise<void> {
  const work = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) await readOne(name);
  };
  await Promise.all(Array.from({ length: mostReadings }, work));
}

/** The same files by the means of Node alone, without looking at anything. */
async function readPlainly(): Promise<void> {
  await readEach(await readdir(path), (name) => readFile(join(path, name), 'utf8'));
}

/** The same files through the adapter alone: what the overview adds to it is ours. */
async function readThroughFolder(): Promise<void> {
  const files = await folder.list();
  if (!files.ok) throw new Error(files.failure.kind);
  await readEach(
    files.value.map(({ name }) => name),
    (name) => folder.read(name, 'many'),
  );
}

/** What the two pages are sent when they are opened: what is due, and everything about this year. */
function pagesOf(found: Overview): string {
  const shown = { year: 2026, today, chosenWeekdays: [1, 2, 3, 4, 5], firstWeekday: 1 };
  const words = new LookingBackWords({ l10n, language: 'en' });
  return JSON.stringify([commitmentsDue(found.days, today), lookingBackSnapshot(found, shown, words)]);
}

async function known(overview: JournalOverview): Promise<Overview> {
  const read = await overview.read();
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

async function measure(): Promise<readonly number[]> {
  if (what === 'reading') return [await timed(readPlainly)];
  if (what === 'folder') return [await timed(readThroughFolder)];
  const journal = openJournal(folder);
  const overview = openOverview(journal);
  const cold = await timed(() => known(overview));
  switch (what) {
    case 'pages': {
      const found = await known(overview);
      return [cold + (await timed(async () => pagesOf(found)))];
    }
    case 'overview': {
      overview.recheck();
      return [cold, await timed(() => known(overview))];
    }
    case 'save': {
      const times: number[] = [];
      const day = today;
      let answer = '';
      for (let round = 0; round < 30; round++) {
        const base = answer;
        answer += ' more';
        const save = { day, principle: 'self-reflection', prompt: 'What mattered?', answer, base } as const;
        // Until the overview that everything else looks at has it too.
        times.push(await timed(async () => (await journal.saveAnswer(save)) && known(overview)));
      }
      return times;
    }
    case 'search': {
      const { days } = await known(overview);
      // As the page does while nobody types yet.
      for (const day of days) day.folded.text.includes('\0');
      const typed = ['retry handover zoe', 'customer', '"did not"', 'naive cafe', 'xyzzy'];
      const keystrokes = typed.flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));
      const times: number[] = [];
      for (const query of keystrokes) times.push(await timed(async () => searchJournal(days, query, 50)));
      return times;
    }
    default:
      throw new Error(`There is no measurement “${what}”.`);
  }
}

console.log((await measure()).join('\n'));
folder.dispose();
