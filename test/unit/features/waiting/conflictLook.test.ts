import assert from 'node:assert/strict';
import { keepConflictAges, withConflictAges } from '../../../../src/features/waiting/conflictLook.ts';
import { knownForges } from '../../../../src/features/waiting/forgeLook.ts';
import { hour, thursday } from '../../core/waiting/turnCase.ts';
import { connected, forgeOf, offline, person } from './forgeWindow.ts';

describe('A conflict that is seen in look after look', () => {
  it('is as old as the first look that saw it, in every window, and after a restart without a network', async () => {
    const { forge, answer, conflict } = forgeOf();
    const someone = person();
    answer.now = conflict();
    const sinceIn = async (window: ReturnType<typeof someone.open>): Promise<unknown> => {
      await window.look();
      const seen = knownForges(window.memory, someone.clock.at);
      await keepConflictAges(seen, window.doors);
      return withConflictAges(seen, window.doors).signals.map(({ since }) => since);
    };
    const window = someone.open(() => [connected(forge)]);
    const first = [{ kind: 'moment', at: thursday }];
    assert.deepEqual(await sinceIn(window), first);
    someone.clock.at += 25 * hour;
    assert.deepEqual(await sinceIn(window), first);
    answer.now = offline;
    assert.deepEqual(await sinceIn(someone.open(() => [connected(forge)])), first);
  });
});
