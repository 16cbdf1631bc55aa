import type { Platform } from '../platform.ts';
import { openJournalFolder } from './journalFolder.ts';
import { openVaultFolder } from './vaultFolder.ts';

/** The web worker host: no processes, no disk of its own. */
export function webPlatform(): Platform {
  return { runtime: 'browser', openJournalFolder, openVaultFolder, disk: undefined, runGit: undefined };
}
