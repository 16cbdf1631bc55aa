import assert from 'node:assert/strict';
import { openJournal } from '../../src/core/reflection/journal.ts';
import type { DayOverview } from '../../src/core/reflection/dayOverview.ts';
import { openOverview } from '../../src/core/reflection/overview.ts';
import { MemoryJournalFolder } from './memoryJournalFolder.ts';

/** The days of a journal with these texts, each by its day, as the overview has them. */
export async function journalDays(texts: Readonly<Record<string, string>>): Promise<readonly DayOverview[]> {
  const folder = new MemoryJournalFolder();
  for (const [day, text] of Object.entries(texts)) folder.write(`${day}.md`, text);
  const read = await openOverview(openJournal(folder)).read();
  assert.ok(read.ok);
  return read.value.days;
}
