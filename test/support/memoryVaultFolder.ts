import type { Result, VaultFolder } from '../../src/core/ports.ts';
import { MemoryJournalFolder } from './memoryJournalFolder.ts';

/** A vault's folder in memory. Two vaults over the same one are two windows. */
export class MemoryVaultFolder extends MemoryJournalFolder implements VaultFolder {
  async remove(name: string): Promise<Result<void>> {
    if (this.failure) return { ok: false, failure: this.failure };
    this.files.delete(name);
    return { ok: true, value: undefined };
  }
}
