import { runCommand } from './commandPalette.ts';
import type { Workbench } from './launch.ts';
import { choose } from './quickPick.ts';

/** The kinds of theme a page has to be readable in, with the name that VS Code's picker has for each. */
export const colourThemes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  highContrast: 'Dark High Contrast',
  highContrastLight: 'Light High Contrast',
} as const;

const themeClass = {
  dark: 'vs-dark',
  light: 'vs',
  highContrast: 'hc-black',
  highContrastLight: 'hc-light',
} as const;

/** Chooses a colour theme by keyboard and waits until the workbench wears it. */
export async function changeColourTheme({ page }: Workbench, kind: keyof typeof colourThemes): Promise<void> {
  const worn = page.locator(`.monaco-workbench.${themeClass[kind]}`);
  if ((await worn.count()) > 0) return;
  await runCommand(page, 'Preferences: Color Theme');
  await choose(page, colourThemes[kind]);
  await worn.waitFor();
}
