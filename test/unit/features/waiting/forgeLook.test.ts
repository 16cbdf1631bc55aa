import assert from 'node:assert/strict';
import type { Forge, ForgeLook, ForgeState } from '../../../../src/core/forge.ts';
import type { Result, State } from '../../../../src/core/ports.ts';
import { allowForgesHere, knownForges, lookAtForges } from '../../../../src/features/waiting/forgeLook.ts';
import { WaitingMemory } from '../../../../src/features/waiting/memory.ts';
import { never } from '../../../support/forgeDoors.ts';
import { facts, hour, thursday } from '../../core/waiting/turnCase.ts';

const host = 'github.com';
const offline: Result<ForgeLook> = { ok: false, failure: { kind: 'offline', host } };

/** A forge on which Ada asked Grace, or that answers what it is told to. */
function forgeOf(account = 'grace') {
  const asked = { count: 0 };
  const seen = {
    ok: true as const,
    value: {
      at: thursday,
      viewer: { login: account },
      missing: [],
      rate: undefined,
      pullRequests: [
        {
          id: 'PR_1',
          repository: 'acme/lunch',
          number: 1,
          title: 'Soup',
          url: `https://${host}/acme/lunch/pull/1`,
          head: { repository: 'acme/lunch', branch: 'soup' },
          facts: facts({ reviewRequests: [{ kind: 'user', name: account, at: thursday - 60 * hour }] }),
        },
      ],
    },
  };
  const answer: { now: Result<ForgeLook> } = { now: seen };
  const nothing = { ok: true, value: [] } as const;
  const forge: Forge = {
    host,
    account,
    look: () => {
      asked.count += 1;
      return Promise.resolve(answer.now);
    },
    merged: () => Promise.resolve(nothing),
    within: () => Promise.resolve({ ok: true, value: { pullRequests: [], hidden: [] } }),
    ofBranches: () => Promise.resolve({ ok: true, value: new Map() }),
  };
  return { forge, asked, answer };
}

function stateInMemory(): State {
  const kept = new Map<string, string>();
  return {
    get: (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    set: (key, value) => {
      kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

/** One window after another of one person: what they keep stays, the memory of a window does not. */
function person() {
  const state = stateInMemory();
  const personState = stateInMemory();
  const warned: string[] = [];
  const log = { info: () => {}, warn: (text: string) => void warned.push(text), error: () => {} };
  const clock = { at: thursday, now: () => clock.at, timeZone: () => 'UTC', after: () => ({ dispose() {} }) };
  return {
    state,
    clock,
    open(states: () => readonly ForgeState[], how: { isTrusted?: boolean; isFocused?: boolean } = {}) {
      const memory = new WaitingMemory();
      const forges = {
        list: () => Promise.resolve(states()),
        onDidChange: () => ({ dispose() {} }),
        dispose() {},
      };
      const doors = { forges, state, personState, clock, log };
      const look = async () => {
        const { isTrusted = true, isFocused = true } = how;
        const input = { memory, forgesOlderThan: 1000, isTrusted, isFocused, end: never };
        const { signals, gaps } = await lookAtForges(doors, input);
        return {
          numbers: signals.map(({ number }) => number),
          gaps: gaps.map(({ why, at }) => [why, at]),
        };
      };
      return { look, memory, how };
    },
  };
}

const connected = (forge: Forge): ForgeState => ({ kind: 'connected', host, forge });

describe('A look at the forges', () => {
  it('shows what was last known with its time after a restart that cannot ask, and never zero', async () => {
    const { forge, answer } = forgeOf();
    const someone = person();
    assert.deepEqual(await someone.open(() => [connected(forge)]).look(), { numbers: [1], gaps: [] });
    someone.clock.at += 5 * hour;
    answer.now = offline;
    const later = someone.open(() => [connected(forge)]);
    assert.deepEqual(await later.look(), { numbers: [1], gaps: [['offline', thursday]] });
    const signedOut = someone.open(() => [{ kind: 'signed-out', host }]);
    assert.deepEqual(await signedOut.look(), { numbers: [1], gaps: [['signed-out', thursday]] });
  });

  it('shows nothing of what another account saw, nor of a forge that was disconnected, now and later', async () => {
    const someone = person();
    await someone.open(() => [connected(forgeOf().forge)]).look();
    const other = forgeOf('lin');
    other.answer.now = offline;
    const asLin = someone.open(() => [connected(other.forge)]);
    assert.deepEqual(await asLin.look(), { numbers: [], gaps: [['offline', undefined]] });
    const off = someone.open(() => [{ kind: 'not-connected', host }]);
    assert.deepEqual(await off.look(), { numbers: [], gaps: [['not-connected', undefined]] });
    const again = forgeOf();
    again.answer.now = offline;
    const back = someone.open(() => [connected(again.forge)]);
    assert.deepEqual((await back.look()).numbers, []);
  });

  it('asks a connected forge in Restricted Mode only after a yes for the folder, and shows what is known', async () => {
    const { forge, asked } = forgeOf();
    const someone = person();
    await someone.open(() => [connected(forge)]).look();
    assert.equal(asked.count, 1);
    const restricted = someone.open(() => [connected(forge)], { isTrusted: false });
    assert.deepEqual(await restricted.look(), { numbers: [1], gaps: [['ask-first', thursday]] });
    assert.equal(asked.count, 1);
    await allowForgesHere(someone);
    assert.deepEqual(await restricted.look(), { numbers: [1], gaps: [] });
    assert.equal(asked.count, 2);
  });

  it('does not ask again while nobody looks at the window, and asks the first time even then', async () => {
    const { forge, asked } = forgeOf();
    const someone = person();
    const window = someone.open(() => [connected(forge)], { isFocused: false });
    await window.look();
    someone.clock.at += hour;
    await window.look();
    assert.equal(asked.count, 1);
    Object.assign(window.how, { isFocused: true });
    await window.look();
    assert.equal(asked.count, 2);
  });

  it('keeps the count when the session ends in the middle, and forgets it with the connection', async () => {
    const { forge } = forgeOf();
    const someone = person();
    let now: ForgeState = connected(forge);
    const window = someone.open(() => [now]);
    await window.look();
    now = { kind: 'signed-out', host };
    assert.deepEqual(await window.look(), { numbers: [1], gaps: [['signed-out', thursday]] });
    now = { kind: 'not-connected', host };
    assert.deepEqual((await window.look()).numbers, []);
  });

  it('says while it is asked for the first time that what is shown is older', async () => {
    const someone = person();
    await someone.open(() => [connected(forgeOf().forge)]).look();
    const slow = forgeOf();
    const window = someone.open(() => [connected({ ...slow.forge, look: () => new Promise(() => {}) })]);
    void window.look();
    // Two turns of the loop: the list of forges, then the question.
    await new Promise((resolve) => setImmediate(resolve));
    const { signals, gaps } = knownForges(window.memory, thursday);
    assert.equal(signals.length, 1);
    assert.deepEqual(gaps, [{ kind: 'forge', host, why: 'asking', at: thursday }]);
  });
});
