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
 * Byte budgets; a person waits for every one of these bytes: for the bundle of a host and the parts that start a
 * feature at each start, for any other part at its first use. Each file is compiled at one go, and nothing else runs in
 * the host meanwhile: several small ones hold it up for less time than a large one.
 */
export const budgets: readonly Budget[] = [
  { file: 'dist/those-guys.vsix', limit: 600 * kilobyte },
  { file: 'dist/extension.js', limit: 40 * kilobyte },
  { file: 'dist/extension.web.js', limit: 25 * kilobyte },
  { file: 'dist/parts/folders.js', limit: 35 * kilobyte },
  { file: 'dist/parts/git.js', limit: 5 * kilobyte },
  { file: 'dist/parts/github.js', limit: 70 * kilobyte },
  { file: 'dist/parts/journal.js', limit: 180 * kilobyte },
  { file: 'dist/parts/look.js', limit: 75 * kilobyte },
  { file: 'dist/parts/review.js', limit: 145 * kilobyte },
  { file: 'dist/parts/start.js', limit: 75 * kilobyte },
  { file: 'dist/parts/start-forges.js', limit: 40 * kilobyte },
  { file: 'dist/parts/start-review.js', limit: 95 * kilobyte },
  { file: 'dist/parts/start-waiting.js', limit: 70 * kilobyte },
  { file: 'dist/parts/waiting.js', limit: 95 * kilobyte },
  { file: 'dist/parts/yaml.js', limit: 130 * kilobyte },
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
