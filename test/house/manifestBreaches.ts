import { brokenManifest } from './breach.ts';
import type { Breach } from './breach.ts';

const other = 'thoseGuys.review.draft';

/** A name of this kind in src/names.ts of which package.json knows nothing. */
function onlyNamed(kind: string, list: string): Breach {
  const start = `export const ${list} = {`;
  return {
    rule: `a typed ${kind} is contributed`,
    step: 'manifest',
    file: 'src/names.ts',
    says: new RegExp(String.raw`${kind} thoseGuys\.only${list} of src/names\.ts is not contributed`),
    plant: (tree) =>
      tree.edit('src/names.ts', (text) =>
        text.replace(start, `${start}\n  only${list}: 'thoseGuys.only${list}',`),
      ),
  };
}

/** One breach for every rule of the manifest check. */
export const manifestRuleBreaches: readonly Breach[] = [
  brokenManifest(
    'a command has its typed name',
    ({ contributes }) =>
      contributes.commands.push({
        command: 'thoseGuys.planted',
        title: '%command.showLog%',
        category: 'Those Guys',
      }),
    /command thoseGuys\.planted has no typed name/,
  ),
  brokenManifest(
    'a view has its typed name',
    ({ contributes }) =>
      (contributes.views['explorer'] = [{ id: 'thoseGuys.planted', name: '%view.reflect%' }]),
    /view thoseGuys\.planted has no typed name/,
  ),
  brokenManifest(
    'a setting has its typed name',
    ({ contributes }) =>
      (contributes.configuration.properties['thoseGuys.planted'] = {
        type: 'string',
        markdownDescription: '%setting.journal.folder%',
      }),
    /setting thoseGuys\.planted has no typed name/,
  ),
  brokenManifest(
    'a context key has its typed name',
    ({ contributes }) =>
      contributes.menus['view/title']?.push({ command: other, when: 'thoseGuys.plantedKey' }),
    /context key thoseGuys\.plantedKey has no typed name/,
  ),
  onlyNamed('command', 'Command'),
  onlyNamed('view', 'View'),
  onlyNamed('setting', 'Setting'),
  onlyNamed('context key', 'ContextKey'),
  brokenManifest(
    'a palette command has its category',
    ({ contributes }) => delete contributes.commands[0]?.category,
    /needs the category “Those Guys”/,
  ),
  brokenManifest(
    'a title comes from package.nls.json',
    ({ contributes }) => contributes.commands.slice(1, 2).forEach((command) => (command.title = 'Planted')),
    /the title of thoseGuys\.\S+ needs a text from package\.nls\.json/,
  ),
  brokenManifest(
    'a text that is named exists',
    ({ contributes }) => contributes.commands.slice(2, 3).forEach((command) => (command.title = '%gone%')),
    /%gone% is not in package\.nls\.json/,
  ),
  {
    rule: 'a text is used',
    step: 'manifest',
    file: 'package.nls.json',
    says: /planted of package\.nls\.json is not used/,
    plant: (tree) => tree.edit('package.nls.json', (text) => text.replace('{', '{ "planted": "Planted",')),
  },
  brokenManifest(
    'a setting has a description',
    ({ contributes }) =>
      Object.values(contributes.configuration.properties).forEach(
        (setting) => delete setting.markdownDescription,
      ),
    /the description of thoseGuys\.journal\.folder needs a text/,
  ),
  brokenManifest(
    'no proposed API is asked for',
    (manifest) => (manifest.enabledApiProposals = ['contribCommentEditorActionsMenu']),
    /enabledApiProposals/,
  ),
  brokenManifest(
    'a menu is a stable one',
    ({ contributes }) => (contributes.menus['comments/comment/editorActions'] = [{ command: other }]),
    /menu comments\/comment\/editorActions is not a stable one/,
  ),
  brokenManifest(
    'a contribution point is a stable one',
    ({ contributes }) => (contributes['chatParticipants'] = []),
    /contribution point chatParticipants is not a stable one/,
  ),
  brokenManifest(
    'a view container is at a stable place',
    ({ contributes }) => (contributes.viewsContainers['secondarySidebar'] = []),
    /view container location secondarySidebar/,
  ),
  brokenManifest(
    'a view is at a stable place',
    ({ contributes }) => (contributes.views['remote'] = []),
    /view location remote/,
  ),
  brokenManifest(
    'the engine is the decided one',
    ({ engines }) => (engines.vscode = '^1.139.0'),
    /engines\.vscode/,
  ),
  brokenManifest(
    'the types are those of the engine',
    ({ devDependencies }) => (devDependencies['@types/vscode'] = '^1.105.0'),
    /@types\/vscode must be exactly 1\.105/,
  ),
  brokenManifest(
    'no default keybinding of VS Code is taken',
    ({ contributes }) => contributes.keybindings.push({ command: other, key: 'ctrl+alt+b' }),
    /keybinding ctrl\+alt\+b of thoseGuys\.review\.draft takes ctrl\+alt\+b from VS Code/,
  ),
  brokenManifest(
    'no default keybinding that only the desktop has is taken',
    ({ contributes }) => contributes.keybindings.push({ command: other, key: 'ctrl+k r' }),
    /keybinding ctrl\+k r of thoseGuys\.review\.draft takes ctrl\+k r from VS Code on linux/,
  ),
  brokenManifest(
    'a keybinding belongs to a command of ours',
    ({ contributes }) => contributes.keybindings.push({ command: 'thoseGuys.gone', key: 'ctrl+k g' }),
    /names the command thoseGuys\.gone, which is not contributed/,
  ),
  brokenManifest(
    'a picture that is named is there',
    (manifest) => (manifest.icon = 'media/planted.png'),
    /media\/planted\.png is named but is not there/,
  ),
  {
    rule: 'the README names the keys as they are',
    step: 'manifest',
    file: 'README.md',
    says: /does not name the key Ctrl\+K B/,
    plant: (tree) => tree.edit('README.md', (text) => text.replaceAll('`Ctrl+K B`', '`Ctrl+K Ctrl+Q`')),
  },
  {
    rule: 'the README has a row for each command and no other',
    step: 'manifest',
    file: 'README.md',
    says: /has a row for Those Guys: Gone, which is no command/,
    plant: (tree) =>
      tree.edit('README.md', (text) => text.replace('| Those Guys: Show Log ', '| Those Guys: Gone ')),
  },
  {
    rule: 'no declaration of proposed API is copied in',
    step: 'manifest',
    file: 'src/host/vscode.proposed.planted.d.ts',
    says: /declares API that is not stable/,
    plant: (tree) => tree.write('src/host/vscode.proposed.planted.d.ts', 'export {};\n'),
  },
];
