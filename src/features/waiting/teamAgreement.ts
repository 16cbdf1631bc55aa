import * as vscode from 'vscode';
import type { Agreement, AgreementProblem, AgreementRead } from '../../core/waiting/agreement.ts';
import type { Log } from '../../core/ports.ts';
import type { Repositories } from '../../host/repositories.ts';

/** Where a repository keeps what its team agreed on. */
const agreementPath = '.those-guys/agreement.yml';

/** What the team agreed on, from the first trusted folder or repository that has the file. */
export interface TeamAgreement extends vscode.Disposable {
  /** Undefined while there is no such file, or the workspace is not trusted. */
  readonly current: Agreement | undefined;
  /** Resolves when the file has been read for the first time. */
  load(): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

/** Both hosts have it; the types of neither are loaded here. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

function problemText({ code, key = '' }: AgreementProblem): string {
  switch (code) {
    case 'not-yaml':
      return vscode.l10n.t('This is not YAML, so nothing of the agreement counts.');
    case 'no-settings':
      return vscode.l10n.t('An agreement has settings: “review-time: 8 hours”, “quiet-hours: 18:00-09:00”.');
    case 'unknown-key':
      return vscode.l10n.t('“{0}” is no part of an agreement: “review-time” and “quiet-hours” are.', key);
    case 'review-time':
      return vscode.l10n.t('A review time is “8 hours” or “2 days”, in working time.');
    case 'quiet-hours':
      return vscode.l10n.t('Quiet hours are two times of the day, such as “18:00-09:00”.');
    case 'too-large':
      return vscode.l10n.t('This file is too large for an agreement, so it is not read.');
  }
}

function diagnosticOf(problem: AgreementProblem): vscode.Diagnostic {
  const line = problem.line - 1;
  const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Those Guys';
  return diagnostic;
}

async function textOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined; // Most repositories have no such file.
  }
}

interface AgreementText {
  readonly file: vscode.Uri;
  readonly text: string;
}

/** Reads them; the part that can is taken only where there is one. */
async function agreementsOf(
  texts: readonly AgreementText[],
): Promise<readonly (AgreementRead & Pick<AgreementText, 'file'>)[]> {
  if (texts.length === 0) return [];
  const { readAgreement } = await import('../../core/waiting/agreement.ts');
  return texts.map(({ file, text }) => ({ file, ...readAgreement(text) }));
}

/**
 * Reads the agreement of the open folders, and of the repositories they lie in, and follows it. Nothing is read in
 * Restricted Mode.
 */
export function openTeamAgreement(
  log: Log,
  repositories: Pick<Repositories, 'list' | 'onDidChange'>,
): TeamAgreement {
  const changed = new vscode.EventEmitter<void>();
  const diagnostics = vscode.languages.createDiagnosticCollection('those-guys-agreement');
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${agreementPath}`);
  let current: Agreement | undefined;
  /** Of the repositories that git found: a folder may lie deep in one. */
  let repositoryRoots: readonly vscode.Uri[] = [];
  let readings = 0;

  const read = async (): Promise<void> => {
    const own = (readings += 1);
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const roots = new Map([...folders, ...repositoryRoots].map((uri) => [uri.toString(), uri]));
    const texts: AgreementText[] = [];
    for (const root of vscode.workspace.isTrusted ? roots.values() : []) {
      const file = vscode.Uri.joinPath(root, agreementPath);
      const text = await textOf(file);
      if (text !== undefined) texts.push({ file, text });
    }
    const agreements = await agreementsOf(texts);
    // A later reading knows better, and may have ended before this one.
    if (own !== readings) return;
    diagnostics.clear();
    for (const { file, problems } of agreements) diagnostics.set(file, problems.map(diagnosticOf));
    const found = agreements[0]?.agreement;
    const isOther = JSON.stringify(found) !== JSON.stringify(current);
    current = found;
    if (isOther && first) changed.fire();
  };
  const run = (reading: Promise<void>): void => {
    reading.catch((error: unknown) => log.error('The agreement of the team could not be read', error));
  };
  const follow = (): void => run(read());
  const followDocument = ({ uri }: vscode.TextDocument): void => {
    if (uri.path.endsWith(`/${agreementPath}`)) follow();
  };
  const readRepositories = async (): Promise<void> => {
    const list = await repositories.list();
    repositoryRoots = list.kind === 'known' ? list.repositories.map(({ root }) => root) : [];
    await read();
  };
  let first: Promise<void> | undefined;
  const subscriptions = vscode.Disposable.from(
    changed,
    diagnostics,
    watcher,
    watcher.onDidCreate(follow),
    watcher.onDidChange(follow),
    watcher.onDidDelete(follow),
    // A watcher may miss what happens in a folder that has just been made, and the system allows only so many of them.
    vscode.workspace.onDidOpenTextDocument(followDocument),
    vscode.workspace.onDidSaveTextDocument(followDocument),
    vscode.workspace.onDidGrantWorkspaceTrust(follow),
    vscode.workspace.onDidChangeWorkspaceFolders(follow),
    repositories.onDidChange(() => {
      if (first) run(readRepositories());
    }),
  );
  return {
    get current() {
      return current;
    },
    // The folders are there at once; git's search for repositories may take its time and changes it later.
    load: () => (first ??= read().then(() => run(readRepositories()))),
    onDidChange: changed.event,
    dispose: () => void subscriptions.dispose(),
  };
}
