import { matchesGlob } from 'node:path';

/**
 * Everything inside the `.vsix`, as the archive names it. The two files in front are the package
 * format's own. A glob stands where the number of files may grow without a decision.
 */
const shippedFiles: readonly string[] = [
  '[[]Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/dist/extension.js',
  'extension/dist/extension.web.js',
  'extension/dist/parts/folders.js',
  'extension/dist/parts/git.js',
  'extension/dist/parts/github.js',
  'extension/dist/parts/journal.js',
  'extension/dist/parts/look.js',
  'extension/dist/parts/review.js',
  'extension/dist/parts/start.js',
  'extension/dist/parts/start-forges.js',
  'extension/dist/parts/start-review.js',
  'extension/dist/parts/start-waiting.js',
  'extension/dist/parts/waiting.js',
  'extension/dist/parts/yaml.js',
  'extension/dist/webview/lookingBack.js',
  'extension/dist/webview/reflect.js',
  'extension/media/*.css',
  'extension/media/icon.png',
  'extension/media/icons/*.svg',
];

/** Files that are inside and not listed, and listed ones that are not inside: one sentence each. */
export function shippingBreaches(
  inside: readonly string[],
  listed: readonly string[] = shippedFiles,
): readonly string[] {
  return [
    ...inside
      .filter((file) => !listed.some((glob) => matchesGlob(file, glob)))
      .map((file) => `${file} is shipped, but is not in scripts/package/shippedFiles.ts`),
    ...listed
      .filter((glob) => !inside.some((file) => matchesGlob(file, glob)))
      .map((glob) => `${glob} is in scripts/package/shippedFiles.ts, but is not shipped`),
  ];
}
