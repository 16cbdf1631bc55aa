import assert from 'node:assert/strict';
import { RefusedSaves } from '../../../../src/features/reflection/refusedSaves.ts';
import type { SaveIntent } from '../../../../src/protocol/reflect.ts';
import { MemoryLog, MemoryState } from '../../../webview/support/sessionDoubles.ts';

const save = (prompt: string, text: string, sequence = 1): SaveIntent => ({
  type: 'save',
  day: '2026-11-27',
  principle: 'self-reflection',
  prompt,
  text,
  base: '',
  earlier: [],
  sequence,
});

describe('Answers whose save was refused', () => {
  it('are there for another life of the host, the newest text of each, until they are in the file', () => {
    const state = new MemoryState();
    const first = new RefusedSaves(state, new MemoryLog());
    first.keep(save('What now?', 'o'));
    first.keep(save('What else?', 'two'));
    first.keep(save('What now?', 'one', 2));
    const second = new RefusedSaves(state, new MemoryLog());
    assert.deepEqual(second.all, [save('What else?', 'two'), save('What now?', 'one', 2)]);
    second.drop(save('What else?', 'two'));
    second.drop(save('Never refused', 'x'));
    assert.deepEqual(new RefusedSaves(state, new MemoryLog()).all, [save('What now?', 'one', 2)]);
  });

  it('are at most sixteen, the latest ones', () => {
    const refused = new RefusedSaves(new MemoryState(), new MemoryLog());
    for (let count = 0; count < 20; count++) refused.keep(save(`Question ${count}`, 'x'));
    assert.deepEqual(
      refused.all.map(({ prompt }) => prompt),
      Array.from({ length: 16 }, (_, index) => `Question ${index + 4}`),
    );
  });

  it('are none where something else is stored, and those that are one where only a part is', () => {
    const state = new MemoryState();
    for (const stored of [undefined, 'x', {}, [{ type: 'save' }, { type: 'ready' }]]) {
      void state.set('reflection.refusedSaves', stored);
      assert.deepEqual(new RefusedSaves(state, new MemoryLog()).all, []);
    }
    void state.set('reflection.refusedSaves', [{ type: 'ready' }, save('What now?', 'one')]);
    assert.deepEqual(new RefusedSaves(state, new MemoryLog()).all, [save('What now?', 'one')]);
  });
});
