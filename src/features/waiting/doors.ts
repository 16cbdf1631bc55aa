import type { Forges } from '../../core/forge.ts';
import type { Clock, JournalFolder, Log, State } from '../../core/ports.ts';
import type { Journal } from '../../core/reflection/journal.ts';
import type { ReminderSign } from '../../core/reflection/reminder.ts';
import type { FollowUpTemplate } from '../../core/waiting/followUp.ts';
import type { AskingForge } from '../../core/waiting/reviewAsk.ts';
import type { ConnectableAccounts } from '../../host/accounts.ts';
import type { ErrorBorder } from '../../host/commands.ts';
import type { JournalPlace } from '../../host/journalPlace.ts';
import type { Platform } from '../../host/platform.ts';
import type { Previews } from '../../host/previews.ts';

/** Everything the Waiting surface needs from outside. */
export interface WaitingDoors {
  readonly platform: Pick<Platform, 'runGit' | 'prepare'>;
  /** Where a step of one's own is written. */
  readonly journal: Pick<Journal, 'addCommitment'>;
  /** Says in the one status-bar item that it is time to reflect. */
  readonly reminder: ReminderSign;
  /** Where the ledger is, at this moment. */
  readonly place: Pick<JournalPlace, 'folder' | 'uri' | 'onDidMove'>;
  /** For this workspace: how the waits are arranged. */
  readonly state: State;
  /** For all workspaces: what the person set aside. */
  readonly personState: State;
  /** Where pull requests live. */
  readonly forges: Forges;
  /** Whose they are; only a person's own act connects one. */
  readonly accounts: ConnectableAccounts;
  /** A forge with an account that may ask people, signing in if need be; undefined when there is none. */
  readonly askingForgeOf: (host: string) => Promise<AskingForge | undefined>;
  /** The person's or the team's own template of that name; undefined when neither has one. */
  readonly ownTemplate: (name: string) => Promise<FollowUpTemplate | undefined>;
  /** The passages of a text that the balance check would look at again; undefined while the person has it off. */
  readonly passagesInDoubt: (text: string) => Promise<readonly string[] | undefined>;
  /** Asks before anybody is asked and anything is posted. */
  readonly previews: Previews;
  readonly clock: Clock;
  readonly log: Log;
  readonly border: ErrorBorder;
}

/** What it takes to look for waits, without making a move. */
export type LookDoors = Pick<
  WaitingDoors,
  'platform' | 'state' | 'personState' | 'forges' | 'clock' | 'log'
> & { readonly place: Pick<JournalPlace, 'folder' | 'onDidMove'> };

/** The folder with the ledger, for what only reads and writes it. */
export type LedgerFolder = Pick<JournalFolder, 'read' | 'update'>;

/** What it takes to write into the ledger. */
export interface LedgerDoors {
  readonly place: { readonly folder: LedgerFolder } & Pick<JournalPlace, 'uri'>;
  readonly clock: Clock;
}
