/** What a tree and the status bar are made of, as far as a test reads it. */
export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;
  id: string | undefined;
  contextValue: string | undefined;
  description: string | undefined;

  constructor(label: string, collapsibleState = 0) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export class ThemeIcon {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export class MarkdownString {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

export const StatusBarAlignment = { Left: 1, Right: 2 };

/** An item of the status bar. */
export class StatusBarItem {
  text = '';
  name: string | undefined;
  command: unknown;
  tooltip: MarkdownString | undefined;
  accessibilityInformation: { readonly label: string; readonly role?: string } | undefined;
  color: unknown;
  backgroundColor: unknown;
  isShown = false;

  show(): void {
    this.isShown = true;
  }

  dispose(): void {
    this.isShown = false;
  }
}
