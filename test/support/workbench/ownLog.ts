import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from './launch.ts';

/** What our output channel's file says, of every Node extension host of this run. */
export async function readOwnLog({ userDataDir }: Pick<Workbench, 'userDataDir'>): Promise<string> {
  const texts: string[] = [];
  const logs = join(userDataDir, 'logs');
  for await (const name of glob('**/Those Guys.log', { cwd: logs }))
    texts.push(await readFile(join(logs, name), 'utf8'));
  assert.notEqual(texts.length, 0, `no log of ours in ${logs}`);
  return texts.join('');
}

/** Fails when the log holds any of these words, or a token of the double. */
export async function assertNeverLogged(
  workbench: Pick<Workbench, 'userDataDir'>,
  words: readonly string[],
): Promise<void> {
  const log = await readOwnLog(workbench);
  assert.doesNotMatch(log, /double-\d+-\d+/);
  assert.deepEqual(
    words.filter((each) => log.includes(each)),
    [],
  );
}
