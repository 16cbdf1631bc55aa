/** VS Code's default themes as a page sees them: the class of its body and the variables that our style uses. */
export interface PageTheme {
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

const font = { 'font-family': 'sans-serif', 'font-size': '13px' };

export const themes = {
  dark: {
    bodyClass: 'vscode-dark',
    variables: {
      ...font,
      foreground: '#cccccc',
      descriptionForeground: '#9d9d9d',
      errorForeground: '#f85149',
      focusBorder: '#0078d4',
      'input-background': '#313131',
      'input-foreground': '#cccccc',
      'input-border': '#3c3c3c',
      'sideBar-background': '#181818',
      'textLink-foreground': '#4daafc',
      'textLink-activeForeground': '#4daafc',
      'widget-border': '#313131',
    },
  },
  light: {
    bodyClass: 'vscode-light',
    variables: {
      ...font,
      foreground: '#3b3b3b',
      descriptionForeground: '#3b3b3b',
      errorForeground: '#c72e0f',
      focusBorder: '#005fb8',
      'input-background': '#ffffff',
      'input-foreground': '#3b3b3b',
      'input-border': '#cecece',
      'sideBar-background': '#f8f8f8',
      'textLink-foreground': '#005fb8',
      'textLink-activeForeground': '#005fb8',
      'widget-border': '#e5e5e5',
    },
  },
  highContrast: {
    bodyClass: 'vscode-high-contrast',
    variables: {
      ...font,
      foreground: '#ffffff',
      descriptionForeground: 'rgba(255, 255, 255, 0.7)',
      errorForeground: '#f48771',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      'input-background': '#000000',
      'input-foreground': '#ffffff',
      'input-border': '#6fc3df',
      'sideBar-background': '#000000',
      'textLink-foreground': '#21a6ff',
      'textLink-activeForeground': '#21a6ff',
      'widget-border': '#6fc3df',
    },
  },
  highContrastLight: {
    bodyClass: 'vscode-high-contrast-light',
    variables: {
      ...font,
      foreground: '#292929',
      descriptionForeground: 'rgba(41, 41, 41, 0.7)',
      errorForeground: '#b5200d',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      'input-background': '#ffffff',
      'input-foreground': '#292929',
      'input-border': '#0f4a85',
      'sideBar-background': '#ffffff',
      'textLink-foreground': '#0f4a85',
      'textLink-activeForeground': '#0f4a85',
      'widget-border': '#0f4a85',
    },
  },
} as const satisfies Readonly<Record<string, PageTheme>>;

export type ThemeName = keyof typeof themes;
