import assert from 'node:assert/strict';
import { registerInTurns } from '../../../src/host/turns.ts';

describe('Registering in turns', () => {
  it('gives the thread back after a step that held it, and not after one that did not', async () => {
    let now = 0;
    const clock = { now: () => now, timeZone: () => 'UTC', after: () => ({ dispose() {} }) };
    let turn = 0;
    const turns: number[] = [];
    const step = (ms: number) => () => {
      turns.push(turn);
      now += ms;
      // Runs when the thread is given back, and never within a turn.
      setTimeout(() => (turn += 1), 0);
      return { dispose() {} };
    };
    await registerInTurns(clock, [step(1), step(1), step(1), step(0), step(9), step(0)]);
    const [first = 0] = turns;
    assert.deepEqual(turns.slice(0, 3), [first, first, first]);
    const [fourth = 0, fifth = 0, sixth = 0] = turns.slice(3);
    assert.ok(fourth > first && fifth === fourth && sixth > fifth, turns.join(' '));
  });

  it('disposes of everything, in the order in which it was registered', async () => {
    const disposed: string[] = [];
    const all = await registerInTurns(
      { now: () => 0, timeZone: () => 'UTC', after: () => ({ dispose() {} }) },
      ['one', 'two'].map((name) => () => ({ dispose: () => void disposed.push(name) })),
    );
    assert.deepEqual(disposed, []);
    all.dispose();
    assert.deepEqual(disposed, ['one', 'two']);
  });
});
