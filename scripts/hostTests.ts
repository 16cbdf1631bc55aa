/**
 * `npm run test:host`: the host suite inside a real VS Code, by default the embedded one with both extension
 * hosts (`--kind=node` or `--kind=web` for one); `--desktop` takes a desktop VS Code. Build with `--tests` first
 * or pass `--build`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { findDesktopEditor } from './desktop/desktopEditor.ts';
import { ObstacleError } from './embedded/obstacle.ts';
import { ownedProcess } from './embedded/ownedProcess.ts';
import { embeddedPlaces } from './embedded/places.ts';
import { createSampleWorkspace } from './sample/sampleWorkspace.ts';
import type { HostKind } from './tests/embeddedHostRun.ts';
import { runInEmbeddedHost } from './tests/embeddedHostRun.ts';
import { chooseHost, hostSentence, hostVariable } from './tests/hostChoice.ts';
import type { TestOutcome } from './tests/testOutcome.ts';
import { outcomeLine, readableOutcome, readOutcome, tallyLine, tallyOf } from './tests/testOutcome.ts';

const { values } = parseArgs({
  options: {
    desktop: { type: 'boolean' },
    build: { type: 'boolean' },
    kind: { type: 'string' },
    /** For scripts/test.ts: outcomes as lines for it to count. */
    outcomes: { type: 'boolean' },
  },
});

/** Runs the suite once in each wanted host; false when a host ended badly. */
async function runHosts(onLine: (line: string) => void): Promise<boolean> {
  const installed = findDesktopEditor(process.env['PATH'] ?? '')?.executable;
  const choice = chooseHost(process.env[hostVariable], values.desktop ?? false, installed);
  console.log(hostSentence(choice));
  if (choice.host !== 'embedded') {
    return (await runInDesktop(choice.host === 'desktop' ? choice.executable : undefined, onLine)) === 0;
  }
  let endedWell = true;
  const kinds: readonly HostKind[] =
    values.kind === 'node' || values.kind === 'web' ? [values.kind] : ['node', 'web'];
  for (const kind of kinds) {
    console.log(`Extension host: ${kind === 'node' ? 'Node' : 'web worker'}`);
    let count = 0;
    const rest: string[] = [];
    const code = await runInEmbeddedHost(kind, (line) => {
      const outcome = readOutcome(line);
      if (!outcome) {
        rest.push(line);
        return;
      }
      count++;
      onLine(outcomeLine({ ...outcome, title: `[${kind}] ${outcome.title}` }));
    });
    // One host with tests must not hide that the other ran none.
    if (count === 0)
      onLine(outcomeLine({ title: `[${kind}] runs at least one test`, state: 'failed', milliseconds: 0 }));
    const log = join(embeddedPlaces().logs, `host-${kind}-console.log`);
    await writeFile(log, rest.join('\n'));
    if (code !== 0) console.log(`What the host itself had to say is in ${log}`);
    endedWell &&= code === 0;
  }
  return endedWell;
}

async function runInDesktop(executable: string | undefined, onLine: (line: string) => void): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), 'those-guys-sample-'));
  try {
    const { folder } = await createSampleWorkspace(root, new Date());
    const program = fileURLToPath(new URL('./tests/desktopHostRun.ts', import.meta.url));
    const child = ownedProcess(
      spawn(process.execPath, [program, folder, ...(executable ? [executable] : [])], {
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    if (child.process.stdout) createInterface({ input: child.process.stdout }).on('line', onLine);
    const end = await child.ended;
    return end.kind === 'ended' ? (end.code ?? 1) : 1;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const outcomes: TestOutcome[] = [];
let endedWell = false;
try {
  if (values.build && !build(['--tests'])) throw new Error('The build failed.');
  endedWell = await runHosts((line) => {
    const outcome = readOutcome(line);
    if (!outcome) return console.log(line);
    outcomes.push(outcome);
    console.log(values.outcomes ? line : readableOutcome(outcome));
  });
} catch (error) {
  console.error(error instanceof ObstacleError ? error.message : error);
}
const tally = tallyOf(outcomes, endedWell);
if (!values.outcomes) console.log(tallyLine([tally]));
process.exitCode = tally.failed === 0 ? 0 : 1;
