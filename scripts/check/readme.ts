import type { KeybindingContribution, Manifest } from './manifestShape.ts';

/**
 * What the README says of commands, settings and keys that package.json says otherwise: every palette command and
 * every setting has its row in a table and no row is left over, every key of ours is named as a person reads it on
 * the keyboard, and no other chord of two steps is. One sentence each, beginning with the file.
 */
export function readmeBreaches(
  readme: string,
  manifest: Manifest,
  texts: Readonly<Record<string, string>>,
): readonly string[] {
  const { commands = [], configuration, keybindings = [], menus = {} } = manifest.contributes ?? {};
  const hidden = new Set(
    (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const titles = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ category, title }) => `${category}: ${texts[title.slice(1, -1)] ?? title}`);
  const settings = [configuration ?? []].flat().flatMap(({ properties }) => Object.keys(properties ?? {}));
  const rows = [...readme.matchAll(/^\| *(.+?) *\|/gm)].map(([, first]) => first ?? '');
  const chords = new Set(keybindings.flatMap(chordsOf).map(written));
  const writtenChords = [...readme.matchAll(/`((?:Ctrl|Cmd|Alt|Shift)\+\S+ [^`\s]+)`/g)].map(
    ([, chord]) => chord ?? '',
  );
  return [
    ...titles.filter((title) => !rows.includes(title)).map((title) => `has no row for the command ${title}`),
    ...rows
      .filter((row) => row.startsWith('Those Guys: ') && !titles.includes(row))
      .map((row) => `has a row for ${row}, which is no command`),
    ...settings.filter((id) => !rows.includes(`\`${id}\``)).map((id) => `has no row for the setting ${id}`),
    ...rows
      .filter((row) => row.startsWith('`thoseGuys.') && !settings.includes(row.slice(1, -1)))
      .map((row) => `has a row for ${row}, which is no setting`),
    ...[...chords]
      .filter((chord) => !writtenChords.includes(chord))
      .map((chord) => `does not name the key ${chord}`),
    ...writtenChords
      .filter((chord) => !chords.has(chord))
      .map((chord) => `names the key ${chord}, which is not ours`),
  ].map((breach) => `README.md: ${breach}`);
}

function chordsOf({ key, mac, linux, win }: KeybindingContribution): readonly string[] {
  return [key, mac, linux, win].filter((chord) => chord !== undefined);
}

/** `ctrl+k b` as it is read: `Ctrl+K B`. */
function written(chord: string): string {
  return chord.replaceAll(
    /(^|[+ ])([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
