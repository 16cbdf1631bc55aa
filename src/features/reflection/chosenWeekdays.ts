import * as v from 'valibot';

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const schema = v.array(v.string());

/** ISO weekdays (1 Monday to 7 Sunday) of a setting's value; names that are none are left out, anything else means none. */
export function chosenWeekdays(setting: unknown): readonly number[] {
  const read = v.safeParse(schema, setting);
  if (!read.success) return [];
  return names.flatMap((name, index) => (read.output.includes(name) ? [index + 1] : []));
}
