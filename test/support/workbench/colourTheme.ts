import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from './launch.ts';

/** The kinds of theme a page has to be readable in, with VS Code's theme for each. */
export const colourThemes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;

const themeClass = {
  dark: 'vs-dark',
  light: 'vs',
  highContrast: 'hc-black',
  highContrastLight: 'hc-light',
} as const;

/** Changes the colour theme in the person's settings and waits until the workbench wears it. */
export async function changeColourTheme(
  workbench: Workbench,
  kind: keyof typeof colourThemes,
): Promise<void> {
  const file = join(workbench.userDataDir, 'User', 'settings.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(
    file,
    JSON.stringify({ ...settings, 'workbench.colorTheme': colourThemes[kind] }, undefined, 2),
  );
  await workbench.page.locator(`.monaco-workbench.${themeClass[kind]}`).waitFor();
}
