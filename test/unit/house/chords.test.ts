import assert from 'node:assert/strict';

import { chordBreaches } from '../../../scripts/check/chords.ts';

const defaults = {
  linux: ['ctrl+alt+b', 'ctrl+k ctrl+c', 'f1', 'ctrl+shift+['],
  win: ['ctrl+alt+b', 'ctrl+k ctrl+c'],
  mac: ['alt+cmd+b', 'cmd+k', 'cmd+k cmd+c'],
};

function breaches(keys: { key?: string; mac?: string; linux?: string; win?: string }): readonly string[] {
  return chordBreaches([{ command: 'thoseGuys.review.draft', ...keys }], defaults);
}

describe('default keybindings of VS Code', () => {
  it('are not taken, however the chord is written', () => {
    assert.equal(breaches({ linux: 'ctrl+alt+b' }).length, 1);
    assert.equal(breaches({ linux: 'Alt+Ctrl+B' }).length, 1);
    assert.equal(breaches({ mac: 'cmd+alt+b' }).length, 1);
    assert.equal(breaches({ linux: 'shift+ctrl+[' }).length, 1);
  });

  it('are looked at on every system that the key holds on', () => {
    assert.equal(breaches({ key: 'ctrl+alt+b' }).length, 2);
    assert.equal(breaches({ key: 'ctrl+alt+b', win: 'ctrl+alt+y', linux: 'ctrl+alt+y' }).length, 0);
    assert.equal(breaches({ key: 'ctrl+alt+y', mac: 'cmd+k cmd+c' }).length, 1);
  });

  it('of two steps keep their first step', () => {
    assert.equal(breaches({ linux: 'ctrl+k' }).length, 1);
    assert.equal(breaches({ linux: 'ctrl+k ctrl+c' }).length, 1);
    assert.equal(breaches({ linux: 'ctrl+k ctrl+alt+g' }).length, 0);
  });

  it('of one step are not made a first step, unless VS Code itself uses them so', () => {
    assert.equal(breaches({ linux: 'f1 g' }).length, 1);
    assert.equal(breaches({ mac: 'cmd+k cmd+alt+g' }).length, 0);
  });
});
