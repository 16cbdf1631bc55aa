import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/ports.ts';
import { ledgerName, parseLedger } from '../../core/waiting/ledger.ts';
import { overviewOf, type Gap, type Overview } from '../../core/waiting/overview.ts';
import { shownMarkers } from '../../core/waiting/shownMarkers.ts';
import { nobodyKnown, type Me } from '../../core/waiting/person.ts';
import type { BranchSignal, MarkerSignal, Signal } from '../../core/waiting/signal.ts';
import { waitOf, type Wait } from '../../core/waiting/wait.ts';
import { withPullRequest } from '../../core/waiting/branchPullRequests.ts';
import { issueLinks } from '../../core/waiting/issueLinks.ts';
import { withBlame, withCodeOwners, withKnownNames } from '../../core/waiting/markerOwners.ts';
import { unnamedIn } from '../../core/waiting/markers.ts';
import { withLedgerNotes } from '../../core/waiting/ledgerNotes.ts';
import { othersFirst } from '../../host/clock.ts';
import type { Repositories, RepositoryList } from '../../host/repositories.ts';
import type { WaitingSettings } from '../../host/waitingSettings.ts';
import type { LedgerFolder, LookDoors } from './doors.ts';
import { keepConflictAges, withConflictAges } from './conflictLook.ts';
import { knownForges, lookAtForges, type ForgesLook } from './forgeLook.ts';
import { judgedBranches, readHeads } from './headLook.ts';
import type { MarkerChoice } from './markerLook.ts';
import type { WaitingMemory } from './memory.ts';
import { paceTeller, readPaces } from './paceLook.ts';
import { hiddenGaps, readWithin } from './withinLook.ts';
import type { RepositoryLook } from './repositoryLook.ts';
import { readSaid } from './setAsideMove.ts';

/** What one look needs besides the doors. */
export interface LookInput {
  readonly repositories: Repositories;
  readonly memory: WaitingMemory;
  readonly settings: WaitingSettings;
  /** The settings of markers, prepared. */
  readonly choice: MarkerChoice;
  /** Search all files for markers, not only those that changed. */
  readonly isWhole: boolean;
  /** Ask forges again when what is known of them is older than this (ms). */
  readonly forgesOlderThan: number;
  /** Nobody asked for this look and nothing set it off: a forge that has shown the same for long is asked less often. */
  readonly mayRest: boolean;
  /** The person trusts the folder; else a forge is asked only after a yes for it. */
  readonly isTrusted: boolean;
  /** Somebody looks at the window; else a forge that was seen is not asked again. */
  readonly isFocused: boolean;
  readonly cancel: vscode.CancellationToken;
  /** Ends with the window: what a forge was asked is worth hearing, whichever look asked. */
  readonly end: CancellationToken;
  /** Gets what this machine shows when the forges take longer than a person wants to wait. */
  readonly onEarly: (overview: Overview) => void;
}

/** How long the count waits for the forges before it is shown without their news (ms). */
const forgePatience = 1500;

function folderGaps(list: RepositoryList, hasRepository: boolean): readonly Gap[] {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) return [{ kind: 'no-folder' }];
  switch (list.kind) {
    case 'restricted':
      return [{ kind: 'restricted' }];
    case 'off':
      return [{ kind: 'git-off' }];
    case 'known':
      if (!hasRepository) return [{ kind: 'no-repository' }];
      return list.elsewhere ? [{ kind: 'elsewhere' }] : [];
  }
}

async function lookAtLedger(
  folder: LedgerFolder,
  memory: WaitingMemory,
  now: number,
): Promise<readonly Gap[]> {
  const read = await folder.read(ledgerName);
  if (read.ok) {
    memory.ledger = { at: now, value: parseLedger(read.value ?? '') };
    return [];
  }
  return read.failure.kind === 'unavailable'
    ? []
    : [{ kind: 'last-known', what: 'ledger', at: memory.ledger?.at }];
}

/** Whether a marker names nobody itself, whoever may own it. */
function isNameless({ signal }: Wait): boolean {
  return signal.kind === 'marker' && signal.ownedBy !== 'name';
}

/** Whether a marker names a person itself. */
function isPersonal(wait: Wait): boolean {
  return !isNameless(wait) && (wait.turn.kind === 'me' || wait.turn.kind === 'others');
}

/** The markers of one repository with everybody who is named for them, by themselves or by CODEOWNERS. */
function ownedMarkers(look: RepositoryLook, me: Me, { markerOwners }: WaitingSettings): readonly Wait[] {
  return [...look.scan.named, ...look.scan.nameless].map((marker) => {
    const named = withKnownNames(marker, markerOwners, me);
    return waitOf(withKnownNames(withCodeOwners(named, look.codeOwners), markerOwners, me), me);
  });
}

/** Markers that get a row are asked for their age and author, the others stay without and are only numbered. */
async function blamed(
  waits: readonly Wait[],
  looks: readonly RepositoryLook[],
  me: (root: string) => Me,
): Promise<{ readonly waits: readonly Wait[]; readonly hasMore: boolean }> {
  const markers = waits.flatMap(({ signal }): MarkerSignal[] => (signal.kind === 'marker' ? [signal] : []));
  const found = await Promise.all(
    looks.map((look) => look.blame(markers.filter(({ root }) => root === look.root))),
  );
  const blamedWaits = markers.map((marker) => {
    const mine = me(marker.root);
    const line = found.map(({ lines }) => lines.get(marker)).find((each) => each !== undefined);
    const { remote } = looks.find(({ root }) => root === marker.root) ?? {};
    const issues = issueLinks(`${marker.brackets ?? ''} ${marker.text}`, remote);
    const named = issues.length > 0 ? { ...marker, issues } : marker;
    return waitOf(withBlame(named, line, mine), mine);
  });
  return { waits: blamedWaits, hasMore: found.some(({ hasMore }) => hasMore) };
}

