import { constants } from 'node:fs';
import { access, cp, mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackChromium } from './chromiumArchive.ts';
import { takeLock } from './installLock.ts';
import { verifyInstall, writeMarker } from './marker.ts';
import { runNpmStep } from './npmStep.ts';
import { namingObstacles, ObstacleError, platformObstacle, spaceObstacle } from './obstacle.ts';
import type { EmbeddedPlaces } from './places.ts';
import { chromiumFolder, embeddedPlaces, serverFolder, unfinishedPrefix } from './places.ts';
import { writeStandIns } from './standIns.ts';

/** What an install needs from outside; each has the ordinary value as its default. */
export interface InstallOptions {
  readonly places?: EmbeddedPlaces;
  /** The npm executable. */
  readonly npm?: string;
  /** Receives one line per step. */
  readonly report?: (line: string) => void;
  readonly platform?: string;
  readonly arch?: string;
  /** Free bytes in a folder. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  /** Unpacks the browser inside an install. */
  readonly unpackBrowser?: (install: string) => Promise<void>;
}

/**
 * Gives the places of a complete embedded host, installing it first when it is absent, unfinished,
 * outdated or damaged. Two processes may call this at once: the second waits for the first. Throws
 * an ObstacleError, whose message is a plain sentence, when it cannot be had.
 */
export async function ensureEmbeddedHost(options: InstallOptions = {}): Promise<EmbeddedPlaces> {
  const places = options.places ?? embeddedPlaces();
  const unsupported = platformObstacle(options.platform ?? process.platform, options.arch ?? process.arch);
  if (unsupported) throw new ObstacleError(unsupported);
  if (verifyInstall(places.install, places.key).usable) return places;

  const report = options.report ?? ((line: string) => console.log(line));
  await makeWritable(places.home);
  const lock = await takeLock(places.lock, (pid) =>
    report(`Another process (${pid}) is setting up the embedded host; waiting for it.`),
  );
  try {
    // The one we waited for may have made it.
    const verdict = verifyInstall(places.install, places.key);
    if (verdict.usable) return places;
    if (verdict.why !== 'absent') report(`The embedded host is ${verdict.why}; it is made anew.`);
    await namingObstacles(places.home, () => install(places, options, report));
    return places;
  } catch (error) {
    // What is half done is of no use to anybody, least of all on a full disk.
    await removeFolder(places.unfinished);
    throw error;
  } finally {
    lock.release();
  }
}

async function install(
  places: EmbeddedPlaces,
  options: InstallOptions,
  report: (line: string) => void,
): Promise<void> {
  const { unfinished, logs } = places;
  const npm = options.npm ?? 'npm';
  await removeFolder(places.install);
  for (const name of await readdir(places.home)) {
    if (name.startsWith(unfinishedPrefix)) await removeFolder(join(places.home, name));
  }
  const short = spaceObstacle(await (options.freeBytes ?? freeBytesOf)(places.home), places.home);
  if (short) throw new ObstacleError(short);

  await mkdir(unfinished, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    await cp(join(places.manifest, name), join(unfinished, name));
  }
  const server = serverFolder(unfinished);
  const extensions = join(server, 'extensions');
  // code-server pins the inner two by npm-shrinkwrap.json, which `npm ci` does not accept there.
  const inner = ['install', '--omit=dev', '--ignore-scripts', '--no-save'];
  const steps: readonly Step[] = [
    ['VS Code server and browser', unfinished, ['ci', '--ignore-scripts']],
    ['parts of the server', server, inner],
    ['parts of its own extensions', extensions, inner],
  ].map(([name, folder, args]) => ({
    name: name as string,
    folder: folder as string,
    run: () =>
      runNpmStep({ name: name as string, folder: folder as string, args: args as string[] }, npm, logs),
  }));
  const unpack: Step = {
    name: 'unpacking the browser',
    folder: chromiumFolder(unfinished),
    run: async () => {
      await (options.unpackBrowser ?? unpackChromium)(unfinished);
      await writeStandIns(server);
    },
  };
  const started = Date.now();
  report(`Setting up the embedded host, once, in ${places.home}`);
  const all = [...steps, unpack];
  for (const [index, step] of all.entries()) {
    const begun = Date.now();
    const before = await sizeOf(step.folder);
    await step.run();
    const size = (await sizeOf(step.folder)) - before;
    report(`  ${index + 1}/${all.length} ${step.name}: ${megabytes(size)}, ${seconds(begun)}`);
  }
  writeMarker(unfinished, places.key);
  await rename(unfinished, places.install);
  report(`  done: ${megabytes(await sizeOf(places.install))}, ${seconds(started)}`);
}

interface Step {
  readonly name: string;
  readonly folder: string;
  run(): Promise<void>;
}

function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new ObstacleError({ kind: 'not-writable', folder });
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(path);
    else if (entry.isFile()) bytes += (await stat(path)).size;
  }
  return bytes;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
