import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import { failureMark } from '../failureMark.ts';

/** What the runner asks a probe at this start; empty when there is nothing to be told. */
export function question(): string {
  return readFileSync(`${answerFile()}.question`, 'utf8');
}

/** Runs a probe, and answers with the reason when it cannot give what it was asked for. */
export async function answerWith(probe: () => Promise<string>): Promise<void> {
  try {
    answer(await probe());
  } catch (error) {
    answer(`${failureMark}${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** Writes a probe's answer where the one who asked waits for it, in one step. */
function answer(text: string): void {
  const file = answerFile();
  writeFileSync(`${file}.unfinished`, text);
  renameSync(`${file}.unfinished`, file);
}

function answerFile(): string {
  const file = process.env['THOSE_GUYS_PROBE_ANSWER'];
  if (!file) throw new Error('Nobody asked.');
  return file;
}
