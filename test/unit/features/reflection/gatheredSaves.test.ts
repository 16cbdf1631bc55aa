import assert from 'node:assert/strict';
import type { Result } from '../../../../src/core/ports.ts';
import { GatheredSaves, type WriteEnd } from '../../../../src/features/reflection/gatheredSaves.ts';
import { ManualClock } from '../../../webview/support/manualClock.ts';

interface Save {
  readonly key: string;
  readonly text: string;
  readonly sequence: number;
}

describe('saves that are gathered', () => {
  const open = () => {
    const clock = new ManualClock('2026-11-24T12:00:00Z');
    const written: string[] = [];
    const ends: string[] = [];
    const state: { answer: () => Promise<Result<string>> } = {
      answer: async () => ({ ok: true, value: '' }),
    };
    const saves = new GatheredSaves<Save, string>({
      clock,
      keyOf: ({ key }) => key,
      write: async ({ text }) => {
        written.push(text);
        return state.answer();
      },
      ended: ({ text }, end: WriteEnd<string>) => {
        ends.push(`${text} ${'thrown' in end ? 'thrown' : end.ok ? 'ok' : end.failure.kind}`);
      },
    });
    const push = (key: string, text: string, sequence: number): void => saves.push({ key, text, sequence });
    return { clock, written, ends, saves, push, state };
  };
  const readOnly = async (): Promise<Result<string>> => ({
    ok: false,
    failure: { kind: 'read-only', path: 'x' },
  });

  it('write only the newest of each key, whatever the order in which they come', async () => {
    const { written, saves, push } = open();
    push('a', 'a1', 1);
    push('a', 'a3', 3);
    push('a', 'a2', 2);
    push('b', 'b1', 4);
    await saves.flush();
    assert.deepEqual(written, ['a3', 'b1']);
  });

  it('are tried again when they were refused, until something newer comes', async () => {
    const { clock, written, ends, saves, push, state } = open();
    state.answer = readOnly;
    push('a', 'a1', 1);
    push('b', 'b1', 2);
    await saves.flush();
    push('a', 'a2', 3);
    await saves.flush();
    state.answer = async () => ({ ok: true, value: '' });
    clock.advance(5_000);
    await saves.flush();
    assert.deepEqual(written, ['a1', 'b1', 'a2', 'b1', 'a2']);
    assert.deepEqual(ends, ['a1 read-only', 'b1 read-only', 'a2 read-only', 'b1 ok', 'a2 ok']);
    clock.advance(60_000);
    await saves.flush();
    assert.equal(written.length, 5);
  });

  it('say so when a write throws, and go on', async () => {
    const { ends, saves, push, state } = open();
    state.answer = () => Promise.reject(new Error('x'));
    push('a', 'a1', 1);
    await saves.flush();
    state.answer = async () => ({ ok: true, value: '' });
    push('a', 'a2', 2);
    await saves.flush();
    assert.deepEqual(ends, ['a1 thrown', 'a2 ok']);
  });

  it('write what waits at their end, and try nothing again', async () => {
    const { clock, written, saves, push, state } = open();
    state.answer = readOnly;
    push('a', 'a1', 1);
    saves.dispose();
    await saves.flush();
    clock.advance(60_000);
    await saves.flush();
    assert.deepEqual(written, ['a1']);
  });
});
