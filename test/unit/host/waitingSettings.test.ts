import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '../../../src/core/waiting/agreement.ts';
import { defaultWeek } from '../../../src/core/waiting/workingTime.ts';
import { readWaitingSettings } from '../../../src/host/waitingSettings.ts';
import { theEditor } from '../../support/editor/theEditor.ts';

const hour = 3_600_000;
const nights = { from: 18 * 60, to: 9 * 60 };

interface Contributed {
  readonly default?: unknown;
  readonly scope?: string;
}

function contributed(): ReadonlyMap<string, Contributed> {
  const text = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8');
  const manifest = JSON.parse(text) as {
    contributes: { configuration: { properties: Readonly<Record<string, Contributed>> } };
  };
  return new Map(Object.entries(manifest.contributes.configuration.properties));
}

describe('The settings of waits', () => {
  beforeEach(() => theEditor.reset());

  const set = (settings: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(settings)) theEditor.settings.set(`thoseGuys.${name}`, value);
  };
  const agreed = (parts: Partial<Agreement>): Agreement => ({
    reviewTime: undefined,
    quietHours: undefined,
    ...parts,
  });

  it('are calm by default: an ordinary week, no notification, no limit', () => {
    for (const [id, { default: value }] of contributed()) theEditor.settings.set(id, value);
    const { markerTags, ignoredPaths, ...settings } = readWaitingSettings(undefined);
    assert.deepEqual(settings, {
      week: defaultWeek,
      overdueAfter: undefined,
      reviewWithin: undefined,
      notify: false,
      quietHours: [],
      markerOwners: new Map(),
    });
    assert.deepEqual(markerTags, ['TODO', 'FIXME', 'BLOCKED', 'WAITING']);
    assert.ok(ignoredPaths.includes('node_modules/'));
  });

  it('say when the person works, and when they do not', () => {
    set({
      workingDays: ['monday', 'tuesday', 'wednesday', 'thursday'],
      workingHours: '08:30-16:30',
      daysOff: ['2026-12-24..2027-01-01', '2026-11-27'],
    });
    assert.deepEqual(readWaitingSettings(undefined).week, {
      days: [1, 2, 3, 4],
      from: 8 * 60 + 30,
      to: 16 * 60 + 30,
      daysOff: [
        { first: '2026-11-27', last: '2026-11-27' },
        { first: '2026-12-24', last: '2027-01-01' },
      ],
    });
  });

  it('say after which time a wait is overdue, whatever the team agreed for reviews', () => {
    const team = agreed({ reviewTime: { amount: 2, unit: 'days' } });
    set({ workingHours: '10:00-16:00', 'waiting.overdueAfter': 5 });
    const { overdueAfter, reviewWithin } = readWaitingSettings(team);
    // Two days of everybody's own length.
    assert.deepEqual([overdueAfter, reviewWithin], [5 * hour, 12 * hour]);
    set({ 'waiting.overdueAfter': 0 });
    assert.equal(readWaitingSettings(team).overdueAfter, undefined);
    assert.equal(
      readWaitingSettings(agreed({ reviewTime: { amount: 3, unit: 'hours' } })).reviewWithin,
      3 * hour,
    );
  });

  it('ask for notifications, and for quiet in hours of the person and of the team', () => {
    set({ 'waiting.notify': true, 'waiting.quietHours': '12:00-13:00' });
    const { notify, quietHours } = readWaitingSettings(agreed({ quietHours: nights }));
    assert.equal(notify, true);
    assert.deepEqual(quietHours, [{ from: 12 * 60, to: 13 * 60 }, nights]);
  });

  it('say which words mark a wait, who is meant, and where nobody looks', () => {
    set({
      'waiting.markers.tags': ['HOLD'],
      'waiting.markers.owners': { '@Front': 'acme/web', sr: 'me', odd: 7 },
      'waiting.markers.ignore': ['gen/'],
    });
    const { markerTags, markerOwners, ignoredPaths } = readWaitingSettings(undefined);
    assert.deepEqual([markerTags, ignoredPaths], [['HOLD'], ['gen/']]);
    assert.deepEqual(
      [...markerOwners],
      [
        ['front', 'acme/web'],
        ['sr', 'me'],
      ],
    );
  });

  it('count as not set where they are of the wrong kind', () => {
    set({
      workingDays: 'monday',
      workingHours: 9,
      daysOff: [1],
      'waiting.overdueAfter': -1,
      'waiting.notify': 'yes',
      'waiting.quietHours': ['18:00-09:00'],
      'waiting.markers.tags': 'TODO',
      'waiting.markers.owners': [],
      'waiting.markers.ignore': null,
    });
    assert.deepEqual(readWaitingSettings(undefined), {
      week: defaultWeek,
      overdueAfter: undefined,
      reviewWithin: undefined,
      notify: false,
      quietHours: [],
      markerTags: [],
      markerOwners: new Map(),
      ignoredPaths: [],
    });
  });

  it('are read for the whole window, so none may be set for one of several folders', () => {
    const perFolder = [...contributed()].filter(
      ([, { scope }]) => scope === 'resource' || scope === undefined,
    );
    assert.deepEqual(
      perFolder.map(([id]) => id),
      [],
    );
  });
});
