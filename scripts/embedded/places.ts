import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project; every script works from here whatever the current folder is. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the sample project for a desktop VS Code is made, in a folder of its own. */
export const desktopSample = join(projectRoot, '.vscode-test', 'desktop-sample');

/** Raised by hand when the recipe in install.ts changes, so that older installs are made anew. */
const recipe = 2;

/** How the folders of unfinished installs begin, whoever makes them. */
export const unfinishedPrefix = 'embedded.unfinished.';

/** Where the embedded host's parts are; all of it inside the git-ignored `.vscode-test/`. */
export interface EmbeddedPlaces {
  /** Folder of the committed manifest and lockfile. */
  readonly manifest: string;
  /** Holds everything below; may be deleted at any time. */
  readonly home: string;
  /** The finished install. It appears in one rename, so it is either whole or absent. */
  readonly install: string;
  /** The install while this process makes it. A killed one may leave an npm behind that still writes into its own. */
  readonly unfinished: string;
  /** Held by the process that installs. */
  readonly lock: string;
  readonly logs: string;
  readonly screenshots: string;
  /** Identifies manifest, lockfile and recipe; an install with another key is not used. */
  readonly key: string;
}

/** Places below `root`; reads the lockfile for the key and throws when it is not there. */
export function embeddedPlaces(root: string = projectRoot): EmbeddedPlaces {
  const manifest = join(root, 'test', 'embedded');
  const home = join(root, '.vscode-test');
  const lockfile = readFileSync(join(manifest, 'package-lock.json'));
  const key = createHash('sha256').update(lockfile).update(`recipe ${recipe}`).digest('hex').slice(0, 16);
  return {
    manifest,
    home,
    install: join(home, 'embedded'),
    unfinished: join(home, `${unfinishedPrefix}${process.pid}`),
    lock: join(home, 'embedded.lock'),
    logs: join(home, 'logs'),
    screenshots: join(home, 'screenshots'),
    key,
  };
}

/** The VS Code server inside an install. */
export function serverFolder(install: string): string {
  return join(install, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** The headless Chromium inside an install. */
export function chromiumFolder(install: string): string {
  return join(install, 'chromium');
}
