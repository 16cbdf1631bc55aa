import { runCommand } from './commandPalette.ts';
import type { Workbench } from './launch.ts';

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
  // Not `choose`: the list is long, and what is not in sight has no row until the name is typed.
  await page.locator('.quick-input-widget:visible input[placeholder*="Color Theme"]').waitFor();
  await page.keyboard.insertText(colourThemes[kind]);
  await page
    .locator('.quick-input-widget:visible .monaco-list-row.focused')
    .filter({ hasText: colourThemes[kind] })
    .waitFor();
  await page.keyboard.press('Enter');
  await worn.waitFor();
}
