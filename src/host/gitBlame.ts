import type { CancellationToken, Clock } from '../core/ports.ts';
import { blameRequests, parseBlame, type BlamedLine, type BlameRequest } from '../core/waiting/blame.ts';
import { hasPlainName, historyArguments } from '../core/waiting/commitChanges.ts';
import { parseHistory, type LineOrigin } from '../core/waiting/lineHistory.ts';
import type { MarkerSignal } from '../core/waiting/signal.ts';
import type { RunGit } from './gitBranches.ts';
import { inPieces } from './pieces.ts';

const quick = { timeoutMs: 4000, maxBytes: 2_000_000 };
/** The history of all files together: where it is longer than this, blame finds the lines file by file. */
const historyBounds = { timeoutMs: 3000, maxBytes: 16_000_000 };
const rowsPerGo = 5000;
/** So few files are blamed at once: two processes for their history would find them no sooner. */
const fewFiles = 2;
/** Files blamed one by one in one look; the next look goes on, so that the first is not kept waiting. */
const maxBlamedFiles = 10;
/** Processes of blame at a time: each is short, and starting one is most of what it costs. */
const blamesAtOnce = 4;
/** All blame of one look together (ms). */
const blameLimit = 8000;

/** The blob of each file in a commit, by its path; what git knows of the content without reading it. */
export async function readBlobs(
  runGit: RunGit,
  folder: string,
  commit: string,
  files: readonly string[],
  cancel: CancellationToken,
): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map();
  const args = ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', ...files];
  const output = await runGit(folder, args, { ...quick, cancel });
  if (output?.code !== 0) return new Map();
  return new Map(
    output.stdout.split('\0').flatMap((record): [string, string][] => {
      const [, blob, file] = /^\d+ blob ([0-9a-f]+)\t([^]+)$/.exec(record) ?? [];
      return blob !== undefined && file !== undefined ? [[file, blob]] : [];
    }),
  );
}

/** What blame has to know about the repository. */
export interface BlameScene {
  /** The oldest commit may hide older ones. */
  readonly shallow: boolean;
  /**
   * Blame is asked file by file: an earlier look found that the history is too long to be read in one go, or it is a
   * repository in which only blame may be asked.
   */
  readonly oneByOne: boolean;
  /** The commit in which a file is as it is on the disk; undefined when it differs from every commit. */
  readonly commit: (file: string) => string | undefined;
}

/** What blame found. */
export interface Blamed {
  readonly lines: ReadonlyMap<MarkerSignal, BlamedLine>;
  /** There are more files than are blamed in one go: ask again for the markers that are missing. */
  readonly hasMore: boolean;
  /** The history is too long to be read in one go. */
  readonly isLong: boolean;
}

/** Git in one work tree, for one look. */
interface Asking {
  readonly runGit: RunGit;
  readonly folder: string;
  readonly clock: Clock;
  readonly cancel: CancellationToken;
}

async function blame(
  { runGit, folder, cancel }: Asking,
  { shallow, commit }: BlameScene,
  { lines, file }: BlameRequest,
): Promise<ReadonlyMap<number, BlamedLine>> {
  const output = await runGit(
    folder,
    [
      ...['-c', 'core.fsmonitor=false', 'blame', '--line-porcelain', '-w'],
      ...lines.map((line) => `-L${line},${line}`),
      // In a commit git need not look at its list of all files, which is most of what blame costs in a large repository.
      ...(commit(file) === undefined ? [] : [commit(file) ?? '']),
      ...['--', file],
    ],
    { ...quick, cancel },
  );
  return output?.code === 0 ? parseBlame(output.stdout, shallow) : new Map();
}

/** The files that got their name in one of these commits, of another file; undefined when git does not say. */
async function renamedIn(
  { runGit, folder, cancel }: Asking,
  commits: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  if (commits.length === 0) return new Set();
  const args = [
    ...['log', '--no-walk=unsorted', '--format=', '--name-only', '-z', '-M', '--diff-filter=R'],
    ...['--no-ext-diff', ...commits, '--'],
  ];
  const output = await runGit(folder, args, { ...quick, cancel });
  return output?.code === 0 ? new Set(output.stdout.split('\0')) : undefined;
}

