import { isoWeeks, type WeekRule } from '../../core/weeks.ts';

interface LocaleWithWeeks {
  getWeekInfo?: () => { readonly firstDay: number; readonly minimalDays?: number };
  /** What it was called at first. */
  readonly weekInfo?: { readonly firstDay: number; readonly minimalDays?: number };
}

/**
 * How weeks are counted where the person is: their system's locale tells the region, which the display language alone
 * mostly does not. ISO weeks where nothing is known.
 */
export function localeWeek(locale: string): WeekRule {
  let info: ReturnType<NonNullable<LocaleWithWeeks['getWeekInfo']>> | undefined;
  try {
    const known = new Intl.Locale(locale) as LocaleWithWeeks;
    info = known.getWeekInfo?.() ?? known.weekInfo;
  } catch {
    // Not a locale; some systems say "C".
  }
  if (!info) return isoWeeks;
  // Engines that no longer tell the minimal days: the two ways of counting that are in wide use.
  return { firstDay: info.firstDay, minimalDays: info.minimalDays ?? (info.firstDay === 1 ? 4 : 1) };
}
