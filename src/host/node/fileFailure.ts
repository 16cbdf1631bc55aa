import type { Failure } from '../../core/ports.ts';

/**
 * The expected failure behind an error of the file system; undefined for one that nobody expects. `act`: what was being
 * done, since a refusal says only that it is one.
 */
export function fileFailure(error: unknown, path: string, act: 'read' | 'write'): Failure | undefined {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'no-space', path };
    case 'EROFS':
      return { kind: 'read-only', path };
    case 'EACCES':
    case 'EPERM':
      return { kind: act === 'read' ? 'not-readable' : 'read-only', path };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return { kind: 'not-found', path };
    case 'EBUSY':
    case 'ETXTBSY':
      return { kind: 'busy', path };
    case 'EMFILE':
    case 'ENFILE':
      return { kind: 'no-handles', path };
    default:
      return undefined;
  }
}

/** `ENOENT` and the like; undefined for what is no error of the operating system. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The value, or undefined when the file is not there. */
export async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
