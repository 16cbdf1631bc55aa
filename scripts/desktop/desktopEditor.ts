import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A desktop VS Code, or an editor made from it, that can be started from the command line. */
export interface DesktopEditor {
  readonly name: string;
  readonly executable: string;
}

const commands = [
  ['code', 'Visual Studio Code'],
  ['code-insiders', 'Visual Studio Code Insiders'],
  ['codium', 'VSCodium'],
  ['cursor', 'Cursor'],
  ['windsurf', 'Windsurf'],
] as const;

/** The first known editor on a PATH (with Windows' endings tried there), undefined when there is none. */
export function findDesktopEditor(
  path: string,
  platform: string = process.platform,
): DesktopEditor | undefined {
  const endings = platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const [command, name] of commands) {
    for (const folder of path.split(delimiter).filter((each) => each !== '')) {
      for (const ending of endings) {
        const executable = join(folder, command + ending);
        if (isExecutable(executable)) return { name, executable };
      }
    }
  }
  return undefined;
}

/** What a person reads when no editor is on the PATH. */
export const noDesktopEditor =
  'No desktop VS Code on the PATH (looked for code, code-insiders, codium, cursor, windsurf). In VS Code, run "Shell Command: Install \'code\' command in PATH", or use `npm start`, which needs none.';

/** Arguments that open `workspace` in a new window with the extension under development in it. */
export function desktopArguments(project: string, workspace: string): string[] {
  return ['--new-window', `--extensionDevelopmentPath=${project}`, workspace];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
