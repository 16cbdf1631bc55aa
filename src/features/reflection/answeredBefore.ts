import { addDays, type LocalDay } from '../../core/dates.ts';
import { answeredIn, lately } from '../../core/reflection/answeredLately.ts';
import type { JournalOverview } from '../../core/reflection/overview.ts';
import type { AnsweredLately } from '../../core/reflection/promptChoice.ts';
import type { PromptSet } from '../../core/reflection/promptSet.ts';

/**
 * Which principles were answered lately, before `today`. The journal is only looked at for a set whose choice depends
 * on it; all zero where it cannot be read.
 */
export async function answeredBefore(
  today: LocalDay,
  { sitting }: PromptSet,
  overview: JournalOverview,
): Promise<AnsweredLately> {
  if (sitting === 'all' || sitting === 'one-of-each') return answeredIn([]);
  const read = await overview.read();
  if (!read.ok) return answeredIn([]);
  const from = addDays(today, -lately);
  return answeredIn(read.value.days.filter(({ day }) => day >= from && day < today));
}
