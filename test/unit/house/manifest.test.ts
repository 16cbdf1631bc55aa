import assert from 'node:assert/strict';

import { manifestBreaches } from '../../../scripts/check/manifest.ts';
import type { ManifestWorld } from '../../../scripts/check/manifest.ts';

const sound: ManifestWorld = {
  manifest: {
    icon: 'media/icon.png',
    engines: { vscode: '^1.105.0' },
    devDependencies: { '@types/vscode': '1.105.0' },
    contributes: {
      commands: [{ command: 'thoseGuys.show', title: '%command.show%', category: 'Those Guys' }],
      viewsContainers: { activitybar: [{ id: 'those-guys', title: 'Those Guys', icon: 'media/icon.svg' }] },
      views: { 'those-guys': [{ id: 'thoseGuys.reflect', name: '%view.reflect%' }] },
      configuration: { properties: { 'thoseGuys.folder': { markdownDescription: '%setting.folder%' } } },
      menus: {
        'view/title': [{ command: 'thoseGuys.show', when: 'view == thoseGuys.reflect && thoseGuys.ready' }],
        'comments/commentThread/title': [
          { command: 'thoseGuys.show', when: 'commentController == those-guys' },
        ],
      },
      keybindings: [{ command: 'thoseGuys.show', key: 'ctrl+alt+y' }],
    },
  },
  texts: { 'command.show': 'Show', 'view.reflect': 'Reflect', 'setting.folder': 'Folder' },
  names: {
    commands: ['thoseGuys.show'],
    views: ['those-guys', 'thoseGuys.reflect'],
    settings: ['thoseGuys.folder'],
    contextKeys: ['thoseGuys.ready'],
    commentControllers: ['those-guys'],
  },
  defaultChords: { linux: ['ctrl+alt+b'], mac: [], win: [] },
  exists: (path) => path === 'media/icon.png' || path === 'media/icon.svg',
};

type Contributes = NonNullable<ManifestWorld['manifest']['contributes']>;

/** The breaches after these contributions took the place of the sound ones. */
function contributing(changed: Contributes): readonly string[] {
  const contributes = { ...sound.manifest.contributes, ...changed };
  return manifestBreaches({ ...sound, manifest: { ...sound.manifest, contributes } });
}

function naming(changed: Partial<ManifestWorld['names']>): readonly string[] {
  return manifestBreaches({ ...sound, names: { ...sound.names, ...changed } });
}

describe('the manifest check', () => {
  it('finds nothing in a sound manifest', () => {
    assert.deepEqual(manifestBreaches(sound), []);
  });

  it('wants a typed name for every id, and every typed name contributed', () => {
    for (const kind of ['commands', 'views', 'settings', 'contextKeys'] as const) {
      const without = naming({ [kind]: sound.names[kind].slice(1) });
      assert.equal(without.length, 1, kind);
      assert.match(without[0] ?? '', /has no typed name in src\/names\.ts/);
      const more = naming({ [kind]: [...sound.names[kind], 'thoseGuys.other'] });
      assert.equal(more.length, 1, kind);
      assert.match(more[0] ?? '', /thoseGuys\.other of src\/names\.ts is not contributed/);
    }
    assert.equal(naming({ commentControllers: [] }).length, 1);
  });

  it('wants the category on commands of the palette, and not on those that are hidden from it', () => {
    const commands = [{ command: 'thoseGuys.show', title: '%command.show%' }];
    assert.match(contributing({ commands })[0] ?? '', /needs the category/);
    const hidden = { commandPalette: [{ command: 'thoseGuys.show', when: 'false' }] };
    assert.deepEqual(
      contributing({ commands, menus: { ...sound.manifest.contributes?.menus, ...hidden } }),
      [],
    );
  });

  it('wants titles and descriptions from package.nls.json', () => {
    const plain = [{ command: 'thoseGuys.show', title: 'Show', category: 'Those Guys' }];
    assert.deepEqual(contributing({ commands: plain }), [
      'package.json: command.show of package.nls.json is not used',
      'package.json: the title of thoseGuys.show needs a text from package.nls.json',
    ]);
    assert.equal(contributing({ configuration: { properties: { 'thoseGuys.folder': {} } } }).length, 2);
    assert.equal(manifestBreaches({ ...sound, texts: { ...sound.texts, more: 'More' } }).length, 1);
    assert.equal(
      manifestBreaches({ ...sound, texts: { 'command.show': 'Show', 'view.reflect': 'R' } }).length,
      1,
    );
  });

  it('allows only what every VS Code of the engine offers', () => {
    const menus = sound.manifest.contributes?.menus;
    const item = [{ command: 'thoseGuys.show' }];
    assert.match(
      contributing({ menus: { ...menus, 'comments/comment/editorActions': item } })[0] ?? '',
      /menu comments\/comment\/editorActions is not a stable one/,
    );
    assert.equal(contributing({ viewsContainers: { secondarySidebar: [] } }).length > 0, true);
    const points = { ...sound.manifest.contributes, chatParticipants: [] };
    assert.match(contributing(points)[0] ?? '', /chatParticipants is not a stable one/);
    const { manifest } = sound;
    assert.equal(
      manifestBreaches({ ...sound, manifest: { ...manifest, enabledApiProposals: [] } }).length,
      1,
    );
    assert.equal(
      manifestBreaches({ ...sound, manifest: { ...manifest, engines: { vscode: '^1.139.0' } } }).length,
      1,
    );
    const newer = { ...manifest, devDependencies: { '@types/vscode': '^1.105.0' } };
    assert.equal(manifestBreaches({ ...sound, manifest: newer }).length, 1);
  });

  it('refuses a condition on a setting that does not exist', () => {
    const menus = sound.manifest.contributes?.menus;
    const reading = (setting: string): readonly string[] =>
      contributing({
        menus: { ...menus, 'editor/context': [{ command: 'thoseGuys.show', when: `config.${setting}` }] },
      });
    assert.deepEqual(reading('thoseGuys.folder'), []);
    assert.match(reading('thoseGuys.gone')[0] ?? '', /reads the setting thoseGuys\.gone/);
  });

  it('refuses a chord that VS Code uses', () => {
    const keybindings = [{ command: 'thoseGuys.show', key: 'ctrl+alt+b' }];
    assert.match(contributing({ keybindings })[0] ?? '', /takes ctrl\+alt\+b from VS Code on linux/);
  });

  it('refuses menus and keybindings of commands that are not ours, and files that are not there', () => {
    assert.equal(contributing({ keybindings: [{ command: 'thoseGuys.gone', key: 'ctrl+alt+y' }] }).length, 1);
    assert.equal(manifestBreaches({ ...sound, exists: () => false }).length, 2);
  });
});
