import * as v from 'valibot';
import type { Agreement } from '../core/waiting/agreement.ts';
import { ownerNames, type OwnerNames } from '../core/waiting/markerOwners.ts';
import { parseClockSpan, weekOf, type ClockSpan } from '../core/waiting/weekSetting.ts';
import { workingDay, type WorkingWeek } from '../core/waiting/workingTime.ts';
import { Setting } from '../names.ts';
import { ownSettings, type OwnSettings, type SettingId } from './ownSettings.ts';

/** What the person set about waits; every value is as the core needs it. */
export interface WaitingSettings {
  readonly week: WorkingWeek;
  /** Working time (ms) after which any wait is overdue; undefined: the team's time or the usual pace decides. */
  readonly overdueAfter: number | undefined;
  /** Working time (ms) within which the team agreed to start a review. */
  readonly reviewWithin: number | undefined;
  /** Notifications are wanted. */
  readonly notify: boolean;
  readonly quietHours: readonly ClockSpan[];
  /** Words that announce a marker; empty: the usual ones. */
  readonly markerTags: readonly string[];
  /** Who is meant by a name in a marker. */
  readonly markerOwners: OwnerNames;
  /** Patterns of paths in which no markers are looked for, as in .gitignore. */
  readonly ignoredPaths: readonly string[];
}

const hour = 3_600_000;
const texts = v.array(v.string());

/** A setting of the wrong type, which VS Code underlines in settings.json, counts as not set. */
function readerOf(settings: OwnSettings) {
  return <Value>(schema: v.GenericSchema<unknown, Value>, id: SettingId, otherwise: Value): Value => {
    const result = v.safeParse(schema, settings.get(id));
    return result.success ? result.output : otherwise;
  };
}

/** The team's review time in the person's working time (ms). */
function agreedTime({ reviewTime }: Agreement, week: WorkingWeek): number | undefined {
  return reviewTime && reviewTime.amount * (reviewTime.unit === 'days' ? workingDay(week) : hour);
}

/**
 * Reads the settings as they are at this moment, with what the team agreed on: the person's own limit comes before the
 * team's, and quiet hours of either are quiet.
 */
export function readWaitingSettings(agreement: Agreement | undefined): WaitingSettings {
  const read = readerOf(ownSettings());
  const hours = read(v.pipe(v.number(), v.minValue(0)), Setting.overdueAfter, 0);
  const week = weekOf({
    days: read(texts, Setting.workingDays, []),
    hours: read(v.string(), Setting.workingHours, ''),
    daysOff: read(texts, Setting.daysOff, []),
  });
  const quiet = [parseClockSpan(read(v.string(), Setting.quietHours, '')), agreement?.quietHours];
  return {
    week,
    overdueAfter: hours === 0 ? undefined : hours * hour,
    reviewWithin: agreement && agreedTime(agreement, week),
    notify: read(v.boolean(), Setting.notify, false),
    quietHours: quiet.filter((span) => span !== undefined),
    markerTags: read(texts, Setting.markerTags, []),
    markerOwners: ownerNames(read(v.record(v.string(), v.unknown()), Setting.markerOwners, {})),
    ignoredPaths: read(texts, Setting.ignoredPaths, []),
  };
}