/** The branches with their pull requests, as far as these were seen. */
function branchesOf(looks: readonly RepositoryLook[], seen: ForgesLook): readonly BranchSignal[] {
  return looks.flatMap(({ branches, remote }) =>
    branches.map((branch) => withPullRequest(branch, remote, seen.signals)),
  );
}

/** Everything but markers: branches with their pull requests, the ledger, the pull requests themselves. */
function signalsOf(
  looks: readonly RepositoryLook[],
  memory: WaitingMemory,
  seen: ForgesLook,
): readonly Signal[] {
  const branches = judgedBranches(branchesOf(looks, seen), memory);
  return [...branches, ...(memory.ledger?.value ?? []), ...seen.signals];
}

/** Looks at everything once. Undefined when it was cancelled: the next look is already under way. */
export async function look(doors: LookDoors, input: LookInput): Promise<Overview | undefined> {
  const { cancel, memory } = input;
  const now = doors.clock.now();
  const forges = lookAtForges(doors, input);
  const list = await input.repositories.list();
  const ledgerGaps = await lookAtLedger(doors.place.folder, memory, now);

  // A part of its own: read in one piece with the rest, it would hold the thread for twice as long.
  const [{ bareRepositoryAt, lookAtRepository }, { lookAtFolder }] = await Promise.all([
    import('./repositoryLook.ts'),
    import('./folderLook.ts'),
  ]);
  const looks: RepositoryLook[] = [];
  let bareOnes = 0;
  const repositories = list.kind === 'known' ? list.repositories : [];
  for (const repository of repositories) {
    if (cancel.isCancellationRequested) return undefined;
    looks.push(await lookAtRepository(doors, repository, input));
  }
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const around = looks.filter(({ root }) => `${folder.uri.toString()}/`.startsWith(`${root}/`));
    if (cancel.isCancellationRequested) return undefined;
    if (around.some(({ scanned }) => scanned)) continue;
    const mayBeBare = around.length === 0 && list.kind === 'known' && !list.elsewhere;
    const bare = mayBeBare ? await bareRepositoryAt(doors, folder.uri, cancel) : undefined;
    if (bare) bareOnes += 1;
    looks.push(await (bare ? lookAtRepository(doors, bare, input) : lookAtFolder(doors, folder.uri, input)));
  }
  if (cancel.isCancellationRequested) return undefined;
  const gaps = [...folderGaps(list, repositories.length + bareOnes > 0), ...ledgerGaps];

  const me = looks.find((each) => each.me !== nobodyKnown)?.me ?? nobodyKnown;
  const meAt = (root: string): Me => looks.find((each) => each.root === root)?.me ?? me;
  const markers = looks.flatMap((each) => ownedMarkers(each, meAt(each.root), input.settings));
  const shown = shownMarkers(markers);
  const rows = await blamed(shown, looks, meAt);
  if (cancel.isCancellationRequested) return undefined;
  for (const each of looks) gaps.push(...each.gaps);
  const paceOf = paceTeller(doors, { memory, week: input.settings.week });
  const known = (): ForgesLook => knownForges(memory, doors.clock.now(), readSaid(doors.personState));
  const overviewWith = (told: ForgesLook): Overview => {
    const seen = withConflictAges(told, doors);
    return overviewOf(
      withLedgerNotes([...signalsOf(looks, memory, seen).map((signal) => waitOf(signal, me)), ...rows.waits]),
      {
        unnamed: looks.reduce((sum, { scan }) => sum + unnamedIn(scan), 0) - shown.filter(isNameless).length,
        hidden:
          markers.filter((wait) => !isNameless(wait)).length -
          shown.filter((wait) => !isNameless(wait)).length,
        hiddenPersonal: markers.filter(isPersonal).length - shown.filter(isPersonal).length,
        gaps: [...gaps, ...seen.gaps],
        remotes: new Map(
          looks.flatMap(({ root, remote }): [string, string][] => (remote ? [[root, remote.web]] : [])),
        ),
        setAsides: readSaid(doors.personState),
        overdueAfter: input.settings.overdueAfter,
        reviewWithin: input.settings.reviewWithin,
        hasMore: rows.hasMore,
        paceOf,
      },
      { now: doors.clock.now(), timeZone: doors.clock.timeZone(), week: input.settings.week },
    );
  };
  const early = doors.clock.after(forgePatience, () => {
    if (!cancel.isCancellationRequested) input.onEarly(overviewWith(known()));
  });
  let seen = await forges;
  early.dispose();
  if (!cancel.isCancellationRequested) {
    await readWithin(
      doors,
      input,
      looks.flatMap(({ remote }) => remote ?? []),
    );
    const { signals } = known();
    seen = { signals, gaps: [...seen.gaps, ...hiddenGaps(memory)] };
    await readPaces(doors, input, seen.signals);
    await readHeads(doors, input, branchesOf(looks, seen));
    await keepConflictAges(seen, doors);
  }
  await othersFirst();
  return cancel.isCancellationRequested ? undefined : overviewWith(seen);
}
