import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { median, percentile } from './figure.ts';
import type { Figure } from './figure.ts';
import { writeSampleJournal } from './journalSample.ts';

/** Processes for each measurement; a process measures once, so that nothing is compiled before it. */
const rounds = 5;
/** From asking until the pages can show a journal of ten years (ms). */
const overviewLimit = 300;
/** More than this over merely reading the files is waiting that nobody understands. */
const overReading = 1.2;
/** Four times the entries may cost so much more than four times the time: what is over grows faster than the journal. */
const overLinear = 1.25;
/** From a save until every surface has it (ms). */
const saveLimit = 20;
/** From a key until its hits (ms). */
const keystrokeLimit = 10;

/** What the words of the figures mean. */
export const journalNotes: readonly string[] = [
  '“in a new process” is cold for us: nothing is compiled or known before. The files are in the system’s cache, as after the first look of a day; emptying that needs rights that a bench does not ask for.',
  '“the pages” are the due commitments of Reflect and the year, the chart and the earlier days of Looking back, with every entry parsed that they need.',
];

const probe = join(import.meta.dirname, 'probe', 'journalProbe.ts');

async function measured(folder: string, what: string): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [probe, folder, what]);
  return stdout.trim().split('\n').map(Number);
}

interface Times {
  readonly reading: number;
  readonly folder: number;
  readonly cold: number;
  readonly warm: number;
  readonly pages: number;
  readonly save: number;
  readonly keystroke: number;
  /** Nineteen of twenty keystrokes are not slower. */
  readonly slowKeystroke: number;
}

/** By turns, so that a busy moment of the machine meets all of them. */
async function timesOf(folder: string): Promise<Times> {
  const times = { reading: [], folder: [], cold: [], warm: [], pages: [], save: [], keystroke: [] } as {
    readonly [Name in Exclude<keyof Times, 'slowKeystroke'>]: number[];
  };
  for (let round = 0; round < rounds; round++) {
    times.reading.push(...(await measured(folder, 'reading')));
    times.folder.push(...(await measured(folder, 'folder')));
    const [cold = 0, warm = 0] = await measured(folder, 'overview');
    times.cold.push(cold);
    times.warm.push(warm);
    times.pages.push(...(await measured(folder, 'pages')));
    times.keystroke.push(...(await measured(folder, 'search')));
  }
  // Last, since it adds a day.
  times.save.push(...(await measured(folder, 'save')));
  return {
    reading: median(times.reading),
    folder: median(times.folder),
    cold: median(times.cold),
    warm: median(times.warm),
    pages: median(times.pages),
    save: median(times.save),
    keystroke: median(times.keystroke),
    slowKeystroke: percentile(times.keystroke, 95),
  };
}

/** What a journal of ten years and one of forty cost: 90 words a day, on this disk, through the Node host's adapter. */
export async function journalFigures(report: (line: string) => void): Promise<readonly Figure[]> {
  const root = await mkdtemp(join(tmpdir(), 'those-guys-journal-'));
  try {
    const figures: Figure[] = [];
    let perEntry = 0;
    for (const years of [10, 40]) {
      const folder = join(root, String(years));
      const count = await writeSampleJournal(folder, years);
      report(`journal of ${years} years: ${count} entries`);
      const times = await timesOf(folder);
      const figure = (what: string, value: number, against: Figure['against']): void => {
        figures.push({ what: `journal of ${years} years, ${what}`, value, unit: 'ms', against });
      };
      const limit = (name: string, value: number): Figure['against'] => ({ kind: 'limit', name, value });
      const merely = 'merely reading the same files with readFile';
      figure(
        'overview in a new process',
        times.cold,
        limit(`${overReading} × ${merely}`, overReading * times.reading),
      );
      figure('overview in a new process', times.cold, {
        kind: 'peer',
        name: 'the folder listed and read by our own way alone',
        value: times.folder,
      });
      figure('overview until the pages can be shown, in a new process', times.pages, {
        kind: 'peer',
        name: merely,
        value: times.reading,
      });
      if (years === 10) {
        figure(
          'overview until the pages can be shown, in a new process',
          times.pages,
          limit('decided', overviewLimit),
        );
        perEntry = times.pages / count;
      } else {
        figure(
          'overview until the pages can be shown, in a new process',
          times.pages,
          limit(`ten years, times the entries, times ${overLinear}`, perEntry * count * overLinear),
        );
      }
      figure('overview compared again with all files', times.warm, {
        kind: 'peer',
        name: 'overview in a new process',
        value: times.cold,
      });
      figure('a save until the overview has it', times.save, limit('decided', saveLimit));
      figure('one keystroke of a search', times.keystroke, limit('decided', keystrokeLimit));
      figure(
        'one keystroke of a search, 95th percentile',
        times.slowKeystroke,
        limit('decided', keystrokeLimit),
      );
    }
    return figures;
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
