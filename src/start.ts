import type * as vscode from 'vscode';
import { uncancelled } from './core/ports.ts';
import type { ReviewForge } from './core/review/reviewForge.ts';
import { openJournal } from './core/reflection/journal.ts';
import { openOverview } from './core/reflection/overview.ts';
import { othersFirst, systemClock } from './host/clock.ts';
import { errorBorder } from './host/commands.ts';
import { openJournalPlace } from './host/journalPlace.ts';
import { openLog } from './host/log.ts';
import type { Platform } from './host/platform.ts';
import type { ReviewSession } from './host/reviewSession.ts';
import { mementoState } from './host/state.ts';
import { registerReflection } from './features/reflection/reflection.ts';
import type { Waiting } from './features/waiting/waiting.ts';
import type { Review } from './features/review/review.ts';
import { Command } from './names.ts';

/** What the host's end waits for. VS Code does not wait for what is disposed of, only for `deactivate`. */
export interface Running {
  /** Resolves when what was typed last is in the file, or was refused. */
  stop(): Promise<void>;
}

/**
 * The composition root: adapters, then core, then features, in story order. The only file that wires.
 * Between the features it gives the thread back, and before each it reads that feature's file: all extensions
 * of a window share the thread, and what one of them needs at once the others wait for.
 */
export async function start(context: vscode.ExtensionContext, platform: Platform): Promise<Running> {
  const log = openLog();
  const border = errorBorder(log);
  const clock = systemClock;
  const state = mementoState(context.globalState);
  const place = openJournalPlace(context, platform, state);
  const journal = openJournal(place.folder, place.names);
  const overview = openOverview(journal);
  // What an earlier surface asks of a later one, which is not there in the first moments.
  const later: { waiting?: Waiting; review?: Review } = {};
  context.subscriptions.push(
    log,
    place,
    journal,
    overview,
    place.onDidMove(({ folder, names }) => journal.useFolder(folder, names)),
    border.register(Command.showLog, () => log.show()),
  );
  await othersFirst();
  const reflection = await registerReflection({
    extensionUri: context.extensionUri,
    runtime: platform.runtime,
    disk: platform.disk,
    runGit: platform.runGit,
    openFolder: (path) => platform.openJournalFolder(context, path),
    journal,
    overview,
    lastWaits: () => later.waiting?.lastWaits(),
    lastSignals: () => later.waiting?.lastSignals(),
    place,
    state,
    clock,
    log,
    border,
  });
  context.subscriptions.push(reflection);
  await othersFirst();
  const { registerWaiting } = await import('./features/waiting/waiting.ts');
  // What connects to a forge: nothing of it is asked for before the first look.
  const [
    { openAccounts },
    { openForges },
    { openAskingForge },
    { openReviewForge },
    { sharedTransport },
    { checkToken },
    { openReviewSessions },
    { openPreviews },
    { repositoryPlace },
    { passagesInDoubt },
  ] = await Promise.all([
    import('./host/accounts.ts'),
    import('./forges/forges.ts'),
    import('./forges/askingForge.ts'),
    import('./forges/reviewForge.ts'),
    import('./forges/sharedTransport.ts'),
    import('./forges/tokenCheck.ts'),
    import('./host/reviewSession.ts'),
    import('./host/previews.ts'),
    import('./host/repositoryPlace.ts'),
    import('./host/reviewCheck.ts'),
  ]);
  const refused = new Set<string>();
  const transport = sharedTransport({
    clock,
    chance: Math.random,
    onRefused: (token) => void refused.add(token),
  });
  const accounts = openAccounts({
    state,
    secrets: context.secrets,
    log,
    checkToken: (address, token) => checkToken(address, token, transport, uncancelled),
  });
  const sessions = openReviewSessions(accounts, (token) => refused.has(token));
  const forges = openForges({ accounts, clock, transport });
  const previews = openPreviews(border);
  await othersFirst();
  const waiting = await registerWaiting({
    platform,
    journal,
    reminder: reflection.reminder,
    place,
    forges,
    accounts,
    askingForgeOf: async (host) => {
      const signedIn = await sessions.ask(host);
      return signedIn && openAskingForge(signedIn.address, signedIn.session, { clock, transport });
    },
    ownTemplate: async (name) => later.review?.ownTemplate(name),
    passagesInDoubt,
    previews,
    state: mementoState(context.workspaceState),
    personState: state,
    clock,
    log,
    border,
  });
  later.waiting = waiting;
  context.subscriptions.push(
    accounts,
    forges,
    previews,
    waiting,
    waiting.onDidLook(() => reflection.showSignals()),
  );
  await othersFirst();
  const { registerReview } = await import('./features/review/review.ts');
  const reviewForge = (signedIn: ReviewSession | undefined): Promise<ReviewForge | undefined> =>
    signedIn
      ? openReviewForge(signedIn.address, signedIn.session, { clock, transport })
      : Promise.resolve(undefined);
  const review = await registerReview({
    state: mementoState(context.workspaceState),
    personState: mementoState(context.globalState),
    vaultFolder: platform.openVaultFolder(context),
    inBrowser: platform.runtime === 'browser',
    posting: {
      placeOf: repositoryPlace,
      forgeOf: async (host) => reviewForge(await sessions.ask(host)),
      knownForgeOf: async (host) => reviewForge(await sessions.known(host)),
    },
    previews,
    place,
    clock,
    border,
  });

  later.review = review;
  context.subscriptions.push(review);

  return { stop: async () => void (await Promise.all([reflection.flush(), review.flush()])) };
}
