import type { Disposable } from '../../core/ports.ts';

/** Something that is made at its first use and lives until the extension ends. */
export interface FirstUse<T> extends Disposable {
  /** It, made now if it was not yet. Rejects when it cannot be made; the next use tries again. */
  get(): Promise<T>;
  /** It, if somebody has used it. */
  readonly opened: T | undefined;
}

/** Makes something when it is first used, once. */
export function firstUse<T extends Disposable>(open: () => Promise<T>): FirstUse<T> {
  let opening: Promise<T> | undefined;
  let opened: T | undefined;
  let isDisposed = false;
  const make = async (): Promise<T> => {
    try {
      const made = await open();
      if (isDisposed) made.dispose();
      return (opened = made);
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  return {
    get: () => (opening ??= make()),
    get opened() {
      return opened;
    },
    dispose() {
      isDisposed = true;
      opened?.dispose();
    },
  };
}