type Lines = ReadonlyMap<string, ReadonlyMap<number, BlamedLine>>;

/**
 * Lines of files that are as they are in a commit, found in the history of all of them together: two processes of git
 * instead of one for each file. Lines of files that had another name before are missing. Undefined when the history is
 * too long for that.
 */
async function readHistory(
  asking: Asking,
  commit: string,
  requests: readonly BlameRequest[],
): Promise<Lines | undefined> {
  const { runGit, folder, clock, cancel } = asking;
  const wanted = new Map(requests.map(({ file, lines }) => [file, lines]));
  const args = ['--literal-pathspecs', ...historyArguments, commit, '--', ...wanted.keys()];
  const output = await runGit(folder, args, { ...historyBounds, cancel });
  if (output?.code !== 0) return undefined;
  const origins = await inPieces(parseHistory(output.stdout, wanted, rowsPerGo), clock, cancel);
  if (!origins) return undefined;
  const firsts = [...origins.values()].flatMap((lines) =>
    [...lines.values()].filter(({ isFirst }) => isFirst),
  );
  const renamed = await renamedIn(asking, [...new Set(firsts.map((origin) => origin.commit))]);
  const isKnown = (file: string, { isFirst }: LineOrigin): boolean =>
    !isFirst || renamed?.has(file) === false;
  return new Map(
    [...origins].map(([file, lines]) => [
      file,
      new Map(
        [...lines]
          .filter(([, origin]) => isKnown(file, origin))
          .map(([line, { at, author }]): [number, BlamedLine] => [
            line,
            { since: { kind: 'moment', at }, author: author.name === '' ? undefined : author },
          ]),
      ),
    ]),
  );
}

/** What can be read in one go: all that is as it is in one commit, and in a history that is there to its beginning. */
function together(
  { shallow, oneByOne, commit }: BlameScene,
  markers: readonly MarkerSignal[],
): { readonly commit: string; readonly requests: readonly BlameRequest[] } | undefined {
  if (shallow || oneByOne) return undefined;
  const first = markers.map(({ file }) => commit(file)).find((each) => each !== undefined);
  const requests = blameRequests(
    markers.filter(({ file }) => commit(file) === first && hasPlainName(file)),
    Number.POSITIVE_INFINITY,
  );
  return first === undefined || requests.length <= fewFiles ? undefined : { commit: first, requests };
}

/**
 * Since when the lines of these markers stand there and whose they are: from the history of all their files at once, else
 * by blame, one process per file, so only for what is shown, and not for all of it in one look. Markers whose line could
 * not be found in time are missing.
 */
export async function readBlame(
  runGit: RunGit,
  folder: string,
  scene: BlameScene,
  markers: readonly MarkerSignal[],
  clock: Clock,
  cancel: CancellationToken,
): Promise<Blamed> {
  const asking = { runGit, folder, clock, cancel };
  const blamed = new Map<MarkerSignal, BlamedLine>();
  const deadline = clock.now() + blameLimit;
  const keep = (files: Lines): void => {
    for (const marker of markers) {
      const line = files.get(marker.file)?.get(marker.line);
      if (line) blamed.set(marker, line);
    }
  };
  const whole = together(scene, markers);
  const history = whole && (await readHistory(asking, whole.commit, whole.requests));
  if (history) keep(history);
  const isLong = whole !== undefined && history === undefined && !cancel.isCancellationRequested;
  const requests = blameRequests(
    markers.filter((marker) => !blamed.has(marker)),
    maxBlamedFiles + 1,
  );
  const waiting = requests.slice(0, maxBlamedFiles);
  const work = async (): Promise<void> => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      if (cancel.isCancellationRequested || clock.now() > deadline) return;
      keep(new Map([[request.file, await blame(asking, scene, request)]]));
    }
  };
  await Promise.all(Array.from({ length: blamesAtOnce }, work));
  return { lines: blamed, hasMore: requests.length > maxBlamedFiles, isLong };
}
