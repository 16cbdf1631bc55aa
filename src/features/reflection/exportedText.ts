import type { Failure } from '../../core/ports.ts';
import { failureText } from '../../host/failureText.ts';
import type { Speech } from '../../host/speech.ts';

/** A file that is not in the export, and why. */
export interface LeftOut {
  readonly name: string;
  readonly failure: Failure;
}

/** How many entries were exported to where, and what was left out: the first file with its reason, and how many more. */
export function exportedText(
  path: string,
  count: number,
  missing: readonly LeftOut[],
  speech: Speech,
): string {
  const { t } = speech.l10n;
  const [first] = missing;
  if (!first) return count === 1 ? t('1 entry is in {0}.', path) : t('{0} entries are in {1}.', count, path);
  const why = failureText(first.failure, speech) ?? '';
  return missing.length === 1
    ? t('Entries in {0}: {1}. Left out: {2}. {3}', path, count, first.name, why)
    : t(
        'Entries in {0}: {1}. Left out: {2} and {3} more. {4}',
        path,
        count,
        first.name,
        missing.length - 1,
        why,
      );
}
