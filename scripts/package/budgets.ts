/** The most that a file of the product may weigh. */
export interface Budget {
  /** Relative to the root. */
  readonly file: string;
  /** Bytes. */
  readonly limit: number;
}

/** A budget with what the file weighs now. */
export interface Weight extends Budget {
  /** Bytes; undefined when there is no such file, which is a breach too. */
  readonly size: number | undefined;
}

const kilobyte = 1024;

/**
 * Byte budgets; a person waits for every one of these bytes: for the bundle of a host at each start, for a part at
 * its first use. The parts together may weigh more than a bundle: some of them hold the YAML reader, each for itself.
 */
export const budgets: readonly Budget[] = [
  { file: 'dist/those-guys.vsix', limit: 600 * kilobyte },
  { file: 'dist/extension.js', limit: 250 * kilobyte },
  { file: 'dist/extension.web.js', limit: 250 * kilobyte },
  { file: 'dist/parts/journal.js', limit: 300 * kilobyte },
  { file: 'dist/parts/review.js', limit: 300 * kilobyte },
  { file: 'dist/parts/waiting.js', limit: 300 * kilobyte },
  { file: 'dist/webview/reflect.js', limit: 60 * kilobyte },
  { file: 'dist/webview/lookingBack.js', limit: 60 * kilobyte },
];

/** One sentence for each file that is missing or weighs more than it may, with both figures. */
export function budgetBreaches(weights: readonly Weight[]): readonly string[] {
  return weights.flatMap(({ file, size, limit }) => {
    if (size === undefined) return [`${file} is missing`];
    return size <= limit ? [] : [`${file} weighs ${kilobytes(size)}, and may weigh ${kilobytes(limit)}`];
  });
}

/** `251 KB`, rounded up, so that a breach of one byte shows. */
export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / kilobyte)} KB`;
}
