/** Room the finished install and npm's temporary files need, in bytes (measured: 0.95 GB). */
export const neededBytes = 1_200_000_000;

/** Why the embedded host cannot be set up or started here, each with what a person can do. */
export type Obstacle =
  | { readonly kind: 'offline'; readonly registry: string }
  | { readonly kind: 'no-space'; readonly freeBytes: number; readonly folder: string }
  /** It filled up on the way. */
  | { readonly kind: 'disk-full'; readonly folder: string }
  | { readonly kind: 'missing-program'; readonly program: string }
  | { readonly kind: 'missing-library'; readonly library: string }
  | { readonly kind: 'unsupported-platform'; readonly platform: string }
  | { readonly kind: 'no-npm' }
  | { readonly kind: 'not-writable'; readonly folder: string }
  | { readonly kind: 'step-failed'; readonly step: string; readonly log: string; readonly detail: string };

/** Carries an obstacle through promises; the scripts print its sentence and no stack. */
export class ObstacleError extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle) {
    super(sentenceOf(obstacle));
    this.name = 'ObstacleError';
    this.obstacle = obstacle;
  }
}

/** The plain words for an obstacle: what is missing, then what helps. */
export function sentenceOf(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'offline':
      return `No network: the npm registry (${obstacle.registry}) cannot be reached. The embedded host is fetched from it once; try again when you are online. ${desktopHint}`;
    case 'no-space':
      return `Not enough disk space: ${megabytes(obstacle.freeBytes)} free, about ${megabytes(neededBytes)} needed in ${obstacle.folder}. Free some space and try again.`;
    case 'disk-full':
      return `The disk is full: nothing more can be written in ${obstacle.folder}. Free some space and try again.`;
    case 'missing-program':
      return `The program ${obstacle.program} is missing. Install it or put it on the PATH; on Debian and Ubuntu: apt-get install ${obstacle.program}.`;
    case 'missing-library':
      return `The headless browser cannot start: the system library ${obstacle.library} is missing. On Debian and Ubuntu: apt-get install libnss3 libnspr4 (or chromium).`;
    case 'unsupported-platform':
      return `The embedded host runs on Linux x64; this is ${obstacle.platform}. ${desktopHint}`;
    case 'no-npm':
      return 'npm cannot be started. It comes with Node (https://nodejs.org); install it or put it on the PATH.';
    case 'not-writable':
      return `Cannot write to ${obstacle.folder}. Make it writable for your account and try again.`;
    case 'step-failed':
      return `Setting up the embedded host failed at "${obstacle.step}": ${obstacle.detail} The whole output is in ${obstacle.log}.`;
  }
}

const desktopHint = 'With VS Code installed, `npm start -- --desktop` works without it.';

/** Whether `freeBytes` are enough for the install. */
export function spaceObstacle(freeBytes: number, folder: string): Obstacle | undefined {
  return freeBytes < neededBytes ? { kind: 'no-space', freeBytes, folder } : undefined;
}

/** Whether the embedded host runs on this platform and processor, in Node's words for both. */
export function platformObstacle(platform: string, arch: string): Obstacle | undefined {
  return platform === 'linux' && arch === 'x64'
    ? undefined
    : { kind: 'unsupported-platform', platform: `${platform} ${arch}` };
}

/** Reads what a failed npm step printed and names the obstacle behind it. */
export function obstacleOfStep(step: string, output: string, log: string, folder: string): Obstacle {
  if (
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(output)
  ) {
    const registry = /https?:\/\/[^\s/"']+/.exec(output)?.[0] ?? 'the one npm is configured for';
    return { kind: 'offline', registry };
  }
  if (/\bENOSPC\b/.test(output)) return { kind: 'disk-full', folder };
  if (/\b(EACCES|EROFS)\b/.test(output)) return { kind: 'not-writable', folder };
  const lines = output.split('\n').map((line) => line.trim());
  const detail =
    lines.findLast((line) => /error/i.test(line) && !/complete log|_logs/.test(line)) ?? 'it ended early.';
  return { kind: 'step-failed', step, log, detail };
}

/**
 * Reads an error of the system, or of a program that was run, and names the obstacle behind it; undefined for one that
 * nobody expects. `folder` is what was being written.
 */
function obstacleOfError(error: unknown, folder: string): Obstacle | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left on device/i.test(error.message))
    return { kind: 'disk-full', folder };
  if (code === 'ENOENT' && syscall?.startsWith('spawn') && path !== undefined)
    return { kind: 'missing-program', program: path };
  if (code === 'EACCES' || code === 'EROFS') return { kind: 'not-writable', folder };
  return undefined;
}

/** Runs `act`, which writes in `folder`; what the system refuses becomes an ObstacleError, everything else stays. */
export async function namingObstacles<Value>(folder: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    const obstacle = obstacleOfError(error, folder);
    throw obstacle ? new ObstacleError(obstacle) : error;
  }
}

/** The library a loader message names, as in "error while loading shared libraries: libnss3.so: …". */
export function missingLibrary(output: string): string | undefined {
  return /error while loading shared libraries: ([^:\s]+)/.exec(output)?.[1];
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
