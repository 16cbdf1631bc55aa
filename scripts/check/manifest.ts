import { chordBreaches } from './chords.ts';
import type { DefaultChords } from './chords.ts';
import type { Manifest, MenuItem } from './manifestShape.ts';
import { stableContributionPoints, stableMenus, stableViewLocations } from './stablePoints.ts';
import { textBreaches } from './manifestTexts.ts';

/** The values of src/names.ts by kind; each must stand in package.json and the reverse. */
export interface TypedNames {
  readonly commands: readonly string[];
  /** Views and the containers they are in. */
  readonly views: readonly string[];
  readonly settings: readonly string[];
  /** Keys of our own that `when` clauses read; VS Code's own keys are not ours to name. */
  readonly contextKeys: readonly string[];
  /** Ids of our comment controllers, which `when` clauses compare `commentController` with. */
  readonly commentControllers: readonly string[];
}

/** Everything that the manifest is compared with. */
export interface ManifestWorld {
  readonly manifest: Manifest;
  /** package.nls.json: the English texts by key. */
  readonly texts: Readonly<Record<string, string>>;
  readonly names: TypedNames;
  readonly defaultChords: DefaultChords;
  /** Whether a file that the manifest names is there, for a path as the manifest writes it. */
  readonly exists: (path: string) => boolean;
}

/** Every way in which package.json breaks the house rules, one sentence each, beginning with the file. */
export function manifestBreaches(world: ManifestWorld): readonly string[] {
  return [
    ...nameBreaches(world.manifest, world.names),
    ...commandBreaches(world.manifest),
    ...stabilityBreaches(world.manifest),
    ...textBreaches(world.manifest, world.texts),
    ...chordBreaches(world.manifest.contributes?.keybindings ?? [], world.defaultChords),
    ...fileBreaches(world.manifest, world.exists),
  ].map((breach) => `package.json: ${breach}`);
}

/** Every menu item with the menu it is in. */
function menuItems(manifest: Manifest): readonly (MenuItem & { readonly menu: string })[] {
  return Object.entries(manifest.contributes?.menus ?? {}).flatMap(([menu, items]) =>
    items.map((item) => Object.assign({ menu }, item)),
  );
}

function whenClauses(manifest: Manifest): readonly string[] {
  const { commands = [], keybindings = [], views = {}, viewsWelcome = [] } = manifest.contributes ?? {};
  return [
    ...menuItems(manifest).map((item) => item.when),
    ...commands.map((command) => command.enablement),
    ...keybindings.map((keybinding) => keybinding.when),
    ...Object.values(views).flatMap((list) => list.map((view) => view.when)),
    ...viewsWelcome.map((welcome) => welcome.when),
  ].filter((clause) => clause !== undefined);
}

function nameBreaches(manifest: Manifest, names: TypedNames): readonly string[] {
  const { commands = [], viewsContainers = {}, views = {}, configuration } = manifest.contributes ?? {};
  const clauses = whenClauses(manifest);
  const viewIds = [
    ...Object.values(viewsContainers).flatMap((list) => list.map((container) => container.id)),
    ...Object.values(views).flatMap((list) => list.map((view) => view.id)),
  ];
  const settings = [configuration ?? []].flat().flatMap((section) => Object.keys(section.properties ?? {}));
  const known = new Set([...viewIds, ...commands.map((command) => command.command)]);
  const contextKeys = clauses
    .flatMap((clause) => [...clause.matchAll(/(?<![\w.])thoseGuys\.[\w.]+/g)].map(([key]) => key))
    .filter((key) => !known.has(key));
  const settingsRead = clauses.flatMap((clause) =>
    [...clause.matchAll(/(?<![\w.])config\.(thoseGuys\.[\w.]+)/g)].map(([, id]) => id ?? ''),
  );
  const controllers = clauses
    .flatMap((clause) => [...clause.matchAll(/commentController\s*==\s*'?([\w-]+)'?/g)])
    .map(([, id]) => id ?? '')
    .filter((id) => id.startsWith('those-guys'));
  return [
    ...bothWays(
      'command',
      commands.map((command) => command.command),
      names.commands,
    ),
    ...bothWays('view', viewIds, names.views),
    ...bothWays('setting', settings, names.settings),
    ...bothWays('context key', contextKeys, names.contextKeys),
    ...missing(settingsRead, settings).map(
      (id) => `a when clause reads the setting ${id}, which is not contributed`,
    ),
    ...missing(controllers, names.commentControllers).map(
      (id) => `comment controller ${id} has no typed name in src/names.ts`,
    ),
  ];
}

