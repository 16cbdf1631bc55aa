import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { copyExtension } from '../embedded/extensionFolder.ts';
import { projectRoot } from '../embedded/places.ts';
import { createSampleWorkspace } from '../sample/sampleWorkspace.ts';
import { median } from './figure.ts';
import type { Figure } from './figure.ts';
import { HostSession } from './hostSession.ts';
import type { ActivationAnswer } from './probe/activationProbe.ts';
import { bundleProbe, placeEmptyExtension, placeExtension } from './probeExtension.ts';

/** From activation until the status bar names a number; a person who opens a window reads it by then. */
const firstCountLimit = 5000;

/** Nothing of ours may keep the host's one thread for longer than this (ms) while it starts. */
const longestBlockLimit = 30;

/** When no count has come by then, there is none. */
const patience = 20_000;

interface Start extends ActivationAnswer {
  /** From activation until the status bar showed a count; undefined when it never did. */
  readonly firstCountMs: number | undefined;
}

/**
 * Starts the real host `starts` times with our production build and as often with an empty
 * extension, by turns, in the sample workspace. Expects the build in `dist`. `report` gets a word
 * after each start.
 */
export async function activationFigures(
  starts: number,
  report: (line: string) => void,
): Promise<readonly Figure[]> {
  const root = await mkdtemp(join(tmpdir(), 'those-guys-bench-'));
  const sample = await createSampleWorkspace(root, new Date());
  const session = await HostSession.start(root, sample.folder);
  try {
    await bundleProbe('activationProbe', session.extensions);
    const empty = await placeEmptyExtension(session.extensions);
    const own = await placeOwnExtension(session.extensions);
    const ours: Start[] = [];
    const theirs: Start[] = [];
    // The first start fills caches that no later one finds empty: it does not count.
    await start(session, own, false);
    for (let round = 1; round <= starts; round += 1) {
      theirs.push(await start(session, empty, false));
      ours.push(await start(session, own, true));
      report(`start ${round} of ${starts}`);
    }
    return figuresOf(ours, theirs, report);
  } finally {
    await session.end();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function start(session: HostSession, id: string, counts: boolean): Promise<Start> {
  let countedAt: number | undefined;
  const watch = async (page: Page): Promise<void> => {
    const item = page.locator('.statusbar-item').filter({ hasText: /Those guys: \d/ });
    countedAt = await item
      .first()
      .waitFor({ timeout: patience })
      .then(
        () => Date.now(),
        () => undefined,
      );
  };
  const answer = await session.visit({ question: id, ...(counts ? { watch } : {}) });
  const activation = JSON.parse(answer) as ActivationAnswer;
  const firstCountMs = countedAt === undefined ? undefined : countedAt - activation.activatedAt;
  return { ...activation, firstCountMs };
}

function figuresOf(
  ours: readonly Start[],
  theirs: readonly Start[],
  report: (line: string) => void,
): readonly Figure[] {
  const compared = (what: string, of: (start: Start) => number): Figure => ({
    what,
    value: median(ours.map(of)),
    unit: 'ms',
    against: { kind: 'peer', name: 'an empty extension', value: median(theirs.map(of)) },
  });
  const counts = ours.map((each) => each.firstCountMs).filter((ms) => ms !== undefined);
  if (counts.length < ours.length) {
    report(
      `No count within ${patience / 1000} s in ${ours.length - counts.length} of ${ours.length} starts.`,
    );
  }
  return [
    compared('synchronous work of activation', (each) => each.loadMs + each.activateMs),
    compared('of it, loading the bundle', (each) => each.loadMs),
    {
      what: 'longest block of the event loop in the first five seconds by code of ours',
      value: median(ours.map((each) => each.ownBlock.wallMs)),
      unit: 'ms',
      against: { kind: 'limit', name: 'decided', value: longestBlockLimit },
    },
    {
      what: 'the same without the time in which another process had the processor',
      value: median(ours.map((each) => each.ownBlock.runningMs)),
      unit: 'ms',
      against: { kind: 'limit', name: 'decided', value: longestBlockLimit },
    },
    {
      what: 'of which one start of a process alone takes, at rest',
      value: median([...ours, ...theirs].map((each) => each.processStartMs)),
      unit: 'ms',
      against: { kind: 'limit', name: 'decided', value: longestBlockLimit },
    },
    compared('longest block by whatever runs in the host', (each) => each.longestBlockMs),
    ...(counts.length === 0
      ? []
      : [
          {
            what: 'time to the first count',
            value: median(counts),
            unit: 'ms',
            against: { kind: 'limit', name: 'decided', value: firstCountLimit },
          } as const,
        ]),
  ];
}

/**
 * Our production build as an unpacked extension that only the probe activates: the one difference
 * from what is shipped is that the manifest names no activation event.
 */
async function placeOwnExtension(extensions: string): Promise<string> {
  await placeExtension(extensions, 'those-guys.those-guys-0.0.0', async (folder) => {
    await copyExtension(projectRoot, folder, 'shipped');
    await rm(join(folder, 'dist'));
    await cp(join(projectRoot, 'dist'), join(folder, 'dist'), { recursive: true });
    const file = join(folder, 'package.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({ ...manifest, activationEvents: [] }));
  });
  return 'those-guys.those-guys';
}
