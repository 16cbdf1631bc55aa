import assert from 'node:assert/strict';
import type { Forge } from '../../../../src/core/forge.ts';
import { WaitingMemory } from '../../../../src/features/waiting/memory.ts';
import { PushedBranch } from '../../../support/editor/pushedBranch.ts';
import { theEditor } from '../../../support/editor/theEditor.ts';
import { AskedGit, lookDoors, looker } from '../../../support/editor/waitingWindow.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const clock = {
  now: () => now,
  timeZone: () => 'UTC',
  after(_ms: number, run: () => void) {
    const handle = setImmediate(run);
    return { dispose: () => clearImmediate(handle) };
  },
};

describe('What is known of pushed branches', function () {
  // Real git, several processes a look, on a busy machine.
  this.timeout(120_000);
  let branch: PushedBranch;

  beforeEach(() => {
    theEditor.reset();
    branch = new PushedBranch('https://github.com', clock, now);
  });
  afterEach(() => branch.dispose());

  it('is forgotten when the branch moved on, so that a window that is open for weeks does not fill up', async () => {
    const asked: (string | undefined)[] = [];
    const viewer = { login: 'sam' };
    const look = { at: now, viewer, pullRequests: [], missing: [], unread: [], rate: undefined };
    const forge: Forge = {
      host: 'github.com',
      account: 'sam',
      look: async () => ({ ok: true, value: look }),
      merged: async () => ({ ok: true, value: [] }),
      within: async () => ({ ok: true, value: { pullRequests: [], hidden: [] } }),
      ofBranches: async (places) => {
        asked.push(...places.map(({ commit }) => commit));
        return { ok: true, value: new Map() };
      },
    };
    const doors = lookDoors(clock, new AskedGit().run);
    const connected = { kind: 'connected', host: 'github.com', forge } as const;
    const forges = { ...doors.forges, list: async () => [connected] };
    const memory = new WaitingMemory();
    const lookOnce = looker({ ...doors, forges }, branch.repositories, memory);
    const commits = [branch.disk.git('rev-parse', 'HEAD').trim()];
    await lookOnce();
    for (let push = 0; push < 3; push += 1) {
      commits.push(branch.push());
      await lookOnce();
    }
    assert.deepEqual(asked, commits);
    assert.equal(memory.heads.size, 1);
  });
});
