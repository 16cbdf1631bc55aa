import { chmod, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { VaultFolder } from '../../core/ports.ts';
import type { OnSaveStep } from './atomicUpdate.ts';
import { fileFailure, unlessMissing } from './fileFailure.ts';
import { openFolder } from './journalFolder.ts';

/** Nobody but the owner reads what somebody was about to say. */
const ownerOnly = 0o600;

/** The vault's folder on disk: folder 0700, files 0600, whatever the process masks. `onStep` is for tests. */
export function openVaultFolder(root: string, onStep?: OnSaveStep): VaultFolder {
  const folder = openFolder(root, { onStep, mode: ownerOnly });
  let isClosed = false;
  return {
    location: folder.location,
    list: () => folder.list(),
    read: (name) => folder.read(name),
    async update(name, change) {
      if (!isClosed) {
        isClosed = true;
        // Made by an older version or restored from a backup, it may be open to others.
        await chmod(root, 0o700).catch(() => undefined);
      }
      return folder.update(name, change);
    },
    async remove(name) {
      const path = join(root, name);
      try {
        await unlessMissing(unlink(path));
        return { ok: true, value: undefined };
      } catch (error) {
        const failure = fileFailure(error, path, 'write');
        if (failure) return { ok: false, failure };
        throw error;
      }
    },
  };
}
