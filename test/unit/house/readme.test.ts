import assert from 'node:assert/strict';

import { readmeBreaches } from '../../../scripts/check/readme.ts';

const manifest = {
  contributes: {
    commands: [
      { command: 'thoseGuys.show', title: '%command.show%', category: 'Those Guys' },
      { command: 'thoseGuys.inner', title: '%command.inner%', category: 'Those Guys' },
    ],
    menus: { commandPalette: [{ command: 'thoseGuys.inner', when: 'false' }] },
    keybindings: [{ command: 'thoseGuys.show', key: 'ctrl+k b', mac: 'cmd+k b' }],
    configuration: { properties: { 'thoseGuys.folder': {} } },
  },
};
const texts = { 'command.show': 'Show', 'command.inner': 'Inner' };
const sound =
  'Press `Ctrl+K B` or `Cmd+K B`.\n\n| Those Guys: Show | shows |\n| `thoseGuys.folder` | folder |\n';

function breaches(readme: string): readonly string[] {
  return readmeBreaches(readme, manifest, texts);
}

describe('the README', () => {
  it('is let pass when it says what package.json says', () => {
    assert.deepEqual(breaches(sound), []);
  });

  it('names every key as it stands on the keyboard, and no other', () => {
    assert.deepEqual(breaches(sound.replace('Ctrl+K B', 'Ctrl+K Ctrl+Q')), [
      'README.md: does not name the key Ctrl+K B',
      'README.md: names the key Ctrl+K Ctrl+Q, which is not ours',
    ]);
  });

  it('has a row for each command of the palette and each setting, and no other', () => {
    assert.deepEqual(breaches(sound.replace('Guys: Show', 'Guys: Hide')), [
      'README.md: has no row for the command Those Guys: Show',
      'README.md: has a row for Those Guys: Hide, which is no command',
    ]);
    assert.deepEqual(breaches(sound.replace('Guys.folder', 'Guys.place')), [
      'README.md: has no row for the setting thoseGuys.folder',
      'README.md: has a row for `thoseGuys.place`, which is no setting',
    ]);
  });
});
