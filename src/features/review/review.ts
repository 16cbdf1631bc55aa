import * as vscode from 'vscode';
import type { Template } from '../../core/review/template.ts';
import type { Clock, Failure, State, VaultFolder } from '../../core/ports.ts';
import { openVault } from '../../core/review/vault.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { Previews } from '../../host/previews.ts';
import { registerInTurns } from '../../host/turns.ts';
import { Command } from '../../names.ts';
import { registerBoxPosting } from './boxPosting.ts';
import { openBoxKeeper } from './boxKeeper.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import { openBoxCheck } from './boxCheck.ts';
import { registerBoxFixes } from './boxFixes.ts';
import { registerDraftCommands } from './draftCommands.ts';
import { openDraftStore } from './draftStore.ts';
import { openBoxMemory } from './boxMemory.ts';
import { registerDraftStart } from './draftStart.ts';
import { openDraftThreads } from './draftThreads.ts';
import { openFindingCount } from './findingCount.ts';
import { openHintMarks } from './hintMarks.ts';
import { openKeepConsent } from './keepConsent.ts';
import { registerPrincipleHover } from './principleHover.ts';
import type { PostDoors } from './postCommand.ts';
import { openPostDoubts } from './postDoubts.ts';
import { openPullRequestReadings, type ReadingDoors } from './pullRequestReading.ts';
import { openReadingRoom } from './readingRoom.ts';
import { registerReviewCommands } from './reviewCommands.ts';
import { vaultedDrafts } from './vaultedDrafts.ts';
import { openTextCheck } from './textCheck.ts';
import { registerTemplateCompletion } from './templateCompletion.ts';
import { openTemplateFaults } from './templateFaults.ts';
import { registerTemplateFileCommands } from './templateFileCommands.ts';
import { openTemplateShelf } from './templateShelf.ts';

/** What the review feature needs from outside. */
export interface ReviewDoors {
  /** State of this workspace: the drafts are about its files. */
  readonly state: State;
  /** State of this person on this machine. */
  readonly personState: State;
  /** Where the drafts are that can be brought back. */
  readonly vaultFolder: VaultFolder;
  /** No disk of the person's own behind this window. */
  readonly inBrowser: boolean;
  /** The person's own templates are in the journal folder. */
  readonly place: Pick<JournalPlace, 'uri' | 'folder'>;
  /** Where and with which account a draft is posted. */
  readonly posting: Pick<PostDoors, 'placeOf' | 'forgeOf'> & Pick<ReadingDoors, 'knownForgeOf'>;
  /** Asks before anything is posted. */
  readonly previews: Previews;
  readonly clock: Clock;
  readonly border: ErrorBorder;
}

/** What runs until the extension ends. */
export interface Review extends vscode.Disposable {
  /** Resolves when every draft is kept as typed. */
  flush(): Promise<void>;
  /** The template of that name that the person or the team wrote; undefined when neither did. */
  ownTemplate(name: string): Promise<Template | undefined>;
}

/** Old drafts are deleted this long (ms) after the start, and then every so often. */
const firstSweep = 60_000;
const sweepEvery = 6 * 3_600_000;

/** Drafts as comment threads, the vault, the templates, and the balance check with its fixes in every comment box. */
export async function registerReview(doors: ReviewDoors): Promise<Review> {
  const { state, personState, vaultFolder, inBrowser, place, posting, previews, clock, border } = doors;
  const vault = openVault(vaultFolder, clock, sayOnce());
  const shelf = openTemplateShelf(() => place.uri);
  const store = vaultedDrafts(openDraftStore(state, clock), vault, shelf, clock);
  const threads = openDraftThreads(store, clock);
  void border.run('drafts typed last', () => threads.catchUp(vault));
  const consent = openKeepConsent(personState, inBrowser);
  const keeper = openBoxKeeper(vault, consent, clock);
  const memory = openBoxMemory();
  const readings = openPullRequestReadings({ ...posting, clock });
  const room = openReadingRoom();
  const texts = openTextCheck(shelf);
  const doubts = openPostDoubts();
  const check = openBoxCheck(clock, texts, (box) => threads.draftOf(box)?.id);
  const commands = {
    store,
    texts,
    doubts,
    threads,
    shelf,
    previews,
    readings,
    room,
    memory,
    vault,
    clock,
    ...posting,
  };
  let sweep = clock.after(firstSweep, sweepVault);
  function sweepVault(): void {
    // To list is to delete what is over.
    void border.run('drafts kept', async () => void (await vault.list()));
    sweep = clock.after(sweepEvery, sweepVault);
  }
  const subscriptions = await registerInTurns(clock, [
    () => threads,
    () => keeper,
    () => check,
    () => ({ dispose: () => sweep.dispose() }),
    () => shelf,
    () => memory,
    () => room,
    () => registerBoxPosting({ ...posting, previews, keeper, readings, texts, doubts, clock, border }),
    () => registerReviewCommands(border, commands),
    () =>
      border.register(Command.recoverReviewComment, async () => {
        const { recover } = await import('./recoverCommand.ts');
        return recover({ vault, keeper, store, threads, shelf, clock });
      }),
    () => registerBoxFixes(check, shelf),
    () => registerPrincipleHover(check),
    () => openFindingCount(check),
    () => openHintMarks(check),
    () => registerTemplateCompletion({ shelf, threads, memory, readings, clock }),
    () => openTemplateFaults(shelf, clock),
    () => registerTemplateFileCommands({ border, shelf, place, clock }),
    () => registerDraftStart({ border, threads, shelf, memory, readings, clock }),
    () => registerDraftCommands(border, store, threads, shelf),
  ]);
  return {
    flush: async () => void (await Promise.all([store.flush(), vault.flush()])),
    ownTemplate: async (wanted) =>
      (await shelf.all()).find(({ name, origin }) => name === wanted && origin !== 'built-in'),
    dispose: () => {
      void store.flush();
      void vault.flush();
      subscriptions.dispose();
    },
  };
}

/** A full disk refuses every save; saying so once is enough. */
function sayOnce(): (failure: Failure) => void {
  let isSaid = false;
  return (failure) => {
    if (isSaid || failure.kind === 'busy') return;
    isSaid = true;
    void vscode.window.showWarningMessage(
      failure.kind === 'no-space'
        ? vscode.l10n.t(
            'There is no room left to keep your review drafts. They are tried again until there is; copy what you cannot lose.',
          )
        : vscode.l10n.t(
            'Your review drafts cannot be kept just now, so a crash would lose them. They are tried again; copy what you cannot lose.',
          ),
    );
  };
}
