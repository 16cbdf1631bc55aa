/** The parts of package.json that the manifest check reads, as VS Code documents them. */
export interface Manifest {
  readonly icon?: string;
  readonly engines?: { readonly vscode?: string };
  readonly enabledApiProposals?: readonly string[];
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly contributes?: Contributions;
}

export interface Contributions {
  readonly commands?: readonly CommandContribution[];
  readonly keybindings?: readonly KeybindingContribution[];
  readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
  readonly submenus?: readonly { readonly id: string; readonly label?: string }[];
  readonly viewsContainers?: Readonly<Record<string, readonly ViewContainer[]>>;
  readonly views?: Readonly<Record<string, readonly ViewContribution[]>>;
  readonly viewsWelcome?: readonly {
    readonly view: string;
    readonly contents: string;
    readonly when?: string;
  }[];
  readonly configuration?: ConfigurationSection | readonly ConfigurationSection[];
  readonly walkthroughs?: readonly Walkthrough[];
}

export interface CommandContribution {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly enablement?: string;
  readonly icon?: string | Readonly<Record<string, string>>;
}

/** `key` holds on every system that has no key of its own. Strokes of one chord are parted by a space. */
export interface KeybindingContribution {
  readonly command: string;
  readonly key?: string;
  readonly mac?: string;
  readonly linux?: string;
  readonly win?: string;
  readonly when?: string;
}

export interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

export interface ViewContainer {
  readonly id: string;
  readonly title: string;
  readonly icon: string;
}

export interface ViewContribution {
  readonly id: string;
  readonly name: string;
  readonly when?: string;
  readonly icon?: string;
}

export interface ConfigurationSection {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, SettingContribution>>;
}

export interface SettingContribution {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly deprecationMessage?: string;
}

export interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly icon?: string;
  readonly steps?: readonly WalkthroughStep[];
}

export interface WalkthroughStep {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly media?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}
