import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { missingLibrary, ObstacleError } from './obstacle.ts';
import type { EmbeddedPlaces } from './places.ts';
import { chromiumFolder } from './places.ts';

/** A browser to drive: its program, what its environment needs, and a name for the log. */
export interface Browser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
  readonly name: string;
}

/** Set to the path of a Chromium, Chrome or Edge, it decides. */
const browserVariable = 'THOSE_GUYS_BROWSER';

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Arguments for every browser here: no sandbox (it needs rights a container lacks), nothing fetched. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The first of the known browsers on a PATH, undefined when there is none. */
export function installedBrowser(path: string, isExecutable: (file: string) => boolean): string | undefined {
  for (const name of names) {
    for (const folder of path.split(delimiter)) {
      const file = join(folder, name);
      if (folder !== '' && isExecutable(file)) return file;
    }
  }
  return undefined;
}

/**
 * Finds a browser that starts: the one named by THOSE_GUYS_BROWSER, an installed one, else the one in
 * the embedded host, with its own copies of system libraries when the machine lacks them. Throws an
 * ObstacleError naming the library when none starts.
 */
export async function findBrowser(places: EmbeddedPlaces): Promise<Browser> {
  const named = process.env[browserVariable];
  if (named) return { executable: named, env: {}, name: named };
  const installed = installedBrowser(process.env['PATH'] ?? '', isExecutable);
  if (installed) return { executable: installed, env: {}, name: installed };

  const folder = chromiumFolder(places.install);
  const executable = join(folder, 'chromium');
  const fonts: Record<string, string> = hasFonts()
    ? {}
    : { FONTCONFIG_PATH: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const name = 'the Chromium of the embedded host';
  const first = await complaint(executable, fonts);
  if (first === undefined) return { executable, env: fonts, name };
  const carried = { ...fonts, LD_LIBRARY_PATH: join(folder, 'lib') };
  const second = await complaint(executable, carried);
  if (second === undefined)
    return { executable, env: carried, name: `${name}, with the libraries it carries` };
  throw new ObstacleError({
    kind: 'missing-library',
    library: missingLibrary(second) ?? second.trim().slice(0, 200),
  });
}

/** What a browser says when it does not start; undefined when it does. */
async function complaint(
  executable: string,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    await promisify(execFile)(executable, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...env },
      timeout: 20_000,
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasFonts(): boolean {
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) => existsSync(folder) && readdirSync(folder).length > 0,
  );
}
