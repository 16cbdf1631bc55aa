/**
 * What VS Code 1.105 offers to every extension. Proposed points work in a development host and in
 * the embedded host too, and are missing or refused where people install us: hence allow-lists.
 */
export const stableContributionPoints: ReadonlySet<string> = new Set([
  'colors',
  'commands',
  'configuration',
  'configurationDefaults',
  'customEditors',
  'icons',
  'jsonValidation',
  'keybindings',
  'languages',
  'grammars',
  'menus',
  'snippets',
  'submenus',
  'views',
  'viewsContainers',
  'viewsWelcome',
  'walkthroughs',
]);

/** Menus that need no proposal. A submenu of our own is added to these by its id. */
export const stableMenus: ReadonlySet<string> = new Set([
  'commandPalette',
  'comments/comment/context',
  'comments/comment/title',
  'comments/commentThread/context',
  'comments/commentThread/title',
  'editor/context',
  'editor/context/copy',
  'editor/lineNumber/context',
  'editor/title',
  'editor/title/context',
  'editor/title/run',
  'explorer/context',
  'extension/context',
  'file/newFile',
  'scm/change/title',
  'scm/resourceFolder/context',
  'scm/resourceGroup/context',
  'scm/resourceState/context',
  'scm/title',
  'terminal/context',
  'terminal/title/context',
  'timeline/item/context',
  'timeline/title',
  'touchBar',
  'view/item/context',
  'view/title',
  'webview/context',
]);

/** Places of VS Code's own where a view may stand, beside a container of ours. */
export const stableViewLocations: ReadonlySet<string> = new Set(['debug', 'explorer', 'scm', 'test']);