function bothWays(
  kind: string,
  inManifest: readonly string[],
  inNames: readonly string[],
): readonly string[] {
  return [
    ...missing(inManifest, inNames).map((id) => `${kind} ${id} has no typed name in src/names.ts`),
    ...missing(inNames, inManifest).map((id) => `${kind} ${id} of src/names.ts is not contributed`),
    ...inManifest
      .filter((id, at) => inManifest.indexOf(id) !== at && kind !== 'context key')
      .map((id) => `${kind} ${id} is contributed twice`),
  ];
}

function missing(ids: readonly string[], from: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => !from.includes(id));
}

function commandBreaches(manifest: Manifest): readonly string[] {
  const commands = manifest.contributes?.commands ?? [];
  const ids = new Set(commands.map((command) => command.command));
  const hidden = new Set(
    menuItems(manifest)
      .filter((item) => item.menu === 'commandPalette' && item.when === 'false')
      .map((item) => item.command),
  );
  const used = [
    ...menuItems(manifest).map((item) => ({ where: `menu ${item.menu}`, command: item.command })),
    ...(manifest.contributes?.keybindings ?? []).map((keybinding) => ({
      where: `keybinding ${keybinding.key}`,
      command: keybinding.command,
    })),
  ];
  return [
    ...commands
      .filter((command) => !hidden.has(command.command) && command.category !== 'Those Guys')
      .map((command) => `palette command ${command.command} needs the category “Those Guys”`),
    ...used
      .filter(({ command }) => command !== undefined && !ids.has(command))
      .map(({ where, command }) => `${where} names the command ${command}, which is not contributed`),
  ];
}

function stabilityBreaches(manifest: Manifest): readonly string[] {
  const { contributes = {}, devDependencies = {} } = manifest;
  const submenus = (contributes.submenus ?? []).map((submenu) => submenu.id);
  const vscodeTypes = devDependencies['@types/vscode'] ?? '';
  const found: string[] = [];
  if (manifest.enabledApiProposals) found.push('enabledApiProposals asks for API that is not stable');
  if (manifest.engines?.vscode !== '^1.105.0') found.push('engines.vscode must be ^1.105.0');
  if (!/^1\.105\.\d+$/.test(vscodeTypes)) found.push('@types/vscode must be exactly 1.105');
  for (const point of Object.keys(contributes)) {
    if (!stableContributionPoints.has(point)) found.push(`contribution point ${point} is not a stable one`);
  }
  for (const menu of Object.keys(contributes.menus ?? {})) {
    if (!stableMenus.has(menu) && !submenus.includes(menu)) found.push(`menu ${menu} is not a stable one`);
  }
  const containers = Object.values(contributes.viewsContainers ?? {}).flat();
  for (const location of Object.keys(contributes.viewsContainers ?? {})) {
    if (location !== 'activitybar' && location !== 'panel')
      found.push(`view container location ${location} is not a stable one`);
  }
  for (const location of Object.keys(contributes.views ?? {})) {
    const known =
      stableViewLocations.has(location) || containers.some((container) => container.id === location);
    if (!known) found.push(`view location ${location} is not a stable one`);
  }
  return found;
}

function fileBreaches(manifest: Manifest, exists: (path: string) => boolean): readonly string[] {
  const { contributes = {} } = manifest;
  const named = [
    manifest.icon,
    ...Object.values(contributes.viewsContainers ?? {}).flatMap((list) =>
      list.map((container) => container.icon),
    ),
    ...Object.values(contributes.views ?? {}).flatMap((list) => list.map((view) => view.icon)),
    ...(contributes.commands ?? []).flatMap((command) =>
      typeof command.icon === 'object' ? Object.values(command.icon) : [command.icon],
    ),
    ...(contributes.walkthroughs ?? []).flatMap((walkthrough) => [
      walkthrough.icon,
      ...(walkthrough.steps ?? []).flatMap((step) =>
        Object.entries(step.media ?? {})
          .filter(([kind]) => kind !== 'altText')
          .flatMap(([, media]) => (typeof media === 'object' ? Object.values(media) : [media])),
      ),
    ]),
  ];
  return [...new Set(named)]
    .filter((path) => path !== undefined && !path.startsWith('$(') && !exists(path))
    .map((path) => `${path} is named but is not there`);
}
