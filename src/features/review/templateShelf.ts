import * as vscode from 'vscode';
import { builtInTemplates, defaultTemplateName } from '../../core/review/builtInTemplates.ts';
import { lastOfEachName, type Template } from '../../core/review/template.ts';
import type { TemplateFault } from '../../core/review/templateFault.ts';
import { type Wording, wordingOf } from '../../core/review/wording.ts';
import { templateFolderReader } from './templateFolder.ts';

/** Where a template comes from; of one name, the later of these counts. */
export type TemplateOrigin = 'built-in' | 'own' | 'team';

export interface KnownTemplate extends Template {
  readonly origin: TemplateOrigin;
  /** Its file; undefined for a built-in one. */
  readonly file: vscode.Uri | undefined;
}

/** A file of a template with what is wrong in it. */
export interface FaultyFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly faults: readonly TemplateFault[];
}

/** Every template that can be used now. */
export interface TemplateShelf {
  /** Looks at the folders again. One of each name. */
  all(): Promise<readonly KnownTemplate[]>;
  /** The one that starts a draft where no other is asked for. */
  standard(): Promise<KnownTemplate>;
  /** The words of every template that was read in this session, so that no draft loses what tells its open lines. */
  readonly wording: Wording;
  /** The person's own folder; undefined where the journal has no place. */
  readonly ownFolder: vscode.Uri | undefined;
  /** The team's folders, one for each folder of a trusted workspace. */
  teamFolders(): readonly vscode.Uri[];
  /** Every file that was looked at, after each look, also those without faults. */
  readonly onDidRead: vscode.Event<readonly FaultyFile[]>;
}

/** Wordings kept; who edits a template a hundred times in a session has long sent the first draft. */
const mostWordings = 100;

export function openTemplateShelf(
  journalUri: () => vscode.Uri | undefined,
): TemplateShelf & vscode.Disposable {
  const reader = templateFolderReader();
  const read = new vscode.EventEmitter<readonly FaultyFile[]>();
  const bodies = new Map<string, Template>();
  let wording = wordingOf(builtInTemplates);

  const ownFolder = (): vscode.Uri | undefined => {
    const folder = journalUri();
    return folder && vscode.Uri.joinPath(folder, 'templates');
  };
  const teamFolders = (): readonly vscode.Uri[] =>
    vscode.workspace.isTrusted
      ? (vscode.workspace.workspaceFolders ?? []).map(({ uri }) =>
          vscode.Uri.joinPath(uri, '.those-guys', 'templates'),
        )
      : [];

  const all = async (): Promise<readonly KnownTemplate[]> => {
    const own = ownFolder();
    const folders = [
      ...(own ? [{ uri: own, origin: 'own' as const }] : []),
      ...teamFolders().map((uri) => ({ uri, origin: 'team' as const })),
    ];
    const found: KnownTemplate[] = [];
    const files: FaultyFile[] = [];
    for (const { uri: folder, origin } of folders) {
      for (const { uri, text } of await reader.read(folder)) {
        // The YAML parser is evaluated at the first file.
        const { readTemplateFile } = await import('../../core/review/templateFile.ts');
        const { template, faults } = readTemplateFile(text);
        files.push({ uri, text, faults });
        if (template) found.push({ ...template, origin, file: uri });
      }
    }
    remember(found);
    read.fire(files);
    const builtIn = builtInTemplates.map(
      (each) => ({ ...each, origin: 'built-in', file: undefined }) as const,
    );
    return lastOfEachName([...builtIn, ...found]);
  };
  const remember = (templates: readonly Template[]): void => {
    const before = bodies.size;
    for (const template of templates) {
      if (bodies.size < mostWordings) bodies.set(template.body, template);
    }
    if (bodies.size !== before) wording = wordingOf([...builtInTemplates, ...bodies.values()]);
  };

  return {
    all,
    async standard() {
      const templates = await all();
      const standard = templates.find(({ name }) => name === defaultTemplateName);
      if (!standard) throw new Error('The built-in default is always there.');
      return standard;
    },
    get wording() {
      return wording;
    },
    get ownFolder() {
      return ownFolder();
    },
    teamFolders,
    onDidRead: read.event,
    dispose: () => read.dispose(),
  };
}
